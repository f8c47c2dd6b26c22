"""The commands in the palette (ctrl+p): open a lesson, change theme or language, and so on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from downslope.lessons.engine.catalog import contents
from downslope.tui.terminal.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.tui.app.host import Host


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
        """The commands whose title, in either language, or lesson name matches `query`."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.name))
            if score > 0:
                title = matcher.highlight(command.title)
                yield Hit(score, title, command.run, help=command.help)

    def _commands(self) -> Iterator[_Command]:
        host = cast("Host", self.app)
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
