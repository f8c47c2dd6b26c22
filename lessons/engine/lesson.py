"""What a lesson is: data and a few pure functions, in one module, known by its file name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from downslope.core.timeline import KEPT
from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.budget import WORK

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat, Preset
    from downslope.lessons.engine.code import Listing
    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Figure

State_co = TypeVar("State_co", covariant=True)


@dataclass(frozen=True)
class Expectation:
    """A number that the lesson must produce: `number`, written as the curriculum gives it, is to
    be read on the screen that `query` (a token without the lesson's name) opens."""

    query: str
    number: str


def _usual_cost(_: Values) -> float:
    return 100.0


@dataclass(frozen=True, eq=False)
class Lesson(Generic[State_co]):
    """A lesson. `start(values) -> state` and `step(state) -> state` are pure; a `step` that
    returns its argument ends the run. `keeps_step`: turning a control redraws the whole run.
    `kept`: how many states a run remembers, fewer where they are large. `cost(values)`: the
    microseconds that a step takes, by estimate and rather too many than too few.
    `explains_pitfalls`: beside a pitfall the formula speaks of its code; else it would be that of
    a run that stands still."""

    number: int
    name: str
    section: str
    title: Text
    controls: tuple[Control, ...]
    beats: tuple[Beat[State_co], ...]
    start: Callable[[Values], State_co]
    step: Callable[[State_co], State_co]
    figures: Callable[[Situation[State_co]], tuple[Figure, ...]]
    formula: Callable[[Situation[State_co]], tuple[Text, ...]]
    status: Callable[[Situation[State_co]], Text]
    listing: Callable[[Situation[State_co]], Listing]
    presets: tuple[Preset, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    keeps_step: bool = True
    step_limit: int = 100_000
    kept: int = KEPT
    cost: Callable[[Values], float] = _usual_cost
    explains_pitfalls: bool = False

    @cached_property
    def defaults(self) -> Values:
        """Every control at its default."""
        return {control.name: control.default for control in self.controls}

    def control(self, name: str) -> Control:
        """The control called `name`. Raises Refusal with the nearest names."""
        for control in self.controls:
            if control.name == name:
                return control
        raise unknown("control", name, [control.name for control in self.controls])

    def cost_of(self, values: Values, steps: int) -> float:
        """Estimated microseconds of a run of `steps` steps; 0 for none."""
        return steps * self.cost(values)

    def limit(self, values: Values) -> int:
        """After how many steps such a run stops: it must not become too long to be repeated."""
        return min(self.step_limit, int(WORK / self.cost(values)))

    def values_at(self, beat: int) -> Values:
        """The control values with which beat number `beat` (from 0) opens."""
        return {**self.defaults, **self.beats[beat].settings}
