"""The answers of lesson 9, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from downslope.core import function_1, numerical_diff, tangent_line
from downslope.lessons.kit import snippet
from downslope.lessons.l09_tangent import pitfalls
from downslope.lessons.l09_tangent.run import END, STRIDE

CLOSE = 1e-6
"""Slopes and heights that differ by less than this count as equal."""


def slope_at_ten() -> int:
    """Is the slope at 10 equal to 0.2, 0.3 or 0.4?"""
    return int(np.argmin(np.abs(numerical_diff(function_1, 10.0) - np.array([0.2, 0.3, 0.4]))))


def side_of_origin() -> int:
    """Does the tangent at 5 pass through the origin, above it, or below it?"""
    height = tangent_line(function_1, 5.0)(0.0)
    return 0 if abs(height) < CLOSE else 1 if height > 0 else 2


def shape_of_slopes() -> int:
    """Do the slopes bend, lie on a rising line, or are they all the same?"""
    slopes = numerical_diff(function_1, np.arange(0.0, END + STRIDE, STRIDE))
    if np.abs(np.diff(slopes, n=2)).max() > CLOSE:
        return 0
    return 1 if np.diff(slopes).min() > CLOSE else 2


def cause_of_digits() -> int:
    """Do the wrong last digits come from h, from rounding, or from the rule of calculus?

    In exact fractions the same h gives the exact slope, so h is not the cause.
    """
    x, h = Fraction(5), Fraction(1, 10_000)

    def f(t: Fraction) -> Fraction:
        return t**2 / 100 + t / 10

    exact = (f(x + h) - f(x - h)) / (2 * h)
    if exact != Fraction(1, 5):
        return 0
    return 1 if numerical_diff(function_1, 5.0) != 0.2 else 2


def wide_secant() -> int:
    """Is the secant from 0 to 10 flatter than the curve at 5, as steep, or steeper?"""
    error = numerical_diff(function_1, 5.0, 5.0) - 0.2
    return 1 if abs(error) < CLOSE else 0 if error < 0 else 2


def tiny_h() -> int:
    """Does h = 1e-15 bring the slopes nearer to the truth, leave them there, or scatter them?"""
    x = np.arange(0.0, END + STRIDE, STRIDE)
    worst = [
        np.abs(numerical_diff(function_1, x, h) - (0.02 * x + 0.1)).max() for h in (1e-4, 1e-15)
    ]
    return 2 if worst[1] > 1e-3 else 1 if worst[1] >= worst[0] else 0


def too_small() -> int:
    """Does h = 10e-50 give 0.2, 0.0 or an error?"""
    outcome = snippet.run(pitfalls.h_too_small)
    return 2 if outcome.failed else int(float(outcome.text) == 0.0)


def without_parentheses() -> int:
    """Without the parentheses around 2 * h, is the result near 0.2, 2e-5 or 2e-9?"""
    size = math.log10(float(snippet.run(pitfalls.no_parentheses).text))
    return int(np.argmin([abs(size - math.log10(guess)) for guess in (0.2, 2e-5, 2e-9)]))


def place_with_slope(slope: float) -> tuple[float, float]:
    """The point of the curve, at a tenth of x, whose numerical slope is nearest to `slope`."""
    x = np.linspace(0.0, END, 201)
    nearest = round(float(x[np.argmin(np.abs(numerical_diff(function_1, x) - slope))]), 6)
    return nearest, round(float(function_1(nearest)), 9)
