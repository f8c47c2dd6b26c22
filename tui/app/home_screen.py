"""The screen with the list of lessons."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from downslope.lessons.engine.fault import LessonFault
from downslope.tui.app.bindings import action_of, bindings
from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.screens import FullScreen
from downslope.tui.page import strings
from downslope.tui.page.home import (
    Home,
    card_rows,
    card_size,
    continue_at,
    entry_at,
    in_groups,
    opening_words,
    paint_home,
)
from downslope.tui.page.keys import home_keys, key_at

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.catalog import Entry
    from downslope.lessons.engine.standing import Standing
    from downslope.tui.painter.rows import Rows


class HomeScreen(FullScreen):
    """The list of lessons, in which a cursor is moved and a lesson opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("home,pageup", "move(-99)"),
        ("end,pagedown", "move(99)"),
        *bindings("home"),
    ]

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__()
        self.entries = in_groups(entries)
        self.cursor = -1
        self._refusal: Text | None = None
        self._last = ""
        self._standings: dict[str, Standing] = {}

    def compose(self) -> ComposeResult:
        """The view that shows the list."""
        yield RowsView(self.host.styles_of_roles)

    def on_mount(self) -> None:
        """Draw in new colours whenever the theme changes."""
        self.watch(self.app, "theme", lambda: self._restyle(), init=False)

    def on_screen_resume(self) -> None:
        """Move the cursor to the lesson to go on with, and paint the list again.

        A screen above it may have changed the language or the progress.
        """
        last = self.host.session.last_lesson
        self._standings = self.host.session.standings()
        if self.cursor < 0 or last != self._last:
            self.cursor = continue_at(self.entries, self._standings, last)
        self._last = last
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
        """Open the lesson that is clicked, or do what the clicked key of the key row does."""
        look = self.host.look()
        if event.screen_y == look.height - 1:
            offered = home_keys(opening_words(self._home()))
            key = key_at(offered, look.language, look.width, event.screen_x)
            await self.run_action(action_of(key)) if key else None
            return
        index = entry_at(self._home(), look, event.screen_y)
        if index is not None:
            self.cursor = index
            self.action_open()

    def _home(self) -> Home:
        entry = self.entries[max(0, self.cursor)]
        notice = self._refusal or entry.fault or self.host.session.trouble
        cursor = max(0, self.cursor)
        return Home(self.entries, self._standings, cursor, notice, self._card(entry))

    def _card(self, entry: Entry) -> Rows:
        """The card of the lesson under the cursor; empty if there is no room or no lesson."""
        look = self.host.look()
        if entry.exists and card_size(look) != (0, 0):
            with suppress(LessonFault):
                return card_rows(self.host.session.walk_of(entry.name), look)
        return []

    def _restyle(self) -> None:
        self.query_one(RowsView).restyle(self.host.styles_of_roles)
