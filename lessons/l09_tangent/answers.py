"""The answers of lesson 9, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math

import numpy as np

from downslope.core import function_1, numerical_diff, tangent_line
from downslope.lessons.kit import snippet
from downslope.lessons.l09_tangent import pitfalls
from downslope.lessons.l09_tangent.run import END, STRIDE, Touch, crossing, function_of

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


def tilt_of_digits() -> int:
    """Ten to the right, is the tangent at 5 off by 0.01, by about 1e-11, or not at all?"""
    tangent = tangent_line(function_1, 5.0)
    off = abs(tangent.slope - 0.2) * 10
    return 2 if off == 0 else int(off < 1e-3)


def tangents_cross() -> tuple[float, float]:
    """Where the tangents at 5 and at 10 are equally high, without the digits of rounding."""
    x, y = crossing(Touch(10.0, 1e-4))
    return round(x, 6), round(y, 6)


def slopes_of_sine() -> int:
    """Do the slopes of sin(x) make the same wave, the wave cos(x), or a zigzag of 1 and -1?"""
    x = np.arange(0.0, END + STRIDE, STRIDE)
    slopes = numerical_diff(function_of("sine"), x)
    guesses = (np.sin(x), np.cos(x), np.sign(np.cos(x)))
    return int(np.argmin([np.abs(slopes - guess).max() for guess in guesses]))


def height_of_lost_line() -> float:
    """How high the line without its intercept passes at 5."""
    return float(str(pitfalls.lost_intercept()))


def wide_secant() -> int:
    """Is the secant from 0 to 10 flatter than the curve at 5, as steep, or steeper?"""
    error = numerical_diff(function_1, 5.0, 5.0) - 0.2
    return 1 if abs(error) < CLOSE else 0 if error < 0 else 2


def without_parentheses() -> int:
    """Without the parentheses around 2 * h, is the result near 0.2, 2e-5 or 2e-9?"""
    size = math.log10(float(snippet.run(pitfalls.no_parentheses).text))
    return int(np.argmin([abs(size - math.log10(guess)) for guess in (0.2, 2e-5, 2e-9)]))


def place_with_slope(slope: float) -> tuple[float, float]:
    """The point of the curve, at a tenth of x, whose numerical slope is nearest to `slope`."""
    x = np.linspace(0.0, END, 201)
    nearest = round(float(x[np.argmin(np.abs(numerical_diff(function_1, x) - slope))]), 6)
    return nearest, round(float(function_1(nearest)), 9)
