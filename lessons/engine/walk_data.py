"""The data of a walk, and what can be read from it; `Walk` adds the moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.core.timeline import Timeline
    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Preset
    from downslope.lessons.engine.code import Listing, Pitfall
    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.situation import Ghost
    from downslope.lessons.pictures.figure import Figure

State_co = TypeVar("State_co", covariant=True)

USUALLY_SHOWN = frozenset({"ghosts"})
"""Those of a walk's TOGGLES that are switched on from the start."""


@dataclass(frozen=True, eq=False)
class WalkData(Generic[State_co]):
    """Where a learner is in a lesson.

    `beat` is an index from 0. `chosen` is the name of the control that the keys turn, `turning` of
    the one that the last key turned (or ""). `guess` is the index of the choice that is picked but
    not committed, `answers` holds those of committed choices by name of beat. `fixed`, `reached`
    and `seen` are names of beats, `shown` are names of views. `notice` answers the last key and is
    not part of a token.
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
        """The lesson's own state at the current step of the run."""
        return self.timeline.state

    @property
    def step(self) -> int:
        """How many steps this run has taken."""
        return self.timeline.position

    @property
    def current_beat(self) -> Beat[State_co]:
        """The beat that is open."""
        return self.lesson.beats[self.beat]

    @property
    def pending(self) -> ChoiceQuestion | None:
        """The beat's question while it waits for an answer, or None."""
        return None if self.current_beat.name in self.answers else self.current_beat.question

    @property
    def asking(self) -> bool:
        """Whether the beat's question waits for an answer."""
        return self.pending is not None

    @property
    def pitfall(self) -> Pitfall | None:
        """The code with a mistake that the beat shows, or None."""
        return self.current_beat.pitfall

    @property
    def presets(self) -> tuple[Preset, ...]:
        """The presets under the digit keys: the beat's own, or else the lesson's."""
        own = self.current_beat.presets
        return self.lesson.presets if own is None else own

    @property
    def usable(self) -> tuple[Control, ...]:
        """The controls that can be turned in this beat, in the lesson's order."""
        allowed = self.current_beat.controls
        return tuple(c for c in self.lesson.controls if allowed is None or c.name in allowed)

    def figures(self) -> tuple[Figure, ...]:
        """The pictures of this beat, the most important first."""
        if self.lesson.figures:
            return self.lesson.figures(self)
        table, names = self.lesson.pictures, self.current_beat.pictures
        return tuple(table[name](self) for name in (table if names is None else names))

    def formula(self) -> tuple[Text, ...]:
        """The lines of the formula: the beat's own, or the lesson's where the beat has none.

        Beside a pitfall the lesson's would describe a run that stands still, so there is none.
        """
        own = self.current_beat.formula
        if own is None and self.pitfall and not self.lesson.explains_pitfalls:
            return ()
        return (own or self.lesson.formula)(self)

    def status(self) -> Text:
        """What the run is doing, in a line: the beat's own, or the lesson's."""
        return (self.current_beat.status or self.lesson.status)(self)

    def code(self) -> Listing:
        """The functions whose source is shown: the beat's own, or the lesson's."""
        return (self.current_beat.code or self.lesson.code)(self)

    def evidence(self, values: Values) -> int:
        """How many steps a run with these values takes to show the truth of the beat's answer.

        It is 0 while the question waits, and where there is none.
        """
        question = self.current_beat.question
        if question is None or self.asking:
            return 0
        return min(question.reveal, self.lesson.limit(values))

    @property
    def done(self) -> bool:
        """Whether every beat is finished."""
        return all(self.finished(beat) for beat in self.lesson.beats)

    def finished(self, beat: Beat[State_co]) -> bool:
        """Whether `beat` was seen and has nothing left to answer, repair or reach."""
        return (
            beat.name in self.seen
            and (beat.question is None or beat.name in self.answers)
            and (beat.pitfall is None or beat.name in self.fixed)
            and (beat.goal is None or beat.name in self.reached)
        )

    def revealed(self, beat: str) -> bool:
        """Whether the answer of the beat called `beat` may be shown.

        It may once the learner is past that beat, or in it with no question waiting. Raises
        ValueError when the lesson has no such beat.
        """
        at = [each.name for each in self.lesson.beats].index(beat)
        return self.beat > at or (self.beat == at and not self.asking)
