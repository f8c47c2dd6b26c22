"""A walk is a lesson in progress: one immutable value, with a method for each thing to do in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from downslope.core.timeline import Timeline
from downslope.lessons.base.errors import unknown
from downslope.lessons.engine import notices
from downslope.lessons.engine.budget import affordable
from downslope.lessons.engine.situation import Ghost
from downslope.lessons.engine.walk_data import WalkData

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.controls import Value, Values
    from downslope.lessons.engine.lesson import Lesson

State = TypeVar("State")
State_co = TypeVar("State_co", covariant=True)

GHOSTS = 3
"""How many earlier runs (ghosts) stay on the picture; the oldest goes first."""
REPLAY = 1_000
"""The most steps that are run again when a control is turned: a key must be answered at once."""
TOGGLES = ("arrows", "code", "ghosts", "notes")
"""The views that a key shows or hides."""


@dataclass(frozen=True, eq=False)
class Walk(WalkData[State_co]):
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
        return _entered(Walk(lesson, values, _begin(lesson, values)), beat)

    # -- the run ------------------------------------------------------------------------

    def forward(self, steps: int = 1) -> Walk[State_co]:
        """Take `steps` steps, or fewer if the run ends or reaches its limit earlier.

        While a question waits for its answer, no step is taken.
        """
        if self.pending:
            return self.with_notice(notices.GUESS_FIRST)
        steps = min(steps, self.lesson.limit(self.values) - self.step)
        with np.errstate(all="ignore"):
            timeline = self.timeline.forward(steps)
        if timeline.position == self.step:
            return self.with_notice(notices.LIMIT if steps == 0 else notices.ENDED)
        return _moved(self, timeline)

    def back(self, steps: int = 1) -> Walk[State_co]:
        """Go `steps` steps back, at most to the start of the run."""
        if self.step == 0:
            return self.with_notice(notices.AT_START)
        with np.errstate(all="ignore"):
            return _moved(self, self.timeline.back(steps))

    def restart(self) -> Walk[State_co]:
        """Begin the run again; the run so far, if it took a step, stays as a ghost."""
        return _rerun(self, self.values, 0, ghost=self.step > 0)

    # -- controls -----------------------------------------------------------------------

    def choose(self, direction: int) -> Walk[State_co]:
        """Choose the next (1) or previous (-1) control; after the last comes the first."""
        names = [control.name for control in self.usable if control.axis != "y"]
        if not names:
            return self.with_notice(notices.NO_CONTROL)
        at = names.index(self.chosen) + direction if self.chosen in names else 0
        return replace(self, chosen=names[at % len(names)], notice=None, turning="")

    def turn(self, clicks: int, *, coarse: bool = False, vertical: bool = False) -> Walk[State_co]:
        """Turn the chosen control by so many clicks and run again, as `put` does.

        `vertical` stands for the up and down keys: they move a point along y, and otherwise tell
        the control to turn coarsely. Nothing turns while a question waits for its answer.
        """
        if self.pending:
            return self.with_notice(notices.GUESS_FIRST)
        control = next((c for c in self.usable if c.name == self.chosen), None)
        if control is None:
            return self.with_notice(notices.NO_CONTROL)
        partner = next((c for c in self.usable if c.axis == "y"), None)
        if vertical and control.axis == "x" and partner:
            control, vertical = partner, False
        value = control.turn(self.values[control.name], clicks, coarse=coarse, vertical=vertical)
        if value == self.values[control.name]:
            return self.with_notice(notices.FAR_END)
        return self.put({control.name: value}, turning=control.name)

    def put(
        self, values: Mapping[str, Value], *, turning: str = "", restart: bool = False
    ) -> Walk[State_co]:
        """Set valid control values and run again.

        The new run goes as far as the old one, but at most REPLAY steps. It stays at step 0 with
        `restart` or when the lesson does not keep its step. The old run becomes a ghost if it took
        a step and the new one differs. `turning` names the control that a key turns: while the
        same one is turned again and again, only the run before the first turn becomes a ghost.
        """
        turned = {**self.values, **values}
        # Every name is looked up before any is compared, so that an unknown one is refused.
        controls = [self.lesson.control(name) for name in values]
        same = all(each.same(self.values[each.name], values[each.name]) for each in controls)
        ghost = self.step > 0 and not same and not (turning and turning == self.turning)
        keeps = self.lesson.keeps_step and not restart
        steps = min(self.step, REPLAY, self.lesson.limit(turned)) if keeps else 0
        return replace(_rerun(self, turned, steps, ghost=ghost), turning=turning)

    # -- beats, questions, goals --------------------------------------------------------

    def go_to(self, beat: int) -> Walk[State_co]:
        """Open beat number `beat` (from 0).

        If the beat has settings they are applied, a new run begins and all ghosts go; otherwise
        the run goes on. Where its question is answered already, the new run takes the steps that
        showed the truth.
        """
        if not 0 <= beat < len(self.lesson.beats):
            return self.with_notice(notices.NO_BEAT)
        settings = self.lesson.beats[beat].settings
        if not settings:
            return _entered(self, beat)
        # The beat changes first, as the new run must not count towards the goal of the old beat.
        there = replace(self, beat=beat, ghosts=())
        values = {**self.values, **settings}
        run = _rerun(there, values, there.evidence(values), ghost=False)
        return _entered(run, beat)

    def digit(self, number: int) -> Walk[State_co]:
        """Pick choice `number` (from 1) of the waiting question; without one, apply that preset."""
        if self.pending:
            if number > len(self.pending.choices):
                return self.with_notice(notices.NO_CHOICE)
            return replace(self, guess=number - 1, notice=None)
        if number > len(self.presets):
            return self.with_notice(notices.NO_PRESET)
        preset = self.presets[number - 1]
        return self.put(preset.values, restart=preset.restart)

    def commit(self) -> Walk[State_co]:
        """Commit the guess and take the steps that reveal the truth.

        In a beat with a pitfall and no question waiting, apply the repair.
        """
        if question := self.pending:
            if self.guess is None:
                return self.with_notice(notices.PICK_FIRST)
            answers = {**self.answers, self.current_beat.name: self.guess}
            answered = replace(self, answers=answers, guess=None, notice=None)
            return answered.forward(question.reveal) if question.reveal else answered
        if self.pitfall and self.current_beat.name not in self.fixed:
            return replace(self, fixed=self.fixed | {self.current_beat.name}, notice=None)
        return self.with_notice(notices.NOTHING_TO_COMMIT)

    def toggle(self, name: str) -> Walk[State_co]:
        """Show or hide the view `name`. Raises Refusal unless it is one of TOGGLES."""
        if name not in TOGGLES:
            raise unknown("view", name, TOGGLES)
        return replace(self, shown=self.shown ^ {name}, notice=None)

    def with_notice(self, notice: Text) -> Walk[State_co]:
        """The same walk with `notice` as the answer to the last key."""
        return replace(self, notice=notice)


# -- runs ---------------------------------------------------------------------------------


def _entered(walk: Walk[State], beat: int) -> Walk[State]:
    """The walk as it opens beat number `beat`: seen, and with its first control chosen."""
    walk = replace(walk, beat=beat, guess=None, notice=None, turning="")
    names = [control.name for control in walk.usable if control.axis != "y"]
    chosen, seen = next(iter(names), ""), walk.seen | {walk.current_beat.name}
    return _moved(replace(walk, chosen=chosen, seen=seen), walk.timeline)


def _rerun(walk: Walk[State], values: Values, steps: int, *, ghost: bool) -> Walk[State]:
    """The walk with a new run of `steps` steps; with `ghost`, the run so far stays as a ghost."""
    with np.errstate(all="ignore"):
        timeline = _begin(walk.lesson, values).forward(steps)
    left = (Ghost(walk.values, walk.timeline),) if ghost else ()
    ghosts = (*walk.ghosts, *left)[-GHOSTS:]
    return _moved(replace(walk, values=values, ghosts=ghosts), timeline)


def _moved(walk: Walk[State], timeline: Timeline[State]) -> Walk[State]:
    """The walk with its run at another step, and with the beat's goal reached if it is met there.

    `turning` is cleared: a control that is turned again and again leaves one ghost only, and any
    other key ends that. `put`, which turns, sets it again afterwards.
    """
    ghosts = _affordable_ghosts(walk, timeline.position)
    walk = replace(walk, timeline=timeline, ghosts=ghosts, notice=None, turning="")
    goal, name = walk.current_beat.goal, walk.current_beat.name
    if goal is None or name in walk.reached or walk.asking:
        return walk
    with np.errstate(all="ignore"):
        reached = goal.reached(walk)
    return replace(walk, reached=walk.reached | {name}) if reached else walk


def _affordable_ghosts(walk: Walk[State], steps: int) -> tuple[Ghost[State], ...]:
    """The newest ghosts whose runs, with the current run of `steps` steps, fit into the budget."""
    if not walk.ghosts:
        return ()
    cost = walk.lesson.cost_of
    newest = [cost(ghost.values, ghost.timeline.position) for ghost in reversed(walk.ghosts)]
    count = affordable([cost(walk.values, steps), *newest]) - 1
    return walk.ghosts[len(walk.ghosts) - max(count, 0) :]


def _begin(lesson: Lesson[State], values: Values) -> Timeline[State]:
    return Timeline.begin(lesson.start(values), lesson.step, lesson.kept)
