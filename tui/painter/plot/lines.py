"""Cells drawn for a part, by row and column, and how they are laid over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.canvas import BLANK, BRAILLE, Cell, Stroke, blank_row, draw
from downslope.tui.painter.plot.clip import cells_at
from downslope.tui.painter.plot.dots import dotted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.tui.painter.plot.viewport import Viewport

Line = dict[int, Cell]
"""The cells of a row that are not blank, by column from 0."""
Lines = dict[int, Line]
"""The rows that are not blank, by row from 0 at the top."""


def painted(strokes: Iterable[Stroke], view: Viewport) -> Lines:
    """The cells of some strokes: plotext draws lines and braille dots, glyphs are placed here."""
    lines: Lines = {}
    together: list[Stroke] = []
    for stroke in strokes:
        if stroke.pieces.shape[1] == 2 and stroke.marker != BRAILLE:
            lay(lines, _drawn(together, view))
            lay(lines, _glyphs(stroke, view))
            together = []
        elif len(stroke.pieces):
            together.append(stroke)
    lay(lines, _drawn(together, view))
    return lines


def set_at_once(strokes: Iterable[Stroke], view: Viewport) -> Lines:
    """The cells of strokes that move: braille dots are set here, one by one."""
    lines: Lines = {}
    for stroke in strokes:
        drawn = dotted(stroke, view) if stroke.marker == BRAILLE else painted([stroke], view)
        lay(lines, drawn)
    return lines


def lay(below: Lines, above: Lines) -> None:
    """Lay `above` over `below`, which is changed."""
    for y, line in above.items():
        kept = below.setdefault(y, {})
        for x, cell in line.items():
            kept[x] = glyphs.merge(kept.get(x, BLANK), cell)


def _glyphs(stroke: Stroke, view: Viewport) -> Lines:
    lines: Lines = {}
    for x, y in cells_at(stroke.pieces, view.width, view.height).tolist():
        lines.setdefault(y, {})[x] = (stroke.marker, stroke.role)
    return lines


def _drawn(strokes: list[Stroke], view: Viewport) -> Lines:
    if not strokes:
        return {}
    rows = draw(tuple(strokes), view.width, view.height)
    return {
        y: {x: cell for x, cell in enumerate(row) if cell is not BLANK}
        for y, row in enumerate(rows)
        if row is not blank_row(view.width)
    }
