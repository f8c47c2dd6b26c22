"""A run that can be walked in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

State = TypeVar("State")
State_co = TypeVar("State_co", covariant=True)

KEPT = 1_024
"""How many of the newest states a run remembers; older ones are computed again when asked for."""
CHECKPOINTS = 64
"""At most so many states (or `kept`, if fewer) are remembered for good, evenly spread, to step
back to from far away."""

GROUPS = 8
"""In how many parts a run's past is given up, the oldest first."""


class _Record(Generic[State]):
    """The newest states of one run: `states[k]` is the state after `first + k` steps.

    `checkpoints[k]` is the state after k * stride steps, kept for good: a replay begins at the
    nearest one.
    """

    def __init__(self, start: State, step: Callable[[State], State], kept: int) -> None:
        self.step, self.kept, self.stride = step, kept, kept
        self.first, self.states, self.checkpoints = 0, [start], [start]

    def at(self, position: int) -> State:
        if position < self.first:
            self._rewind(position)
        while position >= self.first + len(self.states):
            self._append(self.step(self.states[-1]))
        return self.states[position - self.first]

    def between(self, low: int, high: int) -> list[State]:
        """The states from `low` to `high`, both included, at most `kept` of them."""
        if low < self.first:
            self._rewind(low)
        self.at(high)
        return self.states[low - self.first : high - self.first + 1]

    def _rewind(self, position: int) -> None:
        checkpoint = position // self.stride
        self.first, self.states = checkpoint * self.stride, [self.checkpoints[checkpoint]]

    def _append(self, state: State) -> None:
        self.states.append(state)
        if self.first + len(self.states) - 1 == len(self.checkpoints) * self.stride:
            self._checkpoint(state)
        if len(self.states) > 2 * self.kept:
            # Dropping half at a time keeps the cost of one step constant on average.
            del self.states[: self.kept]
            self.first += self.kept

    def _checkpoint(self, state: State) -> None:
        self.checkpoints.append(state)
        if len(self.checkpoints) > min(CHECKPOINTS, self.kept):
            # Twice the stride, half the checkpoints: memory stays bounded however long the run is.
            self.checkpoints, self.stride = self.checkpoints[::2], 2 * self.stride


@dataclass(frozen=True, eq=False)
class Timeline(Generic[State_co]):
    """A cursor over start, step(start), step(step(start)), ...

    A value: `forward` and `back` return another cursor over the same shared record. That is safe
    because `step` is pure, so whoever computes the k-th state first computes it for everybody.
    One step costs the same however long the run is, and memory stays within 2 * kept states.
    """

    record: _Record[State_co]
    position: int = field(default=0)

    @classmethod
    def begin(
        cls, start: State, step: Callable[[State], State], kept: int = KEPT
    ) -> Timeline[State]:
        """A run that stands at `start`; a `step` that returns its argument ends it there."""
        return Timeline(_Record(start, step, kept))

    @property
    def state(self) -> State_co:
        """The state under the cursor."""
        return self.record.at(self.position)

    @property
    def ended(self) -> bool:
        """Whether one more step would change nothing."""
        return self.record.step(self.state) is self.state

    def forward(self, steps: int = 1) -> Timeline[State_co]:
        """The cursor `steps` further, or at the end of a run that ends before."""
        timeline = self
        for _ in range(steps):
            if timeline._next_is_same():
                break
            timeline = Timeline(timeline.record, timeline.position + 1)
        return timeline

    def back(self, steps: int = 1) -> Timeline[State_co]:
        """The cursor `steps` earlier, or at the start."""
        return Timeline(self.record, max(0, self.position - steps))

    @property
    def start(self) -> State_co:
        """The state with which the run began, remembered however long ago that is."""
        return self.record.checkpoints[0]

    def past(self, most: int = KEPT) -> list[State_co]:
        """The states up to and including the cursor, oldest first, the newest `most` of them.

        The oldest go an eighth of `most` at a time, so what was drawn of the rest can stay.
        """
        most = min(most, self.record.kept)
        group = max(1, most // GROUPS)
        over = max(0, self.position + 1 - most)
        return self.record.between(-(-over // group) * group, self.position)

    def _next_is_same(self) -> bool:
        state = self.state
        return self.record.at(self.position + 1) is state
