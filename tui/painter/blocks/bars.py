"""Bars: a name, a bar and a note in a row, or in several rows where there is room."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.blocks import Bar, Bars
    from downslope.tui.painter.medium import Medium

_EIGHTHS = " ▏▎▍▌▋▊▉"
_MOST_ROWS = 3
"""The most rows for a bar and the gap under it."""
_NOTHING: Row = ()


def most_bars(chart: Bars) -> int:
    """The rows, title included, that bars can use."""
    return 1 + _MOST_ROWS * len(chart.bars)


@dataclass(frozen=True)
class _Columns:
    """How many cells each column has, and where a bar of a value begins and ends.

    `left` are the cells for negative values, `room` those for the others; between them is the line
    at 0, if there are negative values at all.
    """

    names: int
    left: int
    room: int
    notes: int
    low: float
    high: float
    numbers: bool
    ascii_only: bool

    @property
    def before(self) -> int:
        """The cells before the first one of a bar."""
        return self.names + 1


def paint_bars(chart: Bars, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, then each bar: its name, the bar and its note. At most `height` rows.

    All rows have `width` cells. Bars are as thick as `height` allows, with a gap under each.
    """
    columns = _columns(chart, width, medium)
    rows = max(1, min(_MOST_ROWS, (height - 1) // max(1, len(chart.bars))))
    lines: Rows = [row(chart.title.of(language), "title")]
    for bar in chart.bars:
        lines += _thick(bar, columns, rows)
    return [fit(spans, width) for spans in lines][:height]


def _columns(chart: Bars, width: int, medium: Medium) -> _Columns:
    names = max((cell_len(bar.name) for bar in chart.bars), default=0)
    notes = max((cell_len(bar.note) for bar in chart.bars), default=0)
    low, high = chart.limits
    room = max(1, width - names - 1 - (notes + 1 if notes else 0))
    left = _left(low, high, room)
    numbers = all(bar.note[-1].isdigit() for bar in chart.bars if bar.note)
    right = room - left - (1 if left else 0)
    return _Columns(names, left, right, notes, low, high, numbers, medium.ascii_only)


def _left(low: float, high: float, room: int) -> int:
    """How many of `room` cells belong to negative values."""
    if not (math.isfinite(low) and math.isfinite(high) and low < 0 and room > 2):
        return 0
    # Halves, as the whole range of very large limits would be infinite.
    whole = max(0.0, high) / 2 - low / 2
    share = -low / 2 / whole if whole > 0 else 0.0
    return min(room - 2, max(1, round(share * (room - 1))))


def _thick(bar: Bar, columns: _Columns, rows: int) -> Rows:
    """The rows of one bar, of which the first holds name and note; a gap parts it from the next."""
    if rows == 1:
        return [_line(bar, columns, "█")]
    if rows == 2:
        return [_line(bar, columns, "█"), _zero_line(columns)]
    return [
        _line(bar, columns, "█"),
        _line(bar, columns, "█", told=False),
        _zero_line(columns),
    ]


def _line(bar: Bar, columns: _Columns, block: str, *, told: bool = True) -> Row:
    before = _before(bar, columns) if told else _blank(columns.before)
    note = _note(bar, columns) if told and columns.notes else _NOTHING
    return (*before, *_with_mark(_bar(bar, columns, block), bar, columns), *note)


def _before(bar: Bar, columns: _Columns) -> Row:
    """The name; of a chosen bar with an arrow in the column that is free before the bars."""
    name = bar.name + " " * (columns.names - cell_len(bar.name))
    return ((f"{name}▸", "key"),) if bar.chosen else ((f"{name} ", "text"),)


def _note(bar: Bar, columns: _Columns) -> Row:
    free = " " * (columns.notes - cell_len(bar.note))
    return ((f" {free}{bar.note}" if columns.numbers else f" {bar.note}", "number"),)


def _blank(width: int) -> Row:
    return ((" " * width, "text"),) if width else ()


def _zero_line(columns: _Columns) -> Row:
    """The gap under a bar, through which only the line at 0 goes."""
    if not columns.left:
        return _NOTHING
    return (*_blank(columns.before + columns.left), ("│", "axis"))


# -- the bar itself ---------------------------------------------------------------------


def _bar(bar: Bar, columns: _Columns, block: str) -> Row:
    """All cells between name and note: exactly those of `left`, the line at 0 and `room`."""
    left = _to_the_left(bar, columns, block) if columns.left else _NOTHING
    zero = (("│", "axis"),) if columns.left else _NOTHING
    return (*left, *zero, *_to_the_right(bar, columns, block))


def _to_the_right(bar: Bar, columns: _Columns, block: str) -> Row:
    share = _share(bar.value, columns.high)
    if share > 1.0:
        return ((block * (columns.room - 1) + ("▸" if block == "█" else block), bar.role),)
    filled = _filled(share, columns.room, block)
    return ((filled, bar.role), *_blank(columns.room - len(filled)))


def _to_the_left(bar: Bar, columns: _Columns, block: str) -> Row:
    share = _share(-bar.value, -columns.low)
    if share > 1.0:
        return ((("◂" if block == "█" else block) + block * (columns.left - 1), bar.role),)
    halves = round(share * columns.left * 2)
    half = "▝" if block == "▀" else "#" if columns.ascii_only else "▐"
    part = half if halves % 2 else ""
    filled = part + block * (halves // 2)
    return (*_blank(columns.left - len(filled)), (filled, bar.role))


def _filled(share: float, room: int, block: str) -> str:
    """A bar to the right: in eighths of a cell, or in halves where it has half a row only."""
    if block == "█":
        eighths = round(share * room * 8)
        return block * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
    halves = round(share * room * 2)
    return block * (halves // 2) + ("▘" if halves % 2 else "")


def _share(value: float, full: float) -> float:
    """The share of `full` that a value is, 0 for what has no bar, infinite for what is cut."""
    if math.isnan(value) or not full > 0 or value <= 0:
        return 0.0
    if math.isinf(value):
        return math.inf
    return value / full if value <= full else math.inf


def _with_mark(cells: Row, bar: Bar, columns: _Columns) -> Row:
    """The bar with an upright line at its mark."""
    if bar.mark is None or not math.isfinite(bar.mark):
        return cells
    place = _place(bar.mark, columns)
    return (*_piece(cells, 0, place), ("│", bar.mark_role), *_piece(cells, place + 1, 10**6))


def _place(value: float, columns: _Columns) -> int:
    """The cell, counted from the first one of the bar, in which a value ends."""
    zero = columns.left + bool(columns.left)
    if value < 0:
        return max(0, columns.left - 1 - int(min(1.0, _share(-value, -columns.low)) * columns.left))
    share = min(1.0, _share(value, columns.high))
    return zero + min(columns.room - 1, int(share * columns.room))


def _piece(cells: Row, first: int, last: int) -> Row:
    """The cells of a row from `first` up to `last`; each character takes one cell."""
    spans, at = [], 0
    for text, role in cells:
        kept = text[max(0, first - at) : max(0, last - at)]
        spans.append((kept, role))
        at += len(text)
    return tuple(span for span in spans if span[0])
