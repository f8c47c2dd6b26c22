"""What closes lesson 7: a step by hand, a repair by line, a star, and what its goals lack."""

from __future__ import annotations

import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l07_why_a_loss import LESSON
from downslope.lessons.l07_why_a_loss.beats.recap import one_step_again
from downslope.lessons.l07_why_a_loss.run import Nudged
from tests.lessons.learner import Learner, press
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


def test_a_weight_goes_against_the_sign_of_its_slope() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(one_step_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        w, slope, eta = numbers(question.text.en)[:3]
        assert question.right(w - eta * slope)
        assert not question.right(w + eta * slope)
        assert (question.truth > w) == (slope < 0)
        assert question.because.en.endswith("so up." if slope < 0 else "so down.")


def test_no_screen_tells_the_weight_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.5).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert not re.search(r"(?<![\d.])1\.10*(?!\d)", before)
        assert re.search(r"(?<![\d.])1\.1(?!\d)", after)


def test_the_answer_walks_down_the_loss_and_other_numbers_begin_again() -> None:
    walk = learner.at("recap").guessed(1.1).commit()
    assert isinstance(walk.state, Nudged)
    assert (walk.step, walk.state.accuracy) == (20, 1.0)
    assert walk.again().step == 0


def test_at_the_leap_only_the_loss_has_a_slope() -> None:
    flat, loss, near = assert_one_repair_is_right(learner, "spike", line=2)
    assert numbers(flat) == [0, 0, 0]
    # 1 / 2h while h reaches over the leap, and 0 once it does not.
    assert numbers(near) == [50, 0, 0]
    assert len({round(slope, 3) for slope in numbers(loss)}) == 1


def test_the_star_is_where_accuracy_leaps() -> None:
    beat = LESSON.beats[learner.beats.index("two-slopes")]
    assert beat.star is not None
    walk = learner.at("two-slopes", *learner.goal_keys("two-slopes"))
    missed = press(walk, "enter")
    assert missed.notice is not None
    assert missed.notice.en == "At nudge 0.2000 accuracy's slope is 0."
    walk = press(walk, *beat.star.keys)
    assert "two-slopes" in walk.starred
    assert isinstance(walk.state, Nudged)
    # The leap of 1 lies within h = 0.0001 to either side.
    assert walk.state.accuracy_slope == pytest.approx(1 / 0.0002)
    assert -0.0875 < walk.state.nudge < -0.0872


@pytest.mark.parametrize("typed", ["-0.0874", "-0.08735", "-0.0873"])
def test_a_typed_nudge_reaches_the_star_too(typed: str) -> None:
    walk = learner.at("two-slopes", *learner.goal_keys("two-slopes"), "r")
    walk = walk.put({"nudge": LESSON.control("nudge").read(typed)}, restart=True).commit()
    assert "two-slopes" in walk.starred


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("flip", ("2", "enter", "enter"), "A step is 0.1, it must be 0.0001."),
        (
            "flip",
            ("2", "enter", "tab", "right", "right", "right", "enter"),
            "Accuracy is still 0 after 0 steps.",
        ),
        ("two-slopes", ("enter",), "The slope is -0.7110, it must be between -0.51 and -0.49."),
        ("follow", ("3", "enter", "enter"), "`w23` must follow the loss."),
        ("escape", ("2", "enter", "enter"), "These are 80 steps, at most 30 are allowed."),
        ("escape", ("2", "enter", "r", "enter"), "f is 1.0000, it must be below -1."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
