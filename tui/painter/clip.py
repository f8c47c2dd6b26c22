"""Keeping what is drawn inside the picture.

A diverging run is daily bread here, and the drawing library neither survives a NaN nor comes back
in useful time from a point far outside its limits. So nothing that is not finite and inside
reaches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Limits

    Array = NDArray[np.float64]

_FAR = 1e9
"""Picture widths; further away is as good as there, and squares of it do not overflow."""


def to_unit(values: Array, limits: Limits) -> Array:
    """Data coordinates to picture coordinates: the limits become 0 and 1; NaN stays NaN."""
    low, high = limits
    span = (high - low) or 1.0
    with np.errstate(all="ignore"):
        unit = (np.asarray(values, dtype=np.float64) - low) / span
        return np.clip(unit, -_FAR, _FAR)


def inside(points: Array) -> NDArray[np.bool_]:
    """Which of the points (n, 2), in picture coordinates, are finite and in the picture."""
    with np.errstate(invalid="ignore"):
        within = (points >= 0) & (points <= 1)
    return np.asarray(within.all(axis=1))


def clip_segments(points: Array) -> Array:
    """The visible pieces of the line through points (n, 2), as (m, 4) rows x0, y0, x1, y1.

    Liang and Barsky's method: each side of the picture narrows the range t0..t1 of what is seen.
    """
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
    return np.clip(pieces, 0.0, 1.0)


def thin(segments: Array, columns: int, rows: int) -> Array:
    """The segments (m, 4) without those that paint no dot of their own on columns x rows dots.

    A run of ten thousand steps that crawls or goes to and fro costs no more than a short one.
    """
    if len(segments) < 2:
        return segments
    dots = np.rint(segments * [columns - 1, rows - 1, columns - 1, rows - 1])
    _, first = np.unique(dots, axis=0, return_index=True)
    return np.asarray(segments[np.sort(first)])


def cells_at(points: Array, columns: int, rows: int) -> NDArray[np.intp]:
    """The cells (n, 2) of points in picture coordinates: columns from the left, rows from the top.

    A point half way between two cells belongs to the one on its right and below, as it does for
    the drawing library: whatever is counted or merged by cells must agree with what is drawn.
    """
    across, up = points[:, 0], points[:, 1]
    exact = np.column_stack([across * (columns - 1), (1 - up) * (rows - 1)])
    return np.floor(exact + 0.5).astype(np.intp)
