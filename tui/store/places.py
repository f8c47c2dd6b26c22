"""Where a learner is in each lesson: the token of the screen that was left last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.store.database import Database
from downslope.tui.store.folder import record_path

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class Places:
    """The places of one learner, in the file of the progress at `path`."""

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path or record_path())

    def load(self) -> dict[str, str]:
        """The token of each lesson, by its name, the lesson that was left last being last."""
        if not self._database.exists:
            return {}
        return self._database.work(_select) or {}

    def keep(self, lesson: str, token: str) -> None:
        """Store the place in a lesson, which is the last one now."""
        self._database.work(lambda connection: _insert(connection, lesson, token))


def _select(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT lesson, token FROM place ORDER BY turn").fetchall())


def _insert(connection: sqlite3.Connection, lesson: str, token: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO place SELECT ?, ?, 1 + coalesce(max(turn), 0) FROM place",
        (lesson, token),
    )
