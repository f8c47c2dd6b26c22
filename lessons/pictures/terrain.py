"""Landscapes as pictures: contour lines, the field of arrows, and the paths of runs over them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.contours import contour_lines
from downslope.lessons.pictures.figure import Arrows, Backdrop, Curve, Part, Points

if TYPE_CHECKING:
    from downslope.core import Landscape
    from downslope.lessons.pictures.figure import Array

GRID = 81
"""Samples along each axis for the contours: finer than the dots of any usual screen."""
STEEP_ENOUGH = 1.01
"""A contour this many times as high as the one before is worth drawing: lines on level ground
would look like a slope."""
_SHARES = (0.02, 0.07, 0.15, 0.26, 0.4, 0.56, 0.74, 0.9)
"""Contours lie where these shares of the picture are lower: evenly spread on any landscape."""


@lru_cache(maxsize=16)
def terrain(land: Landscape, *, arrows: bool = False) -> Backdrop:
    """Contours and minima of a landscape; `arrows` adds 18 x 18 arrows of -gradient."""
    parts = [*_contours(land), *_minima(land)]
    return Backdrop((*parts, _field(land)) if arrows else tuple(parts))


def path_parts(points: Array, start: Array) -> tuple[Part, ...]:
    """The newest points (n, 2) of a run that began at `start` (2,): the line through them, a dot at
    each, the start and where it is now."""
    x, y = points[:, 0], points[:, 1]
    return (
        Curve(x, y, "path"),
        Points(x, y, "path", "•"),
        Points(start[:1], start[1:], "start", "○"),
        Points(x[-1:], y[-1:], "point", "●"),
    )


def ghost_parts(points: Array) -> tuple[Part, ...]:
    """An earlier run: its points only, not joined, so that it differs without colour too."""
    return (Points(points[:, 0], points[:, 1], "ghost", "·"),)


def _contours(land: Landscape) -> list[Curve]:
    (left, right), (bottom, top) = land.domain
    x, y = np.linspace(left, right, GRID), np.linspace(bottom, top, GRID)
    height = np.ma.masked_invalid(land.function(np.stack(np.meshgrid(x, y), axis=-1)))
    return contour_lines(x, y, height, _levels(height.compressed()))


def _levels(heights: Array) -> list[float]:
    """Where contours lie, lowest first; none where the ground has gone level."""
    if not heights.size:
        return []
    lowest, levels = float(heights.min()), list[float]()
    for level in np.quantile(heights, _SHARES):
        if not levels or level - lowest > STEEP_ENOUGH * (levels[-1] - lowest):
            levels.append(float(level))
    return levels


def _minima(land: Landscape) -> list[Part]:
    if not land.minima:
        return []
    places = np.array(land.minima)
    return [Points(places[:, 0], places[:, 1], "minimum", "×")]


def _field(land: Landscape) -> Arrows:
    x, y = (low + (high - low) * (np.arange(18) + 0.5) / 18 for low, high in land.domain)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return Arrows(points, -land.gradient(points), "arrow", gap=(4, 2))
