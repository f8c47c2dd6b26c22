"""The chapter's two answers to a scan of a 2: ten outputs each, one right and one wrong (4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import one_hot

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array

CLASSES = 10
RIGHT = 2
"""The class that the scan belongs to."""
T = one_hot(RIGHT, CLASSES)
"""The one-hot target (10,)."""
Y_A = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
"""Outputs (10,) that favour class 2."""


def _swapped(y: Array, i: int, j: int) -> Array:
    swapped = y.copy()
    swapped[[i, j]] = y[[j, i]]
    return swapped


Y_B = _swapped(Y_A, RIGHT, 7)
"""The same numbers (10,), but in favour of class 7."""
