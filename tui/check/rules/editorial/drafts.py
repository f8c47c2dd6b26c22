"""Drafts: texts that are still to be translated, see `Text.draft`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.errors import clip
from downslope.lessons.base.text import DRAFT, LANGUAGES, Text
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.problem import Finding
from downslope.tui.check.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught

NAMES: dict[Language, str] = {"en": "English", "ko": "Korean"}


def find_drafts(taught: Taught) -> Iterator[Finding]:
    """How many texts of a lesson lack a language, those written and those shown, and the first."""
    lesson = taught.lesson
    texts = dict.fromkeys((*_texts_in(lesson), *_texts_shown(lesson)))
    for language in LANGUAGES:
        lacking = [text.of(language) for text in texts if text.missing == language]
        if lacking:
            first = clip(lacking[0].removeprefix(DRAFT))
            yield Finding(_told(len(lacking), NAMES[language], first), "drafts", language)


def _told(count: int, language: str, first: str) -> str:
    if count == 1:
        return f"1 text has no {language} side yet: {first}"
    return f"{count} texts have no {language} side yet: the first is {first}"


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
