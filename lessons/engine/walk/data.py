"""The data of a walk, and what can be read from it; `Walk` adds the moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from downslope.lessons.engine.questions import PlaceQuestion
from downslope.lessons.engine.questions.place import with_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from downslope.core.timeline import Timeline
    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat, Goal, Preset
    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.listing import Listing
    from downslope.lessons.engine.pitfall import Pitfall, Repair
    from downslope.lessons.engine.questions import Answer, Question
    from downslope.lessons.engine.situation import Changes, Ghost
    from downslope.lessons.pictures.figure import Figure

State_co = TypeVar("State_co", covariant=True)

USUALLY_SHOWN = frozenset({"ghosts"})
"""Those of a walk's TOGGLES that are switched on from the start."""


@dataclass(frozen=True, eq=False)
class WalkData(Generic[State_co]):
    """Where a learner is in a lesson.

    `beat` is an index from 0. `chosen` is the name of the control that the keys turn, `turning` of
    the one that the last key turned (or ""). Where controls were changed in mid run, `changes`
    holds the steps from which on there were other values, with these, from step 0 on.

    `guess` is the answer that is picked but not committed, `answers` holds the first committed
    answer to each question by name of beat. With `seed` above 0 the question of this beat is asked
    again with other numbers, and `retry` is the answer to that. `repair` is how far the repair of
    this beat's mistake has come. `fixed`, `reached`, `starred` and `seen` are names of beats,
    `shown` are names of views. `notice` answers the last key and is not part of a token.
    """

    lesson: Lesson[State_co]
    values: Values
    timeline: Timeline[State_co]
    beat: int = 0
    chosen: str = ""
    guess: Answer | None = None
    ghosts: tuple[Ghost[State_co], ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    changes: Changes = ()
    seed: int = 0
    retry: Answer | None = None
    repair: Repair | None = None
    fixed: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    starred: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    shown: frozenset[str] = USUALLY_SHOWN
    notice: Text | None = None
    turning: str = ""

    # -- the run ------------------------------------------------------------------------

    @property
    def state(self) -> State_co:
        """The lesson's own state at the current step of the run."""
        return self.timeline.state

    @property
    def step(self) -> int:
        """How many steps this run has taken."""
        return self.timeline.position

    @property
    def chosen_control(self) -> Control | None:
        """The control that the keys turn, or None where the beat has none to turn."""
        return next((c for c in self.usable if c.name == self.chosen), None)

    @property
    def standing(self) -> Values:
        """The values of those controls that the run itself moves on: where it stands now."""
        return self.lesson.stands(self.state) if self.lesson.stands else {}

    @property
    def shown_values(self) -> Values:
        """The value of every control as the learner sees it: a point is where it stands."""
        return {**self.values, **self.standing}

    # -- the beat -----------------------------------------------------------------------

    @property
    def current_beat(self) -> Beat[State_co]:
        """The beat that is open."""
        return self.lesson.beats[self.beat]

    @property
    def question(self) -> Question | None:
        """The beat's question, with the numbers of `seed`; or None."""
        beat = self.current_beat
        return beat.again(self.seed) if self.seed and beat.again else beat.question

    @property
    def answer(self) -> Answer | None:
        """The committed answer to `question`, or None."""
        return self.retry if self.seed else self.answers.get(self.current_beat.name)

    @property
    def pending(self) -> Question | None:
        """The beat's question while it waits for an answer, or None."""
        return self.question if self.answer is None else None

    @property
    def asking(self) -> bool:
        """Whether the beat's question waits for an answer."""
        return self.pending is not None

    @property
    def pitfall(self) -> Pitfall | None:
        """The code with a mistake that the beat shows, or None."""
        return self.current_beat.pitfall

    @property
    def repairing(self) -> Pitfall | None:
        """The pitfall while it waits to be repaired, or None; the beat's question comes first."""
        waits = not self.asking and self.current_beat.name not in self.fixed
        return self.pitfall if waits else None

    @property
    def claimable(self) -> Goal[State_co] | None:
        """The goal that waits to be claimed, then the star goal, or None; a repair comes first."""
        beat = self.current_beat
        if self.asking or self.repairing:
            return None
        if beat.goal and beat.name not in self.reached:
            return beat.goal
        return beat.star if beat.name not in self.starred else None

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

    def acts_in_mid_run(self, names: Iterable[str]) -> bool:
        """Whether all these controls change the run from the next step on, and there was a step."""
        allowed = self.current_beat.mid_run if self.lesson.changed else ()
        return self.step > 0 and all(name in allowed for name in names)

    def evidence(self, values: Values) -> int:
        """How many steps a run with these values takes to show the truth of the beat's answer.

        It is 0 while the question waits, and where there is none.
        """
        if self.question is None or self.asking:
            return 0
        return min(self.question.reveal, self.lesson.limit(values))

    # -- what is shown ------------------------------------------------------------------

    def figures(self) -> tuple[Figure, ...]:
        """The pictures of this beat, the most important first, with the marks of its question."""
        table, names = self.lesson.pictures, self.current_beat.pictures
        return tuple(self._picture(name) for name in (table if names is None else names))

    def _picture(self, name: str) -> Figure:
        figure, question = self.lesson.pictures[name](self), self.question
        if isinstance(question, PlaceQuestion) and question.picture == name:
            return with_marks(figure, question, self.guess, self.answer)
        return figure

    def formula(self) -> tuple[Text, ...]:
        """The lines of the formula: the beat's own, or the lesson's where the beat has none.

        Beside a pitfall the lesson's would describe a run that stands still, so there is none.
        """
        own = self.current_beat.formula
        if own is None and self.pitfall:
            return ()
        return (own or self.lesson.formula)(self)

    def status(self) -> Text:
        """What the run is doing, in a line: the beat's own, or the lesson's."""
        return (self.current_beat.status or self.lesson.status)(self)

    def code(self) -> Listing:
        """The functions whose source is shown: the beat's own, or the lesson's."""
        return (self.current_beat.code or self.lesson.code)(self)

    # -- what is done -------------------------------------------------------------------

    @property
    def unfinished(self) -> tuple[int, ...]:
        """The indices of the beats that have something left to see, answer, repair or reach."""
        return tuple(k for k, beat in enumerate(self.lesson.beats) if not self.finished(beat))

    @property
    def done(self) -> bool:
        """Whether every beat is finished."""
        return not self.unfinished

    def finished(self, beat: Beat[State_co]) -> bool:
        """Whether `beat` was seen and has nothing left to answer, repair or reach.

        The beats that open and close a lesson count as finished: only what is taught does not.
        """
        return beat.kind != "idea" or self.settled(beat)

    def settled(self, beat: Beat[State_co]) -> bool:
        """The same without exception: also a beat that closes a lesson may ask something."""
        return (
            beat.name in self.seen
            and (beat.question is None or beat.name in self.answers)
            and (beat.pitfall is None or beat.name in self.fixed)
            and (beat.goal is None or beat.name in self.reached)
        )
