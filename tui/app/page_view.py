"""The view of a lesson page: a widget for each pane, so that only changed panes are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from downslope.tui.app.rows_view import RowsView
from downslope.tui.page.panes import PANES

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from downslope.tui.page.arrange import Box
    from downslope.tui.page.lesson_page import Page
    from downslope.tui.terminal.colours import Styles


class PageView(Widget):
    """All panes that a page may have, each at its box; those that the page lacks are hidden.

    Boxes rarely change between steps, so most steps need no new layout.
    """

    BLANK = True
    DEFAULT_CSS = """
    PageView { width: 1fr; height: 1fr; }
    PageView > RowsView { position: absolute; display: none; }
    """

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._panes = {name: RowsView(styles) for name in PANES}
        self._boxes: dict[str, Box] = {}

    def compose(self) -> ComposeResult:
        """The widgets of all panes."""
        yield from self._panes.values()

    def show_page(self, page: Page) -> None:
        """Show a page: move the panes whose boxes changed, and repaint the cells that changed."""
        for name, pane in self._panes.items():
            self._place(name, pane, page.boxes.get(name))
            if name in page.panes:
                pane.show(page.panes[name])

    def restyle(self, styles: Styles) -> None:
        """Draw all panes again in other styles."""
        for pane in self._panes.values():
            pane.restyle(styles)

    def _place(self, name: str, pane: RowsView, box: Box | None) -> None:
        if box == self._boxes.get(name):
            return
        pane.display = box is not None
        if box is None:
            self._boxes.pop(name, None)
            return
        self._boxes[name] = box
        pane.styles.offset = (box.x, box.y)
        pane.styles.width, pane.styles.height = box.width, box.height
