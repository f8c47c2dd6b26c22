"""Two ways to get numerical_diff wrong, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

from downslope.core import function_1


def h_too_small() -> object:
    def numerical_diff(f, x):
        h = 10e-50
        rise = f(x + h) - f(x - h)
        return rise / (2 * h)

    return numerical_diff(function_1, 5)


def less_tiny_h() -> object:
    def numerical_diff(f, x):
        h = 1e-20
        rise = f(x + h) - f(x - h)
        return rise / (2 * h)

    return numerical_diff(function_1, 5)


def still_tiny_h() -> object:
    def numerical_diff(f, x):
        h = 1e-15
        rise = f(x + h) - f(x - h)
        return rise / (2 * h)

    return numerical_diff(function_1, 5)


def h_as_in_the_book() -> object:
    def numerical_diff(f, x):
        h = 1e-4
        rise = f(x + h) - f(x - h)
        return rise / (2 * h)

    return numerical_diff(function_1, 5)


def no_parentheses() -> object:
    def numerical_diff(f, x):
        h = 1e-4
        rise = f(x + h) - f(x - h)
        return rise / 2 * h

    return numerical_diff(function_1, 5)


def parentheses_elsewhere() -> object:
    def numerical_diff(f, x):
        h = 1e-4
        rise = f(x + h) - f(x - h)
        return (rise / 2) * h

    return numerical_diff(function_1, 5)


def times_two() -> object:
    def numerical_diff(f, x):
        h = 1e-4
        rise = f(x + h) - f(x - h)
        return rise * 2 / h

    return numerical_diff(function_1, 5)


def parentheses() -> object:
    def numerical_diff(f, x):
        h = 1e-4
        rise = f(x + h) - f(x - h)
        return rise / (2 * h)

    return numerical_diff(function_1, 5)
