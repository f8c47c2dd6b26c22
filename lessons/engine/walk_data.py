"""What a walk holds, and what follows from it: the part of a walk that only looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.core.timeline import Timeline
    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat, Prediction, Preset
    from downslope.lessons.engine.code import Pitfall
    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.situation import Ghost

State_co = TypeVar("State_co", covariant=True)

USUALLY_SHOWN = frozenset({"ghosts"})
"""Which of a walk's TOGGLES are shown until a key hides them."""


@dataclass(frozen=True, eq=False)
class WalkData(Generic[State_co]):
    """Where a learner is in a lesson.

    `beat` is an index; `chosen` the control that the keys turn, `turning` the one that the last
    key turned; `guess` the choice picked but not committed, `answers` those committed, as indices;
    `fixed`, `reached` and `seen` are names of beats. `notice` is the answer to the last key only,
    and is not part of the token.
    """

    lesson: Lesson[State_co]
    values: Values
    timeline: Timeline[State_co]
    beat: int = 0
    chosen: str = ""
    guess: int | None = None
    ghosts: tuple[Ghost[State_co], ...] = ()
    answers: Mapping[str, int] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    shown: frozenset[str] = USUALLY_SHOWN
    notice: Text | None = None
    turning: str = ""

    @property
    def state(self) -> State_co:
        """The lesson's own state at the current step."""
        return self.timeline.state

    @property
    def step(self) -> int:
        """How many steps this run has taken."""
        return self.timeline.position

    @property
    def current_beat(self) -> Beat[State_co]:
        """The current beat."""
        return self.lesson.beats[self.beat]

    @property
    def pending(self) -> Prediction | None:
        """The prediction that waits for an answer, if any."""
        return None if self.current_beat.name in self.answers else self.current_beat.prediction

    @property
    def asking(self) -> bool:
        """Whether a prediction waits for an answer."""
        return self.pending is not None

    @property
    def pitfall(self) -> Pitfall | None:
        """The mistake in code that the current beat shows, if any."""
        return self.current_beat.pitfall

    @property
    def presets(self) -> tuple[Preset, ...]:
        """What the digit keys set in this beat."""
        own = self.current_beat.presets
        return self.lesson.presets if own is None else own

    @property
    def usable(self) -> tuple[Control, ...]:
        """The controls that this beat unlocks, in order."""
        allowed = self.current_beat.controls
        return tuple(c for c in self.lesson.controls if allowed is None or c.name in allowed)

    @property
    def done(self) -> bool:
        """Whether every beat was seen, every question answered and every goal reached."""
        return all(self.finished(beat) for beat in self.lesson.beats)

    def finished(self, beat: Beat[State_co]) -> bool:
        """Whether this beat was seen and has nothing left to answer, repair or reach."""
        return (
            beat.name in self.seen
            and (beat.prediction is None or beat.name in self.answers)
            and (beat.pitfall is None or beat.name in self.fixed)
            and (beat.goal is None or beat.name in self.reached)
        )

    def revealed(self, beat: str) -> bool:
        """Whether beat `beat` is behind the learner, or open with nothing left to ask.

        Raises ValueError where the lesson has no such beat.
        """
        at = [each.name for each in self.lesson.beats].index(beat)
        return self.beat > at or (self.beat == at and not self.asking)
