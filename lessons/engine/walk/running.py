"""The moves of a walk that concern its run: steps, controls, presets, beats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from downslope.core.timeline import Timeline
from downslope.lessons.engine import notices
from downslope.lessons.engine.budget import affordable
from downslope.lessons.engine.situation import Ghost
from downslope.lessons.engine.walk.data import WalkData

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


@dataclass(frozen=True, eq=False)
class RunningWalk(WalkData[State_co]):
    """A walk that can be stepped, turned and opened at another beat."""

    # -- the run ------------------------------------------------------------------------

    def forward(self, steps: int = 1) -> Self:
        """Take `steps` steps, or fewer if the run ends or reaches its limit earlier.

        While a question waits for its answer, no step is taken.
        """
        if self.pending:
            return self.with_notice(self.pending.answer_first)
        steps = min(steps, self.lesson.limit(self.values) - self.step)
        with np.errstate(all="ignore"):
            timeline = self.timeline.forward(steps)
        if timeline.position == self.step:
            return self.with_notice(notices.LIMIT if steps == 0 else notices.ENDED)
        return self.moved_to(timeline)

    def back(self, steps: int = 1) -> Self:
        """Go `steps` steps back, at most to the start of the run."""
        if self.step == 0:
            return self.with_notice(notices.AT_START)
        with np.errstate(all="ignore"):
            return self.moved_to(self.timeline.back(steps))

    def restart(self) -> Self:
        """Begin the run again; the run so far, if it took a step, stays as a ghost."""
        return self.rerun(self.values, 0, ghost=self.step > 0)

    # -- controls -----------------------------------------------------------------------

    def choose(self, direction: int) -> Self:
        """Choose the next (1) or previous (-1) control; after the last comes the first."""
        names = [control.name for control in self.usable if control.axis != "y"]
        if not names:
            return self.with_notice(notices.NO_CONTROL)
        at = names.index(self.chosen) + direction if self.chosen in names else 0
        return replace(self, chosen=names[at % len(names)], notice=None, turning="")

    def put(self, values: Mapping[str, Value], *, turning: str = "", restart: bool = False) -> Self:
        """Set valid control values and run again.

        The new run goes as far as the old one, but at most REPLAY steps. It stays at step 0 with
        `restart`, when the lesson does not keep its step, and when a point was moved on by the run
        (see `Lesson.stands`): the new run begins where the point is put. Controls that only change
        the view leave the run as it is.

        The old run becomes a ghost if it took a step and the new one differs. `turning` names the
        control that a key turns: while the same one is turned again and again, only the run before
        the first turn becomes a ghost.
        """
        values = self.lesson.with_followers(self.values, dict(values))
        # Every name is looked up before any is compared, so that an unknown one is refused.
        controls = [self.lesson.control(name) for name in values]
        if all(control.view for control in controls):
            seen = replace(self, values={**self.values, **values}, notice=None)
            return replace(seen, turning=turning)
        if self.acts_in_mid_run(values):
            return replace(self.change_here({**self.values, **values}), turning=turning)
        moved = any(name in self.standing for name in values)
        turned = {**(self.shown_values if moved else self.values), **values}
        same = all(each.same(self.values[each.name], turned[each.name]) for each in controls)
        ghost = self.step > 0 and not same and not (turning and turning == self.turning)
        keeps = self.lesson.keeps_step and not restart and not moved
        steps = min(self.step, REPLAY, self.lesson.limit(turned)) if keeps else 0
        return replace(self.rerun(turned, steps, ghost=ghost), turning=turning)

    # -- beats --------------------------------------------------------------------------

    def go_to(self, beat: int) -> Self:
        """Open beat number `beat` (from 0).

        If the beat has settings they are applied, a new run begins and all ghosts go; otherwise
        the run goes on. Where its question is answered already, the new run takes the steps that
        showed the truth.
        """
        if not 0 <= beat < len(self.lesson.beats):
            return self.with_notice(notices.NO_BEAT)
        settings = self.lesson.beats[beat].settings
        # Notes tell what to expect: they are asked for at each beat anew.
        shown = self.shown - {"notes"}
        there = replace(self, beat=beat, seed=0, retry=None, shown=shown)
        if settings:
            values = {**self.values, **settings}
            there = replace(there, ghosts=()).rerun(values, there.evidence(values), ghost=False)
        return there.entered()

    def with_notice(self, notice: Text) -> Self:
        """The same walk with `notice` as the answer to the last key."""
        return replace(self, notice=notice)

    # -- inside -------------------------------------------------------------------------

    def entered(self) -> Self:
        """The walk as its beat opens: seen, with its first control and its first guess chosen."""
        names = [control.name for control in self.usable if control.axis != "y"]
        return replace(
            self,
            chosen=next(iter(names), ""),
            seen=self.seen | {self.current_beat.name},
            guess=self.pending.start if self.pending else None,
            repair=None,
            notice=None,
            turning="",
        )

    def rerun(self, values: Values, steps: int, *, ghost: bool) -> Self:
        """The walk with a new run of `steps` steps; with `ghost`, the run so far stays as one."""
        with np.errstate(all="ignore"):
            timeline = begin_run(self.lesson, values).forward(steps)
        left = (Ghost(self.values, self.timeline, self.changes),) if ghost else ()
        ghosts = (*self.ghosts, *left)[-GHOSTS:]
        return replace(self, values=values, ghosts=ghosts, changes=()).moved_to(timeline)

    def change_here(self, values: Values) -> Self:
        """The walk whose run goes on from here with other values.

        Going back and changing there forgets the changes that came later.
        """
        change = self.lesson.changed
        if change is None:
            return self
        timeline = self.timeline.altered(change(self.state, values))
        history = self.changes or ((0, self.values),)
        earlier = tuple(each for each in history if each[0] < self.step)
        return replace(self, changes=(*earlier, (self.step, values))).moved_to(timeline)

    def moved_to(self, timeline: Timeline[State_co]) -> Self:
        """The walk with its run at another step.

        `turning` is cleared: a control that is turned again and again leaves one ghost only, and
        any other key ends that. `put`, which turns, sets it again afterwards.
        """
        ghosts = self._affordable_ghosts(timeline.position)
        held = [values for step, values in self.changes if step <= timeline.position]
        return replace(
            self,
            timeline=timeline,
            values=held[-1] if held else self.values,
            ghosts=ghosts,
            notice=None,
            turning="",
        )

    def _affordable_ghosts(self, steps: int) -> tuple[Ghost[State_co], ...]:
        """The newest ghosts whose runs fit into the budget beside this one of `steps` steps."""
        if not self.ghosts:
            return ()
        cost = self.lesson.cost_of
        newest = [cost(ghost.values, ghost.timeline.position) for ghost in reversed(self.ghosts)]
        count = affordable([cost(self.values, steps), *newest]) - 1
        return self.ghosts[len(self.ghosts) - max(count, 0) :]


def begin_run(lesson: Lesson[State], values: Values) -> Timeline[State]:
    """A run of the lesson with these values, at its start."""
    return Timeline.begin(lesson.start(values), lesson.step, lesson.kept)
