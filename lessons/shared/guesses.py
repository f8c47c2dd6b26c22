"""Which of the numbers that a question offers is nearest to the true one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike


def nearest(truth: ArrayLike, guesses: Sequence[ArrayLike]) -> int:
    """The index of the guess that is nearest to `truth`; of equally near ones, the first.

    Numbers are compared by their difference, points (n,) by their distance.
    """
    return int(np.argmin([_distance(truth, guess) for guess in guesses]))


def nearest_by_ratio(truth: float, guesses: Sequence[float]) -> int:
    """The index of the guess that is nearest by ratio: ten times more is as far as a tenth.

    All numbers must be positive; infinite ones are allowed.
    """
    with np.errstate(divide="ignore"):
        return nearest(np.log(truth), list(np.log(guesses)))


def _distance(one: ArrayLike, other: ArrayLike) -> float:
    with np.errstate(invalid="ignore"):
        return float(np.linalg.norm(np.subtract(one, other)))
