"""What today's lessons may still fail: the exceptions listed in one file, each with its reason."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from downslope.tui.check.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from downslope.lessons.base.text import Language

FILE = resources.files("downslope.tui.check") / "exceptions.toml"


@dataclass(frozen=True)
class Exemption:
    """A finding of a rule that is known and may stay, and the reason why.

    An empty `what` stands for whatever the rule finds there, and without a `language` it holds for
    both.
    """

    rule: str
    lesson: str
    beat: str | None
    what: str
    reason: str
    language: Language | None = None

    def covers(self, problem: Problem) -> bool:
        """Whether it is this problem that may stay."""
        same = (self.rule, self.lesson, self.beat)
        return (
            same == (problem.rule, problem.lesson, problem.beat)
            and self.what in ("", problem.what)
            and self.language in (None, problem.language)
        )


@lru_cache(maxsize=1)
def all_listed() -> tuple[Exemption, ...]:
    """Every exception of the file."""
    return tuple(parsed(FILE.read_text(encoding="utf-8")))


def listed(lesson: str) -> list[Exemption]:
    """The exceptions of one lesson."""
    return [exemption for exemption in all_listed() if exemption.lesson == lesson]


def parsed(text: str) -> Iterator[Exemption]:
    """The exceptions of a file with this text, one for each `what` of a table.

    Raises KeyError for a table that lacks a field, and ValueError for text that is no TOML.
    """
    for table in tomllib.loads(text).get("exception", []):
        whats = table.get("what", [""])
        for what in [whats] if isinstance(whats, str) else whats:
            yield Exemption(
                table["rule"],
                table["lesson"],
                table.get("beat"),
                what,
                table["reason"],
                table.get("language"),
            )


def without_exceptions(
    problems: Iterable[Problem], exemptions: list[Exemption]
) -> Iterator[Problem]:
    """The problems that no exception covers, and a problem for each exception that covers none."""
    unused = dict.fromkeys(exemptions)
    for problem in problems:
        covering = [exemption for exemption in exemptions if exemption.covers(problem)]
        for exemption in covering:
            unused.pop(exemption, None)
        if not covering:
            yield problem
    for stale in unused:
        side = f", {stale.language}" if stale.language else ""
        yield Problem(
            stale.lesson,
            stale.beat,
            "error",
            "exceptions",
            f"no longer needed in {FILE.name}: {stale.rule} {stale.what!r}{side}",
            stale.what,
            stale.language,
        )
