"""Answers and goals of lesson 11, found by really running the mathematics."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2, gradient_at_points, numerical_gradient
from downslope.lessons.l11_gradient_field import pitfalls
from downslope.lessons.l11_gradient_field.field import points
from downslope.lessons.l11_gradient_field.run import product

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l11_gradient_field.run import Call
    from downslope.lessons.pictures.figure import Array


def at_3_4() -> int:
    """Which of (9, 16), (6, 8), 14 is the gradient at (3, 4)?"""
    return _nearest(numerical_gradient(function_2, (3.0, 4.0)), ((9, 16), (6, 8), (14, 14)))


@lru_cache
def field_direction() -> int:
    """0: outwards; 1: inwards, longest in the middle; 2: inwards, longest at the rim."""
    places = points("book")
    arrows = -gradient_at_points(function_2, places)
    if (arrows * places).sum() > 0:
        return 0
    far = np.linalg.norm(places, axis=1) > 1.0
    lengths = np.linalg.norm(arrows, axis=1)
    return 1 + int(lengths[far].mean() > lengths[~far].mean())


def arrow_at_1_0() -> int:
    """Left, down, or none: -gradient of x0 * x1 at (1, 0)."""
    return _nearest(-numerical_gradient(product, (1.0, 0.0)), ((-1, 0), (0, -1), (0, 0)))


def calls_of_f() -> int:
    """2, 3 or 4: how often one gradient of two numbers asks f."""
    asked: list[Array] = []

    def counted(x: Array) -> float:
        asked.append(x.copy())
        return float(function_2(x))

    numerical_gradient(counted, (3.0, 4.0))
    return len(asked) - 2


def difference() -> int:
    """Which of 16, 8, 0.0016 is above - below in the turn of x1, with h = 1e-4?"""
    x, h = np.array([3.0, 4.0]), np.array([0.0, 1e-4])
    found = float(function_2(x + h) - function_2(x - h))
    return int(np.argmin(np.abs(np.array([16.0, 8.0, 0.0016]) - found)))


def not_restored() -> int:
    """0: the gradient is wrong; 1: x is another point; 2: both."""
    truth = str(pitfalls.restored()).split(", x ")
    grad, x = str(pitfalls.not_restored()).split(", x ")
    wrong_gradient = not np.allclose(_numbers(grad), _numbers(truth[0]))
    return 1 if x != truth[1] and not wrong_gradient else 2 if wrong_gradient else 0


def integer_point() -> int:
    """0: about [6, 8]; 1: [0, 0]; 2: in the thousands."""
    size = float(np.abs(np.asarray(pitfalls.integer_point())).min())
    return 2 if size > 1000 else 1 if size < 1 else 0


def coarse_floats() -> int:
    """0: both good; 1: float32 a little off and float16 lost; 2: both lost."""
    single, half = (_numbers(part) for part in str(pitfalls.coarse_floats()).split(" and "))
    lost = [not np.any(found) for found in (single, half)]
    return 2 if all(lost) else int(lost[1])


def sideways_block() -> int:
    """0: right for both functions; 1: only for the bowl; 2: for neither."""
    errors = [float(part) for part in str(pitfalls.sideways_block()).split(" and ")]
    return sum(error > 0.01 for error in errors)


# -- goals ------------------------------------------------------------------------------


def gradient_is(wanted: tuple[float, float], situation: Situation[Call]) -> bool:
    """Whether the call has returned that gradient."""
    state = situation.state
    found = state.gradient
    return state.finished and found is not None and bool(np.allclose(found, wanted, atol=1e-6))


def nudged(state: Call, index: int) -> bool:
    """Whether that coordinate has just been moved up by h."""
    return state.line == "plus" and state.index == index


def _nearest(value: Array, choices: Sequence[tuple[float, float]]) -> int:
    return int(np.argmin([np.linalg.norm(value - np.array(choice)) for choice in choices]))


def _numbers(text: str) -> list[float]:
    return [float(word) for word in text.strip("grad []").replace("]", "").split()]
