"""The check sees an answer that can be read before it is asked for, or beside its question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Preset
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.questions import (
    ChoiceQuestion,
    NumberQuestion,
    OrderQuestion,
    PlaceQuestion,
)
from downslope.lessons.pictures.figure import EMPTY, Bar, Bars, Cells, Curve, Plot, Table
from tests.tui.check.toy import WORDS, assert_finds, beat, lesson, problems, step

NUMBER = NumberQuestion(text=WORDS, answer=lambda: 0.3456, because=WORDS)
CHOICE = ChoiceQuestion(
    text=WORDS,
    because=WORDS,
    answer=lambda: 1,
    choices=(
        Text("down by 4.32", "4.32 아래로"),
        Text("up by 5.678 at once", "5.678 위로 한번에"),
        Text("It stays where it was", "제자리에 가만히 있어요"),
    ),
)
PLACE = PlaceQuestion(
    text=WORDS,
    because=WORDS,
    picture="line",
    answer=lambda: (1.234, 0.5),
    begin=(0.0, 0.0),
    x_limits=(0.0, 2.0),
    y_limits=(0.0, 9.0),
)


def told(words: str) -> Text:
    return Text(f"It is {words}.", f"{words}.")


def spoilers(found: list[str]) -> list[str]:
    return [line for line in found if "[spoilers]" in line]


@pytest.mark.parametrize(
    ("question", "answer"), [(NUMBER, "0.3456"), (CHOICE, "5.678"), (PLACE, "1.234")]
)
def test_it_finds_a_number_of_the_answer_in_an_earlier_text(question: Any, answer: str) -> None:
    taught = lesson(beat("first", text=told(answer)), beat("asked", question=question))
    assert_finds(taught, "beat 2 (asked)", answer, "beat 1 (first): text", "[spoilers]")


def test_it_finds_a_number_that_would_count_as_right() -> None:
    taught = lesson(beat("first", text=told("0.346")), beat("asked", question=NUMBER))
    assert_finds(taught, "the answer 0.3456 stands in beat 1 (first): text")


def test_what_is_told_after_the_question_or_by_the_wrong_choices_is_none() -> None:
    after = beat("after", text=told("5.678"))
    asked = beat("asked", question=replace(CHOICE, because=told("5.678")))
    assert spoilers(problems(lesson(asked, after))) == []
    wrong = beat("first", text=told("4.32"))
    assert spoilers(problems(lesson(wrong, asked))) == []


@pytest.mark.parametrize("answer", [0.35, 100.0, 7.0])
def test_numbers_of_two_digits_or_round_ones_prove_nothing(answer: float) -> None:
    first = beat("first", text=told(f"{answer:g}"))
    asked = beat("asked", question=replace(NUMBER, answer=lambda: answer))
    assert spoilers(problems(lesson(first, asked))) == []


@pytest.mark.parametrize(
    "figure",
    [
        Table(WORDS, WORDS, (WORDS,), (("0.3456",),)),
        Bars(WORDS, WORDS, (Bar("one", 0.3, note="0.3456"),)),
        Cells(WORDS, WORDS, np.array([[0.34561]]), 1.0, digits=4),
        Plot(told("0.3456"), WORDS, (0.0, 1.0), (0.0, 1.0), (), EMPTY),
        Plot(WORDS, told("0.3456"), (0.0, 1.0), (0.0, 1.0), (), EMPTY),
    ],
)
def test_it_finds_the_answer_in_a_picture_beside_the_question(figure: Any) -> None:
    taught = lesson(beat(question=NUMBER), pictures={"line": lambda _: figure})
    assert_finds(taught, "0.3456", "its own picture 1", "[spoilers]")


def test_it_finds_an_answer_that_only_the_words_of_a_picture_tell() -> None:
    """Where a curve is lowest is seen on it, and read out in so many digits."""
    low = Curve(np.array([0.0, 0.3456, 2.0]), np.array([2.0, 1.0, 3.0]))
    figure = Plot(WORDS, WORDS, (0.0, 2.0), (0.0, 3.0), (low,), EMPTY)
    taught = lesson(beat(question=NUMBER), pictures={"line": lambda _: figure})
    assert_finds(taught, "0.3456", "its own picture 1 in words", "[spoilers]")


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"formula": lambda _: (told("0.3456"),)}, "its own formula"),
        ({"status": lambda _: told("0.3456")}, "its own status"),
        ({"code": lambda _: Listing((step,), "", (("return", "0.3456"),))}, "its own code"),
        ({"presets": (Preset(told("0.3456"), {"pace": 2.0}),)}, "its own presets"),
    ],
)
def test_it_finds_the_answer_around_its_question(more: Any, place: str) -> None:
    assert_finds(lesson(beat(question=NUMBER), **more), "0.3456", place, "[spoilers]")


def test_a_formula_that_waits_with_the_answer_is_none() -> None:
    waits = lesson(
        beat(question=NUMBER), formula=lambda walk: (WORDS if walk.asking else told("0.3456"),)
    )
    assert spoilers(problems(waits)) == []


@pytest.mark.parametrize(
    ("language", "words"), [("en", "It stays where it was"), ("ko", "제자리에 가만히 있어요")]
)
def test_it_finds_the_words_of_the_right_choice(language: str, words: str) -> None:
    question = replace(CHOICE, answer=lambda: 2)
    first = beat("first", text=Text(**{"en": "So.", "ko": "자.", language: f"{words}. See?"}))
    taught = lesson(first, beat("asked", question=question))
    assert_finds(taught, f"({language})", "beat 1 (first): text", "[spoilers]")


def test_it_finds_lines_that_are_listed_in_their_order() -> None:
    def total(x: float) -> float:
        y = x + 1.0
        return y * 2.0

    question = OrderQuestion(
        text=WORDS, because=WORDS, function=total, mixed=(1, 0), works=lambda f: bool(f(1.0) == 4.0)
    )
    asked = beat(question=question, code=lambda _: Listing((total,)))
    assert_finds(lesson(asked), "lines in their order", "[spoilers]")
    assert spoilers(problems(lesson(beat(question=question)))) == []


def test_a_beat_may_declare_what_is_no_spoiler_and_no_more_than_that() -> None:
    first = beat("first", text=told("0.3456"))
    allowed = beat("asked", question=NUMBER, may_tell={"0.3456": "it is asked once more"})
    assert spoilers(problems(lesson(first, allowed))) == []
    assert_finds(lesson(beat("first"), allowed), "may_tell has '0.3456', which nothing tells")
