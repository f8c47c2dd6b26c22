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

from downslope.tui.painter.rows import Row, Rows, is_even, plain, row, row_width
from downslope.tui.terminal.depth_filter import DepthFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from downslope.tui.terminal.colours import Styles


APART = 10
"""The fewest equal cells between two changed ones for which the cursor is moved past them."""


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
        """The app's filters without those that convert colours, as far as roles are exact.

        Searching every line at every step takes time.
        """
        return [each for each in super().get_line_filters() if not _converts(each)]

    def render_line(self, y: int) -> Strip:
        """Row `y` (from 0) for Textual: its spans in their styles, filled to the full width."""
        segments = [Segment(text, self._styles[role]) for text, role in self.line(y)]
        return Strip(segments).adjust_cell_length(self.size.width, self._styles["text"])


def changed_regions(old: Rows, new: Rows) -> list[Region]:
    """The cells in which two lists of rows differ, as regions of a row or of a part of one."""
    return [
        Region(start, y, end - start, 1)
        for y, (before, now) in enumerate(zip_longest(old, new, fillvalue=row("")))
        if before is not now and before != now
        for start, end in changed_spans(before, now)
    ]


def _converts(line_filter: LineFilter) -> bool:
    """Whether a filter only converts colours that the style of a role has exactly already."""
    if isinstance(line_filter, DepthFilter):
        return not line_filter.for_roles
    return isinstance(line_filter, ANSIToTruecolor)


def changed_spans(before: Row, now: Row) -> list[tuple[int, int]]:
    """The ranges of columns in which two rows differ, each as its first and one past its last.

    Ranges are APART or more; closer ones are one, as moving the cursor costs bytes too. There are
    none when the rows look the same, and it is all of the longer row when their widths differ.
    """
    head = _common(before, now)
    tail = _common(before[:head:-1], now[:head:-1])
    left = row_width(now[:head])
    old, new = (_cells(spans[head : len(spans) - tail]) for spans in (before, now))
    if len(old) != len(new):
        return [(0, max(row_width(before), row_width(now)))]
    spans: list[tuple[int, int]] = []
    for at in (left + i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b):
        if spans and at - spans[-1][1] < APART:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans


def _common(one: Row, other: Row) -> int:
    """How many spans, counted from the first, two rows have in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cells(spans: Row) -> list[tuple[str, str, int]]:
    """An entry for each cell: its character, role, and which half of a wide character it is."""
    cells: list[tuple[str, str, int]] = []
    for text, role in spans:
        if is_even(text):
            cells += [(char, role, 0) for char in text]
        else:
            cells += [(char, role, half) for char in text for half in range(cell_len(char))]
    return cells
