"""The check looks at questions with other numbers, and at places on pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.fault import guarded
from downslope.lessons.engine.questions import NumberQuestion, PlaceQuestion
from downslope.lessons.pictures.figure import Table
from tests.tui.check.toy import QUESTION, WORDS, assert_finds, beat, lesson, picture, problems

PLACE = PlaceQuestion(
    text=WORDS,
    because=WORDS,
    picture="line",
    answer=lambda: (1.0, 2.0),
    begin=(0.0, 0.0),
    x_limits=(0.0, 2.0),
    y_limits=(0.0, 9.0),
)


def number(seed: int, **more: Any) -> NumberQuestion:
    plain = NumberQuestion(text=WORDS, because=WORDS, answer=lambda: 1.0 + seed)
    return replace(plain, **more)


def asks(question: Any, again: Any = None, **more: Any) -> Any:
    return lesson(beat(question=question, again=again), **more)


def test_sound_ones_are_sound() -> None:
    assert problems(asks(number(0), number)) == []
    assert problems(asks(PLACE)) == []


@pytest.mark.parametrize(
    ("again", "told"),
    [
        (lambda seed: number(seed, text=Text(f"f({seed})", "f(7)")), "numbers differ"),
        (lambda seed: number(seed, text=Text("돌려주다 " * 90, "돌려주다 " * 90)), "its text"),
        (lambda seed: number(seed, because=Text("a", "레슨")), "'레슨'"),
        (lambda seed: number(seed, near=-1.0), "again(1): its own answer 2.0 does not count"),
        (lambda seed: number(seed, settings={"face": 1.0}), "again(1): no control 'face'"),
        (lambda _: QUESTION, "it returns a ChoiceQuestion, question is a NumberQuestion"),
    ],
)
def test_a_fault_of_a_question_with_other_numbers_is_found(again: Any, told: str) -> None:
    assert_finds(asks(number(0), again), told)


def test_one_that_returns_no_question_is_a_fault_of_again() -> None:
    told = "fault in again of beat only: TypeError: it returns None and no question"
    assert_finds(guarded(asks(number(0), lambda _: None)), told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"picture": "lime"}, "no picture 'lime': try line"),
        ({"picture": "other"}, "which the beat does not show"),
        ({"picture": "table"}, "which is no Plot"),
        ({"answer": lambda: (3.0, 2.0)}, "x = 3, outside of its limits 0 and 2"),
        ({"answer": lambda: (1.0, 9.5)}, "y = 9.5, outside of its limits 0 and 9"),
    ],
)
def test_a_place_that_cannot_be_pointed_at_is_found(change: dict[str, Any], told: str) -> None:
    asked = beat(question=replace(PLACE, **change), pictures=("line", "table"))
    table = Table(WORDS, WORDS, (WORDS,), (("1",),))
    pictures = {"line": picture, "other": picture, "table": lambda _: table}
    assert_finds(lesson(asked, pictures=pictures), told, "[questions]")


def test_a_status_with_other_numbers_on_its_two_sides_is_found_once() -> None:
    taught = lesson(status=lambda walk: Text(f"Step {walk.step} of 9.", "9걸음 가운데 하나."))
    found = [line for line in problems(taught) if "in its status" in line]
    assert len(found) == 1
    assert "in its status opened, ko lacks 0: 9걸음 가운데 하나." in found[0]
    assert problems(lesson(status=lambda _: Text("A tenth.", "10분의 1."))) == []
