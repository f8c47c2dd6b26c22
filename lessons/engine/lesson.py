"""What a lesson is: data and a few pure functions, in one module, known by its file name."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from downslope.core.timeline import KEPT
from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.budget import WORK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.controls import Control, Value, Values
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Figure


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
class Goal:
    """Something to achieve with the keys; `keys` is a recorded way to get there."""

    text: Text
    reached: Callable[[Walk], bool]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Pitfall:
    """Code that goes wrong and its repair; both are really run, and what they do is shown."""

    broken: Callable[[], object]
    fixed: Callable[[], object]


@dataclass(frozen=True)
class Racer:
    """Work whose time is measured and shown beside that of others, once the question is answered.

    Whoever shows the beat holds the clock: a lesson only says what is to be run.
    """

    name: Text
    run: Callable[[], object]


@dataclass(frozen=True)
class Listing:
    """The functions whose source is shown; `current` is the beginning of the line being run.

    `captions` stand beside lines, each given as (beginning of the line, caption): a shape, a value.
    """

    functions: tuple[Callable[..., object], ...]
    current: str = ""
    captions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Fact:
    """A number that the lesson must produce: `number`, written as the curriculum gives it, is to
    be read on the screen that `query` (a token without the lesson's name) opens."""

    query: str
    number: str


@dataclass(frozen=True)
class Beat:
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
    goal: Goal | None = None
    pitfall: Pitfall | None = None
    race: tuple[Racer, ...] = ()


def _usual_cost(_: Values) -> float:
    return 100.0


@dataclass(frozen=True, eq=False)
class Lesson:
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
    beats: tuple[Beat, ...]
    start: Callable[[Values], Any]
    step: Callable[[Any], Any]
    figures: Callable[[Walk], tuple[Figure, ...]]
    formula: Callable[[Walk], tuple[Text, ...]]
    status: Callable[[Walk], Text]
    listing: Callable[[Walk], Listing]
    presets: tuple[Preset, ...] = ()
    facts: tuple[Fact, ...] = ()
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

    def limit(self, values: Values) -> int:
        """After how many steps such a run stops: it must not become too long to be repeated."""
        return min(self.step_limit, int(WORK / self.cost(values)))

    def values_at(self, beat: int) -> Values:
        """The control values with which beat number `beat` (from 0) opens."""
        return {**self.defaults, **self.beats[beat].settings}


@lru_cache(maxsize=64)
def source(function: Callable[..., object]) -> tuple[str, ...]:
    """The lines of a function's source, without decorators and docstring."""
    text = textwrap.dedent(inspect.getsource(function))
    lines = text.rstrip().splitlines()
    node = ast.parse(text).body[0]
    if not isinstance(node, ast.FunctionDef):
        return tuple(lines)
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        del lines[first.lineno - 1 : first.end_lineno]
    return tuple(lines[node.lineno - 1 :])
