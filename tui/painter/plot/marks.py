"""Marks on plots: squares exact to the dot, names, and arrow heads where a run left the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rich.cells import cell_len

from downslope.tui.painter.plot.clip import cells_at, clip_segments, dots_at, inside, pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Label, Leaving, Points
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport

    Array = NDArray[np.float64]

HEADS = "▸◂▴▾"
"""The arrow heads that tell through which side a line left: right, left, top, bottom."""
SQUARE, STEP = "■", "⠛"
"""The glyphs of points that are painted exact to the dot."""
_BLOCKS = {(0, 2): "▀", (1, 2): "▄", (0, 0): "▘", (1, 0): "▖", (0, 1): "▝", (1, 1): "▗"}
"""Half cells by (upper or lower half, left column only or right or both)."""


def squares(part: Points, view: Viewport) -> Lines:
    """A square, one cell wide and half a cell high, over the dot of each point."""
    units = view.unit(part.x, part.y)
    units = units[inside(units)]
    left = _corners(units[:, 0], 2 * view.width)
    down = dots_at(units, view.width, view.height)[:, 1] // 2
    lines: Lines = {}
    for x, y in zip(left.tolist(), down.tolist(), strict=True):
        row = lines.setdefault(y // 2, {})
        if x % 2 == 0:
            row[x // 2] = (_BLOCKS[y % 2, 2], part.role)
        else:
            row[x // 2] = (_BLOCKS[y % 2, 1], part.role)
            row[x // 2 + 1] = (_BLOCKS[y % 2, 0], part.role)
    return lines


def step_blocks(units: Array, view: Viewport) -> Array:
    """The points (4 n, 2) of the 2 x 2 dots around each of n points, in picture coordinates."""
    columns, rows = 2 * view.width, 4 * view.height
    left = _corners(units[:, 0], columns)
    top = _corners(1 - units[:, 1], rows)
    x = np.concatenate([left, left + 1, left, left + 1]) / (columns - 1)
    y = 1 - np.concatenate([top, top, top + 1, top + 1]) / (rows - 1)
    return pairs(x, y)


def _corners(unit: Array, dots: int) -> NDArray[np.intp]:
    """The first of the two dots between which each picture coordinate is."""
    first = np.floor(unit * (dots - 1) + 1e-9).astype(np.intp)
    return np.asarray(np.minimum(np.maximum(first, 0), max(0, dots - 2)))


def label_lines(part: Label, view: Viewport) -> Lines:
    """The name beside its point; none if that is outside or there is no room."""
    units = view.unit(np.array([part.x]), np.array([part.y]))
    if not inside(units)[0]:
        return {}
    ((x, y),) = cells_at(units, view.width, view.height).tolist()
    words = part.text if isinstance(part.text, str) else part.text.of(view.language)
    size = cell_len(words)
    if part.toward is not None:
        ahead = np.array([[part.x, part.y], [part.x + part.toward[0], part.y + part.toward[1]]])
        if place := _opposite(view.unit(*ahead.T), view, size):
            return {place[1]: written(words, place[0], part.role)}
    sides = [x + 2, x - 1 - size]
    fit = [start for start in sides if 0 <= start <= view.width - size]
    return {y: written(words, fit[-1 if part.left else 0], part.role)} if fit else {}


def _opposite(ends: Array, view: Viewport, size: int) -> tuple[int, int] | None:
    """Column and row of a name away from a line through `ends` (2, 2); None without room."""
    right, up = (ends[1] - ends[0]).tolist()
    ((x, y),) = cells_at(ends[:1], view.width, view.height).tolist()
    row = y - 1 if up < 0 else y + 1
    if not 0 <= row < view.height or view.width < size:
        return None
    start = x - size + 1 if right > 0 else x
    return max(0, min(start, view.width - size)), row


def written(words: str, start: int, role: str) -> dict[int, tuple[str, str]]:
    """Words as cells from column `start` on; the second half of a wide letter is empty."""
    line: dict[int, tuple[str, str]] = {}
    for letter in words:
        size = cell_len(letter)
        line.update({start + k: ("", role) for k in range(1, size)})
        line[start] = (letter, role)
        start += size
    return line


def leaving_lines(part: Leaving, view: Viewport) -> Lines:
    """An arrow head at the edge where the line left the view for good; none if it is still in."""
    units = view.unit(part.x, part.y)
    within = inside(units)
    if not within.any() or within[-1]:
        return {}
    last = int(np.flatnonzero(within)[-1])
    pieces = clip_segments(units[last : last + 2])
    if not len(pieces):
        return {}
    end, away = pieces[-1, 2:], units[last + 1] - units[last]
    ((x, y),) = cells_at(end[None], view.width, view.height).tolist()
    return {y: {x: (_head(end, away), part.role)}}


def _head(end: Array, away: Array) -> str:
    """The arrow head out of the side at which the end is."""
    sides = [1 - end[0], end[0], 1 - end[1], end[1]]
    return HEADS[int(np.argmin(sides))] if np.isfinite(away).all() else "▸"
