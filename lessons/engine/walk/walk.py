"""A walk is a lesson in progress: one immutable value, with a method for each thing to do in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from downslope.lessons.base.errors import unknown
from downslope.lessons.engine import notices
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.walk.running import GHOSTS, REPLAY, RunningWalk, begin_run

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Goal
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.lessons.engine.questions import Answer, Question

__all__ = ["GHOSTS", "REPLAY", "TOGGLES", "Walk"]

State = TypeVar("State")
State_co = TypeVar("State_co", covariant=True)

TOGGLES = ("arrows", "code", "ghosts", "notes", "words")
"""The views that a key shows or hides."""


@dataclass(frozen=True, eq=False)
class Walk(RunningWalk[State_co]):
    """Where a learner is in a lesson, and what a learner can do there.

    Every method returns a new walk and changes nothing; a key that has nothing to do gives the
    same walk with a notice. Lessons see a walk as a `Situation`. Where the type of the lesson's
    state does not matter, it is a `Walk[object]`.
    """

    @classmethod
    def begin(cls, lesson: Lesson[State], beat: int = 0) -> Walk[State]:
        """The lesson as it opens at beat number `beat` (from 0).

        Raises IndexError when there is no such beat.
        """
        values = lesson.values_at(beat)
        return Walk(lesson, values, begin_run(lesson, values), beat).entered()

    # -- keys whose meaning depends on what waits ---------------------------------------

    def digit(self, number: int) -> Self:
        """Pick answer or repair `number` (from 1) if one waits; otherwise apply that preset."""
        if self.pending:
            guess = self.pending.picked(self.guess, number)
            if guess is None:
                return self.with_notice(notices.NO_CHOICE)
            return replace(self, guess=guess, notice=None)
        if self.repairing:
            return self._pick_repair(number)
        if self.current_beat.kind == "recap":
            return self._open_unfinished(number)
        if number > len(self.presets):
            return self.with_notice(notices.NO_PRESET)
        preset = self.presets[number - 1]
        return self.put(preset.values, restart=preset.restart)

    def turn(self, clicks: int, *, coarse: bool = False, vertical: bool = False) -> Self:
        """Move the mark or line of what waits, or turn the chosen control by so many clicks.

        `vertical` stands for the up and down keys: they move a point along y, and otherwise tell
        the control to turn coarsely. While a question waits, only a control that changes nothing
        but the view can be turned.
        """
        if self.pending and self.pending.takes_arrows:
            moved = self.pending.moved(self.guess, clicks, coarse=coarse, vertical=vertical)
            if moved == (self.pending.start if self.guess is None else self.guess):
                return self.with_notice(notices.NO_FURTHER)
            return replace(self, guess=moved, notice=None)
        if vertical and self.repairing and self.repairing.repairs:
            return self._move_repair(-clicks)
        control = self.chosen_control
        if self.pending and not (control and control.view):
            return self.with_notice(self.pending.answer_first)
        if control is None:
            return self.with_notice(notices.NO_CONTROL)
        partner = next((c for c in self.usable if c.axis == "y"), None)
        if vertical and control.axis == "x" and partner:
            control, vertical = partner, False
        value = self.shown_values[control.name]
        turned = control.turn(value, clicks, coarse=coarse, vertical=vertical)
        if turned == value:
            return self.with_notice(notices.FAR_END)
        return self.put({control.name: turned}, turning=control.name)

    def commit(self) -> Self:
        """Commit what waits: the answer to a question, a repair, a goal, in this order."""
        if self.pending:
            return self._answer(self.pending)
        if self.repairing:
            return self._repair(self.repairing)
        if goal := self.claimable:
            return self._claim(goal)
        return self.with_notice(notices.NOTHING_TO_COMMIT)

    # -- questions ----------------------------------------------------------------------

    def guessed(self, guess: Answer) -> Self:
        """The walk with this guess at the question that waits, not yet committed."""
        return replace(self, guess=guess, notice=None)

    def again(self) -> Self:
        """Ask the beat's question again with other numbers. The first answer is what counts."""
        if self.current_beat.again is None:
            return self.with_notice(notices.NO_OTHER_NUMBERS)
        if self.pending:
            return self.with_notice(self.pending.answer_first)
        return self.asked_again(self.seed + 1)

    def asked_again(self, seed: int) -> Self:
        """The walk with its question asked with the numbers of `seed` (0: the first ones)."""
        there = replace(self, seed=seed, retry=None)
        question = there.question
        if question and question.settings:
            there = there.rerun({**self.values, **question.settings}, 0, ghost=False)
        return replace(there, guess=there.pending.start if there.pending else None, notice=None)

    def _answer(self, question: Question) -> Self:
        guess = self.guess
        # A mark or lines that nobody has moved yet are no answer, and enter may be a habit.
        if guess is None or guess == question.start:
            return self.with_notice(question.nothing_picked)
        if self.seed:
            answered = replace(self, retry=guess, guess=None, notice=None)
        else:
            answers = {**self.answers, self.current_beat.name: guess}
            answered = replace(self, answers=answers, guess=None, notice=None)
        return answered.forward(question.reveal) if question.reveal else answered

    # -- repairs ------------------------------------------------------------------------

    def _move_repair(self, lines: int) -> Self:
        repair, pitfall = self.repair or Repair(), self.pitfall
        if pitfall is None or repair.found:
            return self.with_notice(notices.PICK_REPAIR)
        moved = repair.moved(pitfall, lines)
        if moved.line == repair.line:
            return replace(self, repair=moved, notice=notices.NO_LINE)
        return replace(self, repair=moved, notice=None)

    def _pick_repair(self, number: int) -> Self:
        repair, pitfall = self.repair or Repair(), self.repairing
        if not pitfall or not pitfall.repairs:
            return self.with_notice(notices.NO_PRESET)
        if not repair.found:
            return self.with_notice(notices.PICK_LINE)
        if number > len(pitfall.repairs):
            return self.with_notice(notices.NO_CHOICE)
        return replace(self, repair=replace(repair, pick=number - 1, run=False), notice=None)

    def _repair(self, pitfall: Pitfall) -> Self:
        """One step of a repair: find the line, then run the picked replacement.

        A pitfall without replacements to choose from is repaired at once.
        """
        name, repair = self.current_beat.name, self.repair or Repair()
        if not pitfall.repairs:
            return replace(self, fixed=self.fixed | {name}, notice=None)
        if not repair.found:
            if not pitfall.is_mistake(repair.line):
                return self.with_notice(notices.NOT_THIS_LINE)
            return replace(self, repair=replace(repair, found=True), notice=None)
        if repair.pick is None:
            return self.with_notice(notices.PICK_REPAIR)
        right = pitfall.repairs[repair.pick] is pitfall.fixed
        fixed = self.fixed | {name} if right else self.fixed
        return replace(self, repair=replace(repair, run=True), fixed=fixed, notice=None)

    # -- goals --------------------------------------------------------------------------

    def _claim(self, goal: Goal[State_co]) -> Self:
        """The goal reached if the situation meets it; otherwise a notice of what is missing."""
        with np.errstate(all="ignore"):
            if not goal.reached(self):
                lacks = goal.lacks(self) if goal.lacks else notices.GOAL_NOT_MET
                return self.with_notice(lacks)
        name = frozenset({self.current_beat.name})
        if goal is self.current_beat.star:
            return replace(self, starred=self.starred | name, notice=notices.STARRED)
        star = self.current_beat.star
        told = notices.GOAL_THEN_STAR if star else notices.GOAL_MET
        return replace(self, reached=self.reached | name, notice=told)

    # -- the rest -----------------------------------------------------------------------

    def _open_unfinished(self, number: int) -> Self:
        unfinished = self.unfinished
        if number > len(unfinished):
            return self.with_notice(notices.NOTHING_OPEN)
        return self.go_to(unfinished[number - 1]).with_notice(notices.WAY_BACK)

    def to_recap(self) -> Self:
        """Open the beat that lists what is still open."""
        recaps = [k for k, beat in enumerate(self.lesson.beats) if beat.kind == "recap"]
        if not recaps:
            return self.with_notice(notices.NO_RECAP)
        return self.with_notice(notices.AT_RECAP) if self.beat in recaps else self.go_to(recaps[-1])

    def toggle(self, name: str) -> Self:
        """Show or hide the view `name`. Raises Refusal unless it is one of TOGGLES."""
        if name not in TOGGLES:
            raise unknown("view", name, TOGGLES)
        return replace(self, shown=self.shown ^ {name}, notice=None)
