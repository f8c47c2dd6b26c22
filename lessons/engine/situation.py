"""What a lesson sees of a learner's walk: read-only, and typed by the lesson's own state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.pitfall import Pitfall

    Changes: TypeAlias = tuple[tuple[int, Values], ...]

State = TypeVar("State")
State_co = TypeVar("State_co", covariant=True)
Shown = TypeVar("Shown")


@dataclass(frozen=True, eq=False)
class Ghost(Generic[State_co]):
    """An earlier run, drawn faintly: its control values, and its timeline where it was left.

    `changes` are the control values that were changed in mid run, as in a walk.
    """

    values: Values
    timeline: Timeline[State_co]
    changes: Changes = ()


class Situation(Protocol[State_co]):
    """Where a learner is in a lesson: pictures, formulas and goals are computed from this.

    `Walk` implements it. Through it a lesson can look, but neither change anything nor reach the
    rest of the engine.
    """

    @property
    def values(self) -> Values:
        """The value of every control, by name."""

    @property
    def timeline(self) -> Timeline[State_co]:
        """The run: its current state, the states before, and how it began."""

    @property
    def state(self) -> State_co:
        """The lesson's own state at the current step."""

    @property
    def step(self) -> int:
        """How many steps this run has taken; 0 at its start."""

    @property
    def ghosts(self) -> tuple[Ghost[State_co], ...]:
        """Earlier runs, the newest last; empty at first."""

    @property
    def shown(self) -> frozenset[str]:
        """Which of the walk's TOGGLES are switched on.

        "code" tells something else: that the code key was pressed. Wide screens show the code until
        it is, narrow ones from then on.
        """

    @property
    def pitfall(self) -> Pitfall | None:
        """The code with a mistake that the beat shows in place of the run, or None."""

    @property
    def asking(self) -> bool:
        """Whether the beat's question waits for an answer: nothing shown may give it away."""

    @property
    def chosen(self) -> str:
        """The name of the control that the keys turn; "" where there is none."""

    @property
    def turning(self) -> str:
        """The name of the control that the last key turned; "" after any other key."""


def asked(
    waiting: Callable[[Situation[State]], Shown], settled: Callable[[Situation[State]], Shown]
) -> Callable[[Situation[State]], Shown]:
    """A picture, formula, status or listing that does not give the answer of its beat away.

    It is that of `waiting` while the question waits, and that of `settled` once it is answered.
    """

    def show(situation: Situation[State]) -> Shown:
        return (waiting if situation.asking else settled)(situation)

    return show
