"""Slopes from differences: one variable, and many variables (book 4.3 and 4.4)."""

from collections.abc import Callable

import numpy as np

from downslope.core.chapter.kinds import Array, Curve, Surface


def numerical_diff(f: Curve, x: float, h: float = 1e-4) -> float:
    """The derivative of f at x by the central difference (4.3.1)."""
    return (f(x + h) - f(x - h)) / (2 * h)


def forward_diff(f: Curve, x: float, h: float = 1e-4) -> float:
    """The derivative of f at x by the forward difference, the book's first try (4.3.1)."""
    return (f(x + h) - f(x)) / h


def complex_diff(f: Callable[[complex], complex], x: float, h: float = 1e-4) -> float:
    """The derivative of f at x by the complex step of Squire and Trapp (1998)."""
    return f(x + 1j * h).imag / h


def tangent_line(f: Curve, x: float, h: float = 1e-4) -> Curve:
    """The line that touches f at x, as a function (4.3.2)."""
    slope = numerical_diff(f, x, h)
    intercept = f(x) - slope * x
    return lambda t: slope * t + intercept


def numerical_gradient(f: Surface, x: Array, h: float = 1e-4) -> Array:
    """All partial derivatives of f at x, in the shape of x, which is nudged in place (4.4)."""
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        below = f(x)
        gradient[index] = (above - below) / (2 * h)
        x[index] = kept
    return gradient
