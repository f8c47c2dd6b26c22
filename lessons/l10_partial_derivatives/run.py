"""The run of lesson 10: a point moves along a slice of function_2, one variable held still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter, function_2, numerical_diff, tangent_line
from downslope.lessons.kit import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Tangent
    from downslope.lessons.kit import Array, Situation, Values

EDGE = 5.0
"""The surface reaches from -EDGE to EDGE along both variables."""
STRIDE = 0.5
"""How far the point moves along the free variable in one step."""
H = 1e-4
"""The h of the central differences."""


@dataclass(frozen=True, eq=False)
class Stand:
    """The point x (2,), and the index of the free variable: 0 while x1 is held, 1 while x0 is."""

    x: Array
    free: int

    @property
    def held(self) -> int:
        """The index of the variable that is held still."""
        return 1 - self.free

    @property
    def height(self) -> float:
        """The height f(x0, x1) of the surface at the point."""
        return float(function_2(self.x))

    @cached_property
    def tangent(self) -> Tangent:
        """The line that touches the slice at the point."""
        return tangent_line(cut(self.x, self.free), float(self.x[self.free]), H)

    @property
    def partial(self) -> float:
        """The numerical partial derivative along the free variable."""
        return float(numerical_diff(cut(self.x, self.free), float(self.x[self.free]), H))

    def along(self, values: Array) -> Array:
        """The points (n, 2) of the slice at these values (n,) of the free variable."""
        points = np.tile(self.x, (len(values), 1))
        points[:, self.free] = values
        return points


def cut(x: Array, free: int) -> Callable[[float], float]:
    """The slice of function_2 through x (2,), as a function of the free variable alone."""
    x0, x1 = x
    if free == 0:
        return lambda x0: function_2([x0, x1])
    return lambda x1: function_2([x0, x1])


def start(values: Values) -> Stand:
    """The point that the controls set, and the variable they leave free."""
    x = np.array([values["x0"], values["x1"]], dtype=np.float64)
    return Stand(x, 0 if values["hold"] == "x1" else 1)


def step(state: Stand) -> Stand:
    """The point one stride further along the free variable; the run ends at the edge."""
    if state.x[state.free] >= EDGE:
        return state
    x = state.x.copy()
    # Rounding keeps coordinates clean: strides from 0.1 reach 1.1 and not 1.0999999999999999.
    x[state.free] = min(EDGE, round(float(x[state.free]) + STRIDE, 6))
    return replace(state, x=x)


def stands(state: Stand) -> Values:
    """Where the run has moved the point: its controls show it, and turn it from there.

    The variable that is held belongs to it, so that another cut goes through the same point.
    """
    x0, x1 = (float(value) for value in state.x)
    return {"x0": x0, "x1": x1, "hold": f"x{state.held}"}


def listing(situation: Situation[Stand]) -> Listing:
    """The code of the current slice, and of the difference that gives its slope."""
    current = "return lambda x0" if situation.state.free == 0 else "return lambda x1"
    return Listing((cut, chapter.numerical_diff), current)
