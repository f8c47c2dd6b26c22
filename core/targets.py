"""What a right answer looks like: targets shaped like the scores, or one class label a sample."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core.arrays import Array, Labels


def as_samples(y: ArrayLike) -> Array:
    """Scores as float64: one sample (classes,) or a batch (rows, classes).

    Raises ValueError for any other number of axes and for an empty array.
    """
    scores = np.asarray(y, dtype=np.float64)
    if scores.ndim not in (1, 2) or scores.size == 0:
        raise ValueError(f"expected shape (classes,) or (rows, classes), got {scores.shape}")
    return scores


def sample_count(y: Array) -> int:
    """1 for one sample (classes,), the number of rows for a batch (rows, classes)."""
    return 1 if y.ndim == 1 else len(y)


def one_hot(labels: ArrayLike, classes: int) -> Array:
    """Integer labels (...) as rows of zeros with a single one: (..., classes).

    Raises ValueError for a label outside 0..classes-1 and for labels that are not integers.
    """
    t = np.asarray(labels)
    return np.eye(classes)[_checked_labels(t, (*t.shape, classes))]


def as_targets(y: Array, t: ArrayLike) -> Array:
    """t in the shape of y: kept when it has that shape already, one-hot rows from labels."""
    if np.shape(t) == y.shape:
        return np.asarray(t, dtype=np.float64)
    return one_hot(as_labels(y, t), y.shape[-1])


def as_labels(y: Array, t: ArrayLike) -> Labels:
    """t as class labels, one axis fewer than y: from targets, the class with the largest share.

    Raises ValueError naming both shapes when t is neither, or holds a label that y has no class
    for.
    """
    if np.shape(t) == y.shape:
        return np.asarray(np.argmax(t, axis=-1))
    return _checked_labels(np.asarray(t), y.shape)


def _checked_labels(t: np.ndarray, y_shape: tuple[int, ...]) -> Labels:
    if t.shape != y_shape[:-1] or not np.issubdtype(t.dtype, np.integer):
        raise ValueError(
            f"t of shape {t.shape} ({t.dtype}) does not fit y of shape {y_shape}: "
            f"targets have shape {y_shape}, labels are integers of shape {y_shape[:-1]}"
        )
    outside = t[(t < 0) | (t >= y_shape[-1])]
    if outside.size:
        raise ValueError(
            f"label {outside[0]} is outside 0..{y_shape[-1] - 1}: "
            f"t of shape {t.shape}, y of shape {y_shape}"
        )
    return t.astype(np.intp)
