"""The run: a point that slides along function_1, and the line that touches the curve there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from downslope.core import function_1, numerical_diff, tangent_line
from downslope.lessons.engine.code import Listing

if TYPE_CHECKING:
    from downslope.core import Tangent
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation

END = 20.0
"""Where the curve ends, and with it the run."""
STRIDE = 0.5
"""How far a step slides the point."""
VISIBLE_H = 0.25
"""From here on the secant through x - h and x + h is longer than a cell."""


@dataclass(frozen=True, eq=False)
class Touch:
    """The point x on the curve, and the half width h of the difference that gives its slope."""

    x: float
    h: float

    @property
    def height(self) -> float:
        """f(x), where curve and tangent touch."""
        return float(function_1(self.x))

    @cached_property
    def tangent(self) -> Tangent:
        """The tangent, with the numerical slope."""
        return tangent_line(function_1, self.x, self.h)

    @property
    def slope(self) -> float:
        """The numerical slope (f(x + h) - f(x - h)) / 2h."""
        return self.tangent.slope

    @property
    def error(self) -> float:
        """The numerical slope less the analytic one."""
        return self.slope - analytic(self.x)


def analytic(x: float) -> float:
    """The derivative of function_1 by the rules of calculus."""
    return 0.02 * x + 0.1


def start(values: Values) -> Touch:
    """The run's first point."""
    return Touch(float(values["x"]), float(values["h"]))


def step(state: Touch) -> Touch:
    """The point one stride further along the curve; the same one at the curve's end."""
    if state.x >= END:
        return state
    return Touch(min(END, state.x + STRIDE), state.h)


def asking(situation: Situation[Touch], name: str) -> bool:
    """Whether the question of beat `name` waits for its answer."""
    return situation.current_beat.name == name and situation.asking


def listing(situation: Situation[Touch]) -> Listing:
    """The tangent and the difference behind it; the line that this beat is about."""
    if situation.revealed("digits") or situation.current_beat.name == "digits":
        current = "return (f(x + h) - f(x - h)) / (2 * h)"
    elif situation.revealed("intercept"):
        current = "return Tangent("
    else:
        current = "slope = numerical_diff(f, x, h)"
    return Listing((tangent_line, numerical_diff), current)
