"""The four kinds of learning rate, recognised from theory or from a step of the run."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.l13_learning_rate.run import Descent

SMALL = Text("too small", "너무 작음")
RIGHT = Text("just right", "알맞음")
SWINGS = Text("oscillating", "진동")
DIVERGES = Text("diverging", "발산")
ARRIVED = Text("arrived", "수렴")
FROZEN = Text("frozen", "멈춤")

SLOW = 0.9
"""A step that leaves more than this share of a coordinate is called too small."""
_ROUNDING = 1e-6
"""How exact a measured factor is; without this margin a factor of -1 could look like divergence."""


_NOISE = 1e-9
"""A coordinate this near to 0 is moved by the numerical gradient's rounding, not by a slope."""


def name_of(factors: Iterable[float]) -> Text:
    """The kind of a step that multiplies coordinates by these factors; the worst one decides."""
    numbers = list(factors)
    if max(abs(factor) for factor in numbers) > 1 + _ROUNDING:
        return DIVERGES
    if min(numbers) < -_ROUNDING:
        return SWINGS
    return SMALL if max(numbers) > SLOW + _ROUNDING else RIGHT


def ratios(before: Descent, state: Descent) -> tuple[float, float]:
    """What the step really multiplied x0 and x1 by; NaN where one was 0 but for rounding."""
    with np.errstate(all="ignore"):
        x0, x1 = np.where(np.abs(before.x) > _NOISE, state.x / before.x, np.nan)
    return float(x0), float(x1)


def name_of_run(before: Descent, state: Descent) -> Text:
    """The kind of the step just taken, from the points before and after it."""
    if state.frozen:
        return FROZEN
    if before.flat:
        return ARRIVED
    return name_of(ratio for ratio in ratios(before, state) if not math.isnan(ratio))
