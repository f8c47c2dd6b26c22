"""Three mistakes in a sum of squares, and what may repair them. All of it is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,operator"
from __future__ import annotations

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import Y_A, Y_B, T


def called_mean() -> object:
    def error(y, t):
        return np.sum((y - t) ** 2) / 2

    a, b = error(Y_A, T), error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    return np.array([a, b, error(y, t)])


def tenth_of_sum() -> object:
    def error(y, t):
        return np.sum((y - t) ** 2) / 10

    a, b = error(Y_A, T), error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    return np.array([a, b, error(y, t)])


def without_square() -> object:
    def error(y, t):
        return np.mean(y - t)

    a, b = error(Y_A, T), error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    return np.array([a, b, error(y, t)])


def real_mean() -> object:
    def error(y, t):
        return np.mean((y - t) ** 2)

    a, b = error(Y_A, T), error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    return np.array([a, b, error(y, t)])


def python_lists() -> object:
    y, t = [0.1, 0.6, 0.3], [0, 1, 0]
    d = y - t
    return 0.5 * np.sum(d**2)


def plus_for_minus() -> object:
    y, t = [0.1, 0.6, 0.3], [0, 1, 0]
    d = y + t
    return 0.5 * np.sum(d**2)


def sums_first() -> object:
    y, t = [0.1, 0.6, 0.3], [0, 1, 0]
    d = sum(y) - sum(t)
    return 0.5 * np.sum(d**2)


def arrays() -> object:
    y, t = [0.1, 0.6, 0.3], [0, 1, 0]
    d = np.subtract(y, t)
    return 0.5 * np.sum(d**2)


def eleven_and_ten() -> object:
    y = np.append(Y_A, 0.2)
    t = one_hot(2, 10)
    return 0.5 * np.sum((y - t) ** 2)


def column_of_ten() -> object:
    y = np.append(Y_A, 0.2)
    t = one_hot(2, 10)[:, np.newaxis]
    return 0.5 * np.sum((y - t) ** 2)


def eleven_and_eleven() -> object:
    y = np.append(Y_A, 0.2)
    t = one_hot(2, len(y))
    return 0.5 * np.sum((y - t) ** 2)


def one_for_all() -> object:
    y = np.append(Y_A, 0.2)
    t = 1
    return 0.5 * np.sum((y - t) ** 2)
