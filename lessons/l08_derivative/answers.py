"""The answers of lesson 8, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math
from itertools import takewhile
from typing import TYPE_CHECKING, cast

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import nearest, nearest_by_ratio, snippet
from downslope.lessons.l08_derivative import pitfalls
from downslope.lessons.l08_derivative.run import LAST, reading

if TYPE_CHECKING:
    from downslope.core import Method

DECADES = tuple(float(f"1e-{k}") for k in range(18))
"""The h of the error curves: 1, 0.1, ... 1e-17."""


def errors(method: Method, function: str = "sin", dtype: str = "float64") -> list[float]:
    """The error of a method (18,) at every h of DECADES."""
    return [reading(method, function, dtype, h).error for h in DECADES]


def forward_of_square(x: float, h: float) -> float:
    """The forward difference of f(x) = x², without the last digits that rounding makes up."""
    return round(chapter.forward_diff(lambda t: t * t, x, h), 9)


def forward_on_parabola(h: float) -> float:
    """The forward difference of function_1 at 5."""
    return float(reading("forward", "function_1", "float64", h).slope)


def central_of_cube() -> int:
    """Is the central difference of x³ at 1 with h = 0.1 equal to 3.1, 3.01 or 3?"""
    return nearest(float(reading("central", "x**3", "float64", 0.1).slope), (3.1, 3.01, 3.0))


def common_digits() -> float:
    """The digits that both heights of sin have in common, 1 and 1 + 1e-12, cut and not rounded."""
    read = reading("forward", "sin", "float64", 1e-12)
    pairs = zip(repr(read.high), repr(read.low), strict=True)
    return float("".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))


def slope_tends_to() -> int:
    """Does the secant's slope tend to 0, to 0.2, or to something huge?"""
    slope = float(reading("forward", "function_1", "float64", 1e-4).slope)
    return nearest(slope, (0.0, 0.2, 1e4))


def halved() -> int:
    """Does half the h leave a half, a quarter or nothing of the central difference's error?"""
    wide, half = (reading("central", "sin", "float64", h).error for h in (0.5, 0.25))
    return nearest_by_ratio(half / wide, (1 / 2, 1 / 4, 1e-9))


def times_better() -> int:
    """At the book's h, is central's error as large as forward's, half, or a millionth?"""
    forward, central = (
        reading(method, "function_1", "float64", 1e-4).error for method in ("forward", "central")
    )
    return nearest_by_ratio(forward / central, (1.0, 2.0, 1e6))


def forward_valley() -> int:
    """Is forward's error least at the smallest h, at a medium h, or the same from there on?"""
    found = errors("forward")
    if int(np.argmin(found)) == len(found) - 1:
        return 0
    return 1 if found[-1] > 100 * min(found) else 2


def digits_left() -> int:
    """At h = 1e-12, are about 16, 12 or 4 digits of the slope right?"""
    read = reading("forward", "sin", "float64", 1e-12)
    return nearest_by_ratio(-math.log10(read.error / float(read.slope)), (16.0, 12.0, 4.0))


def central_valley() -> int:
    """Which of 1e-8, 1e-5 and 1e-11 is nearest to central's best h?"""
    return nearest_by_ratio(DECADES[int(np.argmin(errors("central")))], (1e-8, 1e-5, 1e-11))


def complex_at_the_end() -> int:
    """At h = 1e-17, is the complex step lost, half lost, or exact to the last digit?"""
    error = max(reading("complex", "sin", "float64", LAST).error, 1e-17)
    return nearest_by_ratio(error, (0.5, 1e-8, 1e-16))


def numerator_in_float32() -> int:
    """In float32, is the rise at h = 1e-8 still a number, or 0?"""
    return int(reading("central", "sin", "float32", 1e-8).rise == 0)


def underflown() -> int:
    """Does the first pitfall keep h = 1e-50, make it 0.0, or fail?"""
    if snippet.run(pitfalls.underflow).failed:
        return 2
    with np.errstate(all="ignore"):
        h, _ = _pair(pitfalls.underflow())
    return int(h == 0)


def cancelled() -> int:
    """Does the second pitfall lose h, keep h but lose the slope, or find a good slope?"""
    h, slope = _pair(pitfalls.cancellation())
    return 0 if h == 0 else 1 if slope == 0 else 2


def _pair(result: object) -> tuple[float, float]:
    return cast("tuple[float, float]", result)
