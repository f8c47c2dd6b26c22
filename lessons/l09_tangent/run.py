"""The run of lesson 9: a point slides along function_1, with the tangent there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from downslope.core import chapter, function_1, tangent_line
from downslope.lessons.kit import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Tangent
    from downslope.lessons.kit import Situation, Values

END = 20.0
"""The x at which the curve ends, and the run with it."""
STRIDE = 0.5
"""How far along x the point slides in one step."""
VISIBLE_H = 0.25
"""From this h on, the secant from x - h to x + h is wide enough to be drawn."""


@dataclass(frozen=True, eq=False)
class Touch:
    """The point x on the curve, and the h of the central difference that gives its slope."""

    x: float
    h: float

    @property
    def height(self) -> float:
        """The height f(x), where curve and tangent touch."""
        return float(function_1(self.x))

    @cached_property
    def tangent(self) -> Tangent:
        """The tangent at x, with the numerical slope."""
        return tangent_line(function_1, self.x, self.h)

    @property
    def slope(self) -> float:
        """The numerical slope (f(x + h) - f(x - h)) / 2h."""
        return self.tangent.slope

    @property
    def error(self) -> float:
        """The numerical slope minus the analytic one."""
        return self.slope - analytic(self.x)


def analytic(x: float) -> float:
    """The exact derivative of function_1 at x."""
    return 0.02 * x + 0.1


def start(values: Values) -> Touch:
    """The point and the h that the controls set."""
    return Touch(float(values["x"]), float(values["h"]))


def step(state: Touch) -> Touch:
    """The point one stride further; the run ends at the end of the curve."""
    if state.x >= END:
        return state
    return Touch(min(END, state.x + STRIDE), state.h)


def stands(state: Touch) -> Values:
    """Where the run has slid the point: the control of x shows it, and is turned from there."""
    return {"x": round(state.x, 9)}


def at_line(current: str) -> Callable[[Situation[Touch]], Listing]:
    """The code of the tangent and of the difference behind it, at the line called `current`."""
    return lambda _: Listing((chapter.tangent_line, chapter.numerical_diff), current)


SLOPE_LINE = at_line("slope = numerical_diff(f, x, h)")
TANGENT_LINE = at_line("return lambda t: ")
DIFFERENCE_LINE = at_line("return (f(x + h) - f(x - h)) / (2 * h)")
