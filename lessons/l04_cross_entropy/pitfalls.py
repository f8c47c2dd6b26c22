"""Three mistakes with cross entropy, and their repairs. All six are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import one_hot


def without_delta() -> object:
    def error(y, t):
        log = np.log(y)
        return np.sum(-t * log)

    y = np.array([0.0, 0.4, 0.6])
    first = error(y, one_hot(2, 3))
    second = error(y, one_hot(0, 3))
    return np.array([first, second])


def with_delta() -> object:
    def error(y, t):
        log = np.log(y + 1e-7)
        return np.sum(-t * log)

    y = np.array([0.0, 0.4, 0.6])
    first = error(y, one_hot(2, 3))
    second = error(y, one_hot(0, 3))
    return np.array([first, second])


def below_zero() -> object:
    def error(y, t):
        log = np.log(y + 1e-7)
        return np.sum(-t * log)

    t = np.array([0.0, 0.0, 1.0])
    best = error(t, t)
    worst = error(t[::-1], t)
    return f"{best:.1e} {worst:.4f}"


def never_below_zero() -> object:
    def error(y, t):
        y = np.maximum(y, 1e-7)
        log = np.log(y)
        return np.sum(-t * log)

    t = np.array([0.0, 0.0, 1.0])
    best = error(t, t)
    worst = error(t[::-1], t)
    return f"{best:.1e} {worst:.4f}"


def only_the_largest() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    right = np.argmax(t)
    return -np.log(y[right])


def every_share() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.sum(t * np.log(y))
