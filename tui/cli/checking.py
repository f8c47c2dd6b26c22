"""The output of `downslope check`: what is wrong with lessons, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.catalog import Entry, contents, load
from downslope.lessons.engine.fault import LessonFault
from downslope.tui.check import content
from downslope.tui.check.drafts import drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True)
class Checked:
    """What `lessons` lessons have wrong with them: a line each for errors and for warnings."""

    lessons: int
    errors: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every problem, the warnings last and marked as such."""
        return (*self.errors, *(f"warning: {warning}" for warning in self.warnings))

    @property
    def summary(self) -> str:
        """How much was checked and found."""
        beside = f", {len(self.warnings)} warnings" if self.warnings else ""
        return f"{self.lessons} lessons checked, {len(self.errors)} problems{beside}"


def check_lessons(names: Sequence[str], *, elsewhere: bool) -> Checked:
    """What is wrong with the lessons called so; without names, with those from `elsewhere` or all.

    Drafts are errors in lessons of the chapter and warnings in others. Raises Refusal for an
    unknown name.
    """
    chosen = _chosen(names, elsewhere=elsewhere)
    found = [problem for entry in chosen for problem in _problems(entry)]
    errors = tuple(text for is_warning, text in found if not is_warning)
    return Checked(len(chosen), errors, tuple(text for is_warning, text in found if is_warning))


def _chosen(names: Sequence[str], *, elsewhere: bool) -> list[Entry]:
    there = [entry for entry in contents() if entry.exists or entry.fault]
    known = [entry.name for entry in there]
    for name in names:
        if name not in known:
            raise unknown("lesson", name, known)
    if names:
        return [entry for entry in there if entry.name in names]
    return [entry for entry in there if entry.elsewhere or not elsewhere]


def _problems(entry: Entry) -> Iterator[tuple[bool, str]]:
    """What is wrong with a lesson, and whether that is only a warning."""
    if entry.fault:
        yield False, entry.fault.en
        return
    try:
        lesson = load(entry.name)
        yield from ((False, problem) for problem in content.check(lesson))
        yield from ((entry.elsewhere, draft) for draft in drafts(lesson))
    except LessonFault as fault:
        yield False, str(fault)
