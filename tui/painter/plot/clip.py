"""Clipping: only points and lines that are finite and inside the picture reach plotext.

Runs that diverge are normal here, but plotext fails on a NaN and takes far too long to draw a
point far outside its limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Limits

    Array = NDArray[np.float64]

_FAR = 1e9
"""Picture widths. What is further away is moved here: it looks the same, and cannot overflow."""


def to_unit(values: Array, limits: Limits) -> Array:
    """Data coordinates (...) as picture coordinates, in which the limits are 0 and 1.

    Infinite and very large ones become finite, far outside; NaN stays NaN.
    """
    low, high = limits
    span = (high - low) or 1.0
    with np.errstate(all="ignore"):
        unit = (np.asarray(values, dtype=np.float64) - low) / span
        return _between(unit, -_FAR, _FAR)


def inside(points: Array) -> NDArray[np.bool_]:
    """Which of the points (n, 2), in picture coordinates, are inside the picture; (n,) of bool."""
    with np.errstate(invalid="ignore"):
        within = (points >= 0) & (points <= 1)
    return np.asarray(within[:, 0] & within[:, 1])


def clip_segments(points: Array) -> Array:
    """The visible pieces of the line through points (n, 2), as (m, 4) with rows x0, y0, x1, y1.

    Pieces from or to a NaN are left out; fewer than two points have none. The method is Liang and
    Barsky's: each side of the picture narrows the visible range t0..t1 of a piece.
    """
    if len(points) > 1 and inside(points).all():
        # Nothing is cut off, which is the usual case.
        return _between(np.hstack([points[:-1], points[:-1] + np.diff(points, axis=0)]), 0.0, 1.0)
    start, end = points[:-1], points[1:]
    keep = np.isfinite(start).all(axis=1) & np.isfinite(end).all(axis=1)
    start, delta = start[keep], (end - start)[keep]
    t0, t1 = np.zeros(len(start)), np.ones(len(start))
    for axis in (0, 1):
        for p, q in ((-delta[:, axis], start[:, axis]), (delta[:, axis], 1 - start[:, axis])):
            with np.errstate(divide="ignore", invalid="ignore"):
                ratio = q / p
            t0 = np.where(p < 0, np.maximum(t0, ratio), t0)
            t1 = np.where(p > 0, np.minimum(t1, ratio), t1)
            t1 = np.where((p == 0) & (q < 0), -1.0, t1)
    seen = t0 <= t1
    start, delta, t0, t1 = start[seen], delta[seen], t0[seen, None], t1[seen, None]
    pieces = np.hstack([start + t0 * delta, start + t1 * delta])
    return _between(pieces, 0.0, 1.0)


def thin(segments: Array, columns: int, rows: int) -> Array:
    """The segments (m, 4) without repetitions: those with the same ends on columns x rows dots.

    So a run of ten thousand steps that crawls or goes to and fro is drawn as fast as a short one.
    """
    if len(segments) < 2:
        return segments
    return segments[firsts(_nearest(segments, [columns - 1, rows - 1, columns - 1, rows - 1]))]


def pairs(x: Array, y: Array) -> Array:
    """The points (n, 2) of x and y (n,). Faster than np.column_stack."""
    points = np.empty((len(x), 2))
    points[:, 0] = x
    points[:, 1] = y
    return points


def firsts(places: Array | NDArray[np.intp]) -> list[int]:
    """The indices of the rows (n, k) that equal no row before them."""
    seen: dict[tuple[float, ...], int] = {}
    for index, place in enumerate(map(tuple, places.tolist())):
        seen.setdefault(place, index)
    return list(seen.values())


def dots_at(points: Array, width: int, height: int) -> NDArray[np.intp]:
    """The braille dots (n, 2) of points in picture coordinates: (from the left, from the top).

    This is the one rounding of all that is drawn: of `width` x `height` cells with 2 x 4 dots each,
    the first and the last dot are the limits of the axes.
    """
    columns, rows = 2 * width, 4 * height
    dots = _nearest(points, [columns - 1, rows - 1]).astype(np.intp)
    dots[:, 1] = rows - 1 - dots[:, 1]
    return dots


def cells_at(points: Array, width: int, height: int) -> NDArray[np.intp]:
    """The cells (n, 2) of points in picture coordinates: columns from the left, rows from the top.

    The cell of a point is that of its braille dot, so that glyphs and lines agree.
    """
    return np.asarray(dots_at(points, width, height) // np.array([2, 4]), dtype=np.intp)


def _nearest(values: Array, last: list[int]) -> Array:
    """Picture coordinates as whole numbers from 0 to `last`, halves to the upper one."""
    return np.asarray(np.floor(values * last + 0.5))


def _between(values: Array, low: float, high: float) -> Array:
    """The values, none below `low` or above `high`; NaN stays NaN. Faster than np.clip."""
    return np.asarray(np.minimum(np.maximum(values, low), high))
