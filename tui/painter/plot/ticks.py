"""Ticks: round numbers along an axis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Limits

Tick = tuple[float, str]
"""Where a tick is, from 0 to 1 along the axis, and its label."""


def ticks(limits: Limits, most: int, *, log: bool = False) -> list[Tick]:
    """At most `most` + 1 round numbers within the limits, in the order of the axis.

    An axis whose lower limit is the greater one runs the other way. With `log` the limits are log10
    of the data, and the ticks are powers of ten, labelled as such. There are none for limits that
    are equal, not finite or too far apart, or for `most` below 1.
    """
    low, high = limits
    if low > high:
        mirrored = ticks((high, low), most, log=log)
        return [(1.0 - place, label) for place, label in reversed(mirrored)]
    # Outside these spans, dividing by the step would overflow.
    if not 1e-300 < high - low < 1e300 or most < 1:
        return []
    step = _round_step((high - low) / most, whole=log)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [
        # Rounding may put a tick slightly outside, and what is drawn must be inside.
        (min(1.0, max(0.0, (k * step - low) / (high - low))), label_of(k * step, step, log=log))
        for k in range(first, last + 1)
    ]


def _round_step(least: float, *, whole: bool) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is at least `least`."""
    least = max(least, 1.0) if whole else least
    power = 10.0 ** math.floor(math.log10(least))
    return next(m * power for m in (1, 2, 5, 10) if m * power >= least * (1 - 1e-9))


def label_of(value: float, step: float, *, log: bool = False) -> str:
    """A tick's number, with as many digits as tell it from the next one, `step` further.

    With `log` the value is log10 of that number, which is written as 0.01, 100 or 1e-4.
    """
    if log:
        power = round(value)
        return f"{10.0**power:.{max(0, -power)}f}" if -3 < power < 4 else f"1e{power}"
    digits = max(0, -_exponent(step))
    if abs(value) < 1e5 and step < 1e5 and digits <= 4:
        return f"{value + 0.0:.{digits}f}"
    if abs(value) < step / 2:
        return "0"
    # As many digits as are needed to tell one tick from the next.
    mantissa, exponent = f"{value:.{max(0, _exponent(value) - _exponent(step))}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def _exponent(value: float) -> int:
    return math.floor(math.log10(abs(value)) + 1e-9)
