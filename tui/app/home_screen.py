"""The list of lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.screens import FullScreen
from downslope.tui.page import strings
from downslope.tui.page.keys import action_at, bindings, key_rows
from downslope.tui.page.preview import preview
from downslope.tui.painter.rows import Row, Rows, beside, fit, fit_all, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.catalog import Entry

TOP = 2
"""Rows above the list."""
LIST_WIDTH = 78
"""Columns of the list; beside it a lesson is previewed where at least PREVIEW_WIDTH are left."""
PREVIEW_WIDTH = 40

STATE_SIGNS: dict[str, tuple[str, str, Text]] = {
    "done": ("✓", "good", strings.DONE),
    "begun": ("•", "goal", strings.BEGUN),
    "new": ("○", "text", strings.NEW),
    "soon": ("·", "disabled", strings.SOON),
}


def paint_home(
    entries: list[Entry],
    states: Mapping[str, str],
    cursor: int,
    size: tuple[int, int],
    language: Language,
    notice: Text | None = None,
    beside_list: Rows | None = None,
) -> Rows:
    """The chapter as a list; `states` tells of each lesson whether it is begun or done.

    `beside_list` are rows to show on its right, where the screen is wide enough.
    """
    width, height = size
    keys = key_rows("home", language, width)
    room = max(1, height - TOP - 2 - len(keys))
    first = first_shown(cursor, room, len(entries))
    shown = [
        _entry_row(entry, states.get(entry.name, "new"), i == cursor, width, language)
        for i, entry in enumerate(entries)
    ][first : first + room]
    title = ((" Downslope ", "badge"), (f" {strings.CHAPTER.of(language)}", "title"))
    hint = (notice or strings.PICK_LESSON).of(language)
    bottom = [row(""), row(f" {hint}", "notice" if notice else "muted"), *keys]
    lines = [title, row(""), *shown]
    lines += [row("")] * (height - len(bottom) - len(lines))
    for y, spans in enumerate((beside_list or [])[: len(lines) - TOP], start=TOP):
        lines[y] = (*fit(lines[y], LIST_WIDTH), ("  ", "text"), *spans)
    body = lines[: max(0, height - len(bottom))]
    return fit_all([*body, *bottom], width, height)


def first_shown(cursor: int, room: int, entries: int) -> int:
    """The first entry to show so that the cursor is on the screen."""
    return max(0, min(cursor - room // 2, entries - room))


def _entry_row(entry: Entry, state: str, here: bool, width: int, language: Language) -> Row:
    glyph, role, label = STATE_SIGNS[state if entry.exists else "soon"]
    style = "chosen" if here else "text" if entry.exists else "disabled"
    left = (
        (" ▸ " if here else "   ", style),
        (f"{entry.number:>2}  ", style),
        (entry.title.of(language), style),
        (" " if here else "", style),
    )
    right = ((f"{entry.section:>6} ", "muted"), (f" {glyph} ", role))
    mark = fit((*right, (label.of(language), role)), 20)
    return beside(left, mark, min(width, LIST_WIDTH))


class HomeScreen(FullScreen):
    """The chapter's table of contents: up, down, enter."""

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
        self._notice: Text | None = None

    def compose(self) -> ComposeResult:
        yield RowsView(self.down.styles_of_roles)

    def on_mount(self) -> None:
        self.watch(self.app, "theme", lambda: self._restyle(), init=False)

    def on_screen_resume(self) -> None:
        self.cursor = self.down.last_lesson_index(self.cursor)
        self.repaint()

    def on_resize(self) -> None:
        self.repaint()

    def repaint(self) -> None:
        """Paint the list as it is now."""
        size = (self.size.width, self.size.height)
        rows = paint_home(
            self.entries,
            self.down.progress(),
            self.cursor,
            size,
            self.down.language,
            self._notice or self.down.trouble,
            self._preview(),
        )
        self.query_one(RowsView).show(self.down.in_charset(rows))

    def _preview(self) -> Rows:
        """The lesson under the cursor, where there is room for it."""
        width, height = self.size.width - LIST_WIDTH - 2, self.size.height - TOP - 4
        entry = self.entries[self.cursor]
        if width < PREVIEW_WIDTH or height < 12 or not entry.exists:
            return []
        walk, down = self.down.walk_of(entry.name), self.down
        return preview(walk, width, height, down.language, ascii_only=down.ascii_only)

    def action_move(self, by: int) -> None:
        """Move the cursor, staying on the list."""
        self.cursor = max(0, min(len(self.entries) - 1, self.cursor + by))
        self._notice = None
        self.repaint()

    def action_open(self) -> None:
        """Open the lesson under the cursor."""
        entry = self.entries[self.cursor]
        if entry.exists:
            self.down.open_lesson(entry.name)
            return
        self._notice = strings.NOT_YET
        self.repaint()

    async def on_click(self, event: events.Click) -> None:
        """Open the lesson that is clicked, or do what the key in the footer does."""
        keys = key_rows("home", self.down.language, self.size.width)
        footer = event.screen_y - (self.size.height - len(keys))
        if footer >= 0:
            action = action_at("home", self.down.language, self.size.width, event.screen_x, footer)
            await self.run_action(action) if action else None
            return
        room = max(1, self.size.height - TOP - 2 - len(keys))
        index = event.screen_y - TOP + first_shown(self.cursor, room, len(self.entries))
        if 0 <= event.screen_y - TOP < room and index < len(self.entries):
            self.cursor = index
            self.action_open()

    def _restyle(self) -> None:
        self.query_one(RowsView).restyle(self.down.styles_of_roles)
