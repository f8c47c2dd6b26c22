"""The progress store: what the learner has done, in a small SQLite file in the user's data folder.

Trouble with the file never stops a lesson. What cannot be written now waits in memory for the next
time, and a file that is damaged or of another version is set aside under another name.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from downslope.lessons.base.text import Text
from downslope.lessons.engine.events import ProgressEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Work = Callable[[sqlite3.Connection], set[ProgressEvent]]

VERSION = 1
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

_SCHEMA = """
CREATE TABLE IF NOT EXISTS mark (
    lesson TEXT NOT NULL, beat TEXT NOT NULL, kind TEXT NOT NULL,
    choice INTEGER, right INTEGER,
    PRIMARY KEY (lesson, beat, kind)
) WITHOUT ROWID
"""


def default_path() -> Path:
    """Where progress is kept: `downslope/progress.sqlite3` in the user's data folder."""
    return user_data_path("downslope", appauthor=False) / "progress.sqlite3"


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
        except (sqlite3.OperationalError, OSError):
            self.notice = NOT_SAVED
            return None
        except sqlite3.DatabaseError:
            return self._put_aside_and_retry(work)
        self.notice = None if self.notice is NOT_SAVED else self.notice
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
    if version not in {0, VERSION}:
        raise sqlite3.DatabaseError(f"progress file of version {version}")
    if version == 0:
        connection.execute(_SCHEMA)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _select(connection: sqlite3.Connection) -> set[ProgressEvent]:
    rows = connection.execute("SELECT lesson, beat, kind, choice, right FROM mark")
    return {
        ProgressEvent(lesson, beat, kind, choice, None if right is None else bool(right))
        for lesson, beat, kind, choice, right in rows
    }


def _insert(connection: sqlite3.Connection, events: Iterable[ProgressEvent]) -> set[ProgressEvent]:
    """Add events: of answers to a question the first stays, of "here" events the newest."""
    events = set(events)
    for event in events:
        if event.kind == "here":
            connection.execute(
                "DELETE FROM mark WHERE lesson = ? AND kind = 'here'", (event.lesson,)
            )
    connection.executemany(
        "INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?, ?)",
        [(m.lesson, m.beat, m.kind, m.choice, m.right) for m in events],
    )
    return events


def _delete(connection: sqlite3.Connection, lesson: str | None) -> set[ProgressEvent]:
    gone = {event for event in _select(connection) if lesson in {None, event.lesson}}
    connection.executemany(
        "DELETE FROM mark WHERE lesson = ? AND beat = ? AND kind = ?",
        [(event.lesson, event.beat, event.kind) for event in gone],
    )
    return gone


def _free_name(path: Path) -> Path:
    """A path in the folder of `path` that does not exist yet, for the damaged file."""
    number = 1
    while (free := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return free
