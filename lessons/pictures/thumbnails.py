"""Scans and weights made small enough for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array

SMALL = 14
"""The most pixels across a picture that is shown as it is; larger ones are halved."""


def thumbnails(flat: Array) -> Array:
    """Flat square pictures (n, side * side) as small ones (n, rows, columns).

    Pictures more than SMALL pixels across are halved, each pixel the mean of four, and then lose a
    margin of two pixels on every side, which MNIST leaves blank: 28 x 28 becomes 10 x 10.
    """
    side = round(flat.shape[1] ** 0.5)
    images = flat.reshape(len(flat), side, side)
    if side <= SMALL:
        return images
    half = side // 2
    means = images[:, : 2 * half, : 2 * half].reshape(-1, half, 2, half, 2).mean(axis=(2, 4))
    return np.asarray(means[:, 2:-2, 2:-2])
