"""Four ways to get a partial derivative wrong, and their repairs. All eight are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_diff


def caret() -> object:
    def f(x0, x1):
        return (x0 ^ 2) + (x1 ^ 2)

    return f"{3 ^ 2} and {f(3, 4)}"


def stars() -> object:
    def f(x0, x1):
        return x0**2 + x1**2

    return f"{3**2} and {f(3, 4)}"


def caret_on_floats() -> object:
    def f(x0, x1):
        return (x0 ^ 2) + (x1 ^ 2)

    h = 1e-4
    up, down = f(3 + h, 4), f(3 - h, 4)
    return (up - down) / (2 * h)


def stars_on_floats() -> object:
    def f(x0, x1):
        return x0**2 + x1**2

    h = 1e-4
    up, down = f(3 + h, 4), f(3 - h, 4)
    return (up - down) / (2 * h)


def one_number() -> object:
    def f(x):
        return np.sum(x**2)

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
    def part(x):
        return function_2([3.0, x])

    return numerical_diff(part, 4.0)


def right_one_held() -> object:
    # the slope along x0 at (3, 4)
    def part(x):
        return function_2([x, 4.0])

    return numerical_diff(part, 3.0)
