"""What closes lesson 8: a difference by hand, repairs by line, and what its goals say they lack."""

from __future__ import annotations

import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l08_derivative import LESSON
from downslope.lessons.l08_derivative.beats.recap import by_hand_again
from tests.lessons.learner import Learner
from tests.lessons.on_screen import numbers
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_numbers_are_new,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
recap = LESSON.beats[-1]


def asked_for(question: NumberQuestion) -> tuple[float, float]:
    """The x and h that a question names."""
    x, h = re.findall(r"[xh] = ([\d.]+)", question.text.en)
    return float(x), float(h)


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_forward_difference_of_a_square_is_2x_and_h() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(by_hand_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        x, h = asked_for(question)
        assert question.right(round(2 * x + h, 6))
        # The derivative and the central difference are another number, and count as wrong.
        assert not question.right(2 * x)
        assert f" {2 * x:g}, as the derivative" in question.because.en


def test_no_screen_tells_the_difference_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert not re.search(r"(?<![\d.])6\.50*(?!\d)", page)
    told = learner.at("recap").guessed(6.0).commit()
    assert all("6.5" in page for page in screens(told))
    assert told.state.h == 1e-17


def test_only_a_wider_h_helps_in_float32() -> None:
    tiny, narrow, wide = assert_one_repair_is_right(learner, "underflow", line=2)
    assert "float32(0.0)" in tiny
    assert "1e-50" in narrow
    # The forward difference of 0.01x² + 0.1x at 5 is 0.2 + 0.01 h.
    assert numbers(wide)[-1] == pytest.approx(0.2001, abs=2e-5)


def test_only_the_books_h_helps_against_cancellation() -> None:
    close, book, narrow = assert_one_repair_is_right(learner, "cancellation", line=2)
    assert numbers(book)[-1] == pytest.approx(0.200001, abs=1e-9)
    assert abs(numbers(close)[-1] - 0.2) > 0.02
    assert numbers(narrow)[-1] == 0


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        # The forward difference of 0.01x² is off by 0.01 h, here by 0.00625.
        ("secant", ("2", "enter", "enter"), "The error is 6.2e-3, it must be below 0.001."),
        ("best-h", ("2", "enter", "enter"), "The error is 5.4e-1, it must be below 2e-11."),
        ("dtype", ("2", "enter", "1", "enter"), "This is float64, it must be float32."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
