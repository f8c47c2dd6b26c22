"""Three mistakes in a sum of squares, and what may repair them. All of it is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,operator"
from __future__ import annotations

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import Y_A, Y_B, T


def called_mean() -> object:
    def mean_squared_error(y, t):
        return np.sum((y - t) ** 2) / 2

    a = mean_squared_error(Y_A, T)
    b = mean_squared_error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    a_twice = mean_squared_error(y, t)
    return np.array([a, b, a_twice])


def real_mean() -> object:
    def mean_squared_error(y, t):
        return np.mean((y - t) ** 2)

    a = mean_squared_error(Y_A, T)
    b = mean_squared_error(Y_B, T)
    y, t = np.tile([Y_A, T], 2)
    a_twice = mean_squared_error(y, t)
    return np.array([a, b, a_twice])


def python_lists() -> object:
    y = [0.1, 0.6, 0.3]
    t = [0, 1, 0]
    return 0.5 * np.sum((y - t) ** 2)


def arrays() -> object:
    y = np.array([0.1, 0.6, 0.3])
    t = np.array([0, 1, 0])
    return 0.5 * np.sum((y - t) ** 2)


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
