"""Screens that a person wants to find again: tokens under names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.store.database import Database
from downslope.tui.store.folder import record_path

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from downslope.lessons.base.text import Text

LONGEST = 60
"""Characters of a name at most."""


class Bookmarks:
    """The bookmarks of one person, in the file of the progress at `path`."""

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path or record_path())

    @property
    def notice(self) -> Text | None:
        """The last trouble with the file, as text for the learner, or None."""
        return self._database.notice

    def load(self) -> dict[str, str]:
        """The token of each bookmark, by its name, in alphabetical order."""
        if not self._database.exists:
            return {}
        return self._database.work(_select) or {}

    def keep(self, name: str, token: str) -> bool:
        """Store a token under a name, in place of the one it had; False if it cannot be now."""
        return self._database.work(lambda connection: _insert(connection, name, token)) is not None

    def forget(self, name: str) -> bool:
        """Delete a bookmark; False if there is none of this name, or it cannot be deleted now."""
        return bool(self._database.work(lambda connection: _delete(connection, name)))


def _select(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, token FROM bookmark ORDER BY name").fetchall())


def _insert(connection: sqlite3.Connection, name: str, token: str) -> int:
    return connection.execute(
        "INSERT OR REPLACE INTO bookmark VALUES (?, ?)", (name, token)
    ).rowcount


def _delete(connection: sqlite3.Connection, name: str) -> int:
    return connection.execute("DELETE FROM bookmark WHERE name = ?", (name,)).rowcount
