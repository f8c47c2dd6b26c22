"""The app holds the screens, the language, the theme, and the walk of each lesson opened."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.filter import Monochrome, NoColor

from downslope.lessons.engine.catalog import contents, load, names
from downslope.lessons.engine.events import events_of, fingerprint, resume, with_progress
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.standing import standings
from downslope.tui.app.help_screen import HelpScreen
from downslope.tui.app.home_screen import HomeScreen
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.app.screens import FullScreen, Palette
from downslope.tui.page import strings
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.terminal.colours import Styles, styles
from downslope.tui.terminal.depth_filter import DepthFilter, console_at
from downslope.tui.terminal.memory import collect_from_here
from downslope.tui.terminal.themes import DEFAULT, THEMES, themes_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.command import Provider
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.screen import Screen

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.events import ProgressEvent
    from downslope.lessons.engine.standing import Standing
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.store.progress import Progress
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


def _events(walk: Walk[object]) -> frozenset[ProgressEvent]:
    """What a walk has earned; nothing, where the lesson cannot tell for a fault in its code."""
    try:
        return events_of(walk)
    except LessonFault:
        return frozenset()


class DownslopeApp(App[None]):
    """Downslope in a terminal. It opens with `walk`, or without one with the list of lessons.

    `medium` and `depth` are what the terminal can show; `typed` is what was typed before the start,
    and `greeting` what is said then. `progress` is where events are stored, and `settings` where
    theme and language are (None: nowhere). With `still` an answer's run is not played. A `kiosk`
    can neither be suspended nor write screenshots.
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
        progress: Progress | None = None,
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
        self._progress = progress
        self._settings = settings
        self._greeting = greeting
        self._walks: dict[str, Walk[object]] = {}
        self._last = walk.lesson.name if walk else ""
        self._opening = walk
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
            self.call_after_refresh(self._remember_opened, self._opening)
        else:
            self.push_screen(HomeScreen(contents()))
        self.call_after_refresh(collect_from_here)
        if self._greeting:
            self.call_after_refresh(self._greet, self._greeting)

    def _greet(self, greeting: Text) -> None:
        if isinstance(self.screen, HomeScreen | LessonScreen):
            self.screen.tell(greeting)

    # -- lessons ------------------------------------------------------------------------

    def remember(self, walk: Walk[object]) -> None:
        """Keep the walk of its lesson, and store its events if there may be new ones."""
        before = self._walks.get(walk.lesson.name)
        self._walks[walk.lesson.name] = walk
        self._last = walk.lesson.name
        if self._progress and (before is None or fingerprint(before) != fingerprint(walk)):
            self._progress.record(_events(walk))

    def _remember_opened(self, walk: Walk[object]) -> None:
        # Keys typed before the first paint have moved the walk on: what they did is kept.
        name = walk.lesson.name
        now, done = self._walks.get(name, walk), self._stored(name)
        if done and isinstance(self.screen, LessonScreen):
            self.screen.open(with_progress(now, done))
        else:
            self.remember(now)

    def _stored(self, lesson: str) -> set[ProgressEvent]:
        """What is stored of a lesson."""
        events = self._progress.load() if self._progress else frozenset()
        return {event for event in events if event.lesson == lesson}

    def standings(self) -> dict[str, Standing]:
        """How far the learner has come with each lesson that was opened, by its name.

        This counts stored events, those of other terminals included, and those of this session.
        """
        stored = self._progress.load() if self._progress else frozenset()
        return standings(stored.union(*map(_events, self._walks.values())))

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

    @property
    def trouble(self) -> Text | None:
        """The last trouble with the progress store, as text for the learner, or None."""
        return self._progress.notice if self._progress else None

    def open_lesson(self, name: str) -> None:
        """Open a lesson where it was left, on the current lesson screen or else on a new one.

        One that cannot be opened for a fault in its code stays closed, and the fault is told.
        Raises Refusal for an unknown name.
        """
        try:
            walk = self.walk_of(name)
        except LessonFault as fault:
            if isinstance(self.screen, HomeScreen | LessonScreen):
                self.screen.tell(fault.text)
            return
        if isinstance(self.screen, LessonScreen):
            self.screen.open(walk)
            return
        self.remember(walk)
        self.push_screen(LessonScreen(walk))

    def open_neighbour(self, name: str, direction: int) -> bool:
        """Open the lesson after (1) or before (-1) the one called `name`; False when there is none.

        The next one opens at its first beat, the previous at its last; one with a fault is skipped.
        """
        index = names().index(name) + direction
        if not 0 <= index < len(names()):
            return False
        try:
            walk = self.walk_of(names()[index])
            beat = 0 if direction > 0 else len(walk.lesson.beats) - 1
            there = walk if walk.beat == beat else walk.go_to(beat)
        except LessonFault:
            return self.open_neighbour(names()[index], direction)
        if isinstance(self.screen, LessonScreen):
            self.screen.open(there)
        return True

    def walk_of(self, name: str) -> Walk[object]:
        """The lesson where it was left in this session or else, as stored, in an earlier one."""
        if name in self._walks:
            return self._walks[name]
        return resume(load(name), self._stored(name))

    @property
    def last_lesson(self) -> str:
        """The name of the lesson opened last in this session, or "" if none was."""
        return self._last

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
