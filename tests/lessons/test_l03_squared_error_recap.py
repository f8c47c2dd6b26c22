"""What closes lesson 3: an error by hand, a repair by line, and what its goals lack."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l03_squared_error import LESSON
from downslope.lessons.l03_squared_error.beats.recap import of_three_again
from tests.lessons.learner import Learner
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_numbers_are_new,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
recap = LESSON.beats[-1]


def vectors(question: NumberQuestion) -> tuple[list[Fraction], list[Fraction]]:
    """The y and t that a question names, as exact fractions."""
    y, t = re.findall(r"[yt] = \[(.*?)\]", question.text.en)
    return [Fraction(v) for v in y.split(", ")], [Fraction(v) for v in t.split(", ")]


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_error_is_half_the_sum_of_squares() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(of_three_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        y, t = vectors(question)
        assert sum(y) == sum(t) == 1
        squares = [(a - b) ** 2 for a, b in zip(y, t, strict=True)]
        assert question.truth == float(sum(squares) / 2)
        assert not question.right(float(sum(squares)))
        told = [Fraction(v) for v in re.findall(r"[\d.]+", question.because.en)]
        assert told == [*squares, 2]


def test_no_screen_tells_the_error_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.5).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert not re.search(r"(?<![\d.])0\.190*(?!\d)", before)
        assert re.search(r"(?<![\d.])0\.19(?!\d)", after)
    assert told.state.complete
    assert told.again().step == 0


def test_only_a_longer_target_fits_eleven_outputs() -> None:
    column, longer, one = assert_one_repair_is_right(learner, "eleven-and-ten", line=2)
    y = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0, 0.2]
    # A column makes a table of ten rows: nine of them against 0, one against 1.
    against = [sum((v - t) ** 2 for v in y) / 2 for t in (0, 1)]
    assert float(column) == pytest.approx(9 * against[0] + against[1])
    assert float(one) == pytest.approx(against[1])
    assert float(longer) == pytest.approx(sum((v - (k == 2)) ** 2 for k, v in enumerate(y)) / 2)


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("add-up", ("1", "enter", "enter"), "3 classes are added, it must be all 10."),
        ("best-move", ("1", "enter", "enter"), "E is 0.0975, it must be below 0.01."),
        (
            "other-target",
            ("2", "enter", "enter"),
            "With right class 7 E is 0.5975, it must be 0.6475.",
        ),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
