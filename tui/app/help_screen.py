"""The screen that lists all keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from downslope.tui.app.screens import ScrolledScreen
from downslope.tui.page.help_page import paint_help
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from downslope.tui.page.look import Look
    from downslope.tui.painter.rows import Rows

TALLEST = 99
"""Rows to paint the list in: enough for all of it on the narrowest screen."""


class HelpScreen(ScrolledScreen):
    """The list of all keys."""

    def rows(self, look: Look) -> Rows:
        """All keys with their descriptions."""
        rows = paint_help(replace(look, height=TALLEST))
        filled = max(y for y, spans in enumerate(rows) if plain(spans).strip()) + 1
        return rows[:filled]
