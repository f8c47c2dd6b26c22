"""How far a learner has come with each lesson, from the progress events."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.events import resume
from downslope.lessons.engine.fault import LessonFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.events import ProgressEvent
    from downslope.lessons.engine.walk import Walk


@dataclass(frozen=True)
class Standing:
    """How far a learner has come with a lesson that was begun.

    `beats` tells of each beat whether it was seen and is finished, `here` is the index of the one
    where the lesson was left and `title` its title. `waiting` are those that were seen and still
    have a question, a repair or a goal, each with its index and title. Of `answered` questions,
    `right` were answered right at first.
    """

    beats: tuple[bool, ...]
    here: int
    title: Text
    waiting: tuple[tuple[int, Text], ...]
    answered: int
    right: int
    done: bool


def standings(events: Iterable[ProgressEvent]) -> dict[str, Standing]:
    """The standing of each lesson that has events, by its name.

    Lessons that no longer exist or have a fault are left out.
    """
    by_lesson: dict[str, list[ProgressEvent]] = {}
    for event in events:
        by_lesson.setdefault(event.lesson, []).append(event)
    found: dict[str, Standing] = {}
    for name, mine in by_lesson.items():
        if name in names():
            with suppress(LessonFault):
                found[name] = _standing(resume(load(name), mine), mine)
    return found


def _standing(walk: Walk[object], events: Collection[ProgressEvent]) -> Standing:
    beats = walk.lesson.beats
    finished = tuple(walk.settled(beat) for beat in beats)
    waiting = [k for k, beat in enumerate(beats) if beat.name in walk.seen and not finished[k]]
    # Whether an answer was right is stored with it: to find out again may take long.
    right = {e.beat for e in events if e.kind == "said" and e.right and not e.seed}
    return Standing(
        beats=finished,
        here=walk.beat,
        title=walk.current_beat.title,
        waiting=tuple((k, beats[k].title) for k in waiting),
        answered=len(walk.answers),
        right=len(right.intersection(walk.answers)),
        done=walk.done,
    )
