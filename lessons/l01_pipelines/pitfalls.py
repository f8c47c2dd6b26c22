"""Two mistakes about what was learned, and what may repair them. All is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

from functools import cache

import numpy as np

from downslope.core import load_digits
from downslope.lessons.l01_pipelines.readers import by_rule

ROWS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
ROWS_AND_1 = np.column_stack([ROWS, np.ones(4)])
NAND = [1, 1, 1, 0]


@cache
def train():
    return load_digits(flatten=False)[0]


@cache
def test():
    return load_digits(flatten=False)[1]


def own_scans() -> object:
    x, t = (a[:10] for a in train())
    right = 0
    for i in range(len(t)):
        right += by_rule(x[i]) == t[i]
    return round(right / len(t), 3)


def in_another_order() -> object:
    x, t = (a[9::-1] for a in train())
    right = 0
    for i in range(len(t)):
        right += by_rule(x[i]) == t[i]
    return round(right / len(t), 3)


def only_five() -> object:
    x, t = (a[:5] for a in train())
    right = 0
    for i in range(len(t)):
        right += by_rule(x[i]) == t[i]
    return round(right / len(t), 3)


def unseen_scans() -> object:
    x, t = test()
    right = 0
    for i in range(len(t)):
        right += by_rule(x[i]) == t[i]
    return round(right / len(t), 3)


def no_bias() -> object:
    t = NAND
    x, w = ROWS, np.zeros(2)
    for i in 25 * [0, 1, 2, 3]:
        y = int(w @ x[i] > 0)
        w += 0.5 * (t[i] - y) * x[i]
    return [int(w @ r > 0) for r in x]


def other_start() -> object:
    t = NAND
    x, w = ROWS, np.ones(2)
    for i in 25 * [0, 1, 2, 3]:
        y = int(w @ x[i] > 0)
        w += 0.5 * (t[i] - y) * x[i]
    return [int(w @ r > 0) for r in x]


def larger_inputs() -> object:
    t = NAND
    x, w = 2 * ROWS, np.zeros(2)
    for i in 25 * [0, 1, 2, 3]:
        y = int(w @ x[i] > 0)
        w += 0.5 * (t[i] - y) * x[i]
    return [int(w @ r > 0) for r in x]


def with_bias() -> object:
    t = NAND
    x, w = ROWS_AND_1, np.zeros(3)
    for i in 25 * [0, 1, 2, 3]:
        y = int(w @ x[i] > 0)
        w += 0.5 * (t[i] - y) * x[i]
    return [int(w @ r > 0) for r in x]
