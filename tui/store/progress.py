"""The progress store: what the learner has done, in a small SQLite file in the user's data folder.

Trouble with the file never stops a lesson. What cannot be written now waits in memory for the next
time, a file that is damaged is set aside under another name, and one of a later version is left as
it is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.events import ProgressEvent
from downslope.tui.store.folder import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Work = Callable[[sqlite3.Connection], set[ProgressEvent]]

VERSION = 2
"""The version of the file's schema, stored as its `user_version`."""
PATIENCE = 0.2
"""Seconds to wait while another terminal writes; short, as a key must be answered."""

NOT_SAVED = Text(
    "Progress can't be saved right now; it is kept and tried again.",
    "지금은 진도를 저장할 수 없어요. 기억해 두었다가 다시 저장할게요.",
)
PUT_ASIDE = Text(
    "The progress file was damaged; it was put aside and a new one begun.",
    "진도 파일이 손상되어 따로 옮겨 두고 새로 시작했어요.",
)

NEWER = Text(
    "The progress file is of a newer Downslope: it is left as it is, and nothing is saved.",
    "진도 파일이 더 새로운 Downslope의 것이에요. 그대로 두고 저장하지 않아요.",
)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
    lesson TEXT NOT NULL, beat TEXT NOT NULL, kind TEXT NOT NULL,
    value TEXT, right INTEGER, seed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (lesson, beat, kind)
) WITHOUT ROWID
"""
_FROM_1 = (
    _SCHEMA,
    # Version 1 knew choices only, counted from 0; an answer is written as tokens write it, from 1.
    """
    INSERT OR IGNORE INTO event (lesson, beat, kind, value, right)
    SELECT lesson, beat, kind, CAST(choice + 1 AS TEXT), right FROM mark
    """,
    "DROP TABLE mark",
)
_UPGRADES: dict[int, tuple[str, ...]] = {0: (_SCHEMA,), 1: _FROM_1}
"""The statements that bring a file of each version up to the next; a new file counts as 0."""


def default_path() -> Path:
    """Where progress is kept: `downslope/progress.sqlite3` in the user's data folder."""
    return data_folder() / "progress.sqlite3"


class _NewerFileError(Exception):
    """The file was written by a later version of this program."""


class Progress:
    """The progress of one user, stored at `path` (by default `default_path()`).

    `notice` is the last trouble with the file, as text for the learner, or None. Such trouble
    makes only `reset` raise an error.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self.notice: Text | None = None
        self._known: set[ProgressEvent] = set()
        self._waiting: set[ProgressEvent] = set()

    def load(self) -> frozenset[ProgressEvent]:
        """All events, those of other terminals and those not yet written included.

        When the file cannot be read, these are the events that are known from before.
        """
        stored = self._try(_select) if self._exists() else None
        self._known |= stored or set()
        return frozenset(self._known | self._waiting)

    def record(self, events: Iterable[ProgressEvent]) -> None:
        """Keep these events. If any is new, they are written to the file in one transaction."""
        new = set(events) - self._known
        if not new:
            return
        self._waiting |= new
        if self._try(lambda connection: _insert(connection, self._waiting)) is not None:
            # A "here" event replaces the one before, so going back there must count as new again.
            self._known = {event for event in self._known if event.kind != "here"} | self._waiting
            self._waiting.clear()

    def reset(self, lesson: str | None = None) -> int:
        """Forget one lesson, or with None all, and return how many stored events were deleted.

        Raises OSError when the file cannot be changed.
        """
        forgotten = self._try(lambda connection: _delete(connection, lesson))
        if forgotten is None:
            raise OSError(f"{self.path}: progress can't be changed")
        self._known.clear()
        self._waiting = {event for event in self._waiting if lesson not in {None, event.lesson}}
        return len(forgotten)

    def _exists(self) -> bool:
        try:
            return self.path.exists()
        except OSError:  # The name is too long, or the folder may not be searched.
            self.notice = NOT_SAVED
            return False

    def _try(self, work: Work) -> set[ProgressEvent] | None:
        """What `work` returns; None, and a notice is set, when the file cannot be used now."""
        try:
            result = self._with_connection(work)
        except _NewerFileError:
            self.notice = NEWER
            return None
        except (sqlite3.OperationalError, OSError):
            self.notice = NOT_SAVED
            return None
        except sqlite3.DatabaseError:
            return self._put_aside_and_retry(work)
        self.notice = self.notice if self.notice is PUT_ASIDE else None
        return result

    def _with_connection(self, work: Work) -> set[ProgressEvent]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=PATIENCE)) as connection, connection:
            _prepare(connection)
            return work(connection)

    def _put_aside_and_retry(self, work: Work) -> set[ProgressEvent] | None:
        try:
            self.path.replace(_free_name(self.path))
            # The new file gets all events known in this session, so that only older ones are lost.
            self._waiting |= self._known
            result = self._with_connection(work)
        except (sqlite3.Error, OSError):
            self.notice = NOT_SAVED
            return None
        self.notice = PUT_ASIDE
        return result


def _prepare(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise _NewerFileError
    if version < VERSION:
        for statement in _UPGRADES.get(version, ()):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


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
    return gone


def _free_name(path: Path) -> Path:
    """A path in the folder of `path` that does not exist yet, for the damaged file."""
    number = 1
    while (free := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return free
