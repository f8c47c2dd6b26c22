"""Names: of the lesson, its file, its beats and its controls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import contents
from downslope.lessons.engine.catalog.syllabus import SYLLABUS
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_FILE = re.compile(r"l(\d\d)_(\w+)")


def find_names(taught: Taught) -> Iterator[Finding]:
    """Names that are taken twice, that no token can carry, or that differ from the contents."""
    lesson = taught.lesson
    yield from _listed(lesson)
    beats = [beat.name for beat in lesson.beats]
    controls = [control.name for control in lesson.controls]
    for kind, names in (("beats", beats), ("controls", controls)):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Finding(f"two {kind} share a name: {name}", name)
        for name in names:
            if not _NAME.fullmatch(name):
                yield Finding(f"no token can carry the name {name!r}: use a-z, 0-9, _ and -", name)
    for name in sorted(set(controls) & token.RESERVED):
        yield Finding(f"the control {name} is called like a field of tokens", name)


def _listed(lesson: Lesson[object]) -> Iterator[Finding]:
    entry = next((entry for entry in contents() if entry.name == lesson.name), None)
    listed = entry and (entry.number, entry.section, entry.title)
    if entry and listed != (lesson.number, lesson.section, lesson.title):
        yield Finding("number, section or title differ from the table of contents")


def find_file(taught: Taught) -> Iterator[Finding]:
    """A lesson whose name or number is not that of its file, `lNN_name`."""
    lesson, match = taught.lesson, _FILE.fullmatch(taught.file)
    if match is None:
        return
    number, name = int(match[1]), match[2].replace("_", "-")
    if lesson.name != name:
        yield Finding(f"its name is {lesson.name} and its file's {name}: make them one", name)
    if lesson.number != number:
        yield Finding(f"its number is {lesson.number} and its file's {number}: make them one")


def find_number(taught: Taught) -> Iterator[Finding]:
    """A number that a lesson of the chapter has already."""
    lesson = taught.lesson
    for number, name, _, _ in SYLLABUS:
        if number == lesson.number and name != lesson.name:
            text = f"the chapter's {name} has the number {number} too: take one from 16 to 99"
            yield Finding(text, str(number))
