"""How small an error can be at all: rounding forbids one side, truncation the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import EMPTY, Backdrop, Label, Region, Text
from downslope.lessons.l08_derivative.run import DTYPES

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.lessons.kit import Array, Limits

FORWARD, CENTRAL = float(np.sin(1.0)) / 2, float(np.cos(1.0)) / 6
"""What h, or its square, is multiplied with in the truncation errors of sin at 1.

By Taylor's series these are half the second derivative, and a sixth of the third.
"""
FINE = 240
"""Samples along each axis, so many that the edges are smooth at any usual size."""
WEAK = 0.3
"""The score of a forbidden place: its ground is tinted, and what is drawn on it stays legible."""


@lru_cache(maxsize=16)
def forbidden(
    function: str, dtype: str, methods: tuple[Method, ...], h_limits: Limits, error_limits: Limits
) -> Backdrop:
    """The two grounds that no error of these methods can reach, each with its name.

    The limits are log10 of h and of the error. There is nothing for another function than sin, and
    nothing once the complex step is drawn, which has no rounding error of this kind.
    """
    if function != "sin" or "complex" in methods:
        return EMPTY
    h, error = (10.0 ** np.linspace(*limits, FINE) for limits in (h_limits, error_limits))
    rounding = float(np.finfo(DTYPES[dtype]).eps) / 2 * np.sin(1.0) / h
    truncation = CENTRAL * h**2 if "central" in methods else FORWARD * h
    region = Region(h, error, _scores(error, rounding, truncation), role="")
    return Backdrop((region, *_names(h_limits, error_limits)))


def _scores(error: Array, rounding: Array, truncation: Array) -> Array:
    """Negative where rounding is larger than the error, positive where truncation is, else NaN."""
    below = error[:, None] < np.maximum(rounding, truncation)
    side = np.where(rounding > truncation, -WEAK, WEAK)
    return np.where(below, side, np.nan)


def _names(h_limits: Limits, error_limits: Limits) -> tuple[Label, Label]:
    """The names of the grounds, at the bottom left and the bottom right."""
    low = 10.0 ** (error_limits[0] + 0.03 * (error_limits[1] - error_limits[0]))
    left, right = (
        10.0 ** (h_limits[0] + share * (h_limits[1] - h_limits[0])) for share in (0.04, 0.99)
    )
    return (
        Label(left, low, Text("rounding", "반올림 오차")),
        Label(right, low, Text("truncation", "절단 오차")),
    )
