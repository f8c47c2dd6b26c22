"""Progress events: the part of a walk that is remembered from one day to the next."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Answer

Kind = Literal["seen", "said", "fixed", "reached", "starred", "here"]


@dataclass(frozen=True)
class ProgressEvent:
    """Something that a learner has done, or (kind "here") the beat where the learner is.

    The other kinds are "seen" (a beat was opened), "said" (its question was answered), "fixed" (its
    pitfall was repaired), "reached" (its goal was) and "starred" (its star goal was). Only a "said"
    event has a `value`, the answer as its question writes it, and the `seed` of the numbers that
    were asked for (0: the first ones), and tells whether it was `right`.
    """

    lesson: str
    beat: str
    kind: Kind
    value: str | None = None
    right: bool | None = None
    seed: int = 0


def events_of(walk: Walk[object]) -> frozenset[ProgressEvent]:
    """All events of a walk so far."""
    name = walk.lesson.name
    kinds: tuple[tuple[Kind, Iterable[str]], ...] = (
        ("seen", walk.seen),
        ("fixed", walk.fixed),
        ("reached", walk.reached),
        ("starred", walk.starred),
        ("here", [walk.current_beat.name]),
    )
    plain = {ProgressEvent(name, beat, kind) for kind, beats in kinds for beat in beats}
    said = (_said(walk.lesson, beat, answer) for beat, answer in walk.answers.items())
    return frozenset(plain.union(*said))


def fingerprint(walk: Walk[object]) -> tuple[object, ...]:
    """A value that is equal for two walks of a lesson if, and only if, their events are.

    It is cheap enough to be compared after every key, which `events_of` is not.
    """
    return walk.beat, walk.seen, walk.answers, walk.fixed, walk.reached, walk.starred


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

    Events of beats, questions or answers that the lesson no longer has are ignored.
    """
    found = [replace(event, beat=lesson.renamed.get(event.beat, event.beat)) for event in found]
    beats = {beat.name: beat for beat in lesson.beats}
    answers = dict(_answers(lesson, found))
    beats_of = {
        kind: frozenset(m.beat for m in found if m.kind == kind and m.beat in beats)
        for kind in ("seen", "fixed", "reached", "starred", "here")
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
        starred=beats_of["starred"],
    )


def with_progress(walk: Walk[object], found: Collection[ProgressEvent]) -> Walk[object]:
    """The walk with what these events tell of its other beats; the one that is open stays as it is.

    So a screen that a token names knows what was done in this lesson before.
    """
    before, here = resume(walk.lesson, found), {walk.current_beat.name}
    others = {name: said for name, said in before.answers.items() if name not in here}
    return replace(
        walk,
        answers={**others, **walk.answers},
        # Not the beat at which `resume` opened it for want of a better one.
        seen=walk.seen | (before.seen if found else frozenset()),
        fixed=walk.fixed | (before.fixed - here),
        reached=walk.reached | (before.reached - here),
        starred=walk.starred | (before.starred - here),
    )


def _said(lesson: Lesson[object], name: str, answer: Answer) -> Iterator[ProgressEvent]:
    question = next(beat.question for beat in lesson.beats if beat.name == name)
    if question:
        right = question.right(answer)
        yield ProgressEvent(lesson.name, name, "said", question.write(answer), right)


def _answers(
    lesson: Lesson[object], found: Iterable[ProgressEvent]
) -> Iterator[tuple[str, Answer]]:
    """The answers among the events, by name of beat, as far as their questions can read them."""
    questions = {beat.name: beat.question for beat in lesson.beats}
    for event in found:
        question = questions.get(event.beat)
        if event.kind == "said" and event.value is not None and question:
            with suppress(Refusal):
                yield event.beat, question.read(event.value)
