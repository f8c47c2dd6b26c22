"""Limits for axes of growing runs: they change rarely, so a picture stays still meanwhile."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array, Limits

_ROUND = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)


def round_up(value: float) -> float:
    """The smallest round number that is not below `value` > 0."""
    # Below 1e-323 a power of ten is 0.
    power = 10.0 ** max(-323, math.floor(math.log10(value)))
    return next(m * power for m in _ROUND if m * power >= value * (1 - 1e-9))


def span_of_steps(first: int, last: int) -> Limits:
    """An axis of step numbers that begins at `first` and has room beyond `last`."""
    return float(first), first + max(10.0, round_up(max(1, last - first)))


def round_limits(values: Array, *, log: bool = False) -> Limits:
    """An axis that holds every finite value; with `log`, log10 of every positive one."""
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
    return -round_up(-low) if low < 0 else 0.0, round_up(high) if high > 0 else float(low == 0)
