"""Gradient descent in short, two ways to get it wrong, and repairs. All are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_gradient


def gradient(x):
    return numerical_gradient(function_2, x)


def descend(init_x, eta):
    x = init_x.copy()
    for _ in range(100):
        slope = gradient(x)
        x -= eta * slope
    return x


def shared_start() -> object:
    start = np.array([-3.0, 4.0])
    x = start
    for _ in range(10):
        x -= 0.1 * gradient(x)
    return start


def sliced_start() -> object:
    start = np.array([-3.0, 4.0])
    x = start[:]
    for _ in range(10):
        x -= 0.1 * gradient(x)
    return start


def start_as_array() -> object:
    start = np.array([-3.0, 4.0])
    x = np.asarray(start)
    for _ in range(10):
        x -= 0.1 * gradient(x)
    return start


def copied_start() -> object:
    start = np.array([-3.0, 4.0])
    x = start.copy()
    for _ in range(10):
        x -= 0.1 * gradient(x)
    return start


def lost_last_point() -> object:
    x = np.array([-3.0, 4.0])
    history = []
    for _ in range(20):
        history.append(x.copy())
        x -= 0.1 * gradient(x)
    return history[-1]


def kept_last_point() -> object:
    x = np.array([-3.0, 4.0])
    history = [x.copy()]
    for _ in range(20):
        x -= 0.1 * gradient(x)
        history.append(x.copy())
    return history[-1]
