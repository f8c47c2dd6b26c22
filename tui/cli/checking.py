"""The output of `downslope check`: what is wrong with lessons, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.catalog import Entry, contents
from downslope.tui.check.content import check_named
from downslope.tui.check.exceptions import all_listed
from downslope.tui.check.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True)
class Checked:
    """What is wrong with so many `lessons`, of which so many `exceptions` are listed."""

    lessons: int
    problems: tuple[Problem, ...]
    exceptions: int

    @property
    def errors(self) -> int:
        """How many of the problems are errors; the others are warnings."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def lines(self) -> tuple[str, ...]:
        """Every problem, the warnings last."""
        ordered = sorted(self.problems, key=lambda problem: problem.severity)
        return tuple(map(str, ordered))

    @property
    def summary(self) -> str:
        """How much was checked and found, and how long the list of exceptions is."""
        warnings = len(self.problems) - self.errors
        counts = [f"{_count(self.lessons, 'lesson')} checked", _count(self.errors, "problem")]
        counts += [_count(warnings, "warning")] if warnings else []
        if not self.exceptions:
            return ", ".join(counts)
        verb = "is" if self.exceptions == 1 else "are"
        return f"{', '.join(counts)}\n{_count(self.exceptions, 'exception')} {verb} listed"


def check_lessons(names: Sequence[str], *, elsewhere: bool) -> Checked:
    """What is wrong with the lessons called so; without names, with those from `elsewhere` or all.

    What is editorial are errors in lessons of the chapter and warnings in others. Raises Refusal
    for an unknown name.
    """
    chosen = _chosen(names, elsewhere=elsewhere)
    found = tuple(problem for entry in chosen for problem in _problems(entry))
    ours = {entry.name for entry in chosen if not entry.elsewhere}
    return Checked(len(chosen), found, sum(each.lesson in ours for each in all_listed()))


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _chosen(names: Sequence[str], *, elsewhere: bool) -> list[Entry]:
    there = [entry for entry in contents() if entry.exists or entry.fault]
    known = [entry.name for entry in there]
    for name in names:
        if name not in known:
            raise unknown("lesson", name, known)
    if names:
        return [entry for entry in there if entry.name in names]
    return [entry for entry in there if entry.elsewhere or not elsewhere]


def _problems(entry: Entry) -> Iterator[Problem]:
    if entry.fault:
        yield Problem(entry.name, None, "error", "loads", entry.fault.en)
    else:
        yield from check_named(entry.name)
