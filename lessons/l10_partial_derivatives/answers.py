"""The answers of lesson 10, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2, numerical_diff, numerical_gradient
from downslope.lessons.kit import nearest
from downslope.lessons.l10_partial_derivatives import pitfalls
from downslope.lessons.l10_partial_derivatives.run import cut

if TYPE_CHECKING:
    from collections.abc import Callable

POINT = np.array([3.0, 4.0])


def kind_of_slice() -> int:
    """Is the slice at x1 = 4 level (a circle), the parabola x0² + 16, or something else?"""
    x0 = np.linspace(-3, 3, 13)
    height = np.array([cut(POINT, 0)(x) for x in x0])
    if np.ptp(height) == 0:
        return 0
    return 1 if np.allclose(height, x0**2 + 16) else 2


def slope_along_x0() -> int:
    """Is ∂f/∂x0 at (3, 4) equal to 6, 8 or 22?"""
    return nearest(numerical_diff(cut(POINT, 0), 3.0), (6, 8, 22))


def slope_along_x1() -> int:
    """Is ∂f/∂x1 at (3, 4) equal to 6, 8 or 14?"""
    return nearest(numerical_diff(cut(POINT, 1), 4.0), (6, 8, 14))


def level_place() -> int:
    """On the slice x1 = 4, is ∂f/∂x0 0 nowhere, at (0, 4), or only where both slopes are 0?"""
    level = [
        x for x in np.linspace(-5, 5, 21) if abs(numerical_gradient(function_2, [x, 4])[0]) < 1e-6
    ]
    if not level:
        return 0
    return 1 if abs(numerical_gradient(function_2, [level[0], 4])[1]) > 1 else 2


def partial_of_bowl(a: int, b: int, point: tuple[int, int], free: int) -> float:
    """∂f/∂x0 or ∂f/∂x1 of f = a x0² + b x1² at the point, without the digits of rounding."""
    gradient = numerical_gradient(lambda x: a * x[0] ** 2 + b * x[1] ** 2, point)
    return round(float(gradient[free]), 8)


def caret() -> int:
    """Does f(3, 4) with carets for powers give 25, 7 or 14?"""
    return (25, 7, 14).index(int(str(pitfalls.caret())))


def caret_on_floats() -> int:
    """Does the slope with carets give 6, another number, or an error?"""
    try:
        return int(not math.isclose(float(str(pitfalls.caret_on_floats())), 6))
    except TypeError:
        return 2


def one_number() -> int:
    """Does a mesh of four points give four heights, one number, or an error?"""
    return int(np.ndim(np.asarray(pitfalls.one_number())) == 0)


def wrong_one_held() -> int:
    """With the wrong variable held, is the slope 6, 8 or 14?"""
    return nearest(float(str(pitfalls.wrong_one_held())), (6, 8, 14))


def place_of_slopes(first: float, second: float) -> tuple[float, float]:
    """The point, at a tenth, where the slopes along x0 and x1 are nearest to these."""
    x = np.linspace(-5, 5, 101)
    slopes = np.array([numerical_diff(lambda t: function_2([t, 0.0]), at) for at in x])
    x0, x1 = (float(x[np.argmin(np.abs(slopes - slope))]) for slope in (first, second))
    return round(x0, 6), round(x1, 6)


def finds_partials(function: Callable[..., object]) -> bool:
    """Whether a function finds both partial derivatives at (3, 4), and leaves the point alone."""
    here = POINT.copy()
    found = [float(str(function(function_2, here, k))) for k in (0, 1)]
    return bool(np.allclose(found, (6, 8)) and np.array_equal(here, POINT))
