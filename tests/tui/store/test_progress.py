"""The progress store: what is written can be read again, and no trouble stops a lesson."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.events import ProgressEvent, resume
from downslope.tui.cli.records.progress import forget, report
from downslope.tui.store.database import NEWER, NOT_SAVED, PUT_ASIDE, VERSION
from downslope.tui.store.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

SEEN = ProgressEvent("gradient-descent", "first-step", "seen")
RIGHT = ProgressEvent("gradient-descent", "first-step", "said", "2", right=True)
WRONG = ProgressEvent("gradient-descent", "first-step", "said", "1", right=False)
OTHER = ProgressEvent("tangent", "slope", "seen")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "progress.sqlite3"


def test_a_new_user_has_no_marks_and_no_file(path: Path) -> None:
    assert Progress(path).load() == frozenset()
    assert not path.exists()


def test_marks_are_there_for_the_next_session(path: Path) -> None:
    Progress(path).record({SEEN, RIGHT})
    assert Progress(path).load() == {SEEN, RIGHT}


def test_the_first_answer_to_a_question_stays(path: Path) -> None:
    Progress(path).record({WRONG})
    Progress(path).record({RIGHT})
    assert Progress(path).load() == {WRONG}


def test_the_newest_place_wins(path: Path) -> None:
    first, second = (ProgressEvent("tangent", beat, "here") for beat in ("slope", "digits"))
    progress = Progress(path)
    for place in (first, second, first):
        progress.record({place})
    assert Progress(path).load() == {first}


def test_two_terminals_at_once_lose_nothing(path: Path) -> None:
    events = [ProgressEvent("tangent", f"beat-{i}", "seen") for i in range(20)]
    terminals = [Progress(path), Progress(path)]

    def work(which: int) -> None:
        for event in events[which::2]:
            terminals[which].record({event})

    threads = [threading.Thread(target=work, args=(which,)) for which in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # An event that found the store locked for too long waits in memory for the next one.
    for which, terminal in enumerate(terminals):
        terminal.record({ProgressEvent("tangent", f"last-{which}", "seen")})
    assert set(events) <= Progress(path).load()


def test_a_locked_store_keeps_the_marks_for_later(path: Path) -> None:
    progress = Progress(path)
    progress.record({SEEN})
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        progress.record({OTHER})
        assert progress.notice is NOT_SAVED
        assert OTHER in progress.load()
    other.close()
    progress.record({RIGHT})
    assert progress.notice is None
    assert Progress(path).load() == {SEEN, OTHER, RIGHT}


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    progress = Progress(tmp_path / "file" / "progress.sqlite3")
    progress.record({SEEN})
    assert progress.notice is NOT_SAVED
    assert progress.load() == {SEEN}


def test_a_full_disk_stops_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    progress = Progress(path)
    progress.record({SEEN})

    def full(*_: object, **__: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", full)
        progress.record({OTHER})
        assert progress.notice is NOT_SAVED
    progress.record({RIGHT})
    assert Progress(path).load() == {SEEN, OTHER, RIGHT}


@pytest.mark.parametrize("content", [b"this is no database at all", b"\0" * 4096])
def test_a_damaged_file_is_put_aside_and_nothing_else_is_lost(path: Path, content: bytes) -> None:
    progress = Progress(path)
    progress.record({SEEN})
    path.write_bytes(content)
    progress.record({OTHER})
    assert Progress(path).load() == {SEEN, OTHER}
    if progress.notice:
        assert progress.notice is PUT_ASIDE
        assert [p.read_bytes() for p in path.parent.glob("*damaged*")] == [content]


def test_a_file_of_a_later_version_is_left_as_it_is(path: Path) -> None:
    Progress(path).record({SEEN})
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    progress = Progress(path)
    progress.record({OTHER})
    assert progress.notice is NEWER
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*damaged*"))
    assert Progress(path).load() == frozenset()


def test_reset_forgets_one_lesson_or_all(path: Path) -> None:
    progress = Progress(path)
    progress.record({SEEN, RIGHT, OTHER})
    assert progress.reset("tangent") == 1
    assert Progress(path).load() == {SEEN, RIGHT}
    assert progress.reset() == 2
    assert Progress(path).load() == frozenset()


def test_reset_forgets_what_still_waits_to_be_written(path: Path) -> None:
    progress = Progress(path)
    progress.record({SEEN})
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        progress.record({RIGHT, OTHER})
    assert progress.notice is NOT_SAVED
    progress.reset("tangent")
    assert progress.load() == {SEEN, RIGHT}
    progress.reset()
    assert progress.load() == frozenset()


@pytest.fixture
def store(path: Path) -> Progress:
    return Progress(path)


def test_the_report_tells_everything_as_json(store: Progress) -> None:
    store.record({SEEN, WRONG, OTHER, ProgressEvent("gradient-descent", "downhill", "reached")})
    descent, tangent = sorted(
        json.loads(report(store, as_json=True))["lessons"], key=lambda x: x["name"]
    )
    assert descent["seen"] == ["first-step"]
    assert descent["answers"] == [{"beat": "first-step", "answer": "1", "right": False}]
    assert descent["goals"] == ["downhill"]
    assert tangent["state"] == "begun"
    assert "0/1 questions right" in report(store, as_json=False)


def test_forgetting_a_lesson_that_is_none_is_refused(store: Progress) -> None:
    store.record({OTHER})
    with pytest.raises(ValueError, match="tangent"):
        forget(store, "tangnt")
    assert forget(store, "tangent") == "1 marks forgotten"
    assert report(store, as_json=False) == "nothing begun yet"


FIRST_VERSION = """
CREATE TABLE mark (
    lesson TEXT NOT NULL, beat TEXT NOT NULL, kind TEXT NOT NULL,
    choice INTEGER, right INTEGER,
    PRIMARY KEY (lesson, beat, kind)
) WITHOUT ROWID;
INSERT INTO mark VALUES ('gradient-descent', 'first-step', 'seen', NULL, NULL);
INSERT INTO mark VALUES ('gradient-descent', 'first-step', 'said', 1, 1);
INSERT INTO mark VALUES ('gradient-descent', 'downhill', 'reached', NULL, NULL);
INSERT INTO mark VALUES ('gradient-descent', 'shared-start', 'fixed', NULL, NULL);
INSERT INTO mark VALUES ('gradient-descent', 'tune', 'here', NULL, NULL);
PRAGMA user_version = 1;
"""
"""The progress file that the first version of the program wrote, byte for byte."""


def test_the_progress_of_the_first_version_counts(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_VERSION)
    walk = resume(load("gradient-descent"), Progress(path).load())
    assert walk.current_beat.name == "tune"
    assert walk.answers == {"first-step": 1}
    assert walk.reached == {"downhill"}
    assert walk.fixed == {"shared-start"}
    assert walk.seen >= {"first-step"}
    Progress(path).record({OTHER})
    assert OTHER in Progress(path).load()
    assert RIGHT in Progress(path).load()
