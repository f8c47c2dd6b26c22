"""Axes: their labels and names around a picture, and the dotted grid of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.glyphs import GRID
from downslope.tui.painter.plot.canvas import BLANK, Cell, cell
from downslope.tui.painter.plot.marks import written

if TYPE_CHECKING:
    from downslope.tui.painter.plot.layout import Layout, Mark
    from downslope.tui.painter.plot.lines import Lines

_LEFT_DOTS = "⠁⠂⠄⡀"
"""The left dots of a cell, from the top."""


def grid_lines(layout: Layout) -> Lines:
    """Dotted lines at the ticks of the y axis."""
    view = layout.view
    if view.medium.ascii_only:
        dots = {x: cell(".", GRID) for x in range(0, view.width, 4)}
        return {y: dict(dots) for y, _ in layout.y_marks}
    return {
        dot // 4: dict.fromkeys(range(view.width), cell(_LEFT_DOTS[dot % 4], GRID))
        for dot in layout.y_dots
    }


def gutter(layout: Layout, name: str) -> list[list[Cell]]:
    """The cells left of each row of the view: labels at the right, the name as high as it goes."""
    rows = [[BLANK] * layout.left for _ in range(layout.view.height)]
    for y, label in layout.y_marks:
        _write(rows[y], label, layout.left - 1 - len(label))
    taken = {y for y, _ in layout.y_marks}
    free = next((y for y in range(layout.view.height) if y not in taken), None)
    if free is not None:
        _write(rows[free], name, layout.left - 1 - cell_len(name))
    return rows


def below(layout: Layout, name: str, width: int) -> list[Cell]:
    """The row under the view: labels under their columns, and the name at the right end."""
    row = [BLANK] * width
    end = layout.left + layout.view.width
    start = end - cell_len(name)
    _write(row, name, start)
    last = -1
    for begin, label in _spread(layout, layout.x_marks):
        limit = start - 1 if name else end
        if begin > last and begin + len(label) <= min(limit, width):
            _write(row, label, begin)
            last = begin + len(label)
    return row


def _spread(layout: Layout, marks: tuple[Mark, ...]) -> list[tuple[int, str]]:
    """Where each label begins: in the middle under its tick, but within the picture."""
    end = layout.left + layout.view.width
    return [
        (max(0, min(layout.left + x - (len(label) - 1) // 2, end - len(label))), label)
        for x, label in marks
    ]


def _write(row: list[Cell], words: str, start: int) -> None:
    """Write words into a row, which is changed; they have to fit."""
    if start < 0 or start + cell_len(words) > len(row):
        return
    for x, made in written(words, start, "axis").items():
        row[x] = made
