"""The answers of lesson 4, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import math

import numpy as np

from downslope.core import cross_entropy_error
from downslope.lessons.kit import Y_B, T, nearest, nearest_by_ratio, snippet
from downslope.lessons.l04_cross_entropy import pitfalls
from downslope.lessons.l04_cross_entropy.run import SOFT, Sliding

_DELTA = 1e-7


def after_piling_up() -> int:
    """Does E rise, fall or stay when class 7 gets most of what the wrong classes share?"""
    spread, piled = (Sliding(0.6, others, _DELTA).error for others in ("y_a", "y_b"))
    return 2 if math.isclose(spread, piled) else int(piled < spread)


def of_y_b() -> int:
    """Which of 0.5975, 1.021650914 and 2.302584093 is the error of y_b?"""
    return nearest(cross_entropy_error(Y_B, T), (0.5975, 1.021650914, 2.302584093))


def of_half() -> int:
    """Which of 1.116, 1.609 and 1.833 is the error at an output of 0.2?"""
    return nearest(Sliding(0.2, "even", _DELTA).error, (1.116, 1.609, 1.833))


def harder_on_confidence() -> int:
    """Which error grows more from an output of 0.1 to 0.05: squared, cross entropy, or neither?"""
    before, after = Sliding(0.1, "y_b", _DELTA), Sliding(0.05, "y_b", _DELTA)
    squared, cross = after.squared - before.squared, after.error - before.error
    return 2 if math.isclose(squared, cross, rel_tol=0.1) else int(cross > squared)


def at_zero() -> int:
    """At an output of 0, is the error near 1, near 16, or infinite?"""
    error = Sliding(0.0, "y_b", _DELTA).error
    return 2 if math.isinf(error) else nearest(error, (1.0, 16.0))


def effect_of_delta() -> int:
    """Does delta change the error at an output of 0.6 by about 2e-7, 1e-4 or 0.1?"""
    change = abs(Sliding(0.6, "even", 0.0).error - Sliding(0.6, "even", _DELTA).error)
    return nearest_by_ratio(change, (2e-7, 1e-4, 0.1))


def of_both(first: float, second: float) -> float:
    """The loss of two answers together: that of the chance that both are right."""
    chance = first * second
    return cross_entropy_error([chance, 1 - chance], [1, 0])


def nearest_of_soft() -> int:
    """Which y gives soft targets the least E: all for the likeliest, nearly t, or t itself?"""
    guesses = ([0.0, 0.0, 1.0], [0.3, 0.3, 0.4], [0.2, 0.3, 0.5])
    return int(np.argmin([of_soft(y) for y in guesses]))


def of_soft(y: list[float]) -> float:
    """The error of three outputs for the soft targets."""
    return cross_entropy_error(y, SOFT)


def place_with_pull(pull: float) -> tuple[float, float]:
    """The point of -ln y where its steepness is `pull`, found by trying a fine grid."""
    y = np.linspace(0.02, 1.0, 4901)
    here = y[np.argmin(np.abs(np.gradient(-np.log(y), y) - pull))]
    return float(here), float(-np.log(here))


def growth(before: float, after: float) -> float:
    """How much the error grows when the output for the right class falls to `after`."""
    errors = [cross_entropy_error([y, 1 - y], [1, 0]) for y in (before, after)]
    return errors[1] - errors[0]


def with_a_zero() -> int:
    """Without delta, is the error of a right answer 0.51, inf or nan?"""
    with np.errstate(all="ignore"):
        error = float(np.asarray(pitfalls.without_delta())[0])
    return 2 if math.isnan(error) else int(math.isinf(error))


def of_perfect() -> int:
    """Is the error of a perfect answer exactly 0, just above or just below?"""
    perfect = float(snippet.run(pitfalls.below_zero).text.split()[0])
    return 0 if perfect == 0 else 1 if perfect > 0 else 2


def of_shortcut() -> int:
    """For soft targets, is the shortcut for one-hot targets right, too small or too large?"""
    with_shortcut = float(snippet.run(pitfalls.only_the_largest).text)
    true = cross_entropy_error([0.2, 0.3, 0.5], [0.3, 0.3, 0.4], delta=0.0)
    return 0 if math.isclose(with_shortcut, true) else 1 if with_shortcut < true else 2
