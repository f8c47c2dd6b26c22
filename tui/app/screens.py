"""Textual's kinds of screens, made to bear keys typed ahead and a window that is pulled."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.errors import NoWidget
from textual.screen import ModalScreen, Screen

if TYPE_CHECKING:
    from textual.events import Click
    from textual.geometry import Size
    from textual.worker import Worker

    from downslope.tui.app.host import Host

    _Mixed = Screen[Any]
else:
    _Mixed = object

Result = TypeVar("Result")


class _Steady(_Mixed):
    """What all of them have in common."""

    @property
    def host(self) -> Host:
        """The app, as far as screens may use it."""
        return cast("Host", self.app)

    def _screen_resized(self, size: Size) -> None:
        # A screen that is laid out tells itself its new size. With two sizes on their way while
        # another screen opens, Textual lays out in one and the other by turns, for ever.
        del size
        super()._screen_resized(self.app.size)


class _Closing(_Steady):
    """A screen that lies over another."""

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close it, if it is still the one on top.

        Keys typed ahead reach a screen that is closed already. Closing it again, as Textual would,
        takes away the screen below, and in the end the last one there is.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


class FullScreen(_Steady, Screen[None]):
    """A screen that covers all."""


class Overlay(_Closing, ModalScreen[Result]):
    """A screen over another; its result is handed back once."""


class Palette(_Closing, CommandPalette):
    """Textual's command palette."""

    def _gather_commands(self, search_value: str) -> Worker[None] | None:  # type: ignore[override]
        # What was typed just before it closed: there is no list any more to fill.
        return super()._gather_commands(search_value) if self.is_active else None

    def _action_command_list(self, action: str) -> None:
        # On a screen without room for a line Textual's list looks for its place in vain.
        with suppress(KeyError):
            super()._action_command_list(action)

    def _on_click(self, event: Click) -> None:  # type: ignore[override]
        # A click may come from where the window ends by now. Textual calls the handlers of all
        # classes one after the other, unless it is told not to.
        event.prevent_default()
        with suppress(NoWidget):
            super()._on_click(event)
