"""What closes lesson 2: the error to report, two repairs by line, and what its goal lacks."""

from __future__ import annotations

import ast
import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l02_overfitting import LESSON
from downslope.lessons.l02_overfitting.beats.recap import which_to_report_again
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


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_reported_error_is_the_test_error_of_what_check_chose() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(which_to_report_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        errors = [float(n) for n in re.findall(r"0\.\d+", question.text.en)]
        check, test = errors[:3], errors[3:]
        assert question.truth == test[check.index(min(check))]
        # Neither the least of all nor the least test error counts.
        assert not question.right(min(check))
        assert not question.right(min(test))


def test_no_screen_marks_the_error_before_the_answer() -> None:
    assert all(page.count("0.34") == 1 for page in screens(learner.at("recap")))
    told = learner.at("recap").guessed(0.3).commit()
    assert all(page.count("0.34") > 1 for page in screens(told))
    assert told.state.degree == 15
    assert told.again().state.degree == 0


def test_only_points_held_back_choose_well() -> None:
    below_9, held_back, flat = map(
        ast.literal_eval, assert_one_repair_is_right(learner, "judged-by-training", line=3)
    )
    assert below_9[0] == 8
    assert flat[0] == 0
    assert held_back[0] == 3
    assert held_back[1] < min(below_9[1], flat[1])


def test_only_new_points_show_what_a_leak_hides() -> None:
    half, last, unseen = map(float, assert_one_repair_is_right(learner, "leak", line=4))
    assert max(half, last) < 0.3
    assert unseen > 100 * half


@pytest.mark.parametrize(
    ("clicks", "way"), [(0, "lower"), (14, "higher"), (10, "higher"), (6, "lower")]
)
def test_the_goal_says_which_way_the_test_error_falls(clicks: int, way: str) -> None:
    walk = learner.at("find", *["left"] * clicks, "enter")
    assert walk.notice is not None
    degree, told = numbers(walk.notice.en)
    assert degree == 15 - clicks
    assert told == pytest.approx(walk.state.test, rel=1e-3)
    assert f"a {way} degree has less" in walk.notice.en
