"""The progress events of a walk, and the walk that they bring back."""

from __future__ import annotations

from typing import Any

from downslope.lessons.engine.events import ProgressEvent, events_of, resume, states
from downslope.lessons.engine.walk import Walk
from tests.lessons.learner import load


def _worked() -> Walk[Any]:
    """A walk with two beats of lesson 12 done: a question answered right, then a goal reached."""
    walk = Walk.begin(load("gradient-descent"), 1).digit(2).commit().go_to(2)
    return walk.forward(30).commit()


def test_events_tell_what_was_seen_answered_and_reached() -> None:
    name = "gradient-descent"
    assert events_of(_worked()) == {
        ProgressEvent(name, "first-step", "seen"),
        ProgressEvent(name, "downhill", "seen"),
        ProgressEvent(name, "first-step", "said", "2", right=True),
        ProgressEvent(name, "downhill", "reached"),
        ProgressEvent(name, "downhill", "here"),
    }


def test_a_wrong_answer_is_marked_as_wrong() -> None:
    walk = Walk.begin(load("gradient-descent"), 1).digit(1).commit()
    assert ProgressEvent("gradient-descent", "first-step", "said", "1", right=False) in events_of(
        walk
    )


def test_a_lesson_resumes_where_its_events_leave_it() -> None:
    walk = _worked()
    again = resume(walk.lesson, events_of(walk))
    assert again.current_beat.name == "downhill"
    assert events_of(again) == events_of(walk)
    assert again.go_to(1).pending is None


def test_an_answered_beat_resumes_with_its_evidence() -> None:
    walk = Walk.begin(load("gradient-descent"), 5).digit(2).commit()
    again = resume(walk.lesson, events_of(walk))
    assert again.current_beat is walk.current_beat
    assert again.step == walk.step == 100


def test_events_of_what_a_lesson_no_longer_has_count_nothing() -> None:
    lesson = load("gradient-descent")
    stale = {
        ProgressEvent("gradient-descent", "gone", "seen"),
        ProgressEvent("gradient-descent", "gone", "here"),
        ProgressEvent("gradient-descent", "first-step", "said", "100", right=True),
        ProgressEvent("gradient-descent", "downhill", "said", "1", right=True),
    }
    again = resume(lesson, stale)
    assert again.beat == 0
    assert again.go_to(1).pending is not None
    assert events_of(again) == events_of(Walk.begin(lesson))


def test_a_lesson_is_done_when_nothing_of_it_is_left() -> None:
    lesson = load("gradient-descent")
    everything = {ProgressEvent(lesson.name, beat.name, "seen") for beat in lesson.beats}
    assert states(everything) == {lesson.name: "begun"}
    for beat in lesson.beats:
        if beat.question:
            everything.add(ProgressEvent(lesson.name, beat.name, "said", "1", right=False))
        if beat.goal:
            everything.add(ProgressEvent(lesson.name, beat.name, "reached"))
        if beat.pitfall:
            everything.add(ProgressEvent(lesson.name, beat.name, "fixed"))
    assert states(everything) == {lesson.name: "done"}
    assert states({ProgressEvent("no-such-lesson", "x", "seen")}) == {}
