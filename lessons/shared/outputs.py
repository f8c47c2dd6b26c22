"""The chapter's two answers to a scan of a 2, ten outputs each: one right, one wrong (book 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import one_hot

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array

CLASSES = 10
"""How many classes there are: the digits 0 to 9."""
RIGHT = 2
"""The class of the scan: it shows a 2."""
T = one_hot(RIGHT, CLASSES)
"""The one-hot target (10,) of the scan."""
Y_A = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
"""Outputs (10,) that favour class 2, the right one."""


def _swapped(y: Array, i: int, j: int) -> Array:
    swapped = y.copy()
    swapped[[i, j]] = y[[j, i]]
    return swapped


Y_B = _swapped(Y_A, RIGHT, 7)
"""The same numbers (10,) with those of classes 2 and 7 exchanged, so they favour class 7."""
