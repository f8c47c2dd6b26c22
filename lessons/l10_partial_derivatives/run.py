"""The run: a point that walks along a slice of function_2, the other variable held still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2, numerical_diff, tangent_line
from downslope.lessons.engine.code import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Tangent
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

EDGE = 5.0
"""The surface is drawn, and walked on, from -EDGE to EDGE along both variables."""
STRIDE = 0.5
"""How far a step walks along the free variable."""
H = 1e-4


@dataclass(frozen=True, eq=False)
class Stand:
    """The point x (2,), and the index of the variable that is free: 0 while x1 is held, else 1."""

    x: Array
    free: int

    @property
    def held(self) -> int:
        """The index of the variable that is held still."""
        return 1 - self.free

    @property
    def height(self) -> float:
        """f(x0, x1)."""
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
        """The points of the slice at these values (n,) of the free variable, as (n, 2)."""
        points = np.tile(self.x, (len(values), 1))
        points[:, self.free] = values
        return points


def cut(x: Array, free: int) -> Callable[[float], float]:
    """The slice of function_2 through x: a function of the free variable alone."""
    x0, x1 = x
    if free == 0:
        return lambda x0: function_2([x0, x1])
    return lambda x1: function_2([x0, x1])


def start(values: Values) -> Stand:
    """The run's first point."""
    x = np.array([values["x0"], values["x1"]], dtype=np.float64)
    return Stand(x, 0 if values["hold"] == "x1" else 1)


def step(state: Stand) -> Stand:
    """One stride along the free variable; the same point at the surface's edge."""
    if state.x[state.free] >= EDGE:
        return state
    x = state.x.copy()
    # Rounded, so that strides from 0.1 pass 1.1 and never 1.0999999999999999.
    x[state.free] = min(EDGE, round(float(x[state.free]) + STRIDE, 6))
    return replace(state, x=x)


def asking(situation: Situation[Stand], name: str) -> bool:
    """Whether the question of beat `name` waits for its answer."""
    return situation.current_beat.name == name and situation.asking


def met_slopes(situation: Situation[Stand]) -> bool:
    """Whether this beat may speak of slopes: in the first one they are still to be asked for."""
    return situation.current_beat.name != "cut-the-bowl"


def listing(situation: Situation[Stand]) -> Listing:
    """The slice of function_2 that is under way, and the difference that gives its slope."""
    current = "return lambda x0" if situation.state.free == 0 else "return lambda x1"
    return Listing((cut, numerical_diff), current)
