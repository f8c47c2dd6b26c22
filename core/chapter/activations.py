"""From scores to probabilities (book 3.2 and 3.5), in the forms that do not overflow."""

# What NumPy returns here has an open type.
# mypy: disable-error-code="no-any-return"
import numpy as np

from downslope.core.chapter.kinds import Array


def softmax(a: Array) -> Array:
    """exp(a_k) / sum_j exp(a_j) over the last axis, with the maximum subtracted (book 3.5.2)."""
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    return exp_a / np.sum(exp_a, axis=-1, keepdims=True)


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)) (book 3.2.4), multiplied by exp(x) / exp(x) where x is negative."""
    decay = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, decay) / (1.0 + decay)
