"""Surfaces: rasterised into a depth buffer, so that what is hidden stays hidden.

The buffer has 2 x 2 pixels to a cell, as the fill has. Each pixel keeps the nearest of the many
points that the surface's grid is refined to; a surface of a few thousand points takes milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from downslope.tui.painter.plot.canvas import cell
from downslope.tui.painter.plot.clip import to_unit
from downslope.tui.painter.plot.fill import EMPTY, band_of, colour, filled, grounds_of
from downslope.tui.painter.plot.refine import along, factors, fine, repeated

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Relief
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport

    Array = NDArray[np.float64]
    Levels = NDArray[np.intp]

UNDERSIDE = 10
"""The level of a surface that is seen from below: a grey after the ten bands."""
SLACK = 0.03
"""How far behind the nearest point a line may be, of the whole depth, and still be seen: it lies on
the surface itself, which differs within a pixel."""
LIGHTER = 3
"""By how many bands the mesh is lighter than the ground under it."""
_BITS = np.array([[1, 8], [2, 16], [4, 32], [64, 128]])
"""The bit of each braille dot, by its row and column in a cell."""


class _Seen(NamedTuple):
    """A surface as a view sees it: the level of each pixel, and how near its nearest point is."""

    levels: Levels
    near: Array


def relief_lines(part: Relief, view: Viewport) -> Lines:
    """The cells of a surface: filled, or as a wire frame where nothing can be filled."""
    if not _is_grid(part):
        return {}
    places = _places(part, view)
    seen = _rasterised(part, places, view)
    dots = _mesh(part, places, seen, view)
    if not view.medium.filled:
        return _wires(dots, part.role, ascii_only=view.medium.ascii_only)
    lines = filled(seen.levels, "band")
    covered = (seen.levels.reshape(view.height, 2, view.width, 2) != EMPTY).all(axis=(1, 3))
    grounds = grounds_of(seen.levels)
    for y, x in np.argwhere(covered & (dots > 0)).tolist():
        lines[y][x] = _meshed(int(dots[y, x]), int(grounds[y, x]))
    return lines


def _is_grid(part: Relief) -> bool:
    shape = part.heights.shape
    same = part.across.shape == part.up.shape == part.near.shape == shape
    return same and len(shape) == 2 and min(shape) >= 2


def _places(part: Relief, view: Viewport) -> Array:
    """Of each grid point (rows, columns, 4): its pixel across and down, its nearness, its height.

    Both pixels are exact numbers; points without a place are NaN.
    """
    x = to_unit(part.across, view.x_limits) * (2 * view.width - 1)
    y = (1 - to_unit(part.up, view.y_limits)) * (2 * view.height - 0.5) - 0.25
    return np.stack([x, y, part.near, part.heights], axis=-1)


def _rasterised(part: Relief, places: Array, view: Viewport) -> _Seen:
    columns, rows = 2 * view.width, 2 * view.height
    rates = factors(places)
    points = fine(places, rates).reshape(-1, 4)
    level = np.where(
        repeated(_from_above(places), rates).ravel(),
        band_of(points[:, 3], part.levels),
        UNDERSIDE,
    )
    column, row, kept = _pixels(points, columns, rows)
    kept &= points[:, 3] <= part.roof
    near = np.full((rows, columns), -np.inf)
    np.maximum.at(near, (row[kept], column[kept]), points[kept, 2])
    levels = np.full((rows, columns), EMPTY, dtype=np.intp)
    first = kept.copy()
    first[kept] = points[kept, 2] >= near[row[kept], column[kept]]
    levels[row[first], column[first]] = level[first]
    return _Seen(_closed(levels), near)


def _pixels(points: Array, columns: int, rows: int) -> tuple[Levels, Levels, NDArray[np.bool_]]:
    """The pixel of each point, and which points have one."""
    with np.errstate(invalid="ignore"):
        at = np.floor(points[:, :2] + 0.5)
        kept = np.isfinite(points).all(axis=1) & (at >= 0).all(axis=1)
        kept &= (at[:, 0] < columns) & (at[:, 1] < rows)
    whole = np.where(kept[:, None], at, 0).astype(np.intp)
    return whole[:, 0], whole[:, 1], kept


def _from_above(places: Array) -> NDArray[np.bool_]:
    """Of each patch of the grid whether its upper side is seen: it runs round the same way."""
    right = places[:-1, 1:, :2] - places[:-1, :-1, :2]
    back = places[1:, :-1, :2] - places[:-1, :-1, :2]
    # Pixels count downwards, so that the sign is turned.
    return np.asarray(right[..., 0] * back[..., 1] - right[..., 1] * back[..., 0] <= 0)


def _closed(levels: Levels) -> Levels:
    """The pixels without holes of one: a free one between two that are not takes their level."""
    padded = np.pad(levels, 1, constant_values=EMPTY)
    left, right = padded[1:-1, :-2], padded[1:-1, 2:]
    above, below = padded[:-2, 1:-1], padded[2:, 1:-1]
    free = levels == EMPTY
    between = np.where((left != EMPTY) & (right != EMPTY), left, EMPTY)
    between = np.where((above != EMPTY) & (below != EMPTY), above, between)
    return np.where(free, between, levels)


def _mesh(part: Relief, places: Array, seen: _Seen, view: Viewport) -> Levels:
    """The braille dots (height, width) of the lines of the mesh that can be seen, as bits."""
    dots = np.zeros((view.height, view.width), dtype=np.intp)
    points = along(places, part.mesh)
    points = points[points[:, 3] <= part.roof]
    column, row, kept = _pixels(points, 2 * view.width, 2 * view.height)
    depth = np.nanmax(points[kept, 2], initial=0.0) - np.nanmin(points[kept, 2], initial=0.0)
    kept &= points[:, 2] >= seen.near[row, column] - SLACK * depth
    column, row = column[kept], row[kept]
    down = np.floor(2 * points[kept, 1] + 1.0).astype(np.intp).clip(0, 4 * view.height - 1)
    np.bitwise_or.at(dots, (down // 4, column // 2), _BITS[down % 4, column % 2])
    return dots


def _meshed(bits: int, ground: int) -> tuple[str, str]:
    if ground == UNDERSIDE:
        return cell(chr(0x2800 + bits), "race:8@race:5")
    lighter = ground + LIGHTER if ground + LIGHTER < UNDERSIDE else ground - LIGHTER
    return cell(chr(0x2800 + bits), f"{colour('band', lighter)}@{colour('band', ground)}")


def _wires(dots: Levels, role: str, *, ascii_only: bool) -> Lines:
    lines: Lines = {}
    for y, x in np.argwhere(dots > 0).tolist():
        bits = int(dots[y, x])
        shade = ":" if bits.bit_count() > 3 else "."
        lines.setdefault(y, {})[x] = cell(shade if ascii_only else chr(0x2800 + bits), role)
    return lines
