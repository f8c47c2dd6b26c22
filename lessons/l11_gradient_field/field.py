"""The backdrop of lesson 11: bands of height, with 18 x 18 arrows of -gradient or contour lines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import gradient_at_points
from downslope.lessons.kit import Arrows, Backdrop, Heights, levels_of
from downslope.lessons.l11_gradient_field.run import FUNCTIONS

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Limits
    from downslope.lessons.l11_gradient_field.run import Call

SIDE = 18
"""How many arrows stand along each side of the field."""
_TICKS = {
    "book": np.arange(-2, 2.5, 0.25),
    "middle": np.linspace(-5.0, 5.0, SIDE),
    "wide": np.linspace(-10.5, 10.5, SIDE),
}
"""Where the arrows of each frame stand along either axis (SIDE,)."""
MARGIN = 0.3
"""By how much of itself the ground is known beyond a frame, as the axes may be wider."""


def frame_of(state: Call) -> str:
    """The smallest frame that holds the point and each of its nudges.

    It depends on nothing that changes during a run, so the picture stays still.
    """
    low, high = state.point - state.h, state.point + state.h
    if low.min() >= -2.1 and high.max() <= 2.35:
        return "book"
    return "middle" if max(-low.min(), high.max()) <= 5.2 else "wide"


def limits(frame: str) -> Limits:
    """The limits of both axes of a frame: half a gap beyond the outermost arrows."""
    ticks = _TICKS[frame]
    margin = float(ticks[1] - ticks[0]) / 2
    return float(ticks[0]) - margin, float(ticks[-1]) + margin


def spread(frame: str) -> tuple[float, float, float]:
    """The arguments of np.arange that give the ticks of a frame: start, stop and step."""
    first, second, last = (float(_TICKS[frame][at]) for at in (0, 1, -1))
    return first, last + (second - first), second - first


def points(frame: str) -> Array:
    """The points (324, 2) where the arrows of a frame stand."""
    ticks = _TICKS[frame]
    return np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(-1, 2)


@lru_cache(maxsize=8)
def field(function: str, frame: str) -> Backdrop:
    """The arrows of -gradient, computed by one call, over the bands of height."""
    places = points(frame)
    slopes = gradient_at_points(FUNCTIONS[function].f, places)
    return Backdrop((_bands(function, frame), Arrows(places, -slopes, "arrow", gap=(2, 1))))


@lru_cache(maxsize=8)
def contours(function: str, frame: str) -> Backdrop:
    """The bands of height of a function in a frame, with the lines between them."""
    return Backdrop((_bands(function, frame, contours=True),))


def _bands(function: str, frame: str, *, contours: bool = False) -> Heights:
    low, high = limits(frame)
    side = np.linspace(low - MARGIN * (high - low), high + MARGIN * (high - low), 121)
    f = FUNCTIONS[function].f
    height = f(np.stack(np.meshgrid(side, side), axis=-1))
    shown = (low <= side) & (side <= high)
    levels = levels_of(height[np.ix_(shown, shown)])
    return Heights(side, side, height, levels, contours, function=f)
