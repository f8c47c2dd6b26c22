"""Three ways to get cross entropy wrong, and their repairs. All six are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np


def without_delta() -> object:
    def error(y, t):
        return -np.sum(t * np.log(y))

    y = np.array([0.0, 0.4, 0.6])
    class_2 = error(y, np.array([0, 0, 1]))
    class_0 = error(y, np.array([1, 0, 0]))
    return np.array([class_2, class_0])


def with_delta() -> object:
    def error(y, t):
        return -np.sum(t * np.log(y + 1e-7))

    y = np.array([0.0, 0.4, 0.6])
    class_2 = error(y, np.array([0, 0, 1]))
    class_0 = error(y, np.array([1, 0, 0]))
    return np.array([class_2, class_0])


def below_zero() -> object:
    def error(y, t):
        return -np.sum(t * np.log(y + 1e-7))

    t = np.array([0.0, 0.0, 1.0])
    perfect = error(t, t)
    hopeless = error(t[::-1], t)
    return f"{perfect:.1e}  {hopeless:.4f}"


def never_below_zero() -> object:
    def error(y, t):
        y = np.maximum(y, 1e-7)
        return np.sum(t * -np.log(y))

    t = np.array([0.0, 0.0, 1.0])
    perfect = error(t, t)
    hopeless = error(t[::-1], t)
    return f"{perfect:.1e}  {hopeless:.4f}"


def only_the_largest() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    right = np.argmax(t)
    return -np.log(y[right])


def every_share() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.sum(t * np.log(y))
