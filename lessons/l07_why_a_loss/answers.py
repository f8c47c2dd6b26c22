"""What lesson 7 asks, worked out; and when its goals are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import Timeline
from downslope.lessons.l07_why_a_loss import pitfalls
from downslope.lessons.l07_why_a_loss.run import Nudged, Rolling, start, step

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l07_why_a_loss.run import State

NETWORK: Values = {
    "scene": "network",
    "follow": "nothing",
    "weight": "w23",
    "nudge": -1.0,
    "move": "0.1",
    "eta": 0.1,
}
SADDLE: Values = {"scene": "saddle", "x0": 1.0, "x1": 0.0, "eta": 0.1}
NUDGED = 1e-6
"""So far beside the ridge of the saddle does the second run begin."""


# -- answers ----------------------------------------------------------------------------


def weight_after(steps: int, **changes: float | str) -> Nudged:
    """The weight after a run, from the settings of the first beat with some changed."""
    state = start({**NETWORK, "x0": 1.0, "x1": 0.0, **changes})
    end = Timeline.begin(state, step).forward(steps).state
    assert isinstance(end, Nudged)
    return end


def point_after(steps: int, x1: float) -> Rolling:
    """The point on the saddle after a run from (1, x1)."""
    state = start({**NETWORK, **SADDLE, "x1": x1})
    end = Timeline.begin(state, step).forward(steps).state
    assert isinstance(end, Rolling)
    return end


def how_often_accuracy_changes() -> int:
    """Of 20 steps: nearly every one, one, or none."""
    jumps = weight_after(20).jumps
    return 2 if jumps == 0 else 1 if jumps == 1 else 0


def leap_magnified() -> int:
    """Whether small steps spread the change of accuracy out, or one of them makes it whole."""
    return int(weight_after(20, nudge=-0.088, move=0.0001).jumps == 1)


def slope_of_accuracy() -> int:
    """At nudge 0: that of the loss, 0 or 1."""
    slope = weight_after(0, nudge=0.0).accuracy_slope
    return int(np.argmin(np.abs(np.array([-0.544, 0.0, 1.0]) - slope)))


def where_accuracy_leads() -> int:
    """After 20 steps from -1: past the jump, short of it, or still there."""
    end = weight_after(20, follow="accuracy")
    return 0 if end.accuracy else 2 if end.nudge == -1.0 else 1


def way_of_w21() -> int:
    """Whichever way lowers the loss: up, down, or neither."""
    up, here, down = (weight_after(0, weight="w21", nudge=n).loss for n in (0.01, 0.0, -0.01))
    return 2 if here <= min(up, down) else int(down < up)


def end_on_the_ridge() -> int:
    """In a minimum, at rest though it is none, or far away."""
    end = point_after(100, 0.0)
    if float(np.abs(end.x).max()) > 1.0:
        return 2
    around = np.asarray(pitfalls.f(end.x + 0.01 * pitfalls.SIDES))
    return int(around.min() < end.height)


def end_beside_the_ridge() -> int:
    """At the saddle point, or away from it."""
    return int(abs(point_after(80, NUDGED).x[1]) > 1.0)


def slopes_at_the_jump() -> int:
    """All 0, all the same, or all different."""
    slopes = np.asarray(pitfalls.slopes_at_jump())
    return 0 if not slopes.any() else 1 if np.ptp(slopes) < 1 else 2


def verdict_on_the_ridge() -> int:
    """Whether the code stops and calls what it found a minimum."""
    return int(pitfalls.zero_means_minimum() != "minimum")


# -- goals ------------------------------------------------------------------------------


def cornered(situation: Situation[State]) -> bool:
    """Accuracy changed within ten of the smallest steps."""
    state = situation.state
    return (
        isinstance(state, Nudged)
        and state.jumps > 0
        and state.move == 0.0001
        and situation.step <= 10
    )


def slope_is_half(situation: Situation[State]) -> bool:
    """The loss falls half as fast as the weight rises."""
    return isinstance(situation.state, Nudged) and abs(situation.state.loss_slope + 0.5) < 0.01


def learned(situation: Situation[State]) -> bool:
    """The loss led to the right answer."""
    state = situation.state
    return (
        isinstance(state, Nudged)
        and situation.step > 0
        and state.follow == "loss"
        and state.accuracy == 1.0
    )


def escaped(situation: Situation[State]) -> bool:
    """Well below the saddle within 30 steps."""
    state = situation.state
    return isinstance(state, Rolling) and situation.step <= 30 and state.height < -1.0
