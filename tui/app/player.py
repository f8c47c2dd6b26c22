"""Plays a run by a timer: at a speed that can be chosen, or as fast as it goes to a given step."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from downslope.lessons.engine import notices
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.token import run_on
from downslope.tui.page import strings
from downslope.tui.page.keys import press
from downslope.tui.page.keys.states import goal_is_met

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.app.reveal import Stopped

    Move = Callable[[Walk[object]], Walk[object]]

SPEEDS = (1, 2, 5, 10, 30)
"""The speeds at which a run can play, in steps per second."""
_SLICE = 0.05
"""Seconds of steps at a time on the way to a given step."""


class Stage(Protocol):
    """The screen on which a run is played."""

    walk: Walk[object]

    def attempt(self, move: Move) -> None:
        """Move the walk; a fault in the lesson's own code is told, and the walk stays."""


class Player:
    """Plays the run of a screen; `every` starts a timer."""

    def __init__(self, stage: Stage, every: Callable[[float, Callable[[], None]], Stopped]) -> None:
        self._stage, self._every = stage, every
        self._speed = 2
        self._target = 0
        self._timer: Stopped | None = None

    @property
    def plays(self) -> bool:
        """Whether something plays now."""
        return self._timer is not None

    @property
    def told(self) -> Text:
        """How fast it plays, or where to; while nothing plays, the speed that is set."""
        if self._target:
            return strings.CATCHING_UP.format(step=self._target)
        return strings.PLAYING.format(speed=SPEEDS[self._speed])

    def play(self) -> bool:
        """Begin to play; False where the run can take no step now."""
        if not self._can_step():
            return False
        self._timer = self._every(1 / SPEEDS[self._speed], self._tick)
        return True

    def play_on(self, steps: int) -> None:
        """Take so many steps, as fast as they come."""
        self._target = self._stage.walk.step + steps
        self._timer = self._every(_SLICE, self._take_some)

    def pause(self) -> None:
        """Play no more."""
        self._target = 0
        if self._timer:
            self._timer.stop()
            self._timer = None

    def change_speed(self, change: int) -> None:
        """Play faster (1) or slower (-1), now or when it plays again."""
        self._speed = max(0, min(len(SPEEDS) - 1, self._speed + change))
        if self._timer and not self._target:
            self.pause()
            self.play()

    def _can_step(self) -> bool:
        # The timeline remembers the step that is tried here, so playing does not take it again.
        walk = self._stage.walk
        with suppress(LessonFault):
            return press(walk, "space").step > walk.step
        return False

    def _tick(self) -> None:
        self._stage.attempt(self._played)

    def _played(self, walk: Walk[object]) -> Walk[object]:
        """The walk one step on, as far as playing goes."""
        after = walk.forward()
        # A run that has just met the goal waits for the learner to claim it.
        if after.step == walk.step or (goal_is_met(after) and not goal_is_met(walk)):
            self.pause()
        # At the end of a run the status line tells how it ended, which a notice would cover.
        return walk if after.notice == notices.ENDED else after

    def _take_some(self) -> None:
        self._stage.attempt(self._some_on)

    def _some_on(self, walk: Walk[object]) -> Walk[object]:
        """The walk as many steps on as can be taken in _SLICE seconds."""
        after, until = walk, time.monotonic() + _SLICE
        while after.step < self._target and time.monotonic() < until:
            after = run_on(after, 1)
        if after.step in {walk.step, self._target}:
            self.pause()
        return after
