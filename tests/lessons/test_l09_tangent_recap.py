"""What closes lesson 9: a place on the curve, repairs by line; and the point that slides along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.lessons.engine import token
from downslope.lessons.engine.questions import PlaceQuestion
from downslope.lessons.l09_tangent import LESSON
from downslope.lessons.l09_tangent.beats.recap import steep_place_again
from downslope.tui.page.keys import press
from tests.lessons.learner import Learner
from tests.lessons.on_screen import screen
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_one_repair_is_right,
    screens,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

learner = Learner(LESSON)
recap = LESSON.beats[-1]


def first() -> PlaceQuestion:
    assert isinstance(recap.question, PlaceQuestion)
    return recap.question


def slope_of(question: PlaceQuestion) -> float:
    return float(re.findall(r"slope is ([\d.]+)\.", question.text.en)[0])


# -- the recap ---------------------------------------------------------------------------


def controls(walk: Walk[Any]) -> str:
    """The row of the screen with the controls."""
    return next(line for line in screen(walk).splitlines() if "◂" in line)


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_place_is_where_the_rule_of_calculus_has_the_slope() -> None:
    slopes = {slope_of(first())}
    for question in (first(), *map(steep_place_again, SEEDS)):
        x = (slope_of(question) - 0.1) / 0.02
        assert question.truth == pytest.approx((x, 0.01 * x**2 + 0.1 * x))
        assert not question.right(question.start)
        assert question.right((x + 2.0, 0.0))
        assert not question.right((x - 2.1, 0.0))
        assert question.because.en.endswith(f"so x is {x:g}.")
        slopes.add(slope_of(question))
    assert len(slopes) > 10
    assert all(slope_of(steep_place_again(seed)) != slope_of(first()) for seed in SEEDS)


def test_the_mark_slides_on_the_curve_and_the_answer_brings_the_tangent() -> None:
    walk = learner.at("recap")
    assert walk.question is recap.question
    for _ in range(22):
        walk = press(walk, "right")
    walk = press(walk, "enter")
    answer = walk.answers["recap"]
    assert isinstance(answer, tuple)
    assert answer == pytest.approx((13.0, 0.01 * 169 + 1.3))
    assert first().right(answer)
    assert walk.state.x == 13.0
    assert "0.360 x - 1.690" in screen(walk)


def test_no_screen_tells_the_place_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert "0.36" not in page.replace("slope is 0.36.", "").replace("기울기가 0.36인", "")
        assert not re.search(r"(?<![\d.])13(?![\d.])", page)
        assert "0.02x" not in page


def test_other_numbers_begin_at_0_again() -> None:
    walk = learner.answered("recap", right=False).again()
    assert (walk.state.x, walk.step) == (0.0, 0)
    question = walk.question
    assert isinstance(question, PlaceQuestion)
    told = walk.guessed(question.truth).commit()
    assert told.state.x == question.truth[0]


# -- repairs and goals -------------------------------------------------------------------


def test_only_going_back_all_the_way_to_0_makes_it_touch() -> None:
    step, way, origin = assert_one_repair_is_right(learner, "lost-intercept", line=3)
    assert [float(told) for told in (step, way, origin)] == pytest.approx([1.55, 0.75, 1.0])


def test_only_parentheses_around_2h_help() -> None:
    elsewhere, double, around = assert_one_repair_is_right(learner, "parentheses", line=4)
    assert float(elsewhere) == pytest.approx(2e-9)
    assert float(double) == pytest.approx(0.8)
    assert float(around) == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("slope", ("2", "enter", "enter"), "The slope here is 0.300, it must be 0.4."),
        (
            "intercept",
            ("3", "enter", "enter"),
            "At x = 0 this tangent is -0.250 high, it must be -1.",
        ),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert walk.notice is not None
    assert walk.notice.en == said


# -- the point slides, and its control with it ---------------------------------------------


def test_the_control_shows_where_the_point_is() -> None:
    walk = learner.answered("slope")
    for steps in range(11):
        there = walk.back(steps) if steps else walk
        assert f"x {10 - steps / 2:g} ▸" in controls(there)


def test_a_key_turns_the_point_from_where_it_stands() -> None:
    walk = press(learner.answered("slope"), "right")
    assert (walk.state.x, walk.step) == (10.1, 0)
    assert press(walk, "space").state.x == 10.6


@pytest.mark.parametrize("typed", [0.0, 3.0, 15.0, 19.9, 20.0])
def test_a_typed_x_lands_exactly_there(typed: float) -> None:
    """What `e` types is put as it is, in whatever step the run is."""
    walk = learner.answered("slope").put({"x": LESSON.control("x").read(str(typed))})
    assert walk.state.x == typed
    assert f"x {typed:g}" in controls(walk)


def test_old_tokens_open_where_they_did() -> None:
    """Their x is where the run begins, and each step slides it on by 0.5."""
    for query, at in (
        ("beat=1&x=3&step=4", 5.0),
        ("beat=1&said=slope:2&x=3&step=4", 5.0),
        ("beat=3&said=shape:2&step=40", 20.0),
        ("beat=4&said=digits:2&step=10", 10.0),
        ("beat=6&said=tiny-h:3&step=20&h=1e-4&x=1.5", 11.5),
        ("beat=7&said=h-too-small:2&x=1.5&step=2", 2.5),
    ):
        walk = token.read(f"tangent?{query}")
        state = walk.state
        assert state.x == at  # type: ignore[attr-defined]
        assert token.read(token.write(walk)).state.x == at  # type: ignore[attr-defined]
    np.testing.assert_equal(walk.values["x"], 1.5)
