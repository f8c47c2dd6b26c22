"""Landscapes as pictures: contour lines, the gradient field, and the paths of runs over them."""

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
"""Samples along each axis for the contours: enough for smooth lines at any usual size."""
STEEP_ENOUGH = 1.01
"""How many times higher above the lowest ground than the contour before a contour must be. Closer
ones are left out: many contours on almost level ground would make it look like a slope."""
_SHARES = (0.02, 0.07, 0.15, 0.26, 0.4, 0.56, 0.74, 0.9)
"""Each contour has this share of the picture below it, which spreads them on any landscape."""


@lru_cache(maxsize=16)
def terrain(land: Landscape, *, arrows: bool = False) -> Backdrop:
    """Contours and minima of a landscape; `arrows` adds 18 x 18 arrows along -gradient.

    The same arguments give the same object, as `Backdrop` asks for.
    """
    parts = [*_contours(land), *_minima(land)]
    return Backdrop((*parts, _field(land)) if arrows else tuple(parts))


def path_parts(points: Array, start: Array) -> tuple[Part, ...]:
    """A run drawn as the line through its newest `points` (n, 2), with a dot at each of them.

    `start` (2,), where the run began, and the last point are marked.
    """
    x, y = points[:, 0], points[:, 1]
    return (
        Curve(x, y, "path"),
        Points(x, y, "path", "•"),
        Points(start[:1], start[1:], "start", "○"),
        Points(x[-1:], y[-1:], "point", "●"),
    )


def ghost_parts(points: Array) -> tuple[Part, ...]:
    """An earlier run through `points` (n, 2): dots only, so that it differs without colour too."""
    return (Points(points[:, 0], points[:, 1], "ghost", "·"),)


def _contours(land: Landscape) -> list[Curve]:
    (left, right), (bottom, top) = land.domain
    x, y = np.linspace(left, right, GRID), np.linspace(bottom, top, GRID)
    height = np.ma.masked_invalid(land.function(np.stack(np.meshgrid(x, y), axis=-1)))
    return contour_lines(x, y, height, _levels(height.compressed()))


def _levels(heights: Array) -> list[float]:
    """The heights of the contours, lowest first; none without finite heights."""
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
