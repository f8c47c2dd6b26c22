"""What closes lesson 1: one row learned by hand, a repair by line, what its goals lack."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l01_pipelines import LESSON
from downslope.lessons.l01_pipelines.beats.recap import one_row_again
from downslope.lessons.l01_pipelines.gate import Gate
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


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_a_weight_moves_by_half_of_the_mistake_and_its_input() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    still = 0
    for question in (recap.question, *map(one_row_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        given, row, name = re.findall(r"b = (.*?)`.*row (.*?) has.*`(.*?)`", question.text.en)[0]
        weights = [Fraction(value) for value in given.split(", ")]
        inputs = [*map(int, re.findall(r"\d", row)), 1]
        t = int(re.findall(r"t = (\d)", question.text.en)[0])
        y = sum(w * x for w, x in zip(weights, inputs, strict=True)) > 0
        which = ["w1", "w2", "b"].index(name)
        after = weights[which] + Fraction(t - y, 2) * inputs[which]
        assert question.truth == float(after)
        still += after == weights[which]
    # Rows that are right, and inputs of 0, are among them, but not only these.
    assert 5 < still < 40


def test_no_screen_tells_the_weight_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.5).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert not re.search(r"-0\.3(?!\d)", before)
        assert re.search(r"-0\.3(?!\d)", after)
    assert isinstance(told.state, Gate)
    assert told.state.works
    assert told.again().step == 0


def test_only_a_column_of_ones_lets_the_line_leave_the_origin() -> None:
    found = assert_one_repair_is_right(learner, "no-bias", line=2)
    # The first row of the table has only inputs of 0, so without the 1 its sum stays 0.
    assert [text[1] for text in found] == ["0", "1", "0"]
    assert found[1] == "[1, 1, 1, 0]"


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        (
            "network",
            ("3", "enter", "enter"),
            "Here it is A ✗, C ✓: it must be A ✓, C ✗.",
        ),
        ("by-hand", ("enter",), "0 rows are right, it must be all 4."),
        ("learned", ("2", "enter", "enter"), "Right answers in a row: 0, it takes 4."),
        ("learned", ("2", "enter", "1", "enter"), "This gate is AND, it must be OR."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
