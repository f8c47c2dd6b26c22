"""The answers of lesson 11, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2, gradient_at_points, numerical_gradient
from downslope.lessons.kit import nearest
from downslope.lessons.l11_gradient_field import pitfalls
from downslope.lessons.l11_gradient_field.field import points
from downslope.lessons.l11_gradient_field.run import product

if TYPE_CHECKING:
    from downslope.lessons.kit import Array


def at_3_4() -> int:
    """Is the gradient at (3, 4) equal to (9, 16), (6, 8) or 14?"""
    return nearest(numerical_gradient(function_2, (3.0, 4.0)), ((9, 16), (6, 8), (14, 14)))


@lru_cache
def field_direction() -> int:
    """Where do the arrows of -gradient point?

    Outwards; inwards and longest in the middle; or inwards and longest at the rim.
    """
    places = points("book")
    arrows = -gradient_at_points(function_2, places)
    if (arrows * places).sum() > 0:
        return 0
    far = np.linalg.norm(places, axis=1) > 1.0
    lengths = np.linalg.norm(arrows, axis=1)
    return 1 + int(lengths[far].mean() > lengths[~far].mean())


def arrow_at_1_0() -> int:
    """Does -gradient of x0 * x1 at (1, 0) point left, down, or nowhere?"""
    return nearest(-numerical_gradient(product, (1.0, 0.0)), ((-1, 0), (0, -1), (0, 0)))


def calls_of_f() -> int:
    """Does one gradient of two numbers call f 2, 3 or 4 times?"""
    asked: list[Array] = []

    def counted(x: Array) -> float:
        asked.append(x.copy())
        return float(function_2(x))

    numerical_gradient(counted, (3.0, 4.0))
    return len(asked) - 2


def difference() -> int:
    """Is `above - below` in the turn of x1, with h = 1e-4, equal to 16, 8 or 0.0016?"""
    x, h = np.array([3.0, 4.0]), np.array([0.0, 1e-4])
    found = float(function_2(x + h) - function_2(x - h))
    return int(np.argmin(np.abs(np.array([16.0, 8.0, 0.0016]) - found)))


def not_restored() -> int:
    """Without restoring x, is the gradient wrong, is x another point, or both?"""
    truth = str(pitfalls.restored()).split(", x ")
    grad, x = str(pitfalls.not_restored()).split(", x ")
    wrong_gradient = not np.allclose(_numbers(grad), _numbers(truth[0]))
    return 1 if x != truth[1] and not wrong_gradient else 2 if wrong_gradient else 0


def integer_point() -> int:
    """At a point of integers, is the gradient about [6, 8], [0, 0], or in the thousands?"""
    size = float(np.abs(np.asarray(pitfalls.integer_point())).min())
    return 2 if size > 1000 else 1 if size < 1 else 0


def coarse_floats() -> int:
    """Are both float types good, is only float16 lost, or are both lost?"""
    single, half = (_numbers(part) for part in str(pitfalls.coarse_floats()).split(" and "))
    lost = [not np.any(found) for found in (single, half)]
    return 2 if all(lost) else int(lost[1])


def sideways_block() -> int:
    """Is the gradient of a transposed block right for both functions, only the bowl, or none?"""
    errors = [float(part) for part in str(pitfalls.sideways_block()).split(" and ")]
    return sum(error > 0.01 for error in errors)


def slope_along_x0(a: int, b: int, point: tuple[int, int]) -> float:
    """The first partial derivative of a x0² + b x0 x1 at the point, to eight decimals."""
    gradient = numerical_gradient(lambda x: a * x[0] ** 2 + b * x[0] * x[1], point)
    # The digits behind these are made up by rounding.
    return round(float(gradient[0]), 8)


def _numbers(text: str) -> list[float]:
    return [float(word) for word in text.strip("grad []").replace("]", "").split()]
