"""Terms: introduced before they are used, and in Korean those that a teacher uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.glossary import TERMS
from downslope.lessons.base.glossary.term import used
from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.korean import BANNED
from downslope.tui.check.problem import Finding
from downslope.tui.check.screen import texts_of_figure
from downslope.tui.check.words import learner_texts, texts_asked_again, texts_of
from downslope.tui.page.glossary_page import comes_later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.glossary import Term
    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught


def find_early(taught: Taught, index: int) -> Iterator[Finding]:
    """Terms that a text for the learner uses before the beat that introduces them.

    A recap may name what the next lesson is about.
    """
    if taught.beat(index).kind == "recap":
        return
    walk = taught.opened(index).walk
    for language in LANGUAGES:
        found: dict[str, Finding] = {}
        for text in learner_texts(taught.beat(index)):
            for form, terms in used(TERMS, text.of(language), language):
                if all(comes_later(term, walk) for term in terms):
                    first = terms[0]
                    words = f"{form!r} ({language}) is used before {first.lesson}, {first.beat}"
                    found.setdefault(form, Finding(words, form, language))
        yield from found.values()


def find_introduced(taught: Taught) -> Iterator[Finding]:
    """Terms that stand nowhere in the beat that the glossary says introduces them."""
    lesson = taught.lesson
    for term in TERMS:
        if term.lesson == lesson.name:
            yield from _not_introduced(lesson, term)


def _not_introduced(lesson: Lesson[object], term: Term) -> Iterator[Finding]:
    beat = next((beat for beat in lesson.beats if beat.name == term.beat), None)
    if beat is None:
        yield Finding(
            f"the glossary knows no beat {term.beat}, which introduces {term.name.en}",
            term.name.en,
        )
        return
    for language in LANGUAGES:
        texts = (lesson.title, *learner_texts(beat))
        if not any(list(used([term], text.of(language), language)) for text in texts):
            name = term.name.of(language)
            yield Finding(
                f"{beat.name} introduces {name!r} ({language}) but never says it",
                term.name.en,
                language,
            )


def find_banned(taught: Taught, index: int) -> Iterator[Finding]:
    """Korean words that a teacher would not use, in texts, notes and on the screens."""
    found: dict[str, Finding] = {}
    texts = dict.fromkeys(_korean(taught, index))
    for word in BANNED:
        if word.lessons and taught.lesson.name not in word.lessons:
            continue
        for text in texts:
            if match := word.pattern.search(text):
                around = text[max(0, match.start() - 12) : match.end() + 12]
                words = f"{match[0]!r} in '{' '.join(around.split())}': write {word.instead}"
                found.setdefault(word.name, Finding(words, word.name, "ko"))
    yield from found.values()


def _korean(taught: Taught, index: int) -> Iterator[str]:
    beat = taught.beat(index)
    yield from (text.ko for text in (*texts_of(beat), *texts_asked_again(beat)))
    for stage in taught.stages(index):
        with np.errstate(all="ignore"):
            yield stage.walk.status().ko
            yield from (text.ko for text in stage.walk.formula())
        yield from (preset.label.ko for preset in stage.walk.presets)
        yield from (control.label.ko for control in stage.walk.usable)
        for figure in stage.figures:
            yield from texts_of_figure(figure, "ko")
