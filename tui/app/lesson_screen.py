"""The screen of a lesson: it turns keys into moves of the walk, and the walk into rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.engine.token import write
from downslope.tui.app.bindings import action_of, bindings
from downslope.tui.app.fields import field_of
from downslope.tui.app.page_view import PageView
from downslope.tui.app.player import Player
from downslope.tui.app.pointing import pointed_at
from downslope.tui.app.reveal import Reveal
from downslope.tui.app.screens import FullScreen
from downslope.tui.app.scrolling import scrolled
from downslope.tui.page import strings
from downslope.tui.page.keys import PAUSING, Moment, key_at, lesson_keys, press
from downslope.tui.page.lesson_page import Page, fault_page, paint_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.app.fields import Typed
    from downslope.tui.page.look import Look


class LessonScreen(FullScreen):
    """The screen of one lesson at a time: another lesson replaces the walk and not the screen.

    `walk` is what it shows, and `page` what was last painted of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lesson")]

    def __init__(self, walk: Walk[object]) -> None:
        super().__init__()
        self.walk = walk
        self.page = Page(0, 0, {}, {})
        self._scroll = 0
        self._player = Player(self, self._every)
        self._reveal = Reveal(self._every, self.repaint, lambda: self.host.line_is_slow)

    def compose(self) -> ComposeResult:
        """The view that shows the page."""
        yield PageView(self.host.styles_of_roles)

    def on_mount(self) -> None:
        """Draw in new colours whenever the theme changes, and take the steps that are due."""
        self.watch(self.app, "theme", lambda: self._restyle(), init=False)
        self.catch_up()

    def on_screen_resume(self) -> None:
        """Paint again, as a screen above may have changed the language."""
        self.repaint()

    def on_screen_suspend(self) -> None:
        """Pause a run that plays, as nobody can see it now."""
        self._player.pause()
        self._reveal.end()

    def on_resize(self) -> None:
        """Paint the page in the new size."""
        self.repaint()

    def open(self, walk: Walk[object]) -> None:
        """Show another walk, maybe of another lesson; a run that plays is paused."""
        self._player.pause()
        self._move(walk)
        self.catch_up()

    def repaint(self) -> None:
        """Paint the walk as it is now."""
        look = self._look()
        try:
            self.page = paint_page(self._reveal.walk or self.walk, look)
        except LessonFault as fault:
            self.page = fault_page(fault, look)
        # A key typed ahead may arrive before the view is mounted; then there is none to paint.
        for view in self.query(PageView):
            view.show_page(self.page)

    def recall(self) -> None:
        """Show what was done in this lesson before; what plays goes on."""
        self._move(self.host.session.recalled(self.walk))

    def catch_up(self) -> None:
        """Take the steps that the token of this walk still asks for, until a key pauses."""
        if ahead := self.host.session.ahead(self.walk):
            self._player.play_on(ahead)

    def tell(self, notice: Text) -> None:
        """Say something in place of the status line, until the next key."""
        self._move(self.walk.with_notice(notice))

    def attempt(self, move: Callable[[Walk[object]], Walk[object]]) -> None:
        """Move the walk; a fault in the lesson's own code is told, and the walk stays."""
        try:
            self._move(move(self.walk))
        except LessonFault as fault:
            self._player.pause()
            self.walk = self.walk.with_notice(fault.text)
            self.repaint()

    # -- keys ---------------------------------------------------------------------------

    def action_press(self, key: str) -> None:
        """Make the move that `key` stands for in the table of keys."""
        if key.isdecimal() and isinstance(self.walk.pending, NumberQuestion):
            # The number that is asked for begins with it.
            self.action_edit(key)
            return
        if key in PAUSING:
            self._player.pause()
        if not self._scrolled(key):
            self.attempt(lambda walk: press(walk, key))

    def action_leave(self) -> None:
        """Go back to the list of lessons; what covers the story of this one is put away first."""
        cover = next((view for view in ("notes", "words") if view in self.walk.shown), None)
        if cover:
            self.attempt(lambda walk: walk.toggle(cover))
        else:
            self.host.action_home()

    def action_edit(self, typed: str = "") -> None:
        """Open the screen to type an answer or a control's value, or say why nothing can be.

        What was `typed` already stands in the line.
        """
        field = field_of(self.walk)
        if field is None:
            # `turn` refuses for the same reasons, and says which.
            self._move(self.walk.turn(0))
            return
        from downslope.tui.app.edit_screen import EditScreen

        self._player.pause()
        self.app.push_screen(EditScreen(field, typed), self._typed)

    def action_glossary(self) -> None:
        """Open the screen that says what the terms on this one mean."""
        from downslope.tui.app.glossary_screen import GlossaryScreen

        if self.is_active:
            self.app.push_screen(GlossaryScreen(self.walk))

    def action_token(self) -> None:
        """Copy the token of this screen, and open the screen that tells it and asks for a name."""
        from downslope.tui.app.token_screen import TokenScreen

        if self.is_active:
            self._player.pause()
            token = write(self.walk)
            self.app.copy_to_clipboard(token)
            keeps = self.host.session.bookmarks is not None
            self.app.push_screen(TokenScreen(token, keeps=keeps), self._keep)

    def action_beat(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) beat, or from the last or first to another lesson."""
        self._player.pause()
        beat = self.walk.beat + direction
        if 0 <= beat < len(self.walk.lesson.beats):
            self.attempt(lambda walk: walk.go_to(beat))
        elif there := self.host.session.neighbour(self.walk.lesson.name, direction):
            self.open(there)
        else:
            self.tell(strings.LAST_LESSON if direction > 0 else strings.FIRST_LESSON)

    def action_play(self) -> None:
        """Play the run, or pause it; where it can take no step now, only say why."""
        if self._player.plays:
            self._player.pause()
        elif not self._player.play():
            self.attempt(lambda walk: press(walk, "space"))
        self.repaint()

    def action_speed(self, change: int) -> None:
        """Play faster (1) or slower (-1); while nothing plays, show the speed that is set."""
        self._player.change_speed(change)
        if self._player.plays:
            self.repaint()
        else:
            self.tell(self._player.told)

    async def on_click(self, event: events.Click) -> None:
        """Do what a clicked key of the footer does, or move the point on the main picture there."""
        if not self.is_active:
            return  # Another screen has opened over this one since the click.
        keys = self.page.boxes.get("keys")
        if keys and event.screen_y >= keys.y:
            offered = lesson_keys(Moment(self.walk, playing=self._player.plays))
            key = key_at(offered, self.host.language, keys.width, event.screen_x)
            if key:
                await self.run_action(action_of(key))
        elif there := pointed_at(self.walk, self.page, event.screen_x, event.screen_y):
            self.attempt(lambda walk: walk.put(there))

    def _keep(self, name: str | None) -> None:
        bookmarks = self.host.session.bookmarks
        if name and bookmarks:
            kept = bookmarks.keep(name, write(self.walk))
            self.tell(strings.KEPT.format(name=name) if kept else strings.NOT_KEPT)

    def _typed(self, typed: Typed | None) -> None:
        if typed is not None:
            self.attempt(typed)

    # -- inside -------------------------------------------------------------------------

    def _look(self) -> Look:
        playing = self._player.told.of(self.host.language) if self._player.plays else ""
        return replace(self.host.look(playing), scroll=self._scroll)

    def _scrolled(self, key: str) -> bool:
        """Whether the key scrolls what has more rows than room, which it then does."""
        there = scrolled(key, self.walk, self.page, self._look())
        if there is not None:
            self._scroll = there
            self.repaint()
        return there is not None

    def _move(self, walk: Walk[object]) -> None:
        before = self.walk
        if walk.beat != before.beat or walk.lesson is not before.lesson:
            self._scroll = 0
        self.walk = walk
        self._reveal.end() if self.host.still else self._reveal.begin(before, walk)
        self.host.session.remember(walk)
        if (trouble := self.host.session.trouble) and not walk.notice:
            self.walk = walk.with_notice(trouble)
            self.host.keep_trying()
        self.repaint()

    def _every(self, seconds: float, tick: Callable[[], None]) -> Timer:
        return self.set_interval(seconds, tick)

    def _restyle(self) -> None:
        self.query_one(PageView).restyle(self.host.styles_of_roles)
