"""The central differences of a two-layer network without running all of it for every nudge.

A nudge of W1[i, j] or b1[j] moves only column j of the hidden layer, by h * x[:, i] or by h; one
of W2[j, k] or b2[k] moves only column k of the scores. Everything else is kept from one forward
pass, so a nudge costs rows * classes instead of rows * inputs * hidden. The values agree with
those of whole forward passes up to rounding (about 1e-16 / h).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.core.activations import sigmoid

if TYPE_CHECKING:
    from downslope.core.arrays import Array

DELTA = 1e-7
"""What the loss adds to a probability before its logarithm."""
BLOCK = 64
"""Nudges worked out at once: enough for NumPy's speed, few enough for the processor's cache."""


@dataclass(frozen=True, eq=False)
class NudgedLosses:
    """One forward pass: x (rows, inputs), hidden layer before and after the sigmoid (rows,
    hidden), scores and targets (rows, classes), and the second layer's weights W2."""

    x: Array
    before: Array
    hidden: Array
    scores: Array
    targets: Array
    W2: Array
    h: float = 1e-4

    def slopes_of_w1(self) -> Array:
        """dL/dW1 (inputs, hidden)."""
        inputs, hidden = self.x.shape[1], self.before.shape[1]
        gradient = np.empty((inputs, hidden))
        for first in range(0, inputs, BLOCK):
            columns = self.x[:, first : first + BLOCK].T
            for j in range(hidden):
                gradient[first : first + BLOCK, j] = self._through_hidden(j, columns)
        return gradient

    def slopes_of_b1(self) -> Array:
        """dL/db1 (hidden,)."""
        everywhere = np.ones((1, len(self.x)))
        slopes = [self._through_hidden(j, everywhere)[0] for j in range(self.before.shape[1])]
        return np.array(slopes)

    def slopes_of_w2(self) -> Array:
        """dL/dW2 (hidden, classes)."""
        return self._through_scores(self.hidden.T)

    def slopes_of_b2(self) -> Array:
        """dL/db2 (classes,)."""
        return np.asarray(self._through_scores(np.ones((1, len(self.x))))[0])

    def _through_hidden(self, j: int, moves: Array) -> Array:
        """Slopes for nudges that move hidden unit j by h * moves (nudges, rows)."""
        above, below = (
            self._losses(
                self.scores + self._moved(j, sign * self.h * moves)[..., None] * self.W2[j]
            )
            for sign in (1, -1)
        )
        return np.asarray((above - below) / (2 * self.h))

    def _moved(self, j: int, moves: Array) -> Array:
        """How far hidden unit j comes out of its sigmoid elsewhere, for moves (nudges, rows)."""
        return np.asarray(sigmoid(self.before[:, j] + moves) - self.hidden[:, j])

    def _through_scores(self, moves: Array) -> Array:
        """Slopes for nudges that move score k by h * moves (nudges, rows), as (nudges, classes)."""
        classes = self.scores.shape[1]
        slopes = np.empty((len(moves), classes))
        for k in range(classes):
            step = np.zeros((len(moves), *self.scores.shape))
            step[:, :, k] = self.h * moves
            above, below = self._losses(self.scores + step), self._losses(self.scores - step)
            slopes[:, k] = (above - below) / (2 * self.h)
        return slopes

    def _losses(self, scores: Array) -> Array:
        """Cross entropy (nudges,) for each of scores (nudges, rows, classes), which it uses up."""
        # In place: these are the largest arrays, and new ones would cost more than the arithmetic.
        scores -= scores.max(axis=-1, keepdims=True)
        y = np.exp(scores, out=scores)
        y /= y.sum(axis=-1, keepdims=True)
        y += DELTA
        log_y = np.log(y, out=y)
        return np.asarray(-np.einsum("nrk,rk->n", log_y, self.targets) / len(self.targets))
