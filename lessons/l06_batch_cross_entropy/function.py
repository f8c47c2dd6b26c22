"""The chapter's cross entropy for a sample or a batch, which this lesson runs and shows."""

# The type of t is open (labels or one-hot rows), and so is that of what is made from it.
# mypy: disable-error-code="no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.kit import Array

    Targets: TypeAlias = NDArray[Any]


def cross_entropy_error(
    y: Array,
    t: Targets,
) -> float:
    """Mean over the samples of -ln(y of the right class + 1e-7), in nats (4.2.4).

    y: (classes,) or (rows, classes); t: one-hot in the shape of y, or integer labels () or (rows,).
    """
    if y.ndim == 1:
        y = y[np.newaxis]
        t = t[np.newaxis]
    batch_size = y.shape[0]
    if t.shape == y.shape:
        ln = t * np.log(y + 1e-7)
    else:
        rows = np.arange(batch_size)
        picked = y[rows, t]
        ln = np.log(picked + 1e-7)
    return -np.sum(ln) / batch_size


def loss_of_labels(y: Array, t: Targets) -> float:
    """The half of it that runs for labels t (rows,) of y (rows, classes), to be put in order."""
    batch_size = y.shape[0]
    rows = np.arange(batch_size)
    picked = y[rows, t]
    ln = np.log(picked + 1e-7)
    return -np.sum(ln) / batch_size
