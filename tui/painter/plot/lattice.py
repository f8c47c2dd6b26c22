"""A field of arrows on a regular grid: limits with which each arrow has cells of its own.

Without this a field of 18 arrows on 37 columns has gaps of two columns and, once, of three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.figure import Arrows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Backdrop, Limits

    Array = NDArray[np.float64]

LEAST = 3
"""Arrows along each side, at least, for a field to be a lattice."""
SQUARE, STRETCHED = 2, 4
"""The most columns of a tile to each of its rows: where units are equal, and where a field may be
wider than high, as maps are."""
GUTTER = 3
"""Columns that stay free for the labels of the y axis, at least."""


def lattice_of(
    backdrop: Backdrop, width: int, height: int, gutter: int = GUTTER, *, equal: bool = False
) -> tuple[Limits, Limits, int, int] | None:
    """Limits of x and y, columns and rows for the field of a backdrop; None if there is none.

    It leaves the columns of the `gutter` free. Each arrow is on the middle of the left middle cell
    of a tile of its own; with `equal` units tiles are square.
    """
    fields = [part for part in backdrop.parts if isinstance(part, Arrows)]
    if len(fields) != 1:
        return None
    x, y = (sides_of(fields[0].points[:, k]) for k in (0, 1))
    if x is None or y is None:
        return None
    across, down = (width - gutter) // len(x), height // len(y)
    if across < 1 or down < 1:
        return None
    # A cell is twice as high as wide: tiles are square, or up to twice as wide as high.
    down = min(down, max(1, across // 2))
    across = min(across, (SQUARE if equal else STRETCHED) * down)
    left, columns = _limits(x, across, 2)
    bottom, rows = _limits(y, down, 4)
    return left, bottom, columns, rows


def tile_of(part: Arrows, width: int, height: int) -> tuple[int, int]:
    """The columns and rows that each arrow of a regular field has to itself; none for others."""
    x, y = (sides_of(part.points[:, k]) for k in (0, 1))
    return (0, 0) if x is None or y is None else (width // len(x), height // len(y))


def _limits(sides: Array, tile: int, dots: int) -> tuple[Limits, int]:
    """Limits and cells for points whose tiles are `tile` cells long, of `dots` dots each."""
    cells = tile * len(sides)
    dot = (sides[-1] - sides[0]) / (len(sides) - 1) / (tile * dots)
    low = sides[0] - dot * (dots * ((tile - 1) // 2) + (dots - 1) / 2)
    return (float(low), float(low + dot * (dots * cells - 1))), cells


def sides_of(values: Array) -> Array | None:
    """The places of a regular grid along an axis, ascending; None if they are no such grid."""
    if not np.isfinite(values).all():
        return None
    sides = np.unique(np.round(values, 9))
    if len(sides) < LEAST:
        return None
    gaps = np.diff(sides)
    even = np.abs(gaps - gaps.mean()).max() < 1e-6 * abs(float(gaps.mean()))
    return sides if even and abs(sides).max() < 1e9 else None
