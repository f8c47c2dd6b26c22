"""Which lessons exist: every file or folder `lessons/lNN_name`, found by its name."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from functools import lru_cache

from downslope import lessons
from downslope.lessons.base.errors import unknown
from downslope.lessons.base.text import Text
from downslope.lessons.engine.fault import LessonFault, guarded
from downslope.lessons.engine.lesson import Lesson
from downslope.lessons.engine.syllabus import SYLLABUS

_MODULE = re.compile(r"l(\d\d)_([a-z0-9_]+)")


@dataclass(frozen=True)
class Entry:
    """One line of the table of contents; `exists` tells whether the lesson can be opened.

    `fault` tells why a lesson that is there cannot be opened: it fails when it is loaded.
    """

    number: int
    name: str
    section: str
    title: Text
    exists: bool
    fault: Text | None = None


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of the lessons that can be opened, in the order of the contents.

    One of the syllabus that fails when it is loaded is among them: that shows when it is opened.
    """
    return tuple(entry.name for entry in contents() if entry.exists)


@lru_cache(maxsize=64)
def load(name: str) -> Lesson[object]:
    """The lesson called `name`, imported on first use.

    Raises Refusal with the nearest names, and LessonFault, now or later from the lesson's own
    functions, where the lesson's code raises an exception.
    """
    if name not in _modules():
        raise unknown("lesson", name, names())
    return guarded(_imported(name))


def _imported(name: str) -> Lesson[object]:
    try:
        lesson: object = importlib.import_module(_modules()[name]).LESSON
        if not isinstance(lesson, Lesson):
            raise TypeError(f"LESSON is {lesson!r} and not a Lesson")
    except Exception as error:
        raise LessonFault(name, "its module", error) from error
    return lesson


def file_name(name: str) -> str:
    """The name of the file or folder that holds the lesson called `name`, such as l09_tangent.

    Raises KeyError for an unknown one.
    """
    return _modules()[name].rpartition(".")[2]


def contents() -> list[Entry]:
    """Every lesson of the syllabus, written or not, and any others that exist, sorted by number.

    The syllabus holds the titles, so its lessons need not be imported and the list opens at once.
    Any other that fails when it is loaded is listed with its fault.
    """
    planned = [Entry(*line, exists=line[1] in _modules()) for line in SYLLABUS]
    known = {entry.name for entry in planned}
    others = [_entry(name) for name in _modules() if name not in known]
    # Of one number the chapter's comes first, then the others by their file names.
    return sorted(planned + others, key=lambda entry: entry.number)


def _entry(name: str) -> Entry:
    """A lesson that the syllabus does not know, by its own number and title."""
    try:
        lesson = load(name)
    except LessonFault as fault:
        number = int(file_name(name)[1:3])
        return Entry(number, name, "", Text.plain(name), exists=False, fault=fault.text)
    return Entry(lesson.number, name, lesson.section, lesson.title, exists=True)


@lru_cache(maxsize=1)
def _modules() -> dict[str, str]:
    """The module of every lesson by the lesson's name, sorted by the names of the files."""
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(lessons.__path__)):
        if match := _MODULE.fullmatch(module):
            found[match[2].replace("_", "-")] = f"downslope.lessons.{module}"
    return found
