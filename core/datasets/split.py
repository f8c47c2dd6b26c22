"""How a data set is handed over: the same choices of shape and scale for every source."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.targets import one_hot

CLASSES = 10

Samples: TypeAlias = tuple[NDArray[Any], NDArray[Any]]
"""Scans x and right answers t, row by row."""

Split: TypeAlias = tuple[Samples, Samples]
"""(x_train, t_train), (x_test, t_test)."""


def prepare(
    scans: NDArray[np.uint8],
    labels: Labels,
    *,
    brightest: int,
    normalize: bool,
    flatten: bool,
    one_hot_label: bool,
) -> Samples:
    """New arrays from raw scans (n, height, width) and labels (n,).

    x is float64 in 0..1 when normalised, otherwise the raw uint8; t is intp or one-hot float64.
    """
    x: NDArray[Any] = scans / brightest if normalize else scans.copy()
    t: NDArray[Any] = one_hot(labels, CLASSES) if one_hot_label else labels.copy()
    return (x.reshape(len(x), -1) if flatten else x), t
