"""What closes lesson 13: the limit of eta by hand, a repair by line, goals and the star goal."""

from __future__ import annotations

import re

import numpy as np
import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l13_learning_rate import LESSON
from downslope.lessons.l13_learning_rate.beats.recap import limit_again
from tests.lessons.learner import Learner, press
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


def test_the_limit_is_2_by_the_curvature() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(limit_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        a, c = map(int, re.findall(r"On (\d+)x² the slope is (\d+)x", question.text.en)[0])
        assert c == 2 * a
        assert question.truth == pytest.approx(2 / c, rel=1e-6)
        assert question.right(1 / a)
        # The fastest eta is half of it, and counts as wrong.
        assert not question.right(1 / c)
        assert f"At {1 / a:g} the factor 1 - {c} * eta is -1" in question.because.en


def test_no_screen_tells_the_limit_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert "0.25" not in page
    told = learner.at("recap").guessed(0.5).commit()
    assert all("0.25" in page for page in screens(told))
    # 130 steps of 0.93: the factors are 0.907 and -0.86.
    np.testing.assert_allclose(told.state.x, (-3 * 0.907**130, 4 * 0.86**130), rtol=1e-3)


def test_only_a_look_at_f_tells_a_freeze_from_an_arrival() -> None:
    lower, flatter, finite = assert_one_repair_is_right(learner, "false-arrival", line=3)
    assert lower == "no, f(x) = 6.7e+26"
    assert flatter == finite == "arrived at 10"


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        (
            "ten-times-smaller",
            ("3", "enter", "enter"),
            "With eta 0.01 it takes 798 steps, at most 20 are allowed.",
        ),
        ("mirror", ("2", "enter", "enter"), "With eta 0.3 it takes 18 steps, at most 1 are"),
        ("four-names", ("3", "enter", "2", "enter"), "This eta is just right, it must be oscill"),
        ("four-names", ("3", "enter", "4", "enter"), "With eta 1 the run does not arrive within"),
        (
            "steepest-axis",
            ("1", "enter", "enter"),
            "With eta 0.1 it takes 1255 steps, at most 140 are allowed.",
        ),
        ("steepest-axis", ("1", "enter", "4", "enter"), "This is the bowl, it must be the long"),
        ("eta-ten", ("3", "enter", "enter"), "It freezes at step 10, it must by step 8."),
        ("eta-ten", ("3", "enter", "3", "enter"), "With eta 0.3 it does not freeze."),
        ("half-frozen", ("2", "enter", "enter"), "The slopes read ["),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en.startswith(said)


def steps_in_the_valley(eta: float) -> int:
    """By the factors: the first step at which the gradient (x0 / 10, 2 x1) is below 1e-6."""
    n = np.arange(20_000)
    x0, x1 = -3 * (1 - 0.1 * eta) ** n, 4 * (1 - 2 * eta) ** n
    return int(np.flatnonzero(np.hypot(x0 / 10, 2 * x1) < 1e-6)[0])


def test_the_star_goal_asks_for_the_fewest_steps_that_an_eta_of_two_digits_takes() -> None:
    beat = next(beat for beat in LESSON.beats if beat.name == "steepest-axis")
    assert beat.star is not None
    etas = [round(0.01 * k, 2) for k in range(1, 100)]
    assert min(map(steps_in_the_valley, etas)) == 130
    walk = learner.at("steepest-axis", *learner.goal_keys("steepest-axis"))
    assert "steepest-axis" in walk.reached
    missed = press(walk, "enter")
    assert "steepest-axis" not in missed.starred
    assert missed.notice is not None
    assert missed.notice.en == "With eta 0.92 it takes 131 steps, at most 130 are allowed."
    starred = press(walk, *beat.star.keys)
    assert starred.values["eta"] == 0.93
    assert "steepest-axis" in starred.starred
