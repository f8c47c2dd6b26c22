"""The book's training loop in six lines (4.5.3), whose order a learner finds again."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core.chapter import sample_batch

BATCH = 10


def draw(x, t, i):
    """Mini-batch number i: BATCH rows of the samples x and of their labels t."""
    rows = sample_batch(np.random.default_rng([0, i]), len(x), BATCH)
    return x[rows], t[rows]


def train(net, x, t, eta):
    """A hundred iterations, which change net.params in place."""
    w = net.params
    for i in range(100):
        xb, tb = draw(x, t, i)
        grad = net.gradient(xb, tb)
        for k in w:
            w[k] -= eta * grad[k]
