"""The run of lesson 9: a point slides along function_1, with the tangent there."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import chapter, function_1, tangent_line
from downslope.lessons.kit import Listing, own_curve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.core import Tangent
    from downslope.lessons.kit import Situation, Values

END = 20.0
"""The x at which the curve ends, and the run with it."""
STRIDE = 0.5
"""How far along x the point slides in one step."""
VISIBLE_H = 0.25
"""From this h on, the secant from x - h to x + h is wide enough to be drawn."""
PIN = 5.0
"""Where the tangent touches that stays while another one slides."""
BOOK = "book"
"""The name of the chapter's function_1 among the curves."""
CURVES: Mapping[str, str] = {BOOK: "0.01x² + 0.1x", "sine": "sin(x)", "cubic": "x**3/400 - x/4"}
"""The curves with a name, as formulas."""


@dataclass(frozen=True, eq=False)
class Touch:
    """The point x on the curve, and the h of the central difference that gives its slope.

    `curve` is the name of the curve in CURVES, or the learner's formula.
    """

    x: float
    h: float
    curve: str = BOOK

    @property
    def height(self) -> float:
        """The height f(x), where curve and tangent touch."""
        return float(self.f(self.x))

    @property
    def f(self) -> Callable[[Any], Any]:
        """The curve as a function of x."""
        return function_of(self.curve)

    @cached_property
    def tangent(self) -> Tangent:
        """The tangent at x, with the numerical slope."""
        with np.errstate(all="ignore"):
            return tangent_line(self.f, self.x, self.h)

    @property
    def slope(self) -> float:
        """The numerical slope (f(x + h) - f(x - h)) / 2h."""
        return self.tangent.slope

    @property
    def error(self) -> float:
        """The numerical slope minus the analytic one; NaN on any curve but the chapter's."""
        return self.slope - analytic(self.x) if self.curve == BOOK else math.nan


def analytic(x: float) -> float:
    """The exact derivative of function_1 at x."""
    return 0.02 * x + 0.1


def crossing(state: Touch) -> tuple[float, float]:
    """Where the tangent at the point and the one at PIN, of another slope, are equally high.

    On the chapter's curve that is halfway between the two points.
    """
    here, there = state.tangent, Touch(PIN, state.h, state.curve).tangent
    x = (there.intercept - here.intercept) / (here.slope - there.slope)
    return x, float(here(x))


def function_of(curve: str) -> Callable[[Any], Any]:
    """The curve with this name in CURVES or, if there is none, of this formula in x."""
    return function_1 if curve == BOOK else own_curve(CURVES.get(curve, curve))


def start(values: Values) -> Touch:
    """The point, the h and the curve that the controls set."""
    return Touch(float(values["x"]), float(values["h"]), str(values["f"]))


def step(state: Touch) -> Touch:
    """The point one stride further; the run ends at the end of the curve."""
    if state.x >= END:
        return state
    return replace(state, x=min(END, state.x + STRIDE))


def stands(state: Touch) -> Values:
    """Where the run has slid the point: the control of x shows it, and is turned from there."""
    return {"x": round(state.x, 9)}


def at_line(current: str) -> Callable[[Situation[Touch]], Listing]:
    """The code of the tangent and of the difference behind it, at the line called `current`."""
    return lambda _: Listing((chapter.tangent_line, chapter.numerical_diff), current)


SLOPE_LINE = at_line("slope = numerical_diff(f, x, h)")
TANGENT_LINE = at_line("return lambda t: ")
DIFFERENCE_LINE = at_line("return (f(x + h) - f(x - h)) / (2 * h)")
