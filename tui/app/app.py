"""The app holds the screens, the language, the theme, and the walk of each lesson opened."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.events import Key
from textual.filter import Monochrome, NoColor

from downslope.lessons.engine.catalog import contents
from downslope.lessons.engine.fault import LessonFault
from downslope.tui.app.help_screen import HelpScreen
from downslope.tui.app.home_screen import HomeScreen
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.app.screens import FullScreen, Palette
from downslope.tui.app.session import Session
from downslope.tui.app.typing import SWITCH, is_foreign, meant, settled
from downslope.tui.page import strings
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.terminal.colours import Styles, styles
from downslope.tui.terminal.depth_filter import DepthFilter, console_at
from downslope.tui.terminal.memory import collect_from_here
from downslope.tui.terminal.themes import DEFAULT, THEMES, themes_at

_RETRY = 2.0
"""Seconds after which to store again what could not be stored."""

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import RenderableType
    from textual.binding import BindingType
    from textual.command import Provider
    from textual.driver import Driver
    from textual.events import Event
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.timer import Timer

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.store.settings import SettingsFile
    from downslope.tui.terminal.depth import Depth


def commands() -> type[Provider]:
    """The provider of the palette's commands; Textual calls this when the palette is opened."""
    from downslope.tui.app.commands import Commands

    return Commands


def _driver_class(
    *, ascii_only: bool, kiosk: bool, colours: bool, typed: bytes
) -> type[Driver] | None:
    """Our own terminal driver, or None on Windows, where Textual chooses one of its own."""
    if sys.platform == "win32":
        return None
    from downslope.tui.terminal.driver import driver_class

    return driver_class(ascii_only=ascii_only, kiosk=kiosk, colours=colours, typed=typed)


