"""Progress events: the part of a walk that is remembered from one day to the next."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from downslope.lessons.engine.lesson import Lesson

Kind = Literal["seen", "said", "fixed", "reached", "here"]


@dataclass(frozen=True)
class ProgressEvent:
    """Something that a learner has done, or (kind "here") the beat where the learner is.

    The other kinds are "seen" (a beat was opened), "said" (its question was answered), "fixed" (its
    pitfall was repaired) and "reached" (its goal was). Only a "said" event has a `choice`, the
    index from 0, and tells whether it was `right`.
    """

    lesson: str
    beat: str
    kind: Kind
    choice: int | None = None
    right: bool | None = None


def events_of(walk: Walk[object]) -> frozenset[ProgressEvent]:
    """All events of a walk so far."""
    name = walk.lesson.name
    kinds: tuple[tuple[Kind, Iterable[str]], ...] = (
        ("seen", walk.seen),
        ("fixed", walk.fixed),
        ("reached", walk.reached),
        ("here", [walk.current_beat.name]),
    )
    plain = {ProgressEvent(name, beat, kind) for kind, beats in kinds for beat in beats}
    return frozenset(
        plain | {_said(walk.lesson, beat, said) for beat, said in walk.answers.items()}
    )


def fingerprint(walk: Walk[object]) -> tuple[object, ...]:
    """A value that is equal for two walks of a lesson if, and only if, their events are.

    It is cheap enough to be compared after every key, which `events_of` is not.
    """
    return walk.beat, walk.seen, walk.answers, walk.fixed, walk.reached


def states(events: Iterable[ProgressEvent]) -> dict[str, str]:
    """For each lesson that has events, its name and "begun" or "done".

    Lessons that no longer exist or have a fault are left out; no events give an empty dictionary.
    """
    by_lesson: dict[str, list[ProgressEvent]] = {}
    for event in events:
        by_lesson.setdefault(event.lesson, []).append(event)
    done: dict[str, str] = {}
    for name, found in by_lesson.items():
        if name in names():
            with suppress(LessonFault):
                done[name] = "done" if resume(load(name), found).done else "begun"
    return done


def resume(lesson: Lesson[object], found: Collection[ProgressEvent]) -> Walk[object]:
    """The lesson as these events leave it: opened at the beat of its "here" event, or at the first.

    Events of beats, questions or choices that the lesson no longer has are ignored.
    """
    beats = {beat.name: beat for beat in lesson.beats}
    answers = {
        event.beat: event.choice
        for event in found
        if event.kind == "said" and event.choice is not None and _asked(lesson, event)
    }
    beats_of = {
        kind: frozenset(m.beat for m in found if m.kind == kind and m.beat in beats)
        for kind in ("seen", "fixed", "reached", "here")
    }
    here = [i for i, beat in enumerate(lesson.beats) if beat.name in beats_of["here"]]
    beat = here[0] if here else 0
    walk = replace(Walk.begin(lesson, beat), answers=answers)
    # Opened once more, a beat that was answered shows the steps that its answer was about.
    walk = walk.go_to(beat) if answers else walk
    return replace(
        walk,
        seen=walk.seen | beats_of["seen"],
        fixed=beats_of["fixed"],
        reached=beats_of["reached"],
    )


def _said(lesson: Lesson[object], name: str, choice: int) -> ProgressEvent:
    question = next(beat.question for beat in lesson.beats if beat.name == name)
    right = question is not None and question.truth == choice
    return ProgressEvent(lesson.name, name, "said", choice, right)


def _asked(lesson: Lesson[object], event: ProgressEvent) -> bool:
    question = next((beat.question for beat in lesson.beats if beat.name == event.beat), None)
    return question is not None and 0 <= (event.choice or 0) < len(question.choices)
