"""What closes lesson 4: halvings by hand, repairs by line, a star, and what its goals lack."""

from __future__ import annotations

import math
import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l04_cross_entropy import LESSON
from downslope.lessons.l04_cross_entropy.beats.recap import halved_again
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


def test_the_error_grows_by_the_logarithm_of_the_ratio() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(halved_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        before, after = map(float, re.findall(r"0\.\d+", question.text.en)[:2])
        assert question.right(math.log(before / after))
        # With the 0.693 that is given, halvings are counted in the head.
        times = numbers(question.because.en)[0]
        assert question.right(times * 0.693)
        assert before / after == pytest.approx(2**times)
        assert not question.right(before - after)


def test_no_screen_tells_the_growth_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.7).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert "2.079" not in before
        assert "2.079" in after
    assert told.state.p == 0.05
    assert told.again().state.p == 0.95


def test_without_delta_only_delta_helps() -> None:
    largest, delta, sizes = assert_one_repair_is_right(learner, "without-delta", line=3)
    assert numbers(largest)[1] > 1e307
    assert sizes == "[nan inf]"
    assert numbers(delta) == pytest.approx([-math.log(0.6), -math.log(1e-7)], abs=1e-4)


def test_only_a_floor_keeps_a_perfect_answer_at_0() -> None:
    smaller, taken, floor = assert_one_repair_is_right(learner, "below-zero", line=3)
    assert numbers(smaller) == pytest.approx([-1e-10, -math.log(1e-10)], abs=1e-4)
    assert taken == "nan nan"
    assert numbers(floor) == pytest.approx([0, -math.log(1e-7)], abs=1e-4)


def test_soft_targets_need_every_share_and_no_mean() -> None:
    share, log_of_sum, mean = assert_one_repair_is_right(learner, "soft-labels", line=3)
    whole = -0.3 * math.log(0.2) - 0.3 * math.log(0.3) - 0.4 * math.log(0.5)
    assert float(share) == pytest.approx(whole)
    assert float(mean) == pytest.approx(whole / 3)
    assert float(log_of_sum) == pytest.approx(-math.log(0.06 + 0.09 + 0.2))


def test_the_star_takes_a_smaller_delta_still() -> None:
    beat = LESSON.beats[learner.beats.index("delta")]
    assert beat.star is not None
    walk = learner.at("delta", *learner.goal_keys("delta"))
    assert walk.state.error == pytest.approx(-math.log(1e-10))
    missed = press(walk, "enter")
    assert missed.notice is not None
    assert missed.notice.en == "E is 23.026. What still keeps the 0 out of ln?"
    walk = press(walk, *beat.star.keys)
    assert "delta" in walk.starred
    assert (walk.state.p, walk.state.delta) == (0, 0)


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("halving", ("2", "enter", "enter"), "E is 1.609, it must be within 0.01 of 1."),
        ("delta", ("1", "enter", "enter"), "E is 0.511, it must be above 20 and finite."),
        ("delta", ("1", "enter", "3", "enter"), "E is nan, it must be above 20 and finite."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
