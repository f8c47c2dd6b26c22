"""Which lessons exist: every file or folder `lessons/lNN_name`, found by its name."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope import lessons
from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.syllabus import SYLLABUS

if TYPE_CHECKING:
    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.lesson import Lesson

_MODULE = re.compile(r"l(\d\d)_([a-z0-9_]+)")


@dataclass(frozen=True)
class Entry:
    """One line of the table of contents; `exists` tells whether the lesson can be opened."""

    number: int
    name: str
    section: str
    title: Text
    exists: bool


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of the lessons that exist, in the order of the contents."""
    return tuple(entry.name for entry in contents() if entry.exists)


@lru_cache(maxsize=64)
def load(name: str) -> Lesson[object]:
    """The lesson called `name`, imported on first use. Raises Refusal with the nearest names."""
    if name not in _modules():
        raise unknown("lesson", name, names())
    lesson: Lesson[object] = importlib.import_module(_modules()[name]).LESSON
    return lesson


def contents() -> list[Entry]:
    """Every lesson of the syllabus, written or not, and any others that exist, sorted by number.

    The syllabus holds the titles, so its lessons need not be imported and the list opens at once.
    """
    planned = [Entry(*line, exists=line[1] in _modules()) for line in SYLLABUS]
    known = {entry.name for entry in planned}
    others = {name: load(name) for name in _modules() if name not in known}
    more = [Entry(x.number, name, x.section, x.title, exists=True) for name, x in others.items()]
    # Of one number the chapter's comes first, then the others by their file names.
    return sorted(planned + more, key=lambda entry: entry.number)


@lru_cache(maxsize=1)
def _modules() -> dict[str, str]:
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(lessons.__path__)):
        if match := _MODULE.fullmatch(module):
            found[match[2].replace("_", "-")] = f"downslope.lessons.{module}"
    return found
