"""Two ways to get gradient descent wrong, and their repairs. All four are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_gradient


def gradient(x):
    return numerical_gradient(function_2, x)


def shared_start() -> object:
    def descend(init_x, lr=0.1):
        x = init_x
        for _ in range(10):
            x -= lr * gradient(x)
        return x

    start = np.array([-3.0, 4.0])
    descend(start)
    return start


def copied_start() -> object:
    def descend(init_x, lr=0.1):
        x = init_x.copy()
        for _ in range(10):
            x -= lr * gradient(x)
        return x

    start = np.array([-3.0, 4.0])
    descend(start)
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
