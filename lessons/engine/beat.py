"""A beat: the unit in which a lesson is taught, with what it asks, sets and lets one reach."""

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
    """Control values worth seeing, set by one key; `good` tells whether they work well.

    `restart`: the run begins again there, also where a turned control would keep the step.
    """

    label: Text
    values: Mapping[str, Value]
    good: bool = True
    restart: bool = False


@dataclass(frozen=True)
class Prediction:
    """A question before the answer. `answer` computes the index of the right choice for real.

    After the guess the run goes `reveal` steps on, and `because` explains.
    """

    question: Text
    choices: tuple[Text, ...]
    answer: Callable[[], int]
    because: Text
    reveal: int = 0

    @cached_property
    def truth(self) -> int:
        """The index of the right choice; the maths runs once."""
        return self.answer()


@dataclass(frozen=True)
class Goal(Generic[State_co]):
    """Something to achieve with the keys; `keys` is a recorded way to get there."""

    text: Text
    reached: Callable[[Situation[State_co]], bool]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Racer:
    """Work whose time is measured and shown beside that of others, once the question is answered.

    Whoever shows the beat holds the clock: a lesson only says what is to be run.
    """

    name: Text
    run: Callable[[], object]


@dataclass(frozen=True)
class Beat(Generic[State_co]):
    """One thing said in a few sentences, and what it unlocks.

    `settings` are control values set when the beat opens (they start a new run); `controls`,
    where given, are the only ones that can be turned; `presets` replace the lesson's.
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
