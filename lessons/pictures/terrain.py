"""Landscapes as pictures: bands of height, the gradient field, and the paths of runs over them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import (
    Arrows,
    Backdrop,
    Curve,
    Heights,
    Label,
    Leaving,
    Part,
    Points,
)

if TYPE_CHECKING:
    from downslope.core import Landscape
    from downslope.lessons.pictures.figure import Array

GRID = 121
"""Samples along each axis: enough for smooth bands at any usual size."""
MARGIN = 0.4
"""By how much of itself a landscape is known beyond its domain: a picture's axes may be wider."""
STEEP_ENOUGH = 1.01
"""How many times higher above the lowest ground than the level before a level must be. Closer
ones are left out: many bands on almost level ground would make it look like a slope."""
_SHARES = (0.02, 0.07, 0.14, 0.23, 0.34, 0.46, 0.59, 0.73, 0.87)
"""Below each level is this share of the picture, which spreads them on any landscape."""
START = Text("start", "시작")
RECENT = 8
"""How many of the last steps of a path are bright."""
LAST_SEEN = 200
"""Within how many of the last steps a run may have left the picture, for a mark at its edge."""


@lru_cache(maxsize=16)
def terrain(
    land: Landscape, *, arrows: bool = False, contours: bool = False, ramp: str = "band"
) -> Backdrop:
    """A landscape in bands of height, with its minima.

    `arrows` adds 18 x 18 arrows along -gradient, `contours` the lines between the bands. `ramp` is
    as in Heights. The same arguments give the same object, as `Backdrop` asks for.
    """
    field = (_field(land),) if arrows else ()
    return Backdrop((_heights(land, contours=contours, ramp=ramp), *field, *_minima(land)))


def path_parts(points: Array, start: Array, toward: Array | None = None) -> tuple[Part, ...]:
    """A run through its newest `points` (n, 2), which began at `start` (2,) and went `toward` (2,).

    All of it is a dim line with a block of dots at each step, of which the last RECENT are bright,
    with a square where it is now. A run that left the picture has a mark at the edge.
    """
    x, y = points[:, 0], points[:, 1]
    new_x, new_y = x[-RECENT - 1 :], y[-RECENT - 1 :]
    ahead = None
    if toward is not None and np.isfinite(toward).all():
        ahead = (float(toward[0]), float(toward[1]))
    return (
        Curve(x, y, "path-old"),
        Points(x, y, "path-old", "⠛"),
        Curve(new_x, new_y, "path"),
        Points(new_x[-RECENT:], new_y[-RECENT:], "path", "⠛"),
        Label(float(start[0]), float(start[1]), START, "start", toward=ahead),
        Leaving(x[-LAST_SEEN:], y[-LAST_SEEN:], "path"),
        Points(x[-1:], y[-1:], "now", "■"),
    )


def ghost_parts(points: Array, place: int = 0) -> tuple[Part, ...]:
    """An earlier run through `points` (n, 2), in the hue of its `place` among the earlier runs."""
    role, x, y = ghost_role(place), points[:, 0], points[:, 1]
    return (Curve(x, y, role), Points(x, y, role, "⠛"))


def ghost_role(place: int) -> str:
    """The role of an earlier run: each of three has a hue of its own."""
    return ("ghost", "ghost-2", "ghost-3")[place % 3]


def levels_of(heights: Array) -> tuple[float, ...]:
    """The heights (...) between ten bands, lowest first; fewer on ground that is mostly level."""
    finite = heights[np.isfinite(heights)]
    if not finite.size:
        return ()
    lowest, levels = float(finite.min()), list[float]()
    # As np.quantile has it, which would load numpy.ma: that takes longer than a whole picture.
    places = np.array(_SHARES) * (finite.size - 1)
    for level in np.interp(places, np.arange(finite.size), np.sort(finite, axis=None)):
        if level > lowest and (not levels or level - lowest > STEEP_ENOUGH * (levels[-1] - lowest)):
            levels.append(float(level))
    return tuple(levels)


def _heights(land: Landscape, *, contours: bool, ramp: str) -> Heights:
    wide = 1 + 2 * MARGIN
    x, y = (
        np.linspace(middle - wide * half, middle + wide * half, GRID)
        for middle, half in (((a + b) / 2, (b - a) / 2) for a, b in land.domain)
    )
    heights = np.asarray(land.function(np.stack(np.meshgrid(x, y), axis=-1)))
    inner = [
        (low <= side) & (side <= high)
        for side, (low, high) in zip((x, y), land.domain, strict=True)
    ]
    shown = heights[np.ix_(inner[1], inner[0])]
    return Heights(
        x, y, heights, levels_of(shown), contours=contours, ramp=ramp, function=land.function
    )


def _minima(land: Landscape) -> list[Part]:
    if not land.minima:
        return []
    places = np.array(land.minima)
    return [Points(places[:, 0], places[:, 1], "minimum", "×")]


def _field(land: Landscape) -> Arrows:
    x, y = (low + (high - low) * (np.arange(18) + 0.5) / 18 for low, high in land.domain)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return Arrows(points, -land.gradient(points), "arrow", gap=(2, 1))
