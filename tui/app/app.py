"""The app holds the screens, the language, the theme, and the walk of each lesson opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import contents
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.token import read_soon
from downslope.tui.app.help_screen import HelpScreen
from downslope.tui.app.home_screen import HomeScreen
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.app.screens import FullScreen, Palette
from downslope.tui.app.session import Session
from downslope.tui.app.terminal_app import TerminalApp
from downslope.tui.page import strings
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.terminal.memory import collect_from_here
from downslope.tui.terminal.themes import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.command import Provider
    from textual.screen import Screen
    from textual.timer import Timer

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.store.settings import SettingsFile
    from downslope.tui.terminal.depth import Depth


_RETRY = 2.0
"""Seconds after which to store again what could not be stored."""


def commands() -> type[Provider]:
    """The provider of the palette's commands; Textual calls this when the palette is opened."""
    from downslope.tui.app.commands import Commands

    return Commands


class DownslopeApp(TerminalApp):
    """Downslope in a terminal. It opens with `walk`, or without one with the list of lessons.

    `greeting` is what is said then. `session` has what was done and stores it, and `settings` is
    where theme and language are kept (None: nowhere). With `still` an answer's run is not played.
    The other options are those of TerminalApp.
    """

    TITLE = "Downslope"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {commands}
    ENABLE_COMMAND_PALETTE = True

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
        super().__init__(medium=medium, depth=depth, kiosk=kiosk, typed=typed)
        self.language: Language = language
        self.still = still
        self.theme = theme
        self.session = session or Session()
        self._settings = settings
        self._greeting = greeting
        self._opening = walk
        self._trying: Timer | None = None

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
            self.call_after_refresh(self.greet, self._greeting)

    def greet(self, greeting: Text) -> None:
        """Say something until the next key, on a lesson or under the list of them."""
        if isinstance(self.screen, HomeScreen | LessonScreen):
            self.screen.tell(greeting)

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

    def open_lesson(self, name: str) -> None:
        """Open a lesson where it was left, on the current lesson screen or else on a new one.

        One that is unknown, or has a fault in its code, stays closed, and why is told.
        """
        self._open(lambda: self.session.walk_of(name))

    def open_beat(self, name: str, beat: int) -> None:
        """Open beat number `beat` (from 0) of a lesson."""
        self._open(lambda: self.session.walk_of(name).go_to(beat))

    def open_token(self, token: str) -> None:
        """Open the screen that a token names, or say why it cannot be opened."""
        self._open(lambda: self.session.recalled(self.session.brought(*read_soon(token))))

    def _open(self, find: Callable[[], Walk[object]]) -> None:
        try:
            walk = find()
        except (LessonFault, Refusal) as error:
            self.greet(error.text)
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
