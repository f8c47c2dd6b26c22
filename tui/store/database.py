"""The file of one learner: a small SQLite database in the user's data folder.

Trouble with the file never stops a lesson: a file that is damaged is set aside under another name,
and one of a later version is left as it is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.text import Text
from downslope.tui.store.folder import make_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Result = TypeVar("Result")

VERSION = 3
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

_EVENT = """
CREATE TABLE IF NOT EXISTS event (
    lesson TEXT NOT NULL, beat TEXT NOT NULL, kind TEXT NOT NULL,
    value TEXT, right INTEGER, seed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (lesson, beat, kind)
) WITHOUT ROWID
"""
_FROM_1 = (
    _EVENT,
    # Version 1 knew choices only, counted from 0; an answer is written as tokens write it, from 1.
    """
    INSERT OR IGNORE INTO event (lesson, beat, kind, value, right)
    SELECT lesson, beat, kind, CAST(choice + 1 AS TEXT), right FROM mark
    """,
    "DROP TABLE mark",
)
_PLACE = "CREATE TABLE place (lesson TEXT PRIMARY KEY, token TEXT NOT NULL, turn INTEGER NOT NULL)"
_BOOKMARK = "CREATE TABLE bookmark (name TEXT PRIMARY KEY, token TEXT NOT NULL)"
_UPGRADES: dict[int, tuple[str, ...]] = {
    0: (_EVENT, _PLACE, _BOOKMARK),
    1: (*_FROM_1, _PLACE, _BOOKMARK),
    2: (_PLACE, _BOOKMARK),
}
"""The statements that bring a file of each version up to this one; a new file counts as 0."""


class _NewerFileError(Exception):
    """The file was written by a later version of this program."""


class Database:
    """The file at `path`, which need not exist yet.

    `notice` is the last trouble with it, as text for the learner, or None. `renewed` is called when
    a damaged file has been put aside, before the new one is written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: Text | None = None
        self.renewed: Callable[[], None] = lambda: None

    @property
    def exists(self) -> bool:
        """Whether there is a file to read."""
        try:
            return self.path.exists()
        except OSError:  # The name is too long, or the folder may not be searched.
            self.notice = NOT_SAVED
            return False

    def work(
        self, work: Callable[[sqlite3.Connection], Result], patience: float = PATIENCE
    ) -> Result | None:
        """What `work` returns, done in one transaction; None, and a notice, if it cannot be now.

        `patience` is how many seconds to wait for other terminals.
        """
        try:
            result = self._transaction(work, patience)
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

    def _transaction(
        self, work: Callable[[sqlite3.Connection], Result], patience: float = PATIENCE
    ) -> Result:
        make_private(self.path.parent)
        with closing(sqlite3.connect(self.path, timeout=patience)) as connection, connection:
            _prepare(connection)
            return work(connection)

    def _put_aside_and_retry(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        try:
            self.path.replace(_free_name(self.path))
            self.renewed()
            result = self._transaction(work)
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


def _free_name(path: Path) -> Path:
    """A path in the folder of `path` that does not exist yet, for the damaged file."""
    number = 1
    while (free := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return free
