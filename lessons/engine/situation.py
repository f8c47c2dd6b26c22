"""What a lesson sees of a learner's walk through it: read-only, and typed by the lesson's state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.code import Pitfall
    from downslope.lessons.engine.controls import Values

State_co = TypeVar("State_co", covariant=True)


@dataclass(frozen=True, eq=False)
class Ghost(Generic[State_co]):
    """An earlier run: its control values, and its timeline at the step where it was left."""

    values: Values
    timeline: Timeline[State_co]


class Named(Protocol):
    """Something with a name."""

    @property
    def name(self) -> str:
        """The name by which others speak of it."""


class Situation(Protocol[State_co]):
    """Where a learner is in a lesson: what its pictures, formulas and goals are computed from.

    `Walk` implements it. A lesson can neither change it nor reach the engine through it.
    """

    @property
    def values(self) -> Values:
        """The value of every control, by name."""

    @property
    def timeline(self) -> Timeline[State_co]:
        """The run: where it stands, what was before, how it began."""

    @property
    def state(self) -> State_co:
        """The lesson's own state at the current step."""

    @property
    def step(self) -> int:
        """How many steps this run has taken; 0 at its start."""

    @property
    def ghosts(self) -> tuple[Ghost[State_co], ...]:
        """Earlier runs, the newest last; none where nothing was turned yet."""

    @property
    def shown(self) -> frozenset[str]:
        """Which of TOGGLES are shown (of "code": whether it differs from what is usual)."""

    @property
    def current_beat(self) -> Named:
        """The beat that is open."""

    @property
    def pitfall(self) -> Pitfall | None:
        """The mistake in code that the beat shows in place of the run, if any."""

    @property
    def asking(self) -> bool:
        """Whether the beat's question waits for its answer, which must not be given away."""

    @property
    def answers(self) -> Mapping[str, int]:
        """The index of the choice that was committed, by the name of the question's beat."""

    @property
    def fixed(self) -> frozenset[str]:
        """The beats whose mistake is repaired."""

    @property
    def chosen(self) -> str:
        """The control that the keys turn; "" where there is none."""

    @property
    def turning(self) -> str:
        """The control that the last key turned; "" after any other key."""

    def revealed(self, beat: str) -> bool:
        """Whether beat `beat` is behind the learner, or open with nothing left to ask.

        Raises ValueError where the lesson has no such beat.
        """
