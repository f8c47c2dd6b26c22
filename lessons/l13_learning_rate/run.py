"""The run of lesson 13, and what becomes of each learning rate, measured and by theory."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, chapter, numerical_gradient, steps_until_flat
from downslope.lessons.kit import Descent as AnyDescent
from downslope.lessons.kit import Listing, descending

if TYPE_CHECKING:
    from downslope.core import Landscape
    from downslope.lessons.kit import Array, Situation, Values

START = (-3.0, 4.0)
"""Where every run begins, so that only eta makes a difference."""
FLAT = 1e-6
"""A gradient counts as flat when it is shorter than this."""
MOST = 2_000
"""After how many steps a measurement gives up, so that a key is answered at once."""
H = 1e-4
"""How far the numerical gradient looks to either side."""
CURVATURES = {"bowl": (2.0, 2.0), "valley": (0.1, 2.0)}
"""The exact slope along each axis (x0, x1) is this times the coordinate."""


@dataclass(frozen=True, eq=False)
class Descent(AnyDescent):
    """A descent that can come to rest, at the minimum or because rounding freezes it."""

    @property
    def flat(self) -> bool:
        """Whether the gradient is nearly 0, at a minimum or not."""
        return bool(np.linalg.norm(self.gradient) < FLAT)

    @property
    def frozen(self) -> bool:
        """Whether the gradient reads 0 higher than the start, where x + h is x."""
        return self.flat and _above_start(self.land, self.x)


@dataclass(frozen=True)
class Fate:
    """What becomes of a learning rate.

    `steps` is the number of steps until the gradient is flat, or None if it was not within MOST
    steps. `frozen` means flat but higher than the start, `endless` that no number of steps is
    enough.
    """

    steps: int | None
    frozen: bool = False
    endless: bool = False

    @property
    def arrives(self) -> bool:
        """Whether the run reaches the minimum."""
        return self.steps is not None and not self.frozen


def start(values: Values) -> Descent:
    """The starting point, with the eta and the landscape that the controls set."""
    return Descent(np.array(START), float(values["eta"]), LANDSCAPES[str(values["landscape"])])


@lru_cache(maxsize=512)
def measured(land: str, eta: float) -> Fate:
    """What becomes of eta in a real run with the numerical gradient."""
    f = LANDSCAPES[land].function
    seen = [np.array(START)]

    def gradient(x: Array) -> Array:
        seen[0] = x
        return numerical_gradient(f, x)

    steps = steps_until_flat(gradient, START, eta, tolerance=FLAT, max_steps=MOST)
    return Fate(steps, steps is not None and _above_start(LANDSCAPES[land], seen[0]))


def factors(land: str, eta: float) -> tuple[float, float]:
    """The factors by which each step multiplies x0 and x1 in exact arithmetic."""
    along_x0, along_x1 = CURVATURES[land]
    return 1 - eta * along_x0, 1 - eta * along_x1


@lru_cache(maxsize=1024)
def theory(land: str, eta: float) -> Fate:
    """What becomes of eta in exact arithmetic, by the factors."""
    n = np.arange(MOST + 1.0)
    pairs = zip(CURVATURES[land], START, factors(land, eta), strict=True)
    with np.errstate(over="ignore"):
        slopes = [c * x * np.abs(factor) ** n for c, x, factor in pairs]
        below = np.flatnonzero(np.hypot(*slopes) < FLAT)
    endless = max(abs(factor) for factor in factors(land, eta)) >= 1
    return Fate(int(below[0]) if below.size else None, endless=endless)


def exact(state: Descent, n: int) -> tuple[Decimal, Decimal]:
    """The point after n steps in exact arithmetic; it may be beyond the range of float64."""
    eta = Decimal(repr(state.eta))
    x0, x1 = (
        Decimal(x) * (1 - Decimal(repr(c)) * eta) ** n if n else Decimal(x)
        for c, x in zip(CURVATURES[state.land.name], START, strict=True)
    )
    return x0, x1


def until_flat(situation: Situation[Descent]) -> Listing:
    """The function that counts the steps, at the line that ran last."""
    current = "x = x - lr * slope" if situation.step else "x = np.array(init_x"
    return Listing((steps_until_flat,), current)


def one_run(situation: Situation[Descent]) -> Listing:
    """The chapter's function that takes the steps, at the line that ran last."""
    return descending(situation.step)


def nudge(situation: Situation[Descent]) -> Listing:
    """The function that adds h to a coordinate, at the line that no longer changes it."""
    line, caption = "x[index] = kept + h", "x + h == x" if situation.state.frozen else ""
    return Listing((chapter.numerical_gradient,), line, ((line, caption),))


def _above_start(land: Landscape, x: Array) -> bool:
    return bool(land.function(x) > land.function(START))
