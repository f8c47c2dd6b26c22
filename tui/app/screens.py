"""Textual's kinds of screens, made safe against keys typed ahead and windows being resized."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.errors import NoWidget
from textual.screen import ModalScreen, Screen

from downslope.tui.app.rows_view import RowsView
from downslope.tui.painter.rows import fit_all

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click, Key
    from textual.geometry import Size
    from textual.worker import Worker

    from downslope.tui.app.host import Host
    from downslope.tui.page.look import Look
    from downslope.tui.painter.rows import Rows

    _Mixed = Screen[Any]
else:
    # A mixin, beside Textual's own classes: it must not bring a second Screen into their order.
    _Mixed = object

Result = TypeVar("Result")


class _Steady(_Mixed):
    """What all our screens have in common."""

    @property
    def host(self) -> Host:
        """The part of the app that screens may use."""
        return cast("Host", self.app)

    def _screen_resized(self, size: Size) -> None:
        # The app's size is used in place of the one in the event. When two resizes arrive while
        # another screen opens, Textual would otherwise lay out in the one and the other for ever.
        del size
        super()._screen_resized(self.app.size)


class _Closing(_Steady):
    """A screen that lies over another one and is closed again."""

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close the screen with `result`; does nothing if it is no longer the one on top.

        Keys typed ahead still reach a screen that is already closed. If they closed it again, as
        in Textual, the screens below would go one after the other, down to the last.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


class FullScreen(_Steady, Screen[None]):
    """A screen that covers the whole terminal."""


class Overlay(_Closing, ModalScreen[Result]):
    """A screen over another one, closed with a result for whoever opened it."""


class Palette(_Closing, CommandPalette):
    """Textual's command palette, made safe against late keys and clicks."""

    # Few fonts of terminals have its magnifying glass, and a list of no width at all, in a window
    # of one column, would end the app.
    DEFAULT_CSS = """
    Palette SearchIcon { display: none; }
    Palette CommandList { min-width: 12; }
    """

    def _gather_commands(self, search_value: str) -> Worker[None] | None:  # type: ignore[override]
        # A key typed just before the palette closed still arrives, but there is no list to fill.
        return super()._gather_commands(search_value) if self.is_active else None

    def _action_command_list(self, action: str) -> None:
        # On a screen with no room for even one line, Textual cannot find its list's place.
        with suppress(KeyError):
            super()._action_command_list(action)

    def _on_click(self, event: Click) -> None:  # type: ignore[override]
        # The window may have shrunk since the click, so that nothing is there any more. Textual
        # calls the handlers of all base classes in turn unless the default is prevented.
        event.prevent_default()
        with suppress(NoWidget):
            super()._on_click(event)


class ScrolledScreen(Overlay[None]):
    """Rows to read. Up and down scroll them on a small screen; any other key closes it."""

    AUTO_FOCUS: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._first_row = 0

    @abstractmethod
    def rows(self, look: Look) -> Rows:
        """All rows, each of look.width cells, however many the screen has."""

    def compose(self) -> ComposeResult:
        """The view that shows the rows."""
        yield RowsView(self.host.styles_of_roles)

    def on_resize(self) -> None:
        """Paint the rows in the new size."""
        self._paint()

    def on_key(self, event: Key) -> None:
        """Scroll by one row, or close."""
        event.stop()
        if event.key in {"up", "down", "pageup", "pagedown"}:
            self._first_row += 1 if "down" in event.key else -1
            self._paint()
        else:
            self.dismiss()

    def on_click(self) -> None:
        """Close."""
        self.dismiss()

    def _paint(self) -> None:
        look = self.host.look()
        rows = self.rows(look)
        self._first_row = max(0, min(self._first_row, len(rows) - look.height))
        shown = rows[self._first_row : self._first_row + look.height]
        self.query_one(RowsView).show(fit_all(shown, *look.size))
