"""The content check, which `downslope check` runs: it finds mistakes in a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog import file_name, load, names
from downslope.lessons.engine.catalog.syllabus import SYLLABUS
from downslope.lessons.engine.fault import LessonFault
from downslope.tui.check.exceptions import listed, without_exceptions
from downslope.tui.check.patience import OutOfPatience, patient
from downslope.tui.check.problem import Finding, Problem
from downslope.tui.check.rules import RULES
from downslope.tui.check.taught import Taught

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.problem import Rule, Severity


def check_named(name: str) -> Iterator[Problem]:
    """Everything that is wrong with the lesson called `name`, which may fail to load.

    Raises Refusal for an unknown name.
    """
    try:
        lesson = load(name)
    except LessonFault as fault:
        yield Problem(name, None, "error", "loads", str(fault))
    else:
        yield from check(lesson, file=file_name(name))


def check(
    lesson: Lesson[object], *, own: bool | None = None, file: str | None = None
) -> Iterator[Problem]:
    """Everything that is wrong with a lesson; nothing for a lesson in order.

    Lessons that are our `own` (None: those of the syllabus) are held to the editorial rules as
    well, which only warn of others, and have listed exceptions. `file` is the name of the lesson's
    file or folder (None: what the catalog says of a lesson of that name).
    """
    ours = lesson.name in {line[1] for line in SYLLABUS} if own is None else own
    if file is None:
        file = file_name(lesson.name) if lesson.name in names() else ""
    problems = problems_of(Taught(lesson, file), own=ours)
    yield from without_exceptions(problems, listed(lesson.name)) if ours else problems


def problems_of(taught: Taught, *, own: bool) -> Iterator[Problem]:
    """Everything that any rule finds, exceptions or not; a lesson that is too slow is given up."""
    hurried = Taught(patient(taught.lesson), taught.file)
    try:
        yield from _problems(hurried, own=own)
    except OutOfPatience as reason:
        yield Problem(taught.lesson.name, None, "error", "patience", str(reason))


def _problems(taught: Taught, *, own: bool) -> Iterator[Problem]:
    told: set[tuple[str, ...]] = set()
    for rule in RULES:
        for index, found in _findings(rule, taught):
            if found.fault in told:
                continue
            if found.fault:
                told.add(found.fault)
            strict = own or not rule.editorial or found.fault
            severity: Severity = "error" if strict else "warning"
            beat = None if index is None else taught.beat(index).name
            number = 0 if index is None else index + 1
            yield Problem(
                taught.lesson.name,
                beat,
                severity,
                rule.name,
                found.text,
                found.what,
                found.language,
                number,
            )


def _findings(rule: Rule, taught: Taught) -> Iterator[tuple[int | None, Finding]]:
    """What a rule finds, each with the index of its beat, or None for the whole lesson."""
    if rule.of_lesson:
        yield from ((None, found) for found in _guarded(rule.of_lesson(taught)))
    if rule.of_beat:
        for index in range(len(taught.lesson.beats)):
            yield from ((index, found) for found in _guarded(rule.of_beat(taught, index)))


def _guarded(findings: Iterator[Finding]) -> Iterator[Finding]:
    """The findings; an exception that ends a rule is reported as one more."""
    try:
        yield from findings
    except Exception as error:
        yield Finding.of(error)
