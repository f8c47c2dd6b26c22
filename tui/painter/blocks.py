"""Bars and matrices, painted in whole cells."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.lessons.base.numbers import fixed
from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Bar, Bars, Cells, Table

_EIGHTHS = " ▏▎▍▌▋▊▉"


def paint_bars(chart: Bars, width: int, height: int, language: Language) -> Rows:
    """A title, then a row for each bar: name, bar and note. At most `height` rows of `width` cells.

    A bar is cut at the chart's upper limit, and empty for negative values, NaN and infinities.
    """
    names = max((cell_len(bar.name) for bar in chart.bars), default=0)
    notes = max((cell_len(bar.note) for bar in chart.bars), default=0)
    room = max(1, width - names - notes - 3)
    title = row(chart.title.of(language), "title")
    bars = [_bar(bar, names, room, chart.limits[1]) for bar in chart.bars]
    return [fit(spans, width) for spans in (title, *bars)][:height]


def _bar(bar: Bar, names: int, room: int, full: float) -> Row:
    share = bar.value / full if math.isfinite(bar.value) and full > 0 else 0.0
    eighths = round(min(1.0, max(0.0, share)) * room * 8)
    filled = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
    name = bar.name + " " * (names - cell_len(bar.name))
    return (
        ("▸" if bar.chosen else " ", "chosen"),
        (f"{name} ", "chosen" if bar.chosen else "text"),
        (filled, bar.role),
        (" " * (room - len(filled)), "text"),
        (f" {bar.note}", "number"),
    )


def paint_cells(matrix: Cells, width: int, height: int, language: Language) -> Rows:
    """A title, then a row for each row of the matrix. At most `height` rows of `width` cells."""
    texts = [[f"{fixed(value, matrix.digits)}" for value in line] for line in matrix.values]
    size = 2 + max((len(text) for line in texts for text in line), default=1)
    title = row(matrix.title.of(language), "title")
    lines = [
        tuple(
            _cell(texts[i][j], float(matrix.values[i, j]), matrix, size, (i, j))
            for j in range(len(texts[i]))
        )
        for i in range(len(texts))
    ]
    return [fit(spans, width) for spans in (title, *lines)][:height]


def _cell(
    text: str, value: float, matrix: Cells, size: int, place: tuple[int, int]
) -> tuple[str, str]:
    left, right = ("[", "]") if place == matrix.marked else (" ", " ")
    return left + text.rjust(size - 2) + right, shade(value, matrix.scale)


def shade(value: float, scale: float) -> str:
    """The role of a matrix entry, `minus-3` through `zero` to `plus-3`, by its share of `scale`.

    It is `zero` when either is NaN or infinite, or `scale` is not positive.
    """
    if not (math.isfinite(value) and math.isfinite(scale) and scale > 0):
        return "zero"
    strength = math.ceil(3 * min(1.0, abs(value) / scale) - 1e-9)
    if strength == 0:
        return "zero"
    return f"{'plus' if value > 0 else 'minus'}-{strength}"


def paint_table(table: Table, width: int, height: int, language: Language) -> Rows:
    """A title, the head, and the rows of the table, all `width` cells wide.

    Where not all have room the last ones are shown, or those up to the marked one: at least one,
    even if `height` is below 3.
    """
    head = tuple(text.of(language) for text in table.head)
    widths = [max(cell_len(line[i]) for line in (head, *table.rows)) for i in range(len(head))]
    room = max(1, height - 2)
    last = len(table.rows) if table.marked is None else max(table.marked + 1, room)
    shown = range(len(table.rows))[max(0, last - room) : last]
    rows = [
        row(table.title.of(language), "title"),
        _table_line(head, widths, "muted", " "),
        *(
            _table_line(
                table.rows[i], widths, *(("current", "▸") if i == table.marked else ("number", " "))
            )
            for i in shown
        ),
    ]
    return [fit(spans, width) for spans in rows]


def _table_line(cells: tuple[str, ...], widths: list[int], role: str, mark: str) -> Row:
    texts = (" " * (size - cell_len(cell)) + cell for cell, size in zip(cells, widths, strict=True))
    return ((mark, role), ("  ".join(texts), role))
