"""Two ways to confuse labels and one-hot rows, and what may repair them. All is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.lessons.kit import Y_A


def labels_times_log() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.full(10, 2)
    log = np.log(y + 1e-7)
    ln = t * log
    return f"{-np.sum(ln) / 10:.4f}"


def column_times_log() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.full(10, 2)
    log = np.log(y + 1e-7)
    ln = t.reshape(10, 1) * log
    return f"{-np.sum(ln) / 10:.4f}"


def whole_columns() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.full(10, 2)
    log = np.log(y + 1e-7)
    ln = log[:, t]
    return f"{-np.sum(ln) / 10:.4f}"


def one_of_each_row() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.full(10, 2)
    log = np.log(y + 1e-7)
    ln = log[np.arange(10), t]
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


def other_axis_as_index() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.eye(10, dtype=int)[[2] * 10]
    rows = np.arange(10)
    picked = y[rows, t.argmax(axis=0)]
    ln = np.log(picked + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"


def one_hot_before_log() -> object:
    y = np.tile(Y_A, (10, 1))
    t = np.eye(10, dtype=int)[[2] * 10]
    rows = np.arange(10)
    picked = y[rows] * t
    ln = np.log(picked + 1e-7)
    return f"{-np.sum(ln) / 10:.4f}"
