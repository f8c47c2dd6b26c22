"""The commands in the palette (ctrl+p): open a lesson, change theme or language, and so on."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from downslope.lessons.engine.catalog import contents, load, names
from downslope.lessons.engine.fault import LessonFault
from downslope.tui.terminal.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.tui.app.host import Host


_MARKUP = re.compile(r"`|\*\*")
"""What makes words code or strong in a text."""
WITHIN = 0.8
"""By how much a beat or a question counts less than a lesson or a command that matches as well."""


class _Command(NamedTuple):
    title: str
    run: Callable[[], object]
    help: str | None = None
    name: str = ""


class Commands(Provider):
    """One provider for all commands, so that their order is always the same."""

    async def discover(self) -> Hits:
        """All commands, for as long as nothing is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.title, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        """What matches `query`: commands by their titles in either language, lessons by their
        names too, beats and questions by their words, bookmarks."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.name))
            if score > 0:
                title = matcher.highlight(command.title)
                yield Hit(score, title, command.run, help=command.help)
        for name in names():
            # The lessons are loaded one by one, and what is typed meanwhile comes in between.
            await asyncio.sleep(0)
            for command in self._beats(name):
                if (score := matcher.match(command.title)) > 0:
                    yield Hit(WITHIN * score, matcher.highlight(command.title), command.run)

    def _beats(self, name: str) -> Iterator[_Command]:
        """The beats of a lesson and their questions; none of one that has a fault."""
        host = cast("Host", self.app)
        with suppress(LessonFault):
            lesson = load(name)
            for at, beat in enumerate(lesson.beats):
                number, go = f"{lesson.number}.{at + 1}", partial(host.open_beat, name, at)
                yield _Command(f"{number} {host.in_both(beat.title)}", go)
                if beat.question:
                    asked = host.in_both(beat.question.text)
                    yield _Command(f"{number} ? {_MARKUP.sub('', asked)}", go)

    def _commands(self) -> Iterator[_Command]:
        host = cast("Host", self.app)
        bookmarks = host.session.bookmarks
        for name, token in (bookmarks.load() if bookmarks else {}).items():
            yield _Command(f"★ {name}", partial(host.open_token, token))
        for entry in contents():
            if entry.exists:
                title = f"{entry.number} {host.in_both(entry.title)}"
                yield _Command(title, partial(host.open_lesson, entry.name), name=entry.name)
        for title, tip, action, _ in self.app.get_system_commands(self.screen):
            yield _Command(title, action, tip)


class Themes(Provider):
    """The themes, ours first. Textual's own provider has them by the alphabet."""

    async def discover(self) -> Hits:
        """All themes, for as long as nothing is typed."""
        for name in THEMES:
            yield DiscoveryHit(name, partial(cast("Host", self.app).choose_theme, name))

    async def search(self, query: str) -> Hits:
        """The themes whose name matches `query`."""
        matcher = self.matcher(query)
        for name in THEMES:
            if (score := matcher.match(name)) > 0:
                choose = partial(cast("Host", self.app).choose_theme, name)
                yield Hit(score, matcher.highlight(name), choose)
