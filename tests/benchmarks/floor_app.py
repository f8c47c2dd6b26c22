"""The floor: an app of a header, a line of text and a footer, to measure Textual itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.widgets import Footer, Header, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class BareApp(App[None]):
    """Counts how often `space` is pressed."""

    TITLE = "Bare"
    BINDINGS: ClassVar[list[BindingType]] = [("space", "step", "step"), ("q", "quit", "quit")]

    def __init__(self) -> None:
        super().__init__()
        self._step = 0

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("step 0")
        yield Footer()

    def action_step(self) -> None:
        """Show the next number."""
        self._step += 1
        self.query_one(Static).update(f"step {self._step}")


if __name__ == "__main__":
    BareApp().run()
