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
    """Rows of (text, role), drawn with the styles of the theme."""

    DEFAULT_CSS = "RowsView { width: 1fr; height: 1fr; }"

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._rows: Rows = []
        self._styles = styles

    @property
    def text(self) -> str:
        """What is shown, without roles."""
        return "\n".join(plain(spans) for spans in self._rows)

    def show(self, rows: Rows) -> None:
        """Show these rows; ask only for the parts of the screen that differ from before."""
        old, self._rows = self._rows, rows
        changed = [
            Region(start, y, end - start, 1)
            for y, (before, now) in enumerate(zip_longest(old, rows, fillvalue=row("")))
            if before is not now and before != now
            for start, end in [changed_span(before, now)]
        ]
        if changed:
            self.refresh(*changed)

    def restyle(self, styles: Styles) -> None:
        """Draw everything again in other styles."""
        self._styles = styles
        self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Those of the app, but for the one that turns the terminal's own colours into others: no
        role has such a colour, and it would look through every line at every step."""
        filters = super().get_line_filters()
        return [each for each in filters if not isinstance(each, ANSIToTruecolor)]

    def render_line(self, y: int) -> Strip:
        """One row as the screen library draws it: its spans in their styles, to the full width."""
        spans = self._rows[y] if y < len(self._rows) else row("")
        segments = [Segment(text, self._styles[role]) for text, role in spans]
        return Strip(segments).adjust_cell_length(self.size.width, self._styles["text"])


def changed_span(before: Row, now: Row) -> tuple[int, int]:
    """The first and one past the last cell in which two rows differ."""
    head = _common(before, now)
    tail = _common(before[:head:-1], now[:head:-1])
    left = row_width(now[:head])
    old, new = (_cells(spans[head : len(spans) - tail]) for spans in (before, now))
    if len(old) != len(new):
        return 0, max(row_width(before), row_width(now))
    differ = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    return (left + differ[0], left + differ[-1] + 1) if differ else (0, 0)


def _common(one: Row, other: Row) -> int:
    """How many spans two rows have in common from the first on."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cells(spans: Row) -> list[tuple[str, str, int]]:
    """One entry for each cell; both halves of a wide character carry it."""
    return [
        (char, role, half)
        for text, role in spans
        for char in text
        for half in range(cell_len(char))
    ]
