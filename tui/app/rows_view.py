"""A widget that shows painted rows, and repaints only the cells that changed."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from downslope.tui.painter.rows import Row, Rows, plain, row, row_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from downslope.tui.terminal.colours import Styles


class RowsView(Widget):
    """Painted rows, drawn with the style of each role."""

    DEFAULT_CSS = "RowsView { width: 1fr; height: 1fr; }"

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._rows: Rows = []
        self._styles = styles

    @property
    def text(self) -> str:
        """The text that is shown, without roles, its rows separated by newlines."""
        return "\n".join(plain(spans) for spans in self._rows)

    def show(self, rows: Rows) -> None:
        """Show these rows, and refresh only the cells that differ from those shown before."""
        old, self._rows = self._rows, rows
        if changed := changed_regions(old, rows):
            self.refresh(*changed)

    def line(self, y: int) -> Row:
        """Row `y` (from 0) as it is shown, empty below the last one."""
        return self._rows[y] if y < len(self._rows) else row("")

    def restyle(self, styles: Styles) -> None:
        """Draw all rows again in other styles."""
        self._styles = styles
        self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The app's filters without the one that replaces the terminal's own colours.

        No role has such a colour, and the filter would search every line at every step.
        """
        filters = super().get_line_filters()
        return [each for each in filters if not isinstance(each, ANSIToTruecolor)]

    def render_line(self, y: int) -> Strip:
        """Row `y` (from 0) for Textual: its spans in their styles, filled to the full width."""
        segments = [Segment(text, self._styles[role]) for text, role in self.line(y)]
        return Strip(segments).adjust_cell_length(self.size.width, self._styles["text"])


def changed_regions(old: Rows, new: Rows) -> list[Region]:
    """The cells in which two lists of rows differ, as at most one region for each row."""
    return [
        Region(start, y, end - start, 1)
        for y, (before, now) in enumerate(zip_longest(old, new, fillvalue=row("")))
        if before is not now and before != now
        for start, end in [changed_span(before, now)]
        if end > start
    ]


def changed_span(before: Row, now: Row) -> tuple[int, int]:
    """The range of columns in which two rows differ: the first, and one past the last.

    It is (0, 0) when they look the same, and the whole longer row when their widths differ.
    """
    head = _common(before, now)
    tail = _common(before[:head:-1], now[:head:-1])
    left = row_width(now[:head])
    old, new = (_cells(spans[head : len(spans) - tail]) for spans in (before, now))
    if len(old) != len(new):
        return 0, max(row_width(before), row_width(now))
    differ = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    return (left + differ[0], left + differ[-1] + 1) if differ else (0, 0)


def _common(one: Row, other: Row) -> int:
    """How many spans, counted from the first, two rows have in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cells(spans: Row) -> list[tuple[str, str, int]]:
    """An entry for each cell: its character, role, and which half of a wide character it is."""
    return [
        (char, role, half)
        for text, role in spans
        for char in text
        for half in range(cell_len(char))
    ]
