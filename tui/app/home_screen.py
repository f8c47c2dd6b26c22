"""The screen with the list of lessons."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from downslope.lessons.engine.fault import LessonFault
from downslope.tui.app.bindings import action_of, bindings
from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.screens import FullScreen
from downslope.tui.page import strings
from downslope.tui.page.footer import key_at, key_rows
from downslope.tui.page.home_page import Home, entry_at, paint_home, preview, preview_size

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.catalog import Entry
    from downslope.tui.painter.rows import Rows


class HomeScreen(FullScreen):
    """The list of lessons, in which a cursor is moved and a lesson opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "move(-1)"),
        ("down", "move(1)"),
        ("home,pageup", "move(-99)"),
        ("end,pagedown", "move(99)"),
        ("enter,space", "open"),
        *bindings("home"),
    ]

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__()
        self.entries = entries
        self.cursor = next((i for i, entry in enumerate(entries) if entry.exists), 0)
        self._refusal: Text | None = None

    def compose(self) -> ComposeResult:
        """The view that shows the list."""
        yield RowsView(self.host.styles_of_roles)

    def on_mount(self) -> None:
        """Draw in new colours whenever the theme changes."""
        self.watch(self.app, "theme", lambda: self._restyle(), init=False)

    def on_screen_resume(self) -> None:
        """Move the cursor to the lesson opened last, and paint the list again.

        A screen above it may have changed the language or the progress.
        """
        self.cursor = self.host.last_lesson_index(self.cursor)
        self.repaint()

    def on_resize(self) -> None:
        """Paint the list in the new size."""
        self.repaint()

    def repaint(self) -> None:
        """Paint the list as it is now."""
        self.query_one(RowsView).show(paint_home(self._home(), self.host.look()))

    def action_move(self, by: int) -> None:
        """Move the cursor `by` entries, at most to the ends of the list."""
        self.cursor = max(0, min(len(self.entries) - 1, self.cursor + by))
        self._refusal = None
        self.repaint()

    def action_open(self) -> None:
        """Open the lesson under the cursor, or say that it is still to come."""
        entry = self.entries[self.cursor]
        if entry.exists:
            self.host.open_lesson(entry.name)
        else:
            self.tell(entry.fault or strings.NOT_YET)

    def tell(self, notice: Text) -> None:
        """Say under the list why something cannot be, until the cursor moves."""
        self._refusal = notice
        self.repaint()

    async def on_click(self, event: events.Click) -> None:
        """Open the lesson that is clicked, or do what the clicked key of the footer does."""
        look = self.host.look()
        footer = event.screen_y - look.height + len(key_rows("home", look.language, look.width))
        if footer >= 0:
            key = key_at("home", look.language, look.width, event.screen_x, footer)
            await self.run_action(action_of(key)) if key else None
            return
        index = entry_at(self._home(), look, event.screen_y)
        if index is not None:
            self.cursor = index
            self.action_open()

    def _home(self) -> Home:
        notice = self._refusal or self.entries[self.cursor].fault or self.host.trouble
        return Home(self.entries, self.host.progress(), self.cursor, notice, self._preview())

    def _preview(self) -> Rows:
        """The preview of the lesson under the cursor; empty if there is no room or no lesson."""
        look = self.host.look()
        width, height = preview_size(look)
        entry = self.entries[self.cursor]
        if not (width and entry.exists):
            return []
        with suppress(LessonFault):
            walk = self.host.walk_of(entry.name)
            return preview(walk, width, height, look.language, look.medium)
        return []

    def _restyle(self) -> None:
        self.query_one(RowsView).restyle(self.host.styles_of_roles)
