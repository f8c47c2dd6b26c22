"""The run of lesson 11: a call of the chapter's `numerical_gradient`, line by line or at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import chapter, function_2
from downslope.lessons.kit import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import ArrayLike

    from downslope.lessons.kit import Array, Situation, Values

SOURCE: Mapping[str, str] = {
    "begin": "def numerical_gradient(",
    "zeros": "gradient = np.zeros_like(x)",
    "loop": "for index in np.ndindex",
    "keep": "kept = x[index]",
    "plus": "x[index] = kept + h",
    "above": "above = ",
    "minus": "x[index] = kept - h",
    "below": "below = ",
    "divide": "gradient[index] = ",
    # Two other lines begin like this one, but a line that is equal to it counts first.
    "restore": "x[index] = kept",
    "return": "return gradient",
}
"""How each line of the chapter's `numerical_gradient` begins, by name, as they run."""
_ORDER = tuple(SOURCE)


@dataclass(frozen=True)
class Function:
    """A function of two numbers: of a point (2,), or of a block of points (n, 2) at once.

    `scale` is the factor by which -gradient is drawn, so that it stays in the picture.
    """

    name: str
    formula: str
    f: Callable[[Any], Any]
    scale: float


def product(x: ArrayLike) -> Any:
    """x0 * x1: a number for a point (2,), an array (n,) for a block (n, 2)."""
    x = np.asarray(x)
    return x[..., 0] * x[..., 1]


FUNCTIONS = {
    "function_2": Function("function_2", "x0² + x1²", function_2, 0.25),
    "product": Function("product", "x0 * x1", product, 0.5),
}


@dataclass(frozen=True, eq=False)
class Call:
    """The call at `point` (2,), just after `line` (a key of SOURCE) has run.

    `x` (2,), `index`, `kept`, `above`, `below` and `gradient` (2,) are the variables of the
    function, None until they have a value. `calls` counts the calls of f. With `whole`, one step
    runs all lines.
    """

    function: Function
    point: Array
    h: float
    whole: bool
    x: Array
    line: str = "begin"
    index: int | None = None
    kept: float | None = None
    above: float | None = None
    below: float | None = None
    gradient: Array | None = None
    calls: int = 0

    @property
    def finished(self) -> bool:
        """Whether the function has returned."""
        return self.line == "return"

    @property
    def filled(self) -> int:
        """How many entries of the gradient have been computed so far."""
        return self.index + self.has_run("divide") if self.index is not None else 0

    def has_run(self, line: str) -> bool:
        """Whether that line of SOURCE has run in the current turn of the loop."""
        return _ORDER.index(self.line) >= _ORDER.index(line)


def opening(
    x0: float, x1: float, pace: str = "call", h: float = 1e-4, function: str = "function_2"
) -> Values:
    """The control values with which a beat opens."""
    return {"x0": x0, "x1": x1, "pace": pace, "h": h, "function": function}


def start(values: Values) -> Call:
    """The call with its arguments, before any line has run."""
    point = np.array([values["x0"], values["x1"]], dtype=np.float64)
    function = FUNCTIONS[str(values["function"])]
    return Call(function, point, float(values["h"]), values["pace"] == "call", point)


def step(state: Call) -> Call:
    """The call after its next line or, where it is taken as a whole, after its return."""
    if state.finished:
        return state
    state = _next_line(state)
    while state.whole and not state.finished:
        state = _next_line(state)
    return state


def listing(situation: Situation[Call]) -> Listing:
    """The function that the run goes through, and the line that has just run."""
    return Listing((chapter.numerical_gradient,), SOURCE[situation.state.line])


# -- the lines --------------------------------------------------------------------------


def _next_line(s: Call) -> Call:
    if s.line == "restore":
        return _loop(s) if s.index != len(s.x) - 1 else replace(s, line="return")
    return _RUN[_ORDER[_ORDER.index(s.line) + 1]](s)


def _zeros(s: Call) -> Call:
    return replace(s, line="zeros", gradient=np.zeros_like(s.x))


def _loop(s: Call) -> Call:
    return replace(s, line="loop", index=0 if s.index is None else s.index + 1)


def _keep(s: Call) -> Call:
    return replace(s, line="keep", kept=float(s.x[s.index or 0]))


def _plus(s: Call) -> Call:
    return replace(s, line="plus", x=_put(s.x, s.index, _known(s.kept) + s.h))


def _above(s: Call) -> Call:
    return replace(s, line="above", above=float(s.function.f(s.x)), calls=s.calls + 1)


def _minus(s: Call) -> Call:
    return replace(s, line="minus", x=_put(s.x, s.index, _known(s.kept) - s.h))


def _below(s: Call) -> Call:
    return replace(s, line="below", below=float(s.function.f(s.x)), calls=s.calls + 1)


def _divide(s: Call) -> Call:
    slope = (_known(s.above) - _known(s.below)) / (2 * s.h)
    return replace(s, line="divide", gradient=_put(s.gradient, s.index, slope))


def _restore(s: Call) -> Call:
    return replace(s, line="restore", x=_put(s.x, s.index, _known(s.kept)))


_RUN: Mapping[str, Callable[[Call], Call]] = {
    "zeros": _zeros,
    "loop": _loop,
    "keep": _keep,
    "plus": _plus,
    "above": _above,
    "minus": _minus,
    "below": _below,
    "divide": _divide,
    "restore": _restore,
}


def _put(array: Array | None, index: int | None, value: float) -> Array:
    """A copy of the array with another value at `index`: states must not change."""
    assert array is not None
    assert index is not None
    changed = array.copy()
    changed[index] = value
    return changed


def _known(value: float | None) -> float:
    assert value is not None
    return value
