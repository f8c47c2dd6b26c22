"""Two ways to trust a slope too much, and what may repair them. All of it is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call,assignment"
from __future__ import annotations

import numpy as np

from downslope.core import LANDSCAPES, numerical_diff
from downslope.core import numerical_gradient as slope
from downslope.lessons.l07_why_a_loss import run

f = LANDSCAPES["saddle"].function
JUMP = -0.08739923
"""The nudge at which classes 0 and 2 have the same score."""


def accuracy(nudge):
    return run.accuracy(run.network("w23", nudge))


def loss(nudge):
    return run.loss(run.network("w23", nudge))


def slopes_at_jump() -> object:
    found = []
    f, w = accuracy, JUMP
    for h in 1e-2, 1e-3, 1e-4:
        d = numerical_diff(f, w, h)
        found.append(d)
    return np.array(found)


def slopes_at_book_weight() -> object:
    found = []
    f, w = accuracy, 0.0
    for h in 1e-2, 1e-3, 1e-4:
        d = numerical_diff(f, w, h)
        found.append(d)
    return np.array(found)


def slopes_of_loss() -> object:
    found = []
    f, w = loss, JUMP
    for h in 1e-2, 1e-3, 1e-4:
        d = numerical_diff(f, w, h)
        found.append(d)
    return np.array(found)


def slopes_near_jump() -> object:
    found = []
    f, w = accuracy, round(JUMP, 2)
    for h in 1e-2, 1e-3, 1e-4:
        d = numerical_diff(f, w, h)
        found.append(d)
    return np.array(found)


def zero_means_minimum() -> object:
    x, g = np.array([1.0, 0.0]), 1.0
    while np.abs(g).max() > 1e-6:
        g = slope(f, x)
        x -= 0.1 * g
    lowest = True
    return f"minimum: {lowest}"


def looked_around() -> object:
    x, g = np.array([1.0, 0.0]), 1.0
    while np.abs(g).max() > 1e-6:
        g = slope(f, x)
        x -= 0.1 * g
    lowest = f(x) <= f(x - [0, 0.01])
    return f"minimum: {lowest}"


def looked_along_x0() -> object:
    x, g = np.array([1.0, 0.0]), 1.0
    while np.abs(g).max() > 1e-6:
        g = slope(f, x)
        x -= 0.1 * g
    lowest = f(x) <= f(x - [0.01, 0])
    return f"minimum: {lowest}"


def looked_closer() -> object:
    x, g = np.array([1.0, 0.0]), 1.0
    while np.abs(g).max() > 1e-6:
        g = slope(f, x)
        x -= 0.1 * g
    lowest = np.abs(g).max() <= 1e-6
    return f"minimum: {lowest}"
