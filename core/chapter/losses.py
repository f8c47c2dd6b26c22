"""How wrong an answer is, as one number (book 4.2)."""

# What NumPy returns here has an open type.
# mypy: disable-error-code="no-any-return"
import numpy as np

from downslope.core.chapter.kinds import Array, Labels


def mean_squared_error(y: Array, t: Array) -> float:
    """1/2 sum_k (y_k - t_k)^2 for y and t (classes,): half a sum, whatever its name (4.2.1)."""
    return 0.5 * np.sum((y - t) ** 2)


def cross_entropy_error(y: Array, t: Array, delta: float = 1e-7) -> float:
    """-sum_k t_k ln(y_k + delta) in nats for y and a one-hot t (classes,) (4.2.2)."""
    return -np.sum(t * np.log(y + delta))


def batch_cross_entropy_error(y: Array, t: Labels, delta: float = 1e-7) -> float:
    """The mean over a batch y (rows, classes) with class labels t (rows,), in nats (4.2.4).

    The book calls it `cross_entropy_error` too. One sample, y (classes,) with its label t (),
    counts as a batch of one row.
    """
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + delta)) / batch_size
