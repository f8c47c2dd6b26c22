"""What a session keeps: what was done, never what a token brought, and where the learner is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.events import ProgressEvent
from downslope.lessons.engine.token import read, write
from downslope.lessons.engine.walk import Walk
from downslope.tui.app.session import Session
from downslope.tui.store.places import Places
from downslope.tui.store.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

DESCENT = "gradient-descent"
ANSWERED = f"{DESCENT}?beat=first-step&said=first-step:2"
FORGED = f"{DESCENT}?beat=downhill&said=first-step:2&reached=tune&seen=downhill,valley,tune"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


def begun(path: Path) -> Session:
    return Session(Progress(path), Places(path))


def kinds(path: Path) -> set[tuple[str, str]]:
    return {(event.kind, event.beat) for event in Progress(path).load()}


def test_what_a_token_brings_is_shown_and_never_stored(path: Path) -> None:
    session = begun(path)
    walk = session.brought(read(FORGED))
    assert walk.answers == {"first-step": 1}
    session.remember(session.recalled(walk))
    session.leave()
    assert kinds(path) == {("seen", "downhill"), ("here", "downhill")}
    assert session.standings()[DESCENT].right == 0


def test_what_is_done_after_a_token_is_stored(path: Path) -> None:
    session = begun(path)
    walk = session.recalled(session.brought(read(f"{DESCENT}?beat=first-step&reached=tune")))
    session.remember(walk.digit(2).commit())
    assert kinds(path) == {("seen", "first-step"), ("here", "first-step"), ("said", "first-step")}


def test_a_token_takes_nothing_away_from_what_was_done_before(path: Path) -> None:
    own = begun(path)
    own.remember(Walk.begin(load(DESCENT), 1).digit(1).commit())
    session = begun(path)
    session.remember(session.recalled(session.brought(read(ANSWERED))))
    (said,) = (event for event in Progress(path).load() if event.kind == "said")
    assert (said.value, said.right) == ("1", False)


def test_an_answer_given_while_the_store_was_locked_is_written_at_the_end(path: Path) -> None:
    session = begun(path)
    session.remember(Walk.begin(load(DESCENT), 1))
    answered = Walk.begin(load(DESCENT), 1).digit(2).commit()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        session.remember(answered)
        assert session.unsaved == 1
        assert session.trouble is not None
        other.rollback()
    session.leave()
    assert session.unsaved == 0
    assert ("said", "first-step") in kinds(path)


def test_the_next_key_writes_what_could_not_be_written(path: Path) -> None:
    session = begun(path)
    session.remember(Walk.begin(load(DESCENT), 1))
    answered = Walk.begin(load(DESCENT), 1).digit(2).commit()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        session.remember(answered)
        other.rollback()
    session.remember(answered.forward())
    assert session.unsaved == 0
    assert session.trouble is None
    assert ("said", "first-step") in kinds(path)


@pytest.mark.parametrize(
    "left",
    [f"{DESCENT}?eta=0.7&step=3&beat=downhill", "learning-rate?step=5&beat=mirror"],
)
def test_a_lesson_opens_on_the_screen_that_was_left(path: Path, left: str) -> None:
    session = begun(path)
    session.remember(session.brought(read("tangent")))
    session.remember(session.brought(read(left)))
    session.leave()
    again = begun(path)
    assert again.last_lesson == left.partition("?")[0]
    assert write(again.walk_of(again.last_lesson)) == write(read(left))


def test_a_place_that_cannot_be_read_any_more_is_the_beat(path: Path) -> None:
    session = begun(path)
    session.remember(read(f"{DESCENT}?beat=valley"))
    Places(path).keep(DESCENT, f"{DESCENT}?beat=gone&nonsense")
    assert begun(path).walk_of(DESCENT).current_beat.name == "valley"


def test_of_a_run_that_takes_long_the_rest_follows_on_the_screen(path: Path) -> None:
    session = begun(path)
    session.remember(Walk.begin(load("training"), 2))
    Places(path).keep("training", "training?beat=epoch&step=500")
    again = begun(path)
    walk = again.walk_of("training")
    assert 0 < walk.step < 200
    assert walk.step + again.ahead(walk) == 500
    assert again.ahead(walk) == 0


def test_a_run_is_not_caught_up_with_at_another_beat(path: Path) -> None:
    session = begun(path)
    session.remember(Walk.begin(load("training"), 2))
    Places(path).keep("training", "training?beat=epoch&step=500")
    again = begun(path)
    there = again.neighbour("network-gradient", 1)
    assert there
    assert there.beat == 0
    assert again.ahead(there) == 0


def test_without_a_store_nothing_is_kept_and_nothing_fails() -> None:
    session = Session()
    session.remember(read(ANSWERED))
    session.leave()
    assert session.unsaved == 0
    assert session.trouble is None
    assert session.standings()[DESCENT].right == 1


def test_forgetting_a_lesson_forgets_its_place(path: Path) -> None:
    for lesson in (DESCENT, "tangent"):
        Places(path).keep(lesson, lesson)
    Progress(path).reset(DESCENT)
    assert Places(path).load() == {"tangent": "tangent"}
    Progress(path).reset()
    assert Places(path).load() == {}


def test_an_event_of_a_lesson_that_is_gone_stays_in_the_store(path: Path) -> None:
    gone = ProgressEvent("no-such-lesson", "x", "seen")
    Progress(path).record({gone})
    assert begun(path).standings() == {}
    assert gone in Progress(path).load()
