"""The book's `dataset/mnist.py`, for files that the learner already has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import datasets
from downslope.core.datasets.split import CLASSES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.core.datasets.split import Samples, Split


def load_mnist(normalize: bool = True, flatten: bool = True, one_hot_label: bool = False) -> Split:
    """(x_train, t_train), (x_test, t_test), in the book's shapes and types.

    x: (n, 784), or (n, 1, 28, 28) unless flattened; float32 in 0..1, or uint8 in 0..255 unless
    normalised. t: labels (n,) of uint8, or one-hot (n, 10) of float64.

    Nothing is downloaded: the files are read from the folder that DOWNSLOPE_MNIST names, else from
    the usual one (see `downslope.core.load_mnist`). Raises DatasetError, which says where the files
    may be put, if they are not there or are wrong.
    """
    train, test = datasets.load_mnist(normalize=False)

    def form(samples: Samples) -> Samples:
        x, t = samples
        scans: NDArray[Any] = x.astype(np.float32) / np.float32(255) if normalize else x
        labels: NDArray[Any] = np.eye(CLASSES)[t] if one_hot_label else t.astype(np.uint8)
        return (scans if flatten else scans.reshape(-1, 1, 28, 28)), labels

    return form(train), form(test)
