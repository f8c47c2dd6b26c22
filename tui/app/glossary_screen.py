"""The screen that says what the terms of a lesson's screen mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.app.screens import ScrolledScreen
from downslope.tui.page.glossary_page import glossary_rows

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look
    from downslope.tui.painter.rows import Rows


class GlossaryScreen(ScrolledScreen):
    """The terms that stand on the screen of `walk`, each with its meaning."""

    def __init__(self, walk: Walk[object]) -> None:
        super().__init__()
        self._walk = walk

    def rows(self, look: Look) -> Rows:
        """The terms with their sentences."""
        return glossary_rows(self._walk, look)
