"""Plots: title and legend, axes and backdrop (painted once per size), moving parts on top."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from downslope.tui.painter import glyphs
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.plot.canvas import Cell, Frame, draw
from downslope.tui.painter.plot.layers import layers_of
from downslope.tui.painter.plot.strokes import strokes_of
from downslope.tui.painter.plot.ticks import ticks
from downslope.tui.painter.plot.viewport import Viewport
from downslope.tui.painter.rows import Row, Rows, beside, row, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Backdrop, Limits, Plot
    from downslope.tui.painter.plot.layers import Line

COLUMNS_PER_TICK, ROWS_PER_TICK = 8, 2
"""How many columns a tick of the x axis needs, and how many rows one of the y axis."""


@dataclass(frozen=True)
class _Setting:
    """All that the still part of a plot depends on, without what moves: the key of a cache."""

    backdrop: Backdrop
    x_limits: Limits
    y_limits: Limits
    log_x: bool
    log_y: bool
    axes: bool
    width: int
    height: int
    medium: Medium

    @classmethod
    def of(cls, plot: Plot, width: int, height: int, medium: Medium) -> _Setting:
        return cls(
            plot.backdrop,
            plot.x_limits,
            plot.y_limits,
            plot.log_x,
            plot.log_y,
            plot.axes,
            width,
            height,
            medium,
        )


@dataclass(frozen=True, eq=False)
class _Still:
    """The still part of a plot: its axes and backdrop, as cells and as rows.

    `laid` remembers, by row, the moving cells drawn over it last and the row that they gave.
    """

    view: Viewport
    left: int
    cells: tuple[tuple[Cell, ...], ...]
    rows: tuple[Row, ...]
    laid: dict[int, tuple[Line, Row]] = field(default_factory=dict)


def paint_plot(plot: Plot, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, then the picture: `height` rows, or the title alone below 5 rows or 16 columns."""
    title = _title(plot, width, language)
    if height < 5 or width < 16:
        return [title][:height]
    still = _still(_Setting.of(plot, width, height - 1, medium))
    moving = layers_of(still.view).lines_of(plot.parts)
    return [title, *(_lay(still, y, moving.get(y)) for y in range(height - 1))]


def locate(plot: Plot, width: int, height: int, column: int, line: int) -> tuple[float, float]:
    """The data coordinates (x, y) at the middle of a cell of the painted plot.

    `column` and `line` count from 0 at its top left, the title included. Outside the axes both
    coordinates are NaN; along a logarithmic axis they are log10 of the data.
    """
    still = _still(_Setting.of(plot, width, height - 1, FULL))
    across = (column - still.left) / max(1, still.view.width - 1)
    up = 1 - (line - 1) / max(1, still.view.height - 1)
    if not (0 <= across <= 1 and 0 <= up <= 1):
        return float("nan"), float("nan")
    (x0, x1), (y0, y1) = plot.x_limits, plot.y_limits
    return x0 + across * (x1 - x0), y0 + up * (y1 - y0)


def _title(plot: Plot, width: int, language: Language) -> Row:
    spans = [(plot.title.of(language), "title")]
    labels = [
        (sign, label if isinstance(label, str) else label.of(language))
        for sign, label in (("→", plot.x_label), ("↑", plot.y_label))
    ]
    axes = [f"{sign} {label}" for sign, label in labels if label]
    names = row("  ".join(["", *axes]) if axes else "", "muted")
    if row_width(tuple(spans)) + row_width(names) > width:
        names = row("")
    for role, glyph, label in plot.legend:
        entry = [("  ", "text"), (glyph, role), (f" {label.of(language)}", "muted")]
        if row_width((*spans, *entry)) + row_width(names) <= width:
            spans += entry
    return beside(tuple(spans), names, width)


@lru_cache(maxsize=48)
def _still(setting: _Setting) -> _Still:
    width, height = setting.width, setting.height
    frame = _frame(setting) if setting.axes else None
    left, below = (frame.left, frame.below) if frame else (0, 0)
    view = Viewport(
        setting.x_limits,
        setting.y_limits,
        width - left,
        height - below,
        setting.log_x,
        setting.log_y,
        setting.medium,
    )
    parts = setting.backdrop.parts
    strokes = tuple(stroke for part in parts for stroke in strokes_of(part, view))
    cells = draw(strokes, width, height, frame)
    kept = tuple(tuple(line) for line in cells)
    return _Still(view, left, kept, tuple(_spans(line, view.medium.ascii_only) for line in kept))


def _frame(setting: _Setting) -> Frame:
    y_most = min(9, max(1, setting.height // ROWS_PER_TICK))
    x_most = min(12, max(1, setting.width // COLUMNS_PER_TICK))
    return Frame(
        tuple(ticks(setting.x_limits, x_most, log=setting.log_x)),
        tuple(ticks(setting.y_limits, y_most, log=setting.log_y)),
    )


def _lay(still: _Still, y: int, moving: Line | None) -> Row:
    """Row y of the picture: the same object as before if the same `moving` cells are on it."""
    if not moving:
        return still.rows[y]
    before, laid = still.laid.get(y, ({}, ()))
    if moving != before:
        laid = _merged(still, y, moving)
        still.laid[y] = moving, laid
    return laid


def _merged(still: _Still, y: int, moving: Line) -> Row:
    line = list(still.cells[y])
    for x, cell in moving.items():
        line[still.left + x] = glyphs.merge(line[still.left + x], cell)
    return _spans(tuple(line), still.view.medium.ascii_only)


def _spans(cells: tuple[Cell, ...], ascii_only: bool) -> Row:
    spans: list[tuple[str, str]] = []
    for role, group in groupby(_without_blanks(cells), key=lambda cell: cell[1]):
        text = "".join(char for char, _ in group)
        spans.append((glyphs.to_ascii(text) if ascii_only else text, role))
    return tuple(spans) or row("")


def _without_blanks(cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """The cells with each blank in its left neighbour's role, so that there are fewer spans."""
    last = "text"
    for char, role in cells:
        last = role or last
        yield char, last
