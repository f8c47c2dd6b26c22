"""The form in which every data set is returned, with the same choices of shape and scale."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.targets import one_hot

CLASSES = 10
"""How many classes there are: the digits 0 to 9."""

Samples: TypeAlias = tuple[NDArray[Any], NDArray[Any]]
"""Scans x and their right answers t; row i of both belongs together."""

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
    """(x, t) as new arrays, made from raw scans (n, height, width) and labels (n,).

    x: (n, height, width), or (n, height * width) if flattened; float64 in 0..1 if normalised, or
    else uint8 in 0..`brightest`. t: labels (n,) of intp, or one-hot (n, 10) of float64.
    """
    x: NDArray[Any] = scans / brightest if normalize else scans.copy()
    t: NDArray[Any] = one_hot(labels, CLASSES) if one_hot_label else labels.copy()
    return (x.reshape(len(x), -1) if flatten else x), t
