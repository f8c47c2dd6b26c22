"""How wrong an answer is, as one number (book 4.2)."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import quiet
from downslope.core.targets import as_labels, as_samples, sample_count


@quiet
def mean_squared_error(y: ArrayLike, t: ArrayLike) -> float:
    """Half the sum of squares, 1/2 sum_k (y_k - t_k)^2, meaned over the rows of a batch (4.2.1).

    y and t: (classes,) or (rows, classes). Despite the book's name, no mean over the classes.
    Raises ValueError naming both shapes unless they are equal.
    """
    y, t = as_samples(y), np.asarray(t, dtype=np.float64)
    if y.shape != t.shape:
        raise ValueError(f"y of shape {y.shape} and t of shape {t.shape} must have one shape")
    return float(chapter.mean_squared_error(y, t) / sample_count(y))


@quiet
def cross_entropy_error(y: ArrayLike, t: ArrayLike, delta: float = 1e-7) -> float:
    """-sum_k t_k ln(y_k + delta) in nats, meaned over the rows of a batch (4.2.2 to 4.2.4).

    y: (classes,) or (rows, classes). A t of y's own shape holds targets, one-hot or soft; a t
    with one axis fewer and an integer type holds class labels. With delta=0 a zero in y gives
    inf or nan, as in NumPy. Raises ValueError naming both shapes (and a label that is no class).
    """
    y, t = as_samples(y), np.asarray(t)
    if t.shape == y.shape:
        return float(chapter.cross_entropy_error(y, t, delta) / sample_count(y))
    return float(chapter.batch_cross_entropy_error(y, as_labels(y, t), delta))
