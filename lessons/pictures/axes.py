"""Round axis limits: they change rarely while a run grows, so the picture rarely jumps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array, Limits

_ROUND = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)


def round_up(value: float) -> float:
    """The smallest round number that is not below `value`, which must be positive and finite.

    Round numbers are 1, 1.5, 2, 3, 5 and 7 times a power of ten.
    """
    # Powers of ten below 1e-323 would be 0 in floating point.
    power = 10.0 ** max(-323, math.floor(math.log10(value)))
    return next(m * power for m in _ROUND if m * power >= value * (1 - 1e-9))


def span_of_steps(first: int, last: int) -> Limits:
    """Limits for an axis of step numbers that begins at `first` and holds `last`.

    It spans a round number of steps, at least 10.
    """
    return float(first), first + max(10.0, round_up(max(1, last - first)))


def round_limits(values: Array, *, log: bool = False) -> Limits:
    """Limits that hold 0 and every finite value; with `log`, log10 of every positive finite one.

    Values (...) may hold NaN and inf. Without a usable value the limits are 0 and 1.
    """
    finite = values[np.isfinite(values)]
    if log:
        finite = np.log10(finite[finite > 0])
        if not finite.size:
            return 0.0, 1.0
        low, high = math.floor(finite.min()), math.ceil(finite.max())
        return float(low), float(max(high, low + 1))
    if not finite.size:
        return 0.0, 1.0
    low, high = min(0.0, float(finite.min())), max(0.0, float(finite.max()))
    if low == high:
        return 0.0, 1.0
    return -round_up(-low) if low < 0 else 0.0, round_up(high) if high > 0 else 0.0
