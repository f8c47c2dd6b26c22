"""Spoilers: no answer stands on a screen before it is asked for, nor beside its question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine.questions import (
    ChoiceQuestion,
    NumberQuestion,
    OrderQuestion,
    PlaceQuestion,
)
from downslope.tui.check.expectations import FEWEST_DIGITS, agree, numbers_in, significant
from downslope.tui.check.problem import Finding
from downslope.tui.check.screen import code, shown, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.questions import Question
    from downslope.tui.check.taught import Taught

DISTINCTIVE = {"en": 3, "ko": 2}
"""From how many words on a choice is distinctive enough to be looked for elsewhere."""


def find_spoilers(taught: Taught, index: int) -> Iterator[Finding]:
    """Numbers and words of the right answer that can be read too early, and where."""
    beat = taught.beat(index)
    if beat.question is None:
        return
    found = [*_numbers(taught, index, beat.question), *_words(taught, index, beat.question)]
    if isinstance(beat.question, OrderQuestion):
        found += _order(taught, index, beat.question)
    for finding in found:
        if finding.what not in beat.may_tell:
            yield finding
    for what in beat.may_tell.keys() - {finding.what for finding in found}:
        yield Finding(f"may_tell has {what!r}, which nothing tells", what)


def _numbers(taught: Taught, index: int, question: Question) -> Iterator[Finding]:
    for answer in _answers(question):
        places = [
            place
            for place, text in _screens(taught, index, "en")
            if any(_same(question, answer, number) for number in numbers_in(text))
        ]
        if places:
            yield Finding(f"the answer {answer} stands in {_joined(places)}", answer)


def _answers(question: Question) -> Iterator[str]:
    """The numbers that only the right answer has, as far as they have enough digits."""
    if isinstance(question, NumberQuestion):
        candidates = [f"{question.truth:.6g}"]
    elif isinstance(question, PlaceQuestion):
        candidates = [f"{v:.4g}" for v in question.truth[: 1 if question.curve else 2]]
    elif isinstance(question, ChoiceQuestion):
        texts = [option.text.en for option in question.options]
        right = texts.pop(question.truth)
        others = {number for text in (*texts, question.text.en) for number in numbers_in(text)}
        candidates = [number for number in numbers_in(right) if number not in others]
    else:
        candidates = []
    yield from (number for number in candidates if significant(number) >= FEWEST_DIGITS)


def _same(question: Question, answer: str, number: str) -> bool:
    if significant(number) < FEWEST_DIGITS:
        return False
    return agree(answer, number) or (
        isinstance(question, NumberQuestion) and question.right(float(number))
    )


def _words(taught: Taught, index: int, question: Question) -> Iterator[Finding]:
    if not isinstance(question, ChoiceQuestion):
        return
    for language in LANGUAGES:
        right = _plain(question.options[question.truth].text.of(language))
        if len(right.split()) < DISTINCTIVE[language] or right in _plain(
            question.text.of(language)
        ):
            continue
        # Numbers alone are looked for as numbers.
        if not re.search(r"[^\W\d_]{2,}", right):
            continue
        places = [
            place for place, text in _screens(taught, index, language) if right in _plain(text)
        ]
        if places:
            yield Finding(
                f"the answer {right!r} ({language}) stands in {_joined(places)}", right, language
            )


def _order(taught: Taught, index: int, question: OrderQuestion) -> Iterator[Finding]:
    listing = [line.strip() for _, line in code(taught.opened(index).walk)]
    lines = [line.strip() for line in question.lines]
    if any(listing[k : k + len(lines)] == lines for k in range(len(listing))):
        yield Finding("the code beside the question shows its lines in their order", "order")


def _screens(taught: Taught, index: int, language: Language) -> Iterator[tuple[str, str]]:
    """What stands on the screens up to the question's own, each with its place."""
    for k in range(index + 1):
        beat, stage = taught.beat(k), taught.opened(k)
        where = "its own" if k == index else f"beat {k + 1} ({beat.name}):"
        for text in (beat.title, beat.text, *((beat.question.text,) if beat.question else ())):
            yield f"{where} text", text.of(language)
        for part, words in (*shown(stage, language), *told(stage, language), *code(stage.walk)):
            if part != "code" or k == index:
                yield f"{where} {part}", words


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[`*]", "", text).lower().rstrip(".!?").split())


def _joined(places: list[str]) -> str:
    return ", ".join(dict.fromkeys(places))
