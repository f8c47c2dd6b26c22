"""Areas filled with colours: 2 x 2 pixels to a cell, of which two colours remain.

A cell is a quadrant block: one colour is its ground, the other the block's own. The role of such a
cell names both, as in `band:3@band:5`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.plot.canvas import Cell, cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.tui.painter.plot.lines import Lines

    Array = NDArray[np.float64]
    Levels = NDArray[np.intp]

QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""Blocks by the pixels they fill: 1 upper left, 2 upper right, 4 lower left, 8 lower right."""
EMPTY = -1
"""The level of a pixel that is not filled."""


def sample(x: Array, y: Array, values: Array, at_x: Array, at_y: Array) -> Array:
    """Values (len(y), len(x)) of a grid at other places, as (len(at_y), len(at_x)), bilinear.

    Outside the grid, and beside what is not finite, it is NaN; so it is for no grid at all.
    """
    if values.shape != (len(y), len(x)) or min(values.shape, default=0) < 2:
        return np.full((len(at_y), len(at_x)), np.nan)
    column, right = _between(x, at_x)
    row, below = _between(y, at_y)
    upper = values[row]
    lower = values[row + 1]
    mixed = upper + (lower - upper) * below[:, None]
    found = mixed[:, column] + (mixed[:, column + 1] - mixed[:, column]) * right
    return np.where(np.isfinite(found), found, np.nan)


def _between(grid: Array, at: Array) -> tuple[Levels, Array]:
    """For each place the grid point before it, and how far it is to the next: 0 to 1, or NaN."""
    before = np.clip(np.searchsorted(grid, at, side="right") - 1, 0, len(grid) - 2)
    share = (at - grid[before]) / (grid[before + 1] - grid[before])
    return before, np.where((share >= -1e-9) & (share <= 1 + 1e-9), share, np.nan)


def band_of(values: Array, levels: tuple[float, ...], bands: int = 10) -> Levels:
    """The band of each value, from 0 to bands - 1, or EMPTY where it is NaN.

    Fewer levels are spread over all bands, so that the lowest ground is always the darkest.
    """
    between = np.searchsorted(np.asarray(levels, dtype=np.float64), values, side="right")
    spread = np.rint(between * ((bands - 1) / max(1, len(levels)))).astype(np.intp)
    return np.where(np.isnan(values), EMPTY, np.clip(spread, 0, bands - 1))


def colour(ramp: str, level: int) -> str:
    """The role of a level of a ramp; after the ten bands comes the grey of an underside."""
    return "race:5" if (ramp, level) == ("band", 10) else f"{ramp}:{level}"


def grounds_of(levels: Levels) -> Levels:
    """The level of the ground of each cell (rows, columns), as `filled` has it."""
    return _two_colours(levels)[0]


def filled(levels: Levels, ramp: str) -> Lines:
    """Pixels (2 * rows, 2 * columns) with levels of a ramp as cells; EMPTY pixels stay free."""
    ground, front, block = _two_colours(levels)
    lines: Lines = {}
    for y, (grounds, fronts, blocks) in enumerate(
        zip(ground.tolist(), front.tolist(), block.tolist(), strict=True)
    ):
        line = {
            x: _filled_cell(ramp, b, f, g)
            for x, (g, f, b) in enumerate(zip(grounds, fronts, blocks, strict=True))
            if b or g != EMPTY
        }
        if line:
            lines[y] = line
    return lines


def _two_colours(levels: Levels) -> tuple[Levels, Levels, Levels]:
    """Of each cell the level of its ground, that of its block, and the block's number.

    The ground is the commonest level, or EMPTY if any pixel is; a third level joins the nearer.
    """
    rows, columns = levels.shape[0] // 2, levels.shape[1] // 2
    pixels = levels.reshape(rows, 2, columns, 2).transpose(0, 2, 1, 3).reshape(rows, columns, 4)
    same = (pixels[..., :, None] == pixels[..., None, :]).sum(axis=-1)
    ground = np.take_along_axis(pixels, same.argmax(axis=-1)[..., None], axis=-1)[..., 0]
    ground = np.where((pixels == EMPTY).any(axis=-1), EMPTY, ground)
    other = np.where(pixels == ground[..., None], 0, same)
    front = np.take_along_axis(pixels, other.argmax(axis=-1)[..., None], axis=-1)[..., 0]
    nearer = np.abs(pixels - front[..., None]) < np.abs(pixels - ground[..., None])
    is_front = np.where(ground[..., None] == EMPTY, pixels != EMPTY, nearer)
    block = (is_front * np.array([1, 2, 4, 8])).sum(axis=-1)
    return ground, front, np.where(front == ground, 0, block)


@lru_cache(maxsize=4096)
def _filled_cell(ramp: str, block: int, front: int, ground: int) -> Cell:
    if ground == EMPTY:
        return cell(QUADRANTS[block], colour(ramp, front))
    ink = colour(ramp, front if block else ground)
    return cell(QUADRANTS[block], f"{ink}@{colour(ramp, ground)}")
