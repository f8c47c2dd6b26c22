"""Lesson 12: when a descent has come far enough."""

from __future__ import annotations

import math

import numpy as np
import pytest

from downslope.lessons.l12_gradient_descent import LESSON
from downslope.lessons.l12_gradient_descent.beats.stopping import ASKED, steps_until_short
from downslope.lessons.pictures.figure import Curve, Plot
from tests.lessons.learner import Learner
from tests.lessons.on_screen import pictures

learner = Learner(LESSON)


@pytest.mark.parametrize("seed", range(len(ASKED)))
def test_the_steps_are_those_of_a_geometric_sequence(seed: int) -> None:
    (eta, tolerance), question = ASKED[seed], steps_until_short(seed)
    assert question.truth == math.ceil(math.log(tolerance / 10) / math.log(abs(1 - 2 * eta)))
    assert question.reveal == question.truth


def test_the_picture_shows_ten_times_a_power_of_the_factor() -> None:
    walk = learner.answered("when-to-stop")
    plot = pictures(walk, Plot)[0]
    curve = next(part for part in plot.parts if isinstance(part, Curve))
    np.testing.assert_allclose(curve.y, 10 * 0.8 ** np.arange(43), rtol=1e-6)
    assert curve.y[-1] < 1e-3 <= curve.y[-2]


def test_a_short_gradient_within_12_steps_takes_an_eta_near_a_half() -> None:
    assert "when-to-stop" not in learner.answered("when-to-stop").commit().reached
    walk = learner.at("when-to-stop", *learner.goal_keys("when-to-stop"))
    assert "when-to-stop" in walk.reached
    assert float(walk.values["eta"]) == pytest.approx(0.5, abs=0.11)
