"""From scores to probabilities (book 3.2 and 3.5), written so that no input overflows."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core.arrays import Array, quiet


@quiet
def softmax(a: ArrayLike) -> Array:
    """exp(a_k) / sum_j exp(a_j) over the last axis; same shape, each row sums to 1.

    Subtracting the maximum changes no ratio and keeps exp from overflowing (book 3.5.2).
    """
    a = np.asarray(a, dtype=np.float64)
    exp_a = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return np.asarray(exp_a / np.sum(exp_a, axis=-1, keepdims=True))


@quiet
def sigmoid(x: ArrayLike) -> Array:
    """1 / (1 + exp(-x)), elementwise; only ever takes exp of a number that is not positive."""
    x = np.asarray(x, dtype=np.float64)
    decay = np.exp(-np.abs(x))
    return np.asarray(np.where(x >= 0, 1.0, decay) / (1.0 + decay))
