"""Drafts: texts that are still to be translated, see `Text.draft`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.content import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson


def drafts(lesson: Lesson[object]) -> Iterator[str]:
    """A line for each text of a lesson that lacks a language: those written, then those shown."""
    found = dict.fromkeys((*_texts_in(lesson), *_texts_shown(lesson)))
    for text in found:
        if language := text.missing:
            yield f"{lesson.name}: no {language} side yet: {text.of(language)}"


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
