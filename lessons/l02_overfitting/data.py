"""Noisy measurements, the polynomials fitted to them, and their errors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.polynomial.polynomial import polyval

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Values

HIGHEST = 15
"""The highest degree that is tried."""
TESTED = 30
"""How many test points there are; no fit ever sees them."""
SEED = 10.0
FRESH: Values = {"degree": 0.0, "points": 16.0, "noise": 0.3, "seed": SEED}
"""The control values with which most beats open."""

Sample = tuple["Array", "Array"]
"""The places x (n,), from -1 to 1, and the values measured there (n,)."""


def source(x: Array) -> Array:
    """The true curve behind the measurements, elementwise; with real data nobody knows it."""
    return np.asarray(np.sin(np.pi * x))


def draw(random: np.random.Generator, n: int, noise: float) -> Sample:
    """n measurements, one at a random place in each of n equal stretches of [-1, 1].

    `noise` is the standard deviation of what is added to the true curve.
    """
    x = 2 * (np.arange(n) + random.random(n)) / n - 1
    return x, source(x) + noise * random.standard_normal(n)


def fit(x: Array, t: Array, degree: int) -> Array:
    """The weights (degree + 1,) of the powers of x, in the sum that comes closest to t (n,) at x.

    With fewer points than weights many curves pass through them all; these are then the smallest
    weights that do.
    """
    powers = [x**k for k in range(degree + 1)]
    A = np.stack(powers, axis=1)
    w, *_ = np.linalg.lstsq(A, t, rcond=None)
    return np.asarray(w, float)


def error(w: Array, x: Array, t: Array) -> float:
    """The typical miss of the weights `w` on points (x, t): the root of the mean of its squares."""
    misses = polyval(x, w) - t
    typical = np.sqrt(np.mean(misses**2))
    return float(typical)


@dataclass(frozen=True, eq=False)
class Trial:
    """Training and test data, the fit of every degree to the training data, and their errors.

    `training` and `test` are the errors (16,) on either set, by degree from 0 to 15.
    """

    train_on: Sample
    test_on: Sample
    weights: tuple[Array, ...]
    training: Array
    test: Array

    @property
    def best(self) -> int:
        """The degree with the least test error."""
        return int(np.argmin(self.test))


@lru_cache(maxsize=64)
def trial(points: int, noise: float, seed: int) -> Trial:
    """Every degree fitted to, and tested on, the data that `seed` draws."""
    random = np.random.default_rng(seed)
    train_on, test_on = draw(random, points, noise), draw(random, TESTED, noise)
    weights = tuple(fit(*train_on, degree) for degree in range(HIGHEST + 1))
    training, test = (np.array([error(w, *data) for w in weights]) for data in (train_on, test_on))
    return Trial(train_on, test_on, weights, training, test)
