"""The screen that lists all keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.screens import Overlay
from downslope.tui.page.help_page import paint_help
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

TALLEST = 99
"""Rows to paint the list in: enough for all of it on the narrowest screen."""


class HelpScreen(Overlay[None]):
    """The list of all keys. Up and down scroll it on a small screen; any other key closes it."""

    AUTO_FOCUS: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._first_row = 0

    def compose(self) -> ComposeResult:
        """The view that shows the list."""
        yield RowsView(self.host.styles_of_roles)

    def on_resize(self) -> None:
        """Paint the list in the new size."""
        self._paint()

    def on_key(self, event: events.Key) -> None:
        """Scroll by one row, or close."""
        event.stop()
        if event.key in {"up", "down", "pageup", "pagedown"}:
            self._first_row += 1 if "down" in event.key else -1
            self._paint()
        else:
            self.dismiss()

    def on_click(self) -> None:
        """Close."""
        self.dismiss()

    def _paint(self) -> None:
        look = self.host.look()
        rows = paint_help(replace(look, height=TALLEST))
        filled = max(y for y, spans in enumerate(rows) if plain(spans).strip()) + 1
        self._first_row = max(0, min(self._first_row, filled - look.height))
        self.query_one(RowsView).show(rows[self._first_row : self._first_row + look.height])
