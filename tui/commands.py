"""What ctrl+p offers: every lesson."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from lessons.catalog import contents

if TYPE_CHECKING:
    from tui.app import DownslopeApp


class LessonCommands(Provider):
    """Open any lesson that exists, found by its English or Korean title."""

    async def discover(self) -> Hits:
        """All lessons, before anything is typed."""
        for name, title in self._titles():
            yield DiscoveryHit(title, partial(self._app.open_lesson, name))

    async def search(self, query: str) -> Hits:
        """The lessons whose title or name matches."""
        matcher = self.matcher(query)
        for name, title in self._titles():
            score = max(matcher.match(title), matcher.match(name))
            if score > 0:
                yield Hit(score, matcher.highlight(title), partial(self._app.open_lesson, name))

    @property
    def _app(self) -> DownslopeApp:
        return cast("DownslopeApp", self.app)

    def _titles(self) -> list[tuple[str, str]]:
        entries = [entry for entry in contents() if entry.exists]
        return [(x.name, f"{x.number} {x.title.en} · {x.title.ko}") for x in entries]
