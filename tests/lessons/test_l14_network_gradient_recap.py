"""What closes lesson 14: a slope by hand, repairs by line, and what its goals say they lack."""

from __future__ import annotations

import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l14_network_gradient import LESSON
from downslope.lessons.l14_network_gradient.beats.recap import slope_again
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


def by_the_formula(question: NumberQuestion) -> float:
    """x[i] * (y[j] - t[j]), with the numbers that the question names."""
    x0, x1, *y = numbers(question.text.en)[:5]
    label = int(re.findall(r"class (\d) is right", question.text.en)[0])
    i, j = map(int, re.findall(r"dW\[(\d),(\d)\]", question.text.en)[0])
    assert sum(y) == pytest.approx(1)
    return (x0, x1)[i] * (y[j] - (j == label))


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_slope_is_the_input_times_what_y_misses() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(slope_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        expected = by_the_formula(question)
        assert question.truth == pytest.approx(expected, abs=1e-5)
        assert question.right(expected)
        assert not question.right(-expected)
        x, y, t = numbers(question.because.en.replace(" - ", ", "))
        assert x * (y - t) == pytest.approx(expected)


def test_no_screen_tells_the_slope_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert "-0.15" not in page
        assert "np.outer" not in page
        assert "0.5 * (" not in page
    told = learner.at("recap").guessed(0.35).commit()
    assert all("-0.15" in page for page in screens(told))


def test_only_the_maximum_keeps_softmax_in_range() -> None:
    shifted, scaled, floats = assert_one_repair_is_right(learner, "softmax-overflow", line=2)
    assert numbers(shifted) == pytest.approx([0.99995, 0.00005, 0.0], abs=6e-6)
    assert numbers(scaled)[0] == pytest.approx(1 / 3, abs=0.01)
    assert floats == "[nan nan nan]"


def test_only_pairs_reach_every_weight() -> None:
    rows, pairs, diagonal = assert_one_repair_is_right(learner, "one-index", line=2)
    assert numbers(rows) == [0.0] * 6
    assert numbers(pairs)[2] == pytest.approx(-0.36281, abs=6e-6)
    assert [value == 0 for value in numbers(diagonal)] == [False, True, True, True, False, True]


def test_only_the_argument_helps() -> None:
    same, renamed, argument = assert_one_repair_is_right(learner, "ignored-argument", line=2)
    assert numbers(same) == numbers(renamed) == [0.0] * 6
    assert numbers(argument)[5] == pytest.approx(-0.54422, abs=6e-6)


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("entry", ("2", "enter", "enter"), "The slope of `W[1,1]` is 0.215: another is lower."),
        ("hundred", ("2", "enter", "enter"), "This run took 100 steps, at most 10 are allowed."),
        (
            "hundred",
            ("2", "enter", "r", "space", "enter"),
            "The loss is 0.8644, it must be below 0.07.",
        ),
        ("seeds", ("2", "enter", "1", "enter"), "This `W` is the book's, it must be random."),
        ("seeds", ("2", "enter", "2", "enter"), "The first loss is "),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en.startswith(said)
