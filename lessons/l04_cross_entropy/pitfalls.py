"""Three mistakes with cross entropy, and what may repair them. All of it is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import one_hot


def without_delta() -> object:
    t = one_hot([2, 0], 3)
    y = np.array([0.0, 0.4, 0.6])
    log = np.log(y)
    return np.sum(-t * log, axis=1)


def with_a_largest_number() -> object:
    t = one_hot([2, 0], 3)
    y = np.array([0.0, 0.4, 0.6])
    log = np.nan_to_num(np.log(y))
    return np.sum(-t * log, axis=1)


def with_sizes() -> object:
    t = one_hot([2, 0], 3)
    y = np.array([0.0, 0.4, 0.6])
    log = np.log(np.abs(y))
    return np.sum(-t * log, axis=1)


def with_delta() -> object:
    t = one_hot([2, 0], 3)
    y = np.array([0.0, 0.4, 0.6])
    log = np.log(y + 1e-7)
    return np.sum(-t * log, axis=1)


def below_zero() -> object:
    t = np.array([0.0, 0.0, 1.0])
    y = np.array([t, t[::-1]])
    log = np.log(y + 1e-7)
    best, worst = (-t * log).sum(axis=1)
    return f"{best:.1e} {worst:.4f}"


def smaller_delta() -> object:
    t = np.array([0.0, 0.0, 1.0])
    y = np.array([t, t[::-1]])
    log = np.log(y + 1e-10)
    best, worst = (-t * log).sum(axis=1)
    return f"{best:.1e} {worst:.4f}"


def never_below_zero() -> object:
    t = np.array([0.0, 0.0, 1.0])
    y = np.array([t, t[::-1]])
    log = np.log(np.maximum(y, 1e-7))
    best, worst = (-t * log).sum(axis=1)
    return f"{best:.1e} {worst:.4f}"


def delta_taken_away() -> object:
    t = np.array([0.0, 0.0, 1.0])
    y = np.array([t, t[::-1]])
    log = np.log(y - 1e-7)
    best, worst = (-t * log).sum(axis=1)
    return f"{best:.1e} {worst:.4f}"


def only_the_largest() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.log(y[np.argmax(t)])


def every_share() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.sum(t * np.log(y))


def log_of_sum() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.log(np.sum(t * y))


def mean_of_shares() -> object:
    y = np.array([0.2, 0.3, 0.5])
    t = np.array([0.3, 0.3, 0.4])
    return -np.mean(t * np.log(y))
