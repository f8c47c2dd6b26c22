"""A descent over a landscape: the state of the run, and its step as `gradient_descent` takes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from downslope.core import gradient_descent, numerical_gradient

if TYPE_CHECKING:
    from downslope.core import Array, Landscape
    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.controls import Values

FAR = 1e3
"""A run counts as diverged once x0 or x1 is this large: every landscape is far smaller."""


@dataclass(frozen=True, eq=False)
class Descent:
    """The state of a descent: the point x (2,) on the landscape `land`, and the learning rate.

    `taken` counts the steps so far. `far_since` is the step since which x has been FAR away, or 0
    when it is not; an infinite x is far away. `lost_at` is the step from which none led on, as the
    landscape has no slope there, or -1; x is NaN since.
    """

    x: Array
    eta: float
    land: Landscape
    taken: int = 0
    far_since: int = 0
    lost_at: int = -1

    @property
    def height(self) -> float:
        """The height of the landscape at x; inf or NaN where the function gives these."""
        return float(self.land.function(self.x))

    @cached_property
    def gradient(self) -> Array:
        """The numerical gradient at x (2,), which the next step uses."""
        return numerical_gradient(self.land.function, self.x)


AnyDescent = TypeVar("AnyDescent", bound=Descent)


def step(state: AnyDescent) -> AnyDescent:
    """The state after one more step of gradient descent; such a run never ends by itself."""
    x = gradient_descent(state.land.function, state.x, lr=state.eta, step_num=1)
    taken = state.taken + 1
    far = not float(np.abs(x).max()) < FAR
    if far and not state.far_since and np.isnan(x).any():
        lost = state.taken if state.lost_at < 0 else state.lost_at
        return replace(state, x=x, taken=taken, lost_at=lost)
    return replace(state, x=x, taken=taken, far_since=(state.far_since or taken) if far else 0)


def with_eta(state: AnyDescent, values: Values) -> AnyDescent:
    """The descent at the same place with the learning rate of these control values."""
    return replace(state, eta=float(values["eta"]))


@lru_cache(maxsize=8)
def path(timeline: Timeline[AnyDescent]) -> Array:
    """The points (n, 2) of the run up to now, the newest last.

    Of a long run only the newest are left; see `Timeline.past`.
    """
    return np.concatenate([state.x for state in timeline.past()]).reshape(-1, 2)
