"""From scores to probabilities (book 3.2 and 3.5), written so that no input overflows."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import Array, quiet


@quiet
def softmax(a: ArrayLike) -> Array:
    """exp(a_k) / sum_j exp(a_j) over the last axis; same shape, each row sums to 1.

    Subtracting the maximum changes no ratio and keeps exp from overflowing (book 3.5.2).
    """
    return chapter.softmax(np.asarray(a, dtype=np.float64))


@quiet
def sigmoid(x: ArrayLike) -> Array:
    """1 / (1 + exp(-x)), elementwise; only ever takes exp of a number that is not positive."""
    return np.asarray(chapter.sigmoid(np.asarray(x, dtype=np.float64)))
