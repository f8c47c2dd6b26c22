"""A lesson: data and a few pure functions, the object LESSON of a module `lessons/lNN_name`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from downslope.core.timeline import KEPT
from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.budget import WORK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat, Preset
    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.listing import Listing
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Figure

State_co = TypeVar("State_co", covariant=True)


@dataclass(frozen=True)
class Expectation:
    """A number that the lesson must show, as the content check verifies.

    `number` is written as the curriculum gives it. It must be readable on the screen that `query`
    opens, which is a token without the lesson's name and the question mark.
    """

    query: str
    number: str


def _usual_cost(_: Values) -> float:
    return 100.0


@dataclass(frozen=True, eq=False)
class Lesson(Generic[State_co]):
    """A lesson: its texts and controls, and the pure functions that run and show it.

    `start` makes a run's first state from the control values and `step` each next state; a `step`
    that returns its own argument ends the run. `pictures` is a table of the pictures by name;
    `formula`, `status` and `code` show a situation wherever a beat has none of its own. With
    `keeps_step`, a turned control takes the new run to the step of the old one; without, the new
    run begins at step 0. `stands` gives the values of controls that the run itself moves on, such
    as a point that each step slides along a curve. No run is longer than `step_limit` steps. `kept`
    is how many of its newest states a run remembers: fewer where states are large. `cost` estimates
    how many microseconds one step takes with these values (positive; rather too many than too few).
    `follows` gives the values of further controls that go with a change (the values before, the
    changes), such as a start that is on a new landscape; what is set itself is never overruled.
    `changed` gives a state of a run that goes on with other values: beats whose controls act in
    mid run need it. `renamed` leads from former names of beats to those of today, so that old
    tokens and old progress stay good.
    """

    number: int
    name: str
    section: str
    title: Text
    controls: tuple[Control, ...]
    beats: tuple[Beat[State_co], ...]
    start: Callable[[Values], State_co]
    step: Callable[[State_co], State_co]
    pictures: Mapping[str, Callable[[Situation[State_co]], Figure]]
    formula: Callable[[Situation[State_co]], tuple[Text, ...]]
    status: Callable[[Situation[State_co]], Text]
    code: Callable[[Situation[State_co]], Listing]
    presets: tuple[Preset, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    keeps_step: bool = True
    stands: Callable[[State_co], Values] | None = None
    changed: Callable[[State_co, Values], State_co] | None = None
    follows: Callable[[Values, Values], Values] | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    step_limit: int = 100_000
    kept: int = KEPT
    cost: Callable[[Values], float] = _usual_cost

    @cached_property
    def defaults(self) -> Values:
        """The default value of every control, by name."""
        return {control.name: control.default for control in self.controls}

    def control(self, name: str) -> Control:
        """The control called `name`. Raises Refusal with the nearest names."""
        for control in self.controls:
            if control.name == name:
                return control
        raise unknown("control", name, [control.name for control in self.controls])

    def cost_of(self, values: Values, steps: int) -> float:
        """The estimated microseconds that a run of `steps` steps takes."""
        return steps * self.cost(values)

    def steps_within(self, values: Values, work: float) -> int:
        """How many steps of a run take at most `work`, in estimated microseconds; at least one."""
        return max(1, int(min(work / self.cost(values), self.step_limit)))

    def limit(self, values: Values) -> int:
        """The most steps that a run with these values may take.

        It is `step_limit`, or less where computing the run again would exceed WORK.
        """
        return min(self.step_limit, int(WORK / self.cost(values)))

    def with_followers(self, values: Values, changes: Values) -> Values:
        """The changes to these values, and those that follow from them."""
        return {**(self.follows(values, changes) if self.follows else {}), **changes}

    def values_at(self, beat: int) -> Values:
        """The control values with which beat number `beat` (from 0) opens."""
        return {**self.defaults, **self.beats[beat].settings}
