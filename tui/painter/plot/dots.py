"""Lines and points as braille dots, for what moves.

Of a run that grows a step adds a line or two, a few dozen dots. Setting up the drawing library for
them would take longer than all else that a step does, so they are set here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.plot.canvas import cell
from downslope.tui.painter.plot.clip import dots_at

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.tui.painter.plot.canvas import Cell, Stroke
    from downslope.tui.painter.plot.viewport import Viewport

    Dots = NDArray[np.intp]

_BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]])
"""The bit of each dot in a braille character, by row and column."""


def dotted(stroke: Stroke, view: Viewport) -> dict[int, dict[int, Cell]]:
    """The cells of a stroke of points or lines in braille dots, by row and column."""
    dots = dots_of(stroke, view)
    across, down = dots[:, 0] // 2, dots[:, 1] // 4
    bits = _BITS[dots[:, 1] % 4, dots[:, 0] % 2]
    cells: dict[tuple[int, int], int] = {}
    for y, x, bit in zip(down.tolist(), across.tolist(), bits.tolist(), strict=True):
        cells[y, x] = cells.get((y, x), 0x2800) | bit
    lines: dict[int, dict[int, Cell]] = {}
    for (y, x), char in cells.items():
        lines.setdefault(y, {})[x] = cell(chr(char), stroke.role)
    return lines


def dots_of(stroke: Stroke, view: Viewport) -> Dots:
    """The dots (n, 2) of a stroke, from the left and from the top, each at least once.

    Between its ends a line takes one dot a column, or one a row if it is steeper: the one that is
    nearest to it.
    """
    ends = dots_at(stroke.pieces.reshape(-1, 2), view.width, view.height)
    if stroke.pieces.shape[1] == 2:
        return ends
    first, last = ends[::2], ends[1::2]
    moved = last - first
    steps = np.abs(moved).max(axis=1)
    piece = np.repeat(np.arange(len(steps)), steps + 1)
    # How far along its own line each dot is, in steps: 0, 1, ..., for one line after the other.
    along = np.arange(len(piece)) - np.repeat(np.cumsum(steps + 1) - steps - 1, steps + 1)
    share = along / np.maximum(steps, 1)[piece]
    exact = first[piece] + share[:, None] * moved[piece]
    return np.asarray(np.floor(exact + 0.5), dtype=np.intp)
