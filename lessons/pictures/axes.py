"""Round axis limits: they change rarely while a run grows, so the picture rarely jumps."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array, Limits

CLOSE, ROUNDING = 0.25, 1e-11
"""Values that differ by less than these shares of their size are close, and equal."""
_ROUND = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)


def round_up(value: float) -> float:
    """The smallest round number that is not below `value`, which must be positive and finite.

    Round numbers are 1, 1.5, 2, 3, 5 and 7 times a power of ten. A value that is above one of them
    by no more than rounding is its own limit: a lower one would cut the value off.
    """
    # Powers of ten below 1e-323 would be 0 in floating point.
    power = max(-323, math.floor(math.log10(value)))
    rounded = (min(float(f"{m}e{power}"), sys.float_info.max) for m in _ROUND)
    return max(value, next(r for r in rounded if r >= value * (1 - 1e-9)))


def span_of_steps(first: int, last: int) -> Limits:
    """Limits for an axis of step numbers that begins at `first` and holds `last`.

    It spans a round number of steps, at least 10.
    """
    return float(first), first + max(10.0, round_up(max(1, last - first)))


def close_limits(values: Array) -> Limits:
    """Limits that hold every finite value, and 0 unless the values are close together far from it.

    Close is nearer to each other than CLOSE of their size; what differs by rounding alone is one
    value, which would have no limits of its own.
    """
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    span, size = high - low, max(abs(low), abs(high))
    if not ROUNDING * size < span < CLOSE * size:
        return round_limits(values)
    unit = 10.0 ** max(-307, math.floor(math.log10(span)))
    return min(low, math.floor(low / unit) * unit), max(high, math.ceil(high / unit) * unit)


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
