"""The run of lesson 8: h shrinks at every step, and three difference quotients are read."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from downslope.core import Method, chapter, function_1, numerical_diff
from downslope.lessons.kit import Listing, own_curve, round_limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Limits, Situation, Values

LAST = 1e-17
"""The smallest h: the run ends here."""
METHODS: tuple[Method, ...] = ("forward", "central", "complex")
DIFFERENCES: tuple[Method, ...] = ("forward", "central")
FORWARD: tuple[Method, ...] = ("forward",)
DTYPES: dict[str, type[np.floating[Any]]] = {
    "float64": np.float64,
    "float32": np.float32,
    "float16": np.float16,
}
_FUNCTIONS: dict[Method, Callable[..., object]] = {
    "forward": chapter.forward_diff,
    "central": chapter.numerical_diff,
    "complex": chapter.complex_diff,
}


@dataclass(frozen=True)
class Subject:
    """A function `f`, the `x` where it is differentiated, and its exact slope there.

    `x_limits` and `y_limits` frame its picture; `slope_in_words` is the exact slope as a formula
    with numbers.
    """

    f: Callable[[Any], Any]
    x: float
    slope: float
    slope_in_words: str
    label: str
    x_limits: Limits
    y_limits: Limits


SUBJECTS = {
    "function_1": Subject(
        function_1, 5.0, 0.2, "0.02 * 5 + 0.1 = 0.2", "0.01x² + 0.1x", (0.0, 16.0), (0.0, 4.0)
    ),
    "sin": Subject(
        np.sin,
        1.0,
        math.cos(1.0),
        f"cos(1) = {math.cos(1.0)!r}",
        "sin(x)",
        (-0.5, 2.75),
        (-0.4, 1.6),
    ),
}


OWN_X = 1.0
"""Where a function of the learner's own is differentiated."""


@lru_cache(maxsize=64)
def subject_of(function: str) -> Subject:
    """The subject with this name in SUBJECTS, or the learner's formula at OWN_X.

    Nobody knows the slope of a formula exactly: it is found by extrapolation, to about 12 digits.
    """
    if function in SUBJECTS:
        return SUBJECTS[function]
    f = own_curve(function)
    with np.errstate(all="ignore"):
        slope = _extrapolated(f, OWN_X)
        x = np.linspace(-1.0, 4.0, 101)
        limits = round_limits(np.asarray(f(x)))
    told = f"{slope:.12g}"
    return Subject(f, OWN_X, slope, told, function, (-1.0, 4.0), limits)


def _extrapolated(f: Callable[[Any], Any], x: float) -> float:
    """The slope at x for h to 0: central differences, their errors in h², h⁴, ... taken away.

    Of all results the one counts that agrees best with the two before it (Ridders, 1982).
    """
    found = []
    for wide in (0.5, 0.1, 0.02, 0.004):
        column = [float(chapter.numerical_diff(f, x, wide / 2**k)) for k in range(8)]
        for order in range(1, 8):
            share = 4.0**order
            finer = [(share * b - a) / (share - 1) for a, b in pairwise(column)]
            apart = max(abs(finer[-1] - before) for before in column[-2:])
            found.append((apart, finer[-1]))
            column = finer
    return min(found)[1]


@dataclass(frozen=True)
class Reading:
    """One difference quotient and its parts, computed in the chosen dtype.

    `h` is what the dtype keeps of h, 0.0 where it underflows; `slope` is then nan. `high` and `low`
    are the two heights, `rise` is their difference and `run` the distance between their x. `error`
    is the distance of `slope` from the exact one.
    """

    h: float
    high: float
    low: float
    rise: float
    run: float
    slope: Any
    error: float


@dataclass(frozen=True)
class Shrinking:
    """The h of this step, the number that each step divides it by, and the other settings."""

    h: float
    factor: float
    method: Method
    function: str
    dtype: str

    @property
    def subject(self) -> Subject:
        """The function that is being differentiated."""
        return subject_of(self.function)

    def read(self, method: Method | None = None) -> Reading:
        """What a method, by default the chosen one, measures with this h."""
        return reading(method or self.method, self.function, self.dtype, self.h)


def start(values: Values) -> Shrinking:
    """The settings of the controls, with the first h."""
    return Shrinking(
        float(values["h"]),
        float(values["shrink"]),
        cast("Method", values["method"]),
        str(values["function"]),
        str(values["dtype"]),
    )


def step(state: Shrinking) -> Shrinking:
    """The state with the next, smaller h; the run ends at LAST."""
    if state.h <= LAST:
        return state
    # Rounding keeps the tenths of 1 clean: 1e-5 and not 1.0000000000000003e-5.
    return replace(state, h=max(LAST, float(f"{state.h / state.factor:.12g}")))


@lru_cache(maxsize=4096)
def reading(method: Method, function: str, dtype: str, h: float) -> Reading:
    """The difference quotient of a method at `h`, with every number in `dtype`."""
    subject, number = subject_of(function), DTYPES[dtype]
    with np.errstate(all="ignore"):
        x, kept = number(subject.x), number(h)
        high, low = _heights(method, subject.f, x, kept)
        # `numerical_diff` refuses an h of 0, for there is no slope then.
        slope = numerical_diff(subject.f, x, kept, method) if kept > 0 else number("nan")
        width = 2 * kept if method == "central" else kept
        error = abs(float(slope) - subject.slope)
        h, rise, run = float(kept), float(high - low), float(width)
    return Reading(h, float(high), float(low), rise, run, slope, error)


def _heights(method: Method, f: Callable[[Any], Any], x: Any, h: Any) -> tuple[Any, Any]:
    if method == "complex":
        return np.asarray(f(x + 1j * h)).imag, np.float64(0.0)
    return f(x + h), f(x - h) if method == "central" else f(x)


def history(timeline: Timeline[Shrinking], method: Method) -> tuple[Array, Array]:
    """Every h of the run so far (n,), and the method's error at each (n,)."""
    past = timeline.past()
    errors = [state.read(method).error for state in past]
    return np.array([state.h for state in past]), np.array(errors)


def listing(situation: Situation[Shrinking]) -> Listing:
    """The chapter's function for the chosen method, at its only line."""
    return Listing((_FUNCTIONS[situation.state.method],), "return")
