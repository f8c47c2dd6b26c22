"""Four ways to get a partial derivative wrong, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_diff


def caret() -> object:
    def f(x0, x1):
        return (x0 ^ 2) + (x1 ^ 2)

    return f(3, 4)


def doubled() -> object:
    def f(x0, x1):
        return (x0 * 2) + (x1 * 2)

    return f(3, 4)


def stars() -> object:
    def f(x0, x1):
        return (x0**2) + (x1**2)

    return f(3, 4)


def powers_of_two() -> object:
    def f(x0, x1):
        return (2**x0) + (2**x1)

    return f(3, 4)


def caret_on_floats() -> object:
    def f(x0, x1):
        return (x0 ^ 2) + (x1 ^ 2)

    h = 1e-4
    up, down = f(3 + h, 4), f(3 - h, 4)
    return (up - down) / (2 * h)


def stars_on_floats() -> object:
    def f(x0, x1):
        return (x0**2) + (x1**2)

    h = 1e-4
    up, down = f(3 + h, 4), f(3 - h, 4)
    return (up - down) / (2 * h)


def one_number() -> object:
    def f(x):
        return np.sum(x**2)

    x0, x1 = np.meshgrid([0, 3], [0, 4])
    mesh = np.stack([x0, x1])
    return f(mesh)


def rows_added() -> object:
    def f(x):
        return np.sum(x**2, axis=1)

    x0, x1 = np.meshgrid([0, 3], [0, 4])
    mesh = np.stack([x0, x1])
    return f(mesh)


def squared_sum() -> object:
    def f(x):
        return np.sum(x, axis=0) ** 2

    x0, x1 = np.meshgrid([0, 3], [0, 4])
    mesh = np.stack([x0, x1])
    return f(mesh)


def four_numbers() -> object:
    def f(x):
        return np.sum(x**2, axis=0)

    x0, x1 = np.meshgrid([0, 3], [0, 4])
    mesh = np.stack([x0, x1])
    return f(mesh)


def wrong_one_held() -> object:
    # the slope along x0 at (3, 4)
    def part(d):
        return function_2([3, 4 + d])

    return numerical_diff(part, 0.0)


def from_zero() -> object:
    # the slope along x0 at (3, 4)
    def part(d):
        return function_2([d, 4])

    return numerical_diff(part, 0.0)


def swapped() -> object:
    # the slope along x0 at (3, 4)
    def part(d):
        return function_2([4 + d, 3])

    return numerical_diff(part, 0.0)


def right_one_held() -> object:
    # the slope along x0 at (3, 4)
    def part(d):
        return function_2([3 + d, 4])

    return numerical_diff(part, 0.0)


def partial_of(f, x, k):
    h = 1e-4
    a, b = x.copy(), x.copy()
    a[k] += h
    b[k] -= h
    return (f(a) - f(b)) / (2 * h)