class DownslopeApp(App[None]):
    """Downslope in a terminal. It opens with `walk`, or without one with the list of lessons.

    `medium` and `depth` are what the terminal can show; `typed` is what was typed before the start,
    and `greeting` what is said then. `session` has what was done and stores it, and `settings` is
    where theme and language are kept (None: nowhere). With `still` an answer's run is not played. A
    `kiosk` can neither be suspended nor write screenshots. After a fault in the program `fault`
    tells it.
    """

    TITLE = "Downslope"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {commands}
    ENABLE_COMMAND_PALETTE = True

    BINDINGS: ClassVar[list[BindingType]] = [
        *App.BINDINGS,
        Binding("ctrl+z", "suspend_process", show=False, system=True),
    ]

    def __init__(
        self,
        walk: Walk[object] | None = None,
        *,
        language: Language = "en",
        theme: str = DEFAULT,
        medium: Medium = FULL,
        depth: Depth = "truecolor",
        session: Session | None = None,
        settings: SettingsFile | None = None,
        kiosk: bool = False,
        still: bool = False,
        typed: bytes = b"",
        greeting: Text | None = None,
    ) -> None:
        self.kiosk = kiosk
        super().__init__(
            driver_class=_driver_class(
                ascii_only=medium.ascii_only, kiosk=kiosk, colours=depth != "none", typed=typed
            )
        )
        self.language: Language = language
        self.medium = medium
        self.still = still
        self.depth: Depth = depth
        self._depth_filter = DepthFilter(depth)
        self._show_at(depth)
        self.theme = theme
        self.session = session or Session()
        self._settings = settings
        self._greeting = greeting
        self._opening = walk
        self._told_to_switch = False
        self.fault = ""
        self._trying: Timer | None = None
        self._styles: dict[str, Styles] = {}

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

    def get_default_screen(self) -> FullScreen:
        """The screen below all others, which is never seen."""
        return FullScreen(id="_default")

    def on_mount(self) -> None:
        """Open the first screen."""
        if self._opening:
            self.push_screen(LessonScreen(self._opening))
            # Writing progress waits for the first paint, so that the learner sees something sooner.
            self.call_after_refresh(self._recall)
        else:
            self.push_screen(HomeScreen(contents()))
        self.call_after_refresh(collect_from_here)
        if self._greeting:
            self.call_after_refresh(self._greet, self._greeting)

    def _greet(self, greeting: Text) -> None:
        if isinstance(self.screen, HomeScreen | LessonScreen):
            self.screen.tell(greeting)

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
            self._greet(SWITCH)
        for key in keys:
            await super().on_event(key)

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

    # -- lessons ------------------------------------------------------------------------

    def _recall(self) -> None:
        """Show in the opened lesson what was done in it before, and store what was done since.

        Keys typed before the first paint may have moved the walk on, or opened another lesson.
        """
        if isinstance(self.screen, LessonScreen):
            self.screen.recall()

    def keep_trying(self) -> None:
        """Try every two seconds to store what could not be, until it is stored."""
        if self.session.unsaved and self._trying is None:
            self._trying = self.set_interval(_RETRY, self._try_to_save)

    def _try_to_save(self) -> None:
        self.session.save()
        if self._trying and not self.session.unsaved:
            self._trying.stop()
            self._trying = None

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

    def open_lesson(self, name: str) -> None:
        """Open a lesson where it was left, on the current lesson screen or else on a new one.

        One that cannot be opened for a fault in its code stays closed, and the fault is told.
        Raises Refusal for an unknown name.
        """
        try:
            walk = self.session.walk_of(name)
        except LessonFault as fault:
            if isinstance(self.screen, HomeScreen | LessonScreen):
                self.screen.tell(fault.text)
            return
        if isinstance(self.screen, LessonScreen):
            self.screen.open(walk)
            return
        self.session.remember(walk)
        self.push_screen(LessonScreen(walk))

    def in_both(self, text: Text) -> str:
        """A title in both languages, so that it can be searched for in either.

        Where there is only ASCII and nobody has asked for Korean, Hangul might be garbled.
        """
        only_english = self.medium.ascii_only and self.language == "en"
        return text.en if only_english else f"{text.en} · {text.ko}"

    def look(self, playing: str = "") -> Look:
        """The size, language and characters to draw a page with now, and the speed `playing`."""
        return Look(self.size.width, self.size.height, self.language, self.medium, playing)

    # -- actions ------------------------------------------------------------------------

    def action_home(self) -> None:
        """Go back to the list of lessons, which may lie below the current screen already."""
        if isinstance(self.screen, HomeScreen):
            return
        if any(isinstance(screen, HomeScreen) for screen in self.screen_stack):
            self.pop_screen()
        else:
            self.switch_screen(HomeScreen(contents()))

    def action_language(self) -> None:
        """Switch between English and Korean and paint the screen again."""
        self.language = "ko" if self.language == "en" else "en"
        if self._settings:
            self._settings.remember(language=self.language)
        if isinstance(self.screen, HomeScreen | LessonScreen):
            self.screen.repaint()

    def action_help(self) -> None:
        """Open the list of keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_command_palette(self) -> None:
        """Open the palette: lessons and commands."""
        # Textual's own action gives the palette an id, which one still closing would have as well.
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=strings.SEARCH.of(self.language)))

    def search_themes(self) -> None:
        """Open a palette of all themes."""
        from downslope.tui.app.commands import Themes

        placeholder = strings.SEARCH_THEMES.of(self.language)
        self.push_screen(Palette(providers=[Themes], placeholder=placeholder))

    def choose_theme(self, name: str) -> None:
        """Draw everything in the colours of a theme from now on, and remember it."""
        self.theme = name
        if self._settings:
            self._settings.remember(theme=name)

    def action_suspend_process(self) -> None:
        """Hand the terminal back to the shell for a while; does nothing in a kiosk."""
        if not self.kiosk:
            super().action_suspend_process()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Write a picture of the screen to a file; does nothing in a kiosk."""
        if not self.kiosk:
            super().action_screenshot(filename, path)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette's commands that are not lessons: theme, language, list, keys, quit."""
        del screen
        for title, tip, action in (
            (strings.THEME, strings.THEME_TIP, self.action_change_theme),
            (strings.LANGUAGE, strings.LANGUAGE_TIP, self.action_language),
            (strings.LESSONS, strings.LESSONS_TIP, self.action_home),
            (strings.KEYS_TITLE, strings.KEYS_TIP, self.action_help),
            (strings.QUIT, strings.QUIT_TIP, self.action_quit),
        ):
            yield SystemCommand(self.in_both(title), tip.of(self.language), action)
