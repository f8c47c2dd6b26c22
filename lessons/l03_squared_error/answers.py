"""The answers of lesson 3, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import numpy as np

from downslope.core import mean_squared_error, one_hot
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Y_B, T, nearest, snippet
from downslope.lessons.l03_squared_error import pitfalls


def of_right_answer() -> int:
    """Which of 0, 0.0975 and 0.4 is the error of y_a?"""
    return nearest(mean_squared_error(Y_A, T), (0.0, 0.0975, 0.4))


def larger_share() -> int:
    """Does class 2 alone add more, do the other nine, or both the same?"""
    alone = mean_squared_error(Y_A[[RIGHT]], T[[RIGHT]])
    rest = mean_squared_error(np.delete(Y_A, RIGHT), np.delete(T, RIGHT))
    return 2 if np.isclose(alone, rest) else 0 if alone > rest else 1


def of_wrong_answer() -> int:
    """Which of 0.0975, 0.195 and 0.5975 is the error of y_b?"""
    return nearest(mean_squared_error(Y_B, T), (0.0975, 0.195, 0.5975))


def best_move() -> int:
    """Does raising class 2 by 0.1 leave the smaller error, lowering class 0 by 0.1, or neither?"""
    raised = mean_squared_error(Y_A + 0.1 * one_hot(RIGHT, CLASSES), T)
    lowered = mean_squared_error(Y_A - 0.1 * one_hot(0, CLASSES), T)
    return 2 if np.isclose(raised, lowered) else 0 if raised < lowered else 1


def of_other_target() -> int:
    """Which of 0.0975, 0.5975 and 0.9 is the error of y_a when 7 is the right class?"""
    return nearest(mean_squared_error(Y_A, one_hot(7, CLASSES)), (0.0975, 0.5975, 0.9))


def change_of(k: int, move: float) -> float:
    """How much the error of y_a changes when output k is raised by `move`."""
    raised = Y_A + move * one_hot(k, CLASSES)
    return round(mean_squared_error(raised, T) - mean_squared_error(Y_A, T), 9)


def of_three(y: tuple[float, ...], right: int) -> float:
    """The error of three outputs (3,), to nine decimals."""
    return round(mean_squared_error(y, one_hot(right, len(y))), 9)


def twice_as_long() -> int:
    """When the vectors are twice as long, does the value stay, double or halve?"""
    a, _, a_twice = np.asarray(pitfalls.called_mean())
    return nearest(a_twice / a, (1.0, 2.0, 0.5))


def minus_of_lists() -> int:
    """Do Python lists give 0.13, the list of differences, or an error?"""
    outcome = snippet.run(pitfalls.python_lists)
    return 2 if outcome.failed else int(not outcome.text.startswith("0.13"))


def unequal_lengths() -> int:
    """Do 11 entries against 10 drop one (0.0975), fill one in (0.1175), or fail?"""
    outcome = snippet.run(pitfalls.eleven_and_ten)
    return 2 if outcome.failed else nearest(float(outcome.text), (0.0975, 0.1175))
