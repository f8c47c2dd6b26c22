"""Four ways to get a gradient wrong, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, gradient_at_points, numerical_gradient
from downslope.lessons.l11_gradient_field.field import points
from downslope.lessons.l11_gradient_field.run import product

f = function_2
gradient = numerical_gradient


def books_gradient(f, x, h=1e-4):
    """The chapter's own function: it trusts the type of x (d,) and keeps it."""
    grad = np.zeros_like(x)
    for i, kept in enumerate(x.copy()):
        x[i] = kept + h
        up = f(x)
        x[i] = kept - h
        grad[i] = (up - f(x)) / (2 * h)
        x[i] = kept
    return grad


def not_restored() -> object:
    x, h = np.array([3.0, 4.0]), 1e-4
    grad = np.zeros_like(x)
    for i, kept in enumerate(x.copy()):
        x[i] = kept + h
        up = f(x)
        x[i] = kept - h
        grad[i] = (up - f(x)) / (2 * h)
    return f"grad {grad}, x {x}"


def restored() -> object:
    x, h = np.array([3.0, 4.0]), 1e-4
    grad = np.zeros_like(x)
    for i, kept in enumerate(x.copy()):
        x[i] = kept + h
        up = f(x)
        x[i] = kept - h
        grad[i] = (up - f(x)) / (2 * h)
        x[i] = kept
    return f"grad {grad}, x {x}"


def integer_point() -> object:
    x = np.array([3, 4])
    return books_gradient(f, x)


def long_integers() -> object:
    x = np.array([3, 4], np.int64)
    return books_gradient(f, x)


def integers_as_array() -> object:
    x = np.asarray([3, 4])
    return books_gradient(f, x)


def float_point() -> object:
    x = np.array([3.0, 4.0])
    return books_gradient(f, x)


def coarse_floats() -> object:
    x = np.array([3, 4], np.float32)
    single = books_gradient(f, x)
    x = np.array([3, 4], np.float16)
    half = books_gradient(f, x)
    return f"{single} and {half}"


def fine_floats() -> object:
    x = np.array([3, 4], np.float32)
    single = numerical_gradient(f, x)
    x = np.array([3, 4], np.float16)
    half = numerical_gradient(f, x)
    return f"{single} and {half}"


def sideways_block() -> object:
    f, g = function_2, product
    X = points("book").T  # (2, 324)
    a = [gradient(f, x) for x in X]
    b = [gradient(g, x) for x in X]
    bowl = abs(a - 2 * X).max()
    other = abs(b - X[::-1]).max()
    return f"{bowl:.2f} and {other:.2f}"


def block_of_points() -> object:
    f, g = function_2, product
    X = points("book").T  # (2, 324)
    a = gradient_at_points(f, X.T).T
    b = gradient_at_points(g, X.T).T
    bowl = abs(a - 2 * X).max()
    other = abs(b - X[::-1]).max()
    return f"{bowl:.2f} and {other:.2f}"
