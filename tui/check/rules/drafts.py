"""Drafts: texts that are still to be translated, see `Text.draft`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.problem import Finding
from downslope.tui.check.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught


def find_drafts(taught: Taught) -> Iterator[Finding]:
    """Texts of a lesson that lack a language: those written, then those shown."""
    lesson = taught.lesson
    for text in dict.fromkeys((*_texts_in(lesson), *_texts_shown(lesson))):
        if language := text.missing:
            words = text.of(language)
            yield Finding(f"no {language} side yet: {words}", words, language)


def _texts_in(thing: object) -> Iterator[Text]:
    """Every text in the fields of an object and of the objects in them."""
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts_in(getattr(thing, field.name))
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from _texts_in(each)
    elif isinstance(thing, Mapping):
        yield from _texts_in(tuple(thing.values()))


def _texts_shown(lesson: Lesson[object]) -> Iterator[Text]:
    """The texts that functions of the lesson make, at every stage of every beat."""
    for index in range(len(lesson.beats)):
        for walk in stages(Walk.begin(lesson, index)):
            with np.errstate(all="ignore"):
                yield from _texts_in((walk.formula(), walk.status(), walk.figures()))
