"""The progress store: what the learner has done, in a small SQLite file in the user's data folder.

What cannot be written now waits in memory for the next time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.engine.events import ProgressEvent
from downslope.tui.store.database import PATIENCE, Database
from downslope.tui.store.folder import record_path

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from downslope.lessons.base.text import Text


class Progress:
    """The progress of one learner, stored at `path` (by default `record_path()`).

    `notice` is the last trouble with the file, as text for the learner, or None. Such trouble
    makes only `reset` raise an error.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or record_path()
        self._database = Database(self.path)
        self._database.renewed = self._write_all_again
        self._known: set[ProgressEvent] = set()
        self._waiting: set[ProgressEvent] = set()

    @property
    def notice(self) -> Text | None:
        """The last trouble with the file, as text for the learner, or None."""
        return self._database.notice

    @property
    def waiting(self) -> int:
        """How many events could not be written yet."""
        return len(self._waiting)

    def load(self) -> frozenset[ProgressEvent]:
        """All events, those of other terminals and those not yet written included.

        When the file cannot be read, these are the events that are known from before.
        """
        stored = self._database.work(_select) if self._database.exists else None
        self._known |= stored or set()
        return frozenset(self._known | self._waiting)

    def record(self, events: Iterable[ProgressEvent], patience: float = PATIENCE) -> None:
        """Keep these events. What is new or still waits is written to the file in one transaction.

        `patience` is how many seconds to wait for other terminals.
        """
        self._waiting |= set(events) - self._known
        if not self._waiting:
            return
        if self._database.work(lambda c: _insert(c, self._waiting), patience) is not None:
            # A "here" event replaces the one before, so going back there must count as new again.
            self._known = {event for event in self._known if event.kind != "here"} | self._waiting
            self._waiting.clear()

    def reset(self, lesson: str | None = None) -> int:
        """Forget one lesson, or with None all, and return how many stored events were deleted.

        Raises OSError when the file cannot be changed.
        """
        forgotten = self._database.work(lambda connection: _delete(connection, lesson))
        if forgotten is None:
            raise OSError(f"{self.path}: progress can't be changed")
        self._known.clear()
        self._waiting = {event for event in self._waiting if lesson not in {None, event.lesson}}
        return len(forgotten)

    def _write_all_again(self) -> None:
        """A new file gets all events known in this session, so that only older ones are lost."""
        self._waiting |= self._known


def _select(connection: sqlite3.Connection) -> set[ProgressEvent]:
    rows = connection.execute("SELECT lesson, beat, kind, value, right, seed FROM event")
    return {
        ProgressEvent(lesson, beat, kind, value, None if right is None else bool(right), seed)
        for lesson, beat, kind, value, right, seed in rows
    }


def _insert(connection: sqlite3.Connection, events: Iterable[ProgressEvent]) -> set[ProgressEvent]:
    """Add events: of answers to a question the first stays, of "here" events the newest."""
    events = set(events)
    for event in events:
        if event.kind == "here":
            connection.execute(
                "DELETE FROM event WHERE lesson = ? AND kind = 'here'", (event.lesson,)
            )
    connection.executemany(
        "INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?, ?, ?)",
        [(e.lesson, e.beat, e.kind, e.value, e.right, e.seed) for e in events],
    )
    return events


def _delete(connection: sqlite3.Connection, lesson: str | None) -> set[ProgressEvent]:
    gone = {event for event in _select(connection) if lesson in {None, event.lesson}}
    connection.executemany(
        "DELETE FROM event WHERE lesson = ? AND beat = ? AND kind = ?",
        [(event.lesson, event.beat, event.kind) for event in gone],
    )
    connection.execute("DELETE FROM place WHERE ? IN (lesson, '')", (lesson or "",))
    return gone
