"""Scans and weights small enough for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array

SMALL = 14
"""Pixels across a picture of which several fit side by side."""


def thumbnails(flat: Array) -> Array:
    """Rows of square pictures (n, side * side) as (n, rows, columns).

    Pictures above SMALL pixels across are halved, each pixel the mean of four, and lose a margin
    of two pixels, which MNIST leaves blank: 28 x 28 becomes 10 x 10.
    """
    side = round(flat.shape[1] ** 0.5)
    images = flat.reshape(len(flat), side, side)
    if side <= SMALL:
        return images
    half = side // 2
    means = images[:, : 2 * half, : 2 * half].reshape(-1, half, 2, half, 2).mean(axis=(2, 4))
    return np.asarray(means[:, 2:-2, 2:-2])
