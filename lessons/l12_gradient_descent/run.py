"""The run: a point, and the step that the chapter's own `gradient_descent` takes from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from core import LANDSCAPES, gradient_descent, numerical_gradient
from lessons.landscape import landscape
from lessons.lesson import Listing

if TYPE_CHECKING:
    from core import Landscape
    from core.timeline import Timeline
    from lessons.controls import Values
    from lessons.figure import Array
    from lessons.walk import Walk

FAR = 1e3
"""Beyond this distance from the origin a run counts as diverged: no landscape is half as wide."""


@dataclass(frozen=True, eq=False)
class Descent:
    """The point x (2,) on a landscape, and the learning rate of the run.

    `taken` counts the steps; `far_since` is the step since which x has been FAR away, or 0.
    """

    x: Array
    eta: float
    land: Landscape
    taken: int = 0
    far_since: int = 0

    @property
    def height(self) -> float:
        """f(x)."""
        return float(self.land.function(self.x))

    @property
    def gradient(self) -> Array:
        """The numerical gradient at x (2,), the one that the next step uses."""
        return numerical_gradient(self.land.function, self.x)


def start(values: Values) -> Descent:
    """The run's first point."""
    x = np.array([values["x0"], values["x1"]], dtype=np.float64)
    return Descent(x, float(values["eta"]), landscape(str(values["landscape"])))


def step(state: Descent) -> Descent:
    """One step of gradient descent."""
    x = gradient_descent(state.land.function, state.x, lr=state.eta, step_num=1)
    taken = state.taken + 1
    far = not float(np.abs(x).max()) < FAR
    return replace(state, x=x, taken=taken, far_since=(state.far_since or taken) if far else 0)


def cost(values: Values) -> float:
    """Microseconds of a step: a formula is worked out piece by piece, however long it is."""
    return 100.0 if values["landscape"] in LANDSCAPES else 1_000.0


@lru_cache(maxsize=8)
def path(timeline: Timeline[Descent]) -> Array:
    """The points seen so far, the newest last (n, 2)."""
    return np.concatenate([state.x for state in timeline.past()]).reshape(-1, 2)


def listing(walk: Walk) -> Listing:
    """The function that takes the step, and the line that did."""
    current = "x -= lr * numerical_gradient(f, x)" if walk.step else "x = np.array(init_x, dtype="
    return Listing((gradient_descent,), current)
