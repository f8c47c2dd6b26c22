"""The run: what the right class is given slides down, and both errors of the chapter look on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import cross_entropy_error, mean_squared_error
from downslope.lessons.engine.code import Listing
from downslope.lessons.shared.outputs import CLASSES, RIGHT, Y_A, Y_B, T

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

STRIDE = 0.05
"""How much the right class loses in one step."""


def _shares(y: Array) -> Array:
    """How the nine wrong classes share what the right one leaves them (10,), 1 in all."""
    wrong = y * (1 - T)
    return np.asarray(wrong / wrong.sum())


SHARES = {"even": _shares(np.ones(CLASSES)), "y_a": _shares(Y_A), "y_b": _shares(Y_B)}


def outputs(p: float, others: str) -> Array:
    """Ten outputs (10,) with p for the right class; all ten add up to 1."""
    y = SHARES[others] * (1 - p)
    y[RIGHT] = p
    return y


@dataclass(frozen=True)
class Sliding:
    """p is the output of the right class, `others` the way the rest is shared."""

    p: float
    others: str
    delta: float

    @cached_property
    def y(self) -> Array:
        """The ten outputs (10,)."""
        return outputs(self.p, self.others)

    @cached_property
    def error(self) -> float:
        """The cross-entropy error in nats; inf or nan where a logarithm fails."""
        return cross_entropy_error(self.y, T, self.delta)

    @cached_property
    def of_others(self) -> float:
        """What the nine wrong classes add to it: 0, or nan."""
        y, t = np.delete(self.y, RIGHT), np.delete(T, RIGHT)
        return cross_entropy_error(y, t, self.delta) + 0.0

    @cached_property
    def of_right(self) -> float:
        """What the right class adds to it."""
        return cross_entropy_error(self.y[[RIGHT]], T[[RIGHT]], self.delta)

    @cached_property
    def squared(self) -> float:
        """Half the sum of squared errors of the same outputs."""
        return mean_squared_error(self.y, T)


def start(values: Values) -> Sliding:
    """The outputs that the controls set."""
    return Sliding(float(values["y"]), str(values["others"]), float(values["delta"]))


def step(state: Sliding) -> Sliding:
    """The right class loses a stride; at 0 the run ends."""
    if state.p <= 0:
        return state
    # Rounded, so that ten strides of 0.05 from 0.6 end at 0.1 and not beside it.
    return replace(state, p=max(0.0, round(state.p - STRIDE, 10)))


def listing(situation: Situation[Sliding]) -> Listing:
    """The error of the chapter; the line that takes the logarithms."""
    del situation
    return Listing((cross_entropy_error,), "log_likelihood = t * np.log(y + delta)")
