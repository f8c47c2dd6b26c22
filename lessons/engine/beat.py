"""A beat is one small step of a lesson: a few sentences, often with a question or a goal."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.code import Pitfall
    from downslope.lessons.engine.controls import Value
    from downslope.lessons.engine.situation import Situation

State_co = TypeVar("State_co", covariant=True)


@dataclass(frozen=True)
class Preset:
    """Control values worth seeing, set by one digit key; `good` tells whether they work well.

    With `restart` the new run always begins at step 0, even in a lesson whose `keeps_step` would
    otherwise take it to the step where the old run was.
    """

    label: Text
    values: Mapping[str, Value]
    good: bool = True
    restart: bool = False


@dataclass(frozen=True)
class Prediction:
    """A question that the learner answers before seeing what happens.

    `answer` really computes the right choice and returns its index in `choices`. Once the learner
    has committed a guess, the run takes `reveal` steps and `because` explains the answer.
    """

    question: Text
    choices: tuple[Text, ...]
    answer: Callable[[], int]
    because: Text
    reveal: int = 0

    @cached_property
    def truth(self) -> int:
        """The index of the right choice, computed once."""
        return self.answer()


@dataclass(frozen=True)
class Goal(Generic[State_co]):
    """Something to achieve by pressing keys; `reached` tells whether a situation meets it.

    `keys` is one recorded way to get there from where the beat opens; the content check plays it.
    """

    text: Text
    reached: Callable[[Situation[State_co]], bool]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Racer:
    """A function whose running time is shown beside that of others.

    The times appear when no question of the beat waits. The lesson only says what to run; whoever
    shows the beat does the measuring.
    """

    name: Text
    run: Callable[[], object]


@dataclass(frozen=True)
class Beat(Generic[State_co]):
    """One idea told in a few sentences, and what the learner can do with it.

    `name` is unique within the lesson, and `notes` are for the teacher. `settings` are control
    values that are set when the beat opens; if there are any, a new run begins. `controls` names
    the only controls that can be turned (None: all of them). `presets` replace the lesson's own
    (None: they stay). The racers of `race` are timed and shown side by side.
    """

    name: str
    text: Text
    notes: Text
    settings: Mapping[str, Value] = field(default_factory=dict)
    controls: tuple[str, ...] | None = None
    presets: tuple[Preset, ...] | None = None
    prediction: Prediction | None = None
    goal: Goal[State_co] | None = None
    pitfall: Pitfall | None = None
    race: tuple[Racer, ...] = ()
