"""How the app meets a terminal: driver, depth of colours, keys of other scripts, faults."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.filter import Monochrome, NoColor

from downslope.tui.app.typing import SWITCH, is_foreign, meant, settled
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.terminal.colours import Styles, styles
from downslope.tui.terminal.depth_filter import DepthFilter, console_at
from downslope.tui.terminal.themes import THEMES, themes_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.binding import BindingType
    from textual.driver import Driver
    from textual.events import Event
    from textual.filter import LineFilter

    from downslope.lessons.base.text import Text
    from downslope.tui.terminal.depth import Depth


def _driver_class(
    *, ascii_only: bool, kiosk: bool, colours: bool, typed: bytes
) -> type[Driver] | None:
    """Our own terminal driver, or None on Windows, where Textual chooses one of its own."""
    if sys.platform == "win32":
        return None
    from downslope.tui.terminal.driver import driver_class

    return driver_class(ascii_only=ascii_only, kiosk=kiosk, colours=colours, typed=typed)


class TerminalApp(App[None]):
    """An app in a terminal which has `medium` to draw with, and colours in `depth`.

    `typed` is what was typed before the start. A `kiosk` can neither be suspended nor write
    screenshots. After a fault in the program `fault` tells it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *App.BINDINGS,
        Binding("ctrl+z", "suspend_process", show=False, system=True),
    ]

    def __init__(
        self, *, medium: Medium = FULL, depth: Depth, kiosk: bool = False, typed: bytes = b""
    ) -> None:
        self.kiosk = kiosk
        super().__init__(
            driver_class=_driver_class(
                ascii_only=medium.ascii_only, kiosk=kiosk, colours=depth != "none", typed=typed
            )
        )
        self.medium = medium
        self.depth: Depth = depth
        self.fault = ""
        self._depth_filter = DepthFilter(depth)
        self._show_at(depth)
        self._told_to_switch = False
        self._styles: dict[str, Styles] = {}

    def greet(self, greeting: Text) -> None:
        """Say something until the next key, where a screen has a place for it."""

    @property
    def styles_of_roles(self) -> Styles:
        """The style of every role in the current theme."""
        if self.theme not in self._styles:
            self._styles[self.theme] = styles(THEMES[self.theme], self.depth)
        return self._styles[self.theme]

    def _show_at(self, depth: Depth) -> None:
        """Have Textual and its widgets send what the terminal has: its own guess is overruled."""
        self.no_color = depth == "none"
        self.console = console_at(depth, self.console.file)
        for name in self.available_themes:
            # Textual's own come again below, after ours, unless they are not offered.
            if name != self.theme:
                self.unregister_theme(name)
        for theme in themes_at(depth).values():
            self.register_theme(theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters with ours for the depth in place of its own for NO_COLOR."""
        kept = [x for x in super().get_line_filters() if not isinstance(x, Monochrome | NoColor)]
        return [*kept, self._depth_filter] if self._depth_filter.enabled else kept

    @property
    def line_is_slow(self) -> bool:
        """Whether the terminal has not taken yet what was written to it."""
        return bool(getattr(self._driver, "backlog", 0))

    def write_now(self, text: str) -> bool:
        """Write cells to the terminal at once; False if there is none that takes them."""
        if self._driver is None or self.is_headless or not self.is_running:
            return False
        self._driver.write(text)
        return True

    # -- keys ---------------------------------------------------------------------------

    async def on_event(self, event: Event) -> None:
        """Take a key as the one that was meant, where a letter of another script was typed."""
        if isinstance(event, Key) and not event.is_forwarded and self._is_foreign(event):
            await self._take_foreign(event)
        else:
            await super().on_event(event)

    async def settled(self) -> None:
        """Return when all input so far has been dealt with, and what it opened takes more."""
        await settled(self)

    def _is_foreign(self, event: Key) -> bool:
        return is_foreign(event, in_text_box=self.focused is not None)

    async def _take_foreign(self, event: Key) -> None:
        bound = self.screen.active_bindings
        keys = meant(event, bound.__contains__)
        if not keys and not self._told_to_switch:
            self._told_to_switch = True
            self.greet(SWITCH)
        for key in keys:
            await super().on_event(key)

    def action_suspend_process(self) -> None:
        """Hand the terminal back to the shell for a while; does nothing in a kiosk."""
        if not self.kiosk:
            super().action_suspend_process()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Write a picture of the screen to a file; does nothing in a kiosk."""
        if not self.kiosk:
            super().action_screenshot(filename, path)

    # -- faults -------------------------------------------------------------------------

    def panic(self, *renderables: RenderableType) -> None:
        """End after a fault in another thread. Textual would write it over the user's terminal."""
        with self.console.capture() as told:
            self.console.print(*renderables)
        self.fault = self.fault or told.get()
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        self.fault = self.fault or traceback.format_exc()
        self._close_messages_no_wait()
