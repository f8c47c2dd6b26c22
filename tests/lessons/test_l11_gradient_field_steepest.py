"""Lesson 11: the change of f by direction is a cosine, and its top is the gradient."""

from __future__ import annotations

import math

import numpy as np
import pytest

from downslope.lessons.l11_gradient_field import LESSON
from downslope.lessons.l11_gradient_field.beats.steepest import POINTS, steepest_way
from downslope.lessons.l11_gradient_field.directions import DEGREES, changes
from downslope.lessons.pictures.figure import Curve, Plot
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import pictures

learner = Learner(LESSON)


def test_the_change_is_a_cosine_around_the_gradient_and_the_bend_of_the_bowl() -> None:
    """For |x|² a step of .01 changes f by 2 * .01 * x . u + .01², whatever the direction u."""
    angle = np.degrees(np.arctan2(8, 6))
    cosine = 0.1 * np.cos(np.deg2rad(DEGREES - angle)) + 0.0001
    np.testing.assert_allclose(changes("function_2", (3.0, 4.0)), cosine, atol=1e-12)


@pytest.mark.parametrize("seed", range(len(POINTS)))
def test_the_steepest_direction_is_that_of_the_gradient(seed: int) -> None:
    question, (x0, x1) = steepest_way(seed), POINTS[seed]
    assert question.truth[0] == pytest.approx(math.degrees(math.atan2(x1, x0)) % 360, abs=1)
    assert question.settings == {"x0": x0, "x1": x1}
    assert "direction" in question.text.en


def test_the_curve_is_hidden_until_a_direction_is_committed() -> None:
    waiting = pictures(learner.at("steepest"), Plot)[0]
    assert not [part for part in waiting.parts if isinstance(part, Curve)]
    told = pictures(learner.answered("steepest"), Plot)[0]
    assert [part for part in told.parts if isinstance(part, Curve)]


@pytest.mark.parametrize(
    ("keys", "reached"),
    [(("up",) * 4, True), (("up",) * 3, False), (("up", "up", "down", "down"), False)],
)
def test_only_on_the_diagonal_an_arrow_of_the_product_leads_to_the_middle(
    keys: tuple[str, ...], *, reached: bool
) -> None:
    walk = press(learner.answered("product-field"), *keys, "space", "enter")
    assert ("product-field" in walk.reached) is reached
