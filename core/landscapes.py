"""Surfaces over the plane to walk on, each with its exact gradient.

Every function takes points (..., 2) and answers (...); every gradient answers (..., 2).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from downslope.core.arrays import Array, quiet
from downslope.core.functions import function_2

Interval = tuple[float, float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Landscape:
    """A surface with its exact gradient, the ((x0_lo, x0_hi), (x1_lo, x1_hi)) worth drawing, and
    its minima as (x0, x1): an empty tuple when it has none (the saddle)."""

    name: str
    formula: str
    function: Callable[[ArrayLike], Array]
    gradient: Callable[[ArrayLike], Array]
    domain: tuple[Interval, Interval]
    minima: tuple[Point, ...]


def _axes(x: ArrayLike) -> tuple[Array, Array]:
    x = np.asarray(x, dtype=np.float64)
    return x[..., 0], x[..., 1]


def _arrow(along_x0: Array, along_x1: Array) -> Array:
    return np.stack([along_x0, along_x1], axis=-1)


@quiet
def bowl_gradient(x: ArrayLike) -> Array:
    """(2 x0, 2 x1)."""
    return 2 * np.asarray(x, dtype=np.float64)


@quiet
def valley(x: ArrayLike) -> Array:
    """Twenty times steeper along x1 than along x0 (the book's 6.1.3)."""
    x0, x1 = _axes(x)
    return x0**2 / 20 + x1**2


@quiet
def valley_gradient(x: ArrayLike) -> Array:
    """(x0 / 10, 2 x1)."""
    x0, x1 = _axes(x)
    return _arrow(x0 / 10, 2 * x1)


@quiet
def saddle(x: ArrayLike) -> Array:
    """Falls without end along x1; stationary, not lowest, at the origin."""
    x0, x1 = _axes(x)
    return x0**2 - x1**2


@quiet
def saddle_gradient(x: ArrayLike) -> Array:
    """(2 x0, -2 x1)."""
    x0, x1 = _axes(x)
    return _arrow(2 * x0, -2 * x1)


@quiet
def plateau(x: ArrayLike) -> Array:
    """A dent in a table: beyond a distance of about 4 the ground is all but level."""
    x0, x1 = _axes(x)
    return 1 - np.exp(-(x0**2 + x1**2) / 2)


@quiet
def plateau_gradient(x: ArrayLike) -> Array:
    """(x0, x1) * exp(-(x0^2 + x1^2) / 2)."""
    x0, x1 = _axes(x)
    height = np.exp(-(x0**2 + x1**2) / 2)
    return _arrow(x0 * height, x1 * height)


@quiet
def himmelblau(x: ArrayLike) -> Array:
    """Four minima of height 0 (Himmelblau, Applied Nonlinear Programming, 1972)."""
    x0, x1 = _axes(x)
    return (x0**2 + x1 - 11) ** 2 + (x0 + x1**2 - 7) ** 2


@quiet
def himmelblau_gradient(x: ArrayLike) -> Array:
    """By the chain rule on the two squared brackets."""
    x0, x1 = _axes(x)
    first, second = x0**2 + x1 - 11, x0 + x1**2 - 7
    return _arrow(4 * x0 * first + 2 * second, 2 * first + 4 * x1 * second)


@quiet
def rosenbrock(x: ArrayLike) -> Array:
    """A bent, narrow valley (Rosenbrock, The Computer Journal 3, 1960)."""
    x0, x1 = _axes(x)
    return (1 - x0) ** 2 + 100 * (x1 - x0**2) ** 2


@quiet
def rosenbrock_gradient(x: ArrayLike) -> Array:
    """(-2 (1 - x0) - 400 x0 (x1 - x0^2), 200 (x1 - x0^2))."""
    x0, x1 = _axes(x)
    above_valley = x1 - x0**2
    return _arrow(-2 * (1 - x0) - 400 * x0 * above_valley, 200 * above_valley)


_SQUARE: tuple[Interval, Interval] = ((-4.5, 4.5), (-4.5, 4.5))
_HIMMELBLAU_MINIMA: tuple[Point, ...] = (
    (3.0, 2.0),
    (-2.805118086952745, 3.131312518250573),
    (-3.779310253377747, -3.283185991286170),
    (3.584428340330492, -1.848126526964404),
)
_ORIGIN: tuple[Point, ...] = ((0.0, 0.0),)

LANDSCAPES: Mapping[str, Landscape] = MappingProxyType(
    {
        land.name: land
        for land in (
            Landscape("bowl", "x0² + x1²", function_2, bowl_gradient, _SQUARE, _ORIGIN),
            Landscape(
                "valley",
                "x0²/20 + x1²",
                valley,
                valley_gradient,
                ((-10.0, 10.0), (-5.0, 5.0)),
                _ORIGIN,
            ),
            Landscape("saddle", "x0² - x1²", saddle, saddle_gradient, _SQUARE, ()),
            Landscape(
                "plateau",
                "1 - exp(-(x0² + x1²)/2)",
                plateau,
                plateau_gradient,
                ((-5.0, 5.0), (-5.0, 5.0)),
                _ORIGIN,
            ),
            Landscape(
                "himmelblau",
                "(x0² + x1 - 11)² + (x0 + x1² - 7)²",
                himmelblau,
                himmelblau_gradient,
                ((-6.0, 6.0), (-6.0, 6.0)),
                _HIMMELBLAU_MINIMA,
            ),
            Landscape(
                "rosenbrock",
                "(1 - x0)² + 100(x1 - x0²)²",
                rosenbrock,
                rosenbrock_gradient,
                ((-3.5, 2.5), (-1.5, 4.5)),
                ((1.0, 1.0),),
            ),
        )
    }
)
