"""A run that can be walked in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

State = TypeVar("State")

KEPT = 2_048
"""How many of the newest states a run remembers; older ones are computed again when asked for."""


class _Record(Generic[State]):
    """The newest states of one run: `states[k]` is the state after `first + k` steps."""

    def __init__(self, start: State, step: Callable[[State], State], kept: int) -> None:
        self.start, self.step, self.kept = start, step, kept
        self.first, self.states = 0, [start]

    def at(self, position: int) -> State:
        if position < self.first:
            self.first, self.states = 0, [self.start]
        while position >= self.first + len(self.states):
            self._append(self.step(self.states[-1]))
        return self.states[position - self.first]

    def _append(self, state: State) -> None:
        self.states.append(state)
        if len(self.states) > 2 * self.kept:
            # Dropping half at a time keeps the cost of one step constant on average.
            del self.states[: self.kept]
            self.first += self.kept


@dataclass(frozen=True, eq=False)
class Timeline(Generic[State]):
    """A cursor over start, step(start), step(step(start)), ...

    A value: `forward` and `back` return another cursor over the same shared record. That is safe
    because `step` is pure, so whoever computes the k-th state first computes it for everybody.
    One step costs the same however long the run is, and memory stays within 2 * kept states.
    """

    record: _Record[State]
    position: int = field(default=0)

    @classmethod
    def begin(
        cls, start: State, step: Callable[[State], State], kept: int = KEPT
    ) -> Timeline[State]:
        """A run that stands at `start`; a `step` that returns its argument ends it there."""
        return cls(_Record(start, step, kept))

    @property
    def state(self) -> State:
        """The state under the cursor."""
        return self.record.at(self.position)

    @property
    def ended(self) -> bool:
        """Whether one more step would change nothing."""
        return self.record.step(self.state) is self.state

    def forward(self, steps: int = 1) -> Timeline[State]:
        """The cursor `steps` further, or at the end of a run that ends before."""
        timeline = self
        for _ in range(steps):
            if timeline._next_is_same():
                break
            timeline = Timeline(timeline.record, timeline.position + 1)
        return timeline

    def back(self, steps: int = 1) -> Timeline[State]:
        """The cursor `steps` earlier, or at the start."""
        return Timeline(self.record, max(0, self.position - steps))

    def past(self, most: int = KEPT) -> list[State]:
        """The states up to and including the cursor, oldest first, the newest `most` of them."""
        here = self.state, self.position - self.record.first + 1
        return self.record.states[max(0, here[1] - most) : here[1]]

    def _next_is_same(self) -> bool:
        state = self.state
        return self.record.at(self.position + 1) is state
