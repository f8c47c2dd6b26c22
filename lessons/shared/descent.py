"""A descent over a landscape: a point, and the step that the core's own function takes from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from downslope.core import gradient_descent, numerical_gradient

if TYPE_CHECKING:
    from downslope.core import Array, Landscape
    from downslope.core.timeline import Timeline

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

    @cached_property
    def gradient(self) -> Array:
        """The numerical gradient at x (2,), the one that the next step uses."""
        return numerical_gradient(self.land.function, self.x)


AnyDescent = TypeVar("AnyDescent", bound=Descent)


def step(state: AnyDescent) -> AnyDescent:
    """One step of gradient descent."""
    x = gradient_descent(state.land.function, state.x, lr=state.eta, step_num=1)
    taken = state.taken + 1
    far = not float(np.abs(x).max()) < FAR
    return replace(state, x=x, taken=taken, far_since=(state.far_since or taken) if far else 0)


@lru_cache(maxsize=8)
def path(timeline: Timeline[AnyDescent]) -> Array:
    """The points seen so far, the newest last (n, 2)."""
    return np.concatenate([state.x for state in timeline.past()]).reshape(-1, 2)
