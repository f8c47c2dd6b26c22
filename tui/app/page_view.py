"""The view of a lesson page: one widget for all panes, of which only what changed is drawn.

What changes at a step is written to the terminal at once. Textual would wait for its next tick,
compose the whole screen, and send each changed row from its left end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from textual.strip import Strip

from downslope.tui.app.rows_view import RowsView, changed_regions
from downslope.tui.painter.rows import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.geometry import Region

    from downslope.tui.app.host import Host
    from downslope.tui.page.lesson_page import Page
    from downslope.tui.painter.rows import Row, Rows
    from downslope.tui.terminal.colours import Styles

    Change = tuple[Region, Row]


class PageView(RowsView):
    """A page. As long as its boxes stay where they are, panes are compared one by one."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles)
        self._page: Page | None = None
        self._is_on_screen = False

    def show_page(self, page: Page) -> None:
        """Show a page, and repaint the cells that differ from the one before."""
        before, self._page = self._page, page
        if before is None or (before.width, before.height) != (page.width, page.height):
            self._is_on_screen = False
            self.refresh()
        elif before.boxes != page.boxes:
            self._repaint(list(_changes(before.rows, page.rows)))
        else:
            self._repaint(list(_changes_in_panes(before, page)))

    def line(self, y: int) -> Row:
        """Row `y` (from 0) of the page, empty below it."""
        page = self._page
        return page.row(y) if page and y < page.height else super().line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows for Textual, from the page as it is now: what it kept of them may be older."""
        page = self._page
        self._is_on_screen = page is not None and self.size == (page.width, page.height)
        return [self.render_line(y).crop(crop.x, crop.right) for y in crop.line_range]

    def _repaint(self, changes: list[Change]) -> None:
        if changes and not self._written(changes):
            self.refresh(*(region for region, _ in changes))

    def _written(self, changes: list[Change]) -> bool:
        """Write the cells of these regions to the terminal; False where Textual has to paint them.

        That is before its first paint in this size, and while another screen lies over this one.
        """
        if not (self._is_on_screen and self.screen.is_active):
            return False
        console, styles = self.app.console, self._styles
        cells = (
            f"\x1b[{region.y + 1};{region.x + 1}H"
            + Strip([Segment(text, styles[role]) for text, role in spans]).render(console)
            for region, spans in changes
        )
        return cast("Host", self.app).write_now("".join(cells))


def _changes(old: Rows, new: Rows) -> Iterator[Change]:
    """The cells in which two lists of as many rows differ, and what they hold now."""
    for region in changed_regions(old, new):
        yield region, cut(new[region.y], region.x, region.right)


def _changes_in_panes(before: Page, now: Page) -> Iterator[Change]:
    for name, box in now.boxes.items():
        for region, spans in _changes(before.panes[name], now.panes[name]):
            yield region.translate((box.x, box.y)), spans
