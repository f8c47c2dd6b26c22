"""What tests of lessons do as a learner would: open a beat, press keys, answer, repair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from downslope.lessons.engine import catalog, snippet, token
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.keys import press as press_one
from downslope.tui.page.story.question import answers_to_try

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.lesson import Lesson

State = TypeVar("State")


def load(name: str) -> Lesson[Any]:
    """The lesson called `name`."""
    return catalog.load(name)


def press(walk: Walk[State], *keys: str) -> Walk[State]:
    """The walk after these keys, one after the other."""
    for key in keys:
        walk = press_one(walk, key)
    return walk


def answer(walk: Walk[State]) -> Walk[State]:
    """The walk with its question answered, if one waits: by the first choice, else by the truth."""
    question = walk.pending
    if question is None or isinstance(question, ChoiceQuestion):
        return walk.digit(1).commit() if question else walk
    return walk.guessed(question.truth).commit()


def repair(walk: Walk[State]) -> Walk[State]:
    """The walk with the mistake of its beat repaired, if there is one, by line where it can be."""
    pitfall = walk.repairing
    if pitfall is None or not pitfall.repairs:
        return walk.commit() if pitfall else walk
    line = next(k for k in range(len(pitfall.lines)) if pitfall.is_mistake(k))
    found = replace(walk, repair=Repair(line)).commit()
    return found.digit(pitfall.repairs.index(pitfall.fixed) + 1).commit()


class Learner(Generic[State]):
    """Someone who opens a lesson at any beat. `beats` are the beats' names, in order."""

    def __init__(self, lesson: Lesson[State]) -> None:
        self.lesson = lesson
        self.beats = [beat.name for beat in lesson.beats]

    def at(self, beat: str, *keys: str) -> Walk[State]:
        """The lesson as it opens at `beat`, after these keys."""
        return press(Walk.begin(self.lesson, self.beats.index(beat)), *keys)

    def guessed(self, beat: str, choice: int = 1) -> Walk[State]:
        """Beat `beat` after choice number `choice` (from 1) was picked and committed."""
        return self.at(beat, str(choice), "enter")

    def answered(self, beat: str, *, right: bool = True) -> Walk[State]:
        """Beat `beat` with its question answered, right or wrong; it must have one."""
        question = self._beat(beat).question
        assert question is not None, f"{beat} asks nothing"
        if not isinstance(question, ChoiceQuestion):
            said = question.truth if right else answers_to_try(question)[-1]
            return self.at(beat).guessed(said).commit()
        choice = question.truth if right else (question.truth + 1) % len(question.choices)
        return self.guessed(beat, choice + 1)

    def unasked(self, beat: str, *keys: str) -> Walk[State]:
        """Beat `beat` with its question, if any, marked as answered, and no step taken after it."""
        walk = self.at(beat)
        answers = {beat: 0} if walk.pending else walk.answers
        return press(replace(walk, answers=answers), *keys)

    def read(self, beat: str, **fields: object) -> Walk[State]:
        """The walk that a token names: this lesson at `beat`, with these fields."""
        query = "".join(f"&{key}={value}" for key, value in fields.items())
        walk = token.read(f"{self.lesson.name}?beat={beat}{query}")
        assert walk.lesson.name == self.lesson.name
        return cast("Walk[State]", walk)

    def truth(self, beat: str) -> str:
        """The right choice of the question of `beat`, in English; it must have a question."""
        question = self._choice(beat)
        return question.options[question.answer()].text.en

    def truths(self) -> list[str]:
        """The right choice of every question of the lesson that has choices, in order."""
        return [
            self.truth(beat.name)
            for beat in self.lesson.beats
            if isinstance(beat.question, ChoiceQuestion)
        ]

    def outcomes(self, beat: str) -> tuple[snippet.Outcome, snippet.Outcome]:
        """The outcomes of running the mistake of `beat` and its repair."""
        pitfall = self._beat(beat).pitfall
        assert pitfall is not None, f"{beat} shows no mistake"
        return snippet.run(pitfall.broken), snippet.run(pitfall.fixed)

    def returned(self, beat: str) -> list[str]:
        """What the mistake of `beat` and its repair return, as a learner reads it."""
        return [outcome.text for outcome in self.outcomes(beat)]

    def goal_keys(self, beat: str) -> tuple[str, ...]:
        """The recorded keys that reach the goal of `beat`; it must have one."""
        goal = self._beat(beat).goal
        assert goal is not None, f"{beat} has no goal"
        return goal.keys

    def _choice(self, beat: str) -> ChoiceQuestion:
        question = self._beat(beat).question
        assert isinstance(question, ChoiceQuestion), f"{beat} gives nothing to choose from"
        return question

    def _beat(self, name: str) -> Beat[State]:
        return self.lesson.beats[self.beats.index(name)]
