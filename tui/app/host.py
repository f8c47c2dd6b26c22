"""The part of the app that its screens may use, so that they need not import the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.tui.app.session import Session
    from downslope.tui.page.look import Look
    from downslope.tui.painter.medium import Medium
    from downslope.tui.terminal.colours import Styles


class Host(Protocol):
    """The app as its screens see it."""

    language: Language
    medium: Medium
    still: bool
    session: Session

    @property
    def styles_of_roles(self) -> Styles:
        """The style of every role in the current theme."""

    @property
    def line_is_slow(self) -> bool:
        """Whether the terminal has not taken yet what was written to it."""

    def write_now(self, text: str) -> bool:
        """Write cells to the terminal at once; False if there is none that takes them."""

    def keep_trying(self) -> None:
        """Try every two seconds to store what could not be, until it is stored."""

    def look(self, playing: str = "") -> Look:
        """The size, language and characters to draw a page with now, and the speed `playing`."""

    def in_both(self, text: Text) -> str:
        """A title in both languages, so that it can be searched for in either."""

    def open_lesson(self, name: str) -> None:
        """Open a lesson where it was left, or say why it cannot be opened."""

    def open_beat(self, name: str, beat: int) -> None:
        """Open beat number `beat` (from 0) of a lesson."""

    def open_token(self, token: str) -> None:
        """Open the screen that a token names, or say why it cannot be opened."""

    def action_home(self) -> None:
        """Go back to the list of lessons."""

    def choose_theme(self, name: str) -> None:
        """Draw everything in the colours of a theme from now on, and remember it."""
