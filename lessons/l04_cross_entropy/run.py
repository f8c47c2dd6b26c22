"""The run of lesson 4: the output for the right class slides down, and the error grows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter, cross_entropy_error, mean_squared_error
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Y_B, Listing, T

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation, Values

SOFT = (0.2, 0.3, 0.5)
"""Soft targets of three classes: what share of people chose each of them."""
STRIDE = 0.05
"""How much the output for the right class loses in one step."""


def _shares(y: Array) -> Array:
    """The share (10,) of each wrong class in the outputs of all wrong classes; they sum to 1."""
    wrong = y * (1 - T)
    return np.asarray(wrong / wrong.sum())


SHARES = {"even": _shares(np.ones(CLASSES)), "y_a": _shares(Y_A), "y_b": _shares(Y_B)}


def outputs(p: float, others: str) -> Array:
    """Ten outputs (10,) with p for the right class; they sum to 1."""
    y = SHARES[others] * (1 - p)
    y[RIGHT] = p
    return y


@dataclass(frozen=True)
class Sliding:
    """The output `p` for the right class, how the others share the rest, and delta.

    `others` is a key of SHARES.
    """

    p: float
    others: str
    delta: float

    @cached_property
    def y(self) -> Array:
        """The ten outputs (10,)."""
        return outputs(self.p, self.others)

    @cached_property
    def error(self) -> float:
        """The cross-entropy error in nats; inf or nan where the logarithm of 0 is taken."""
        return cross_entropy_error(self.y, T, self.delta)

    @cached_property
    def of_others(self) -> float:
        """What the nine wrong classes add to the error: 0, or nan where one has ln(0)."""
        y, t = np.delete(self.y, RIGHT), np.delete(T, RIGHT)
        return cross_entropy_error(y, t, self.delta) + 0.0

    @cached_property
    def of_right(self) -> float:
        """What the right class adds to the error."""
        return cross_entropy_error(self.y[[RIGHT]], T[[RIGHT]], self.delta)

    @cached_property
    def soft_y(self) -> Array:
        """Three outputs (3,): p for the last class, the others share the rest as in SOFT."""
        rest = (1 - self.p) / (1 - SOFT[-1])
        return np.array([SOFT[0] * rest, SOFT[1] * rest, self.p])

    @cached_property
    def soft_error(self) -> float:
        """The error of those three outputs for the targets SOFT."""
        return cross_entropy_error(self.soft_y, SOFT, self.delta)

    @cached_property
    def squared(self) -> float:
        """Half the sum of the squared differences, for comparison."""
        return mean_squared_error(self.y, T)


def start(values: Values) -> Sliding:
    """The outputs and the delta that the controls set."""
    return Sliding(float(values["y"]), str(values["others"]), float(values["delta"]))


def step(state: Sliding) -> Sliding:
    """The right class loses STRIDE; at an output of 0 the run ends."""
    if state.p <= 0:
        return state
    # Rounding lets ten strides of 0.05 from 0.6 end at exactly 0.1.
    return replace(state, p=max(0.0, round(state.p - STRIDE, 10)))


def listing(situation: Situation[Sliding]) -> Listing:
    """The chapter's function, at the line that takes the logarithms."""
    del situation
    return Listing((chapter.cross_entropy_error,), "return -np.sum(t * np.log(y + delta))")
