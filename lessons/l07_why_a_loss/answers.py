"""The answers of lesson 7, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import numpy as np

from downslope.core import Timeline, chapter
from downslope.lessons.l07_why_a_loss import pitfalls
from downslope.lessons.l07_why_a_loss.run import Nudged, Rolling, start, step
from downslope.lessons.l07_why_a_loss.settings import NETWORK, NUDGED, SADDLE

# -- answers ----------------------------------------------------------------------------


def weight_after(steps: int, **changes: float | str) -> Nudged:
    """The weight after a run with the settings of the first beat, except for `changes`."""
    state = start({**NETWORK, "x0": 1.0, "x1": 0.0, **changes})
    end = Timeline.begin(state, step).forward(steps).state
    assert isinstance(end, Nudged)
    return end


def point_after(steps: int, x1: float) -> Rolling:
    """The point on the saddle after a run of `steps` steps from (1, x1)."""
    state = start({**NETWORK, **SADDLE, "x1": x1})
    end = Timeline.begin(state, step).forward(steps).state
    assert isinstance(end, Rolling)
    return end


def how_often_accuracy_changes() -> int:
    """Does accuracy change in nearly every one of 20 steps, in one, or in none?"""
    jumps = weight_after(20).jumps
    return 2 if jumps == 0 else 1 if jumps == 1 else 0


def leap_magnified() -> int:
    """Do smaller steps spread the change of accuracy out, or does one still make all of it?"""
    return int(weight_after(20, nudge=-0.088, move=0.0001).jumps == 1)


def slope_of_accuracy() -> int:
    """At nudge 0, is the slope of accuracy that of the loss, 0, or 1?"""
    slope = weight_after(0, nudge=0.0).accuracy_slope
    return int(np.argmin(np.abs(np.array([-0.544, 0.0, 1.0]) - slope)))


def where_accuracy_leads() -> int:
    """After 20 steps up the accuracy, is the weight past the jump, short of it, or at -1 still?"""
    end = weight_after(20, follow="accuracy")
    return 0 if end.accuracy else 2 if end.nudge == -1.0 else 1


def way_of_w21() -> int:
    """To lower the loss, must w21 go up, down, or neither way?"""
    up, here, down = (weight_after(0, weight="w21", nudge=n).loss for n in (0.01, 0.0, -0.01))
    return 2 if here <= min(up, down) else int(down < up)


def end_on_the_ridge() -> int:
    """Does the run on the ridge end in a minimum, at rest where there is none, or far away?"""
    end = point_after(100, 0.0)
    if float(np.abs(end.x).max()) > 1.0:
        return 2
    sides = np.array([[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]])
    return int(np.asarray(pitfalls.f(end.x + sides)).min() < end.height)


def end_beside_the_ridge() -> int:
    """Does the run beside the ridge end at the saddle point, or away from it?"""
    return int(abs(point_after(80, NUDGED).x[1]) > 1.0)


def after_one_step(w: float, slope: float, eta: float) -> float:
    """Where one step down a slope leads a weight w."""
    return round(float(chapter.gradient_step(np.array(w), np.array(slope), eta)), 9)


def height_of_a_stair(count: int) -> float:
    """By how much the accuracy of so many samples changes when one more is right."""
    right = np.zeros(count)
    before = right.mean()
    right[0] = 1.0
    return float(right.mean() - before)


def slopes_at_the_jump() -> int:
    """Are the slopes at the jump all 0, all the same, or all different?"""
    slopes = np.asarray(pitfalls.slopes_at_jump())
    return 0 if not slopes.any() else 1 if np.ptp(slopes) < 1 else 2


def verdict_on_the_ridge() -> int:
    """Does the code report a minimum where there is none, a saddle, or nothing?"""
    return ("minimum: True", "saddle", "").index(str(pitfalls.zero_means_minimum()))
