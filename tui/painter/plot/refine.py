"""Grids refined by straight lines, until neighbours are less than a pixel apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Rates = tuple[int, int]

DENSER = 1.25
"""Points per pixel, at least: with one alone a slanted patch would have holes."""
MOST = 24
"""The most points between two of the grid; a steeper patch may have holes."""


def factors(places: Array) -> Rates:
    """By how much rows and columns of (rows, columns, 4) with pixels first have to be refined."""
    return _rate(np.diff(places[..., :2], axis=0)), _rate(np.diff(places[..., :2], axis=1))


def _rate(steps: Array) -> int:
    longest = np.abs(steps[np.isfinite(steps)]).max(initial=0.0)
    return int(min(MOST, max(1, np.ceil(DENSER * longest))))


def fine(places: Array, rates: Rates) -> Array:
    """Each patch (rows - 1, columns - 1) as points (.., .., 4), `rates` of them along its sides."""
    return _stretched(_stretched(places, rates[0], 0), rates[1], 1)


def repeated(values: NDArray[np.bool_], rates: Rates) -> NDArray[np.bool_]:
    """One value for each patch as one for each point that `fine` makes of it."""
    return values.repeat(rates[0], axis=0).repeat(rates[1], axis=1)


def along(places: Array, count: int) -> Array:
    """Points (n, 4) close together along `count` rows and as many columns of the grid."""
    rows, columns = places.shape[:2]
    across = places[np.linspace(0, rows - 1, count).round().astype(int)]
    down = places[:, np.linspace(0, columns - 1, count).round().astype(int)]
    lines = [_stretched(across, 2 * _rate(np.diff(across[..., :2], axis=1)), 1)]
    lines.append(_stretched(down, 2 * _rate(np.diff(down[..., :2], axis=0)), 0))
    return np.concatenate([line.reshape(-1, places.shape[-1]) for line in lines])


def _stretched(places: Array, rate: int, axis: int) -> Array:
    """The points from each to the next along an axis, `rate` of them, without the very last."""
    moved = np.moveaxis(places, axis, 0)
    start, step = moved[:-1, None], (moved[1:] - moved[:-1])[:, None]
    share = ((np.arange(rate) + 0.5) / rate).reshape(1, -1, *[1] * (moved.ndim - 1))
    points = start + step * share
    return np.moveaxis(points.reshape(-1, *moved.shape[1:]), 0, axis)
