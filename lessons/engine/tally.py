"""How a class answered: for each question, how many gave which answer."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.fault import LessonFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from downslope.lessons.engine.events import ProgressEvent
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Question


@dataclass(frozen=True)
class Tally:
    """The first answers of a class to the question of a beat (its number counts from 1).

    `answers` tells how many gave which answer, as tokens write it; `right` of them were right.
    """

    lesson: Lesson[object]
    beat: int
    question: Question
    answers: Mapping[str, int]
    right: int

    @property
    def asked(self) -> int:
        """How many answered."""
        return sum(self.answers.values())

    @property
    def wrong(self) -> int:
        """How many were wrong."""
        return self.asked - self.right


def tallies(students: Mapping[str, Collection[ProgressEvent]]) -> list[Tally]:
    """A tally for each question that somebody answered, in the order of the chapter.

    `students` has the progress events of each, by name. Lessons that no longer exist or have a
    fault are left out, and so are questions that a lesson no longer has.
    """
    said = [e for events in students.values() for e in events if e.kind == "said" and not e.seed]
    found: list[Tally] = []
    for name in names():
        mine = [event for event in said if event.lesson == name]
        if mine:
            with suppress(LessonFault):
                found += _of_lesson(load(name), mine)
    return found


def _of_lesson(lesson: Lesson[object], said: list[ProgressEvent]) -> Iterator[Tally]:
    for number, beat in enumerate(lesson.beats, 1):
        mine = [e for e in said if lesson.renamed.get(e.beat, e.beat) == beat.name]
        if beat.question and mine:
            answers = Counter(event.value or "" for event in mine)
            right = sum(1 for event in mine if event.right)
            yield Tally(lesson, number, beat.question, answers, right)
