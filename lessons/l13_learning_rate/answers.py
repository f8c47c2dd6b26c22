"""The answers of lesson 13, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math

import numpy as np

from downslope.core import descent_path, function_2, gradient_descent, numerical_gradient
from downslope.lessons.kit import nearest
from downslope.lessons.l13_learning_rate import pitfalls
from downslope.lessons.l13_learning_rate.choosing import halved
from downslope.lessons.l13_learning_rate.run import START, measured


def factor() -> int:
    """Does a step of 0.1 multiply x0 by 0.9, 0.8 or 0.2?"""
    before, after = descent_path(function_2, START, 0.1, 1)
    return nearest(float(after[0] / before[0]), (0.9, 0.8, 0.2))


def steps_of(eta: float, guesses: tuple[float, ...]) -> int:
    """The index of the guess that is nearest, by ratio, to the steps that eta takes on the bowl."""
    return nearest(math.log(measured("bowl", eta).steps or math.inf), tuple(map(math.log, guesses)))


def twin() -> int:
    """Does 0.6, 0.7 or 0.8 take as many steps as 0.3, or none of them?"""
    same = [measured("bowl", eta) == measured("bowl", 0.3) for eta in (0.6, 0.7, 0.8)]
    return [*same, True].index(True)


def valley_limit() -> int:
    """Up to which limit does eta still arrive in the valley: 1, 10 or 20?"""
    arrives = [measured("valley", 0.95 * limit).arrives for limit in (1.0, 10.0, 20.0)]
    return max(i for i, does in enumerate(arrives) if does)


def eta_ten() -> int:
    """After 100 steps of eta 10, is the point at 1e128, at no number, or stuck near 1e13?"""
    end = gradient_descent(function_2, START, 10.0, 100)
    if not np.isfinite(end).all():
        return 1
    return nearest(math.log10(math.hypot(*end)), (128.0, math.inf, 13.0))


def half_frozen() -> int:
    """At step 9, is the slope along x1 the true one, 0, or no number?"""
    x = gradient_descent(function_2, START, 10.0, 9)
    slope = numerical_gradient(function_2, x)[1]
    return 2 if math.isnan(slope) else int(abs(slope) < abs(x[1]))


def end_of_halving() -> int:
    """Does halving eta where f would rise end at the minimum, jump to and fro, or fly off?"""
    height = halved()[-1][1]
    return 0 if height < 1e-3 else 1 if height <= halved()[0][1] else 2


def limit_of_square(a: float) -> float:
    """The eta whose step on f(x) = a x² multiplies x by -1, from the factor of one small step."""
    tiny = 1e-3
    before, after = descent_path(lambda x: a * float(x @ x), [1.0], tiny, 1)
    curvature = (1 - float(after[0] / before[0])) / tiny
    return round(2 / curvature, 9)


def false_arrival() -> int:
    """Does the loop say that it arrived, or not?"""
    return int(not str(pitfalls.flat_means_there()).startswith("arrived"))
