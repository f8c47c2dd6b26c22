"""The screen that tells the token of the one below, and keeps it under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.widgets import Input, Static

from downslope.tui.app.pasted import one_line
from downslope.tui.app.screens import Overlay
from downslope.tui.page import strings
from downslope.tui.store.bookmarks import LONGEST

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class TokenScreen(Overlay[str]):
    """A token, and a line for a name; the result is the name, "" for none, None after escape."""

    CSS = """
    TokenScreen { align: center middle; background: $background 60%; }
    TokenScreen:ansi { background: transparent; }
    TokenScreen > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        padding: 0 1; border: round $accent; background: $background;
    }
    TokenScreen Static { height: auto; }
    TokenScreen .token { color: $accent; margin: 0 0 1 0; }
    TokenScreen Input { border: none; height: 1; padding: 0; background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss")]

    def __init__(self, token: str, *, keeps: bool) -> None:
        super().__init__()
        self._token, self._keeps = token, keeps

    def compose(self) -> ComposeResult:
        """What a token is for, the token, and the line for a name where names are kept."""
        language = self.host.language
        with Vertical():
            yield Static(strings.TOKEN.of(language), markup=False)
            yield Static(self._token, classes="token", markup=False)
            if self._keeps:
                yield Static(strings.BOOKMARK.of(language), markup=False)
                yield Input(max_length=LONGEST)
            else:
                yield Static(strings.NO_BOOKMARKS.of(language), markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with the name."""
        event.stop()
        self.dismiss(one_line(event.value)[0])
