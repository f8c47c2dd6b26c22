"""What is true, worked out by running it: the right answers and the goals of lesson 8."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

import numpy as np

from downslope.lessons.engine import snippet
from downslope.lessons.l08_derivative import pitfalls
from downslope.lessons.l08_derivative.run import LAST, reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.core import Method
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l08_derivative.run import Shrinking

DECADES = tuple(float(f"1e-{k}") for k in range(18))
"""The run of the error curves: 1, 0.1, ... 1e-17."""


def errors(method: Method, function: str = "sin", dtype: str = "float64") -> list[float]:
    """The error of a method at every decade of h (18,)."""
    return [reading(method, function, dtype, h).error for h in DECADES]


def slope_tends_to() -> int:
    """Which of 0, 0.2 and something huge the secant's slope comes nearest to."""
    slope = float(reading("forward", "function_1", "float64", 1e-4).slope)
    return int(np.argmin([abs(slope - guess) for guess in (0.0, 0.2, 1e4)]))


def halved() -> int:
    """Whether half the h leaves a half, a quarter or nothing of the central error."""
    wide, half = (reading("central", "sin", "float64", h).error for h in (0.5, 0.25))
    return _nearest(half / wide, (1 / 2, 1 / 4, 1e-9))


def times_better() -> int:
    """How many times smaller central's error is than forward's, at the book's h."""
    forward, central = (
        reading(method, "function_1", "float64", 1e-4).error for method in ("forward", "central")
    )
    return _nearest(forward / central, (1.0, 2.0, 1e6))


def forward_valley() -> int:
    """Whether forward's error is least at the end, in the middle, or flat from there on."""
    found = errors("forward")
    if int(np.argmin(found)) == len(found) - 1:
        return 0
    return 1 if found[-1] > 100 * min(found) else 2


def digits_left() -> int:
    """Which of 16, 12 and 4 digits of the slope are right at h = 1e-12."""
    read = reading("forward", "sin", "float64", 1e-12)
    return _nearest(-math.log10(read.error / float(read.slope)), (16.0, 12.0, 4.0))


def central_valley() -> int:
    """Which of 1e-8, 1e-5 and 1e-11 is nearest to central's best h."""
    return _nearest(DECADES[int(np.argmin(errors("central")))], (1e-8, 1e-5, 1e-11))


def complex_at_the_end() -> int:
    """Whether the complex step at 1e-17 is lost, half lost, or exact to the last digit."""
    error = max(reading("complex", "sin", "float64", LAST).error, 1e-17)
    return _nearest(error, (0.5, 1e-8, 1e-16))


def numerator_in_float32() -> int:
    """Whether the rise at h = 1e-8 is still a number in float32, or 0."""
    return int(reading("central", "sin", "float32", 1e-8).rise == 0)


def underflown() -> int:
    """What the first pitfall returns: 1e-50 kept, 0.0, or an error."""
    if snippet.run(pitfalls.underflow).failed:
        return 2
    with np.errstate(all="ignore"):
        h, _ = _pair(pitfalls.underflow())
    return int(h == 0)


def cancelled() -> int:
    """What the second one returns: no h, an h and no slope, or a good slope."""
    h, slope = _pair(pitfalls.cancellation())
    return 0 if h == 0 else 1 if slope == 0 else 2


def _pair(result: object) -> tuple[float, float]:
    return cast("tuple[float, float]", result)


def _nearest(value: float, guesses: Sequence[float]) -> int:
    """The guess nearest in size: a factor of ten is as far up as down."""
    return int(np.argmin([abs(math.log(value / guess)) for guess in guesses]))


# -- goals -------------------------------------------------------------------------------


def near_tangent(situation: Situation[Shrinking]) -> bool:
    """A goal: the secant is as steep as the tangent, to 0.001."""
    return bool(situation.state.read("forward").error < 1e-3)


def best_central(situation: Situation[Shrinking]) -> bool:
    """A goal: central's error below 2e-11 on sin."""
    return bool(situation.state.function == "sin" and situation.state.read("central").error < 2e-11)


def good_in_float32(situation: Situation[Shrinking]) -> bool:
    """A goal: central's error below 1e-4 on sin, in float32."""
    state = situation.state
    narrow = state.function == "sin" and state.dtype == "float32"
    return bool(narrow and state.read("central").error < 1e-4)
