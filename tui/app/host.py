"""What a screen may ask of the app, and nothing else of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look
    from downslope.tui.terminal.colours import Styles


class Host(Protocol):
    """The app as its screens see it."""

    language: Language
    ascii_only: bool

    @property
    def styles_of_roles(self) -> Styles:
        """The style of every role in the current theme."""

    @property
    def trouble(self) -> Text | None:
        """What keeps progress from being saved, if anything does."""

    def look(self, playing: str = "") -> Look:
        """How the screen is drawn now: its size, language and characters."""

    def in_both(self, text: Text) -> str:
        """A title in both languages, so that either can be searched for."""

    def remember(self, walk: Walk[object]) -> None:
        """Keep where a lesson stands, and write down what was learned by this key."""

    def progress(self) -> dict[str, str]:
        """Of each lesson that was opened, whether it is "begun" or "done"."""

    def walk_of(self, name: str) -> Walk[object]:
        """The lesson where it was left. Raises Refusal for an unknown one."""

    def open_lesson(self, name: str) -> None:
        """Open a lesson where it was left. Raises Refusal for an unknown one."""

    def open_neighbour(self, name: str, direction: int) -> bool:
        """Open the lesson after (1) or before (-1) another; False when there is none."""

    def last_lesson_index(self, otherwise: int) -> int:
        """Where in the list the lesson stands that was open last."""
