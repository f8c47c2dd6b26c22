"""The answers of lesson 12, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, descent_path, function_2, gradient_at_points
from downslope.lessons.kit import landscape
from downslope.lessons.l12_gradient_descent import pitfalls

if TYPE_CHECKING:
    from collections.abc import Callable

START = (-3.0, 4.0)
KINK, WAVE = "abs(x0) + abs(x1)", "sin(x0) + x1**2/4"
"""Formulas as a learner types them."""


def first_step() -> int:
    """Does the first step of 0.1 land at (-3.6, 4.8), (-2.4, 3.2) or (-9, 12)?"""
    landed = descent_path(function_2, START, lr=0.1, step_num=1)[-1]
    return int(
        np.argmin([math.dist(landed, guess) for guess in ((-3.6, 4.8), (-2.4, 3.2), (-9, 12))])
    )


def steps_until(eta: float, tolerance: float) -> int:
    """How many steps with this eta the bowl takes until its gradient is shorter than
    `tolerance`."""
    points = descent_path(function_2, START, eta, 200)
    lengths = np.linalg.norm(gradient_at_points(function_2, points), axis=1)
    return int(np.argmax(lengths < tolerance))


def exact_steps() -> float:
    """How often 10 must be multiplied by 0.8 to be 0.001, as a number that is not whole."""
    return math.log(10 / 1e-3) / -math.log(1 - 2 * 0.1)


def actual_drop() -> int:
    """Is the first step's drop less than the promised 10, exactly 10, or more?"""
    before, after = (float(function_2(x)) for x in descent_path(function_2, START, 0.1, 1))
    return 1 + int(np.sign(before - after - 10.0))


def tiny_eta() -> int:
    """Do 100 steps of 1e-10 lead all the way to the minimum, part of the way, or nowhere?"""
    end = descent_path(function_2, START, 1e-10, 100)[-1]
    share = math.dist(end, START) / math.dist((0, 0), START)
    return 0 if share > 0.99 else 1 if share > 0.1 else 2


def eta_one() -> int:
    """Do 100 steps with eta 1 arrive, go to and fro, or fly off?"""
    heights = function_2(descent_path(function_2, START, 1.0, 100))
    return 0 if heights[-1] < 1 else 2 if heights[-1] > 100 else 1


def limiting_direction() -> int:
    """With eta 1.05, does the valley's run fly off along x0, or along x1?"""
    end = descent_path(LANDSCAPES["valley"].function, (-7.0, 2.0), 1.05, 20)[-1]
    return int(abs(end[1]) > 2.0 and abs(end[0]) < 7.0)


def on_the_plateau() -> int:
    """Do 100 steps from the flat part lead into the dent, hardly anywhere, or off the picture?"""
    end = descent_path(LANDSCAPES["plateau"].function, START, 0.1, 100)[-1]
    return 0 if math.hypot(*end) < 0.1 else 1 if math.dist(end, START) < 0.1 else 2


def along_the_bend() -> int:
    """Do 100 steps of 0.001 end at the minimum of the bent valley, on its floor, or far off?"""
    bend = LANDSCAPES["rosenbrock"].function
    end = descent_path(bend, (0.0, 2.0), 0.001, 100)[-1]
    on_the_floor = float(bend(end)) < 1.0
    return 0 if math.dist(end, (1, 1)) < 0.1 else 1 if on_the_floor else 2


def x1_after_one_step() -> float:
    """x1 after one step of 0.005 from (0, 2) in the bent valley."""
    end = descent_path(LANDSCAPES["rosenbrock"].function, (0.0, 2.0), 0.005, 1)[-1]
    # Rounding in the numerical gradient leaves some 1e-12 of what is exactly 0.
    return round(float(end[1]), 9)


def at_the_kink() -> int:
    """Do 30 steps of 0.4 come to rest at the kink, jump about it, or leave?"""
    before, end = descent_path(landscape(KINK).function, (-3.0, 3.5), 0.4, 30)[-2:]
    return 2 if math.hypot(*end) > 1.0 else int(math.dist(before, end) > 0.1)


def shared() -> int:
    """Does the caller's array stay as it is, or is it changed?"""
    return int(not np.allclose(np.asarray(pitfalls.shared_start()), START))


def lost() -> int:
    """Does the history hold the end of the run, or lack it?"""
    end = descent_path(function_2, START, 0.1, 20)[-1]
    return int(not np.allclose(np.asarray(pitfalls.lost_last_point()), end))


def descends(function: Callable[..., object]) -> bool:
    """Whether a `descend` of lines put in order multiplies the point by 1 - 2 eta, 100 times.

    The array that it is given must stay as it is.
    """
    start = np.array(START)
    end = np.asarray(function(start, 0.01))
    return np.allclose(end, 0.98**100 * np.array(START)) and np.array_equal(start, START)
