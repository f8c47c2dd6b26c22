"""A timeline is a run, step after step, that can be walked in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

State = TypeVar("State")
State_co = TypeVar("State_co", covariant=True)

KEPT = 1_024
"""How many of its newest states a run remembers; older ones are computed again when needed."""
CHECKPOINTS = 64
"""The most states (or `kept`, if that is less) that are remembered for good, evenly spread over the
run. To step back far, the run is computed again from the nearest one."""

GROUPS = 8
"""`Timeline.past` drops the oldest of `most` states together, `most // GROUPS` at a time."""


class _Record(Generic[State]):
    """What one run remembers, shared by all its cursors.

    `states[k]` is the state after `first + k` steps, `checkpoints[k]` that after `k * stride`.
    States before `first` are computed again, from the nearest checkpoint before them.
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
        """The states from `low` to `high`, both included; these must be at most `kept`."""
        if low < self.first:
            self._rewind(low)
        self.at(high)
        return self.states[low - self.first : high - self.first + 1]

    @property
    def start(self) -> State:
        """The state with which the run began."""
        return self.checkpoints[0]

    def _rewind(self, position: int) -> None:
        checkpoint = position // self.stride
        self.first, self.states = checkpoint * self.stride, [self.checkpoints[checkpoint]]

    def _append(self, state: State) -> None:
        self.states.append(state)
        if self.first + len(self.states) - 1 == len(self.checkpoints) * self.stride:
            self._checkpoint(state)
        if len(self.states) > 2 * self.kept:
            # Dropping the older half at once keeps the average cost of a step constant.
            del self.states[: self.kept]
            self.first += self.kept

    def _checkpoint(self, state: State) -> None:
        self.checkpoints.append(state)
        if len(self.checkpoints) > min(CHECKPOINTS, self.kept):
            # Half the checkpoints at twice the stride keep memory limited however long the run is.
            self.checkpoints, self.stride = self.checkpoints[::2], 2 * self.stride


class _Continued(Generic[State]):
    """A run that follows another one up to `offset` and from there goes on from a state of its own.

    It answers as a _Record does. The steps of both count through.
    """

    def __init__(self, earlier: _Run[State], offset: int, state: State) -> None:
        self.earlier, self.offset = earlier, offset
        self.step: Callable[[State], State] = earlier.step
        self.kept: int = earlier.kept
        self.start: State = earlier.start
        self.own = _Record(state, earlier.step, earlier.kept)

    def at(self, position: int) -> State:
        if position < self.offset:
            return self.earlier.at(position)
        return self.own.at(position - self.offset)

    def between(self, low: int, high: int) -> list[State]:
        before = self.earlier.between(low, min(high, self.offset - 1)) if low < self.offset else []
        if high < self.offset:
            return before
        return before + self.own.between(max(0, low - self.offset), high - self.offset)


_Run: TypeAlias = _Record[State] | _Continued[State]


@dataclass(frozen=True, eq=False)
class Timeline(Generic[State_co]):
    """An immutable cursor over a run: start, step(start), step(step(start)), ...

    `position` is the number of steps taken. `forward` and `back` return another cursor over the
    same record of states. They can share it because `step` is pure: the k-th state is the same for
    all of them. However long the run is, a step costs the same and the record stays small: at most
    about 2 * kept states and the checkpoints.
    """

    record: _Run[State_co]
    position: int = field(default=0)

    @classmethod
    def begin(
        cls, start: State, step: Callable[[State], State], kept: int = KEPT
    ) -> Timeline[State]:
        """A new run, at its state `start`. It ends where `step` returns its own argument.

        `kept` is how many of the newest states are remembered, at least 1.
        """
        return Timeline(_Record(start, step, kept))

    @property
    def state(self) -> State_co:
        """The state at the cursor, computed again if it is no longer remembered."""
        return self.record.at(self.position)

    @property
    def ended(self) -> bool:
        """Whether the run ends at the cursor: one more step returns the very same state.

        That step is remembered, so `forward` need not take it again.
        """
        return self._next_is_same()

    def forward(self, steps: int = 1) -> Timeline[State_co]:
        """The cursor `steps` further, or at the end of the run if that comes before."""
        timeline = self
        for _ in range(steps):
            if timeline._next_is_same():
                break
            timeline = Timeline(timeline.record, timeline.position + 1)
        return timeline

    def back(self, steps: int = 1) -> Timeline[State_co]:
        """The cursor `steps` earlier, or at the start if that comes before."""
        return Timeline(self.record, max(0, self.position - steps))

    def altered(self, state: State) -> Timeline[State]:
        """The cursor over a run that is the same before it, and at it goes on from `state`.

        Altering at the same place again replaces what was altered there.
        """
        record = cast("_Run[State]", self.record)
        if isinstance(record, _Continued) and record.offset == self.position:
            record = record.earlier
        return Timeline(_Continued(record, self.position, state), self.position)

    @property
    def start(self) -> State_co:
        """The state with which the run began, which is always remembered."""
        return self.record.start

    def past(self, most: int = KEPT) -> list[State_co]:
        """The newest states up to and including the cursor, oldest first.

        There are at most `most`, and at most `kept`. As the run goes on, the oldest ones drop out
        together, an eighth of `most` at a time, so that a drawing of the others stays valid.
        """
        most = min(most, self.record.kept)
        group = max(1, most // GROUPS)
        over = max(0, self.position + 1 - most)
        return self.record.between(-(-over // group) * group, self.position)

    def _next_is_same(self) -> bool:
        state = self.state
        return self.record.at(self.position + 1) is state
