"""The four kinds of learning rate, told from theory and from the run itself."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.l13_learning_rate.run import Descent

SMALL = Text("too small", "너무 작음")
RIGHT = Text("just right", "알맞음")
SWINGS = Text("oscillating", "진동")
DIVERGES = Text("diverging", "발산")
ARRIVED = Text("arrived", "도착")
FROZEN = Text("frozen", "멈춤")

SLOW = 0.9
"""A step that leaves more than this share of a coordinate is called too small."""
_ROUNDING = 1e-6
"""Measured factors are as good as this; at exactly -1 rounding must not make a divergence."""


def name_of(factors: Iterable[float]) -> Text:
    """The name for what a step multiplies the coordinates by: the worst of them decides."""
    numbers = list(factors)
    if max(abs(factor) for factor in numbers) > 1 + _ROUNDING:
        return DIVERGES
    if min(numbers) < -_ROUNDING:
        return SWINGS
    return SMALL if max(numbers) > SLOW + _ROUNDING else RIGHT


def ratios(before: Descent, state: Descent) -> tuple[float, float]:
    """What the step really multiplied x0 and x1 by; NaN where it began at 0."""
    with np.errstate(all="ignore"):
        x0, x1 = state.x / before.x
    return float(x0), float(x1)


def name_of_run(before: Descent, state: Descent) -> Text:
    """The name of the step just taken, from the two points alone."""
    if state.frozen:
        return FROZEN
    if before.flat:
        return ARRIVED
    return name_of(ratio for ratio in ratios(before, state) if not math.isnan(ratio))
