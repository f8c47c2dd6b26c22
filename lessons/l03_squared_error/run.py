"""The run of lesson 3: a sum of squares over ten outputs, one class a step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import one_hot
from downslope.core.chapter import mean_squared_error
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Y_B, Listing, T, entries, join_entries

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation, Values

Y_START = join_entries(tuple(Y_A.tolist()), RIGHT)
"""The control `y` at y_a; the keys turn the entry of the right class, 2."""
WRONG = join_entries(tuple(Y_B.tolist()), RIGHT)
PERFECT = join_entries(tuple(T.tolist()), RIGHT)
SAME = join_entries((0.1,) * CLASSES, RIGHT)


@dataclass(frozen=True, eq=False)
class Adding:
    """Outputs y (10,), the right class, and how many classes have been added so far."""

    y: Array
    right: int
    added: int = 0

    @cached_property
    def t(self) -> Array:
        """The one-hot target (10,)."""
        return one_hot(self.right, CLASSES)

    @cached_property
    def squares(self) -> Array:
        """The squared difference of each class (10,), which it adds to the sum."""
        return np.asarray((self.y - self.t) ** 2)

    @cached_property
    def half_sum(self) -> float:
        """Half the sum of the squares added so far; after all ten classes this is the error."""
        return float(half_sum(self.y, self.t, self.added))

    @cached_property
    def error(self) -> float:
        """The error over all ten classes."""
        return float(mean_squared_error(self.y, self.t))

    @property
    def complete(self) -> bool:
        """Whether all ten classes have been added."""
        return self.added == CLASSES


def half_sum(y: Array, t: Array, n: int) -> float:
    """The error over the first n classes; 0 for none."""
    return mean_squared_error(y[:n], t[:n])


def start(values: Values) -> Adding:
    """The outputs that the controls set, with nothing added yet."""
    return Adding(np.array(entries(values["y"])[0]), int(values["target"]))


def step(state: Adding) -> Adding:
    """The sum with the next class added; after the last one the run ends."""
    return state if state.complete else replace(state, added=state.added + 1)


def listing(situation: Situation[Adding]) -> Listing:
    """The code that adds up the first n classes, and the line that the run has reached."""
    current = "return 0.5 * np.sum((y - t) ** 2)" if situation.step else "def half_sum("
    return Listing((half_sum, mean_squared_error), current)
