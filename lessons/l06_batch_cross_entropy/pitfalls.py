"""Two ways to confuse labels and one-hot rows, and their repairs. All four are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import Y_A


def labels_times_log() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.full(10, 2)
    ln = t * np.log(y + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"


def one_hot_times_log() -> object:
    y = np.tile(Y_A, (10, 1))
    t = one_hot(np.full(10, 2), 10)
    ln = t * np.log(y + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"


def one_hot_as_index() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.eye(10, dtype=int)[[2] * 10]
    rows = np.arange(10)
    picked = y[rows, t]
    ln = np.log(picked + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"


def labels_as_index() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.eye(10, dtype=int)[[2] * 10]
    rows = np.arange(10)
    picked = y[rows, t.argmax(axis=1)]
    ln = np.log(picked + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"
