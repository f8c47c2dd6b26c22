"""The list of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.screens import Overlay
from downslope.tui.page import strings
from downslope.tui.page.keys import KEYS
from downslope.tui.painter.rows import Row, Rows, fit_all, plain, row, wrap

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from downslope.lessons.base.text import Language

SHOWN_WIDTH = 9


def paint_help(width: int, height: int, language: Language) -> Rows:
    """Every key with what it does, in two columns where there is room."""
    columns = 2 if width >= 76 else 1
    each = width // columns - 1
    lines = [line for key in KEYS for line in _key_lines(key.shown, key.tip.of(language), each)]
    title = (
        (f" {strings.KEYS_TITLE.of(language)} ", "badge"),
        (f"  {strings.CLOSE.of(language)}", "muted"),
    )
    half = -(-len(lines) // columns)
    rows = [title, row("")]
    for i in range(half):
        left = fit_all([lines[i]], each, 1)[0]
        right = lines[half + i] if columns == 2 and half + i < len(lines) else row("")
        rows.append((*left, (" ", "text"), *right))
    return fit_all(rows, width, height)


def _key_lines(shown: str, tip: str, width: int) -> list[Row]:
    lines = wrap(tip, width - SHOWN_WIDTH - 1)
    heads = [(f"{shown:>{SHOWN_WIDTH}} ", "key"), *[(" " * (SHOWN_WIDTH + 1), "text")] * 9]
    return [(head, *line) for head, line in zip(heads, lines, strict=False)]


class HelpScreen(Overlay[None]):
    """All keys; any key goes back, arrows scroll a small screen."""

    AUTO_FOCUS: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._first = 0

    def compose(self) -> ComposeResult:
        yield RowsView(self.down.styles_of_roles)

    def on_resize(self) -> None:
        self._paint()

    def on_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        event.stop()
        if event.key in {"up", "down", "pageup", "pagedown"}:
            self._first += 1 if "down" in event.key else -1
            self._paint()
        else:
            self.dismiss()

    def on_click(self) -> None:
        """Close."""
        self.dismiss()

    def _paint(self) -> None:
        width, height = self.size
        rows = paint_help(width, 99, self.down.language)
        filled = max(y for y, spans in enumerate(rows) if plain(spans).strip()) + 1
        self._first = max(0, min(self._first, filled - height))
        rows = rows[self._first : self._first + height]
        self.query_one(RowsView).show(self.down.in_charset(rows))
