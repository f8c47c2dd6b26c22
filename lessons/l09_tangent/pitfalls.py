"""Two ways to get a tangent wrong, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

from downslope.core import function_1, numerical_diff


def lost_intercept() -> object:
    def tangent_line(f, x):
        d = numerical_diff(f, x)
        y = f(x)
        return lambda t: d * t + y

    line = tangent_line(function_1, 5)
    return round(line(5), 6)


def one_step_back() -> object:
    def tangent_line(f, x):
        d = numerical_diff(f, x)
        y = f(x) - d
        return lambda t: d * t + y

    line = tangent_line(function_1, 5)
    return round(line(5), 6)


def whole_way_back() -> object:
    def tangent_line(f, x):
        d = numerical_diff(f, x)
        y = f(x) - d * x
        return lambda t: d * t + y

    line = tangent_line(function_1, 5)
    return round(line(5), 6)


def through_the_origin() -> object:
    def tangent_line(f, x):
        d = numerical_diff(f, x)
        y = f(0)
        return lambda t: d * t + y

    line = tangent_line(function_1, 5)
    return round(line(5), 6)


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
