"""The smallest network of the chapter: a single 2x3 weight matrix (book 4.4.2)."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.activations import softmax
from downslope.core.arrays import Array, quiet
from downslope.core.differentiation import numerical_gradient
from downslope.core.losses import cross_entropy_error


class SimpleNet(chapter.SimpleNet):
    """One layer without bias: scores = x @ W, probabilities = softmax(scores)."""

    def __init__(self, W: ArrayLike | None = None, seed: int | None = None) -> None:
        """Copies W (inputs, classes), or draws a 2x3 one from N(0, 1) with the seed.

        Raises ValueError when W is not a matrix.
        """
        if W is None:
            W = np.random.default_rng(seed).standard_normal((2, 3))
        super().__init__(np.array(W, dtype=np.float64))
        if self.W.ndim != 2:
            raise ValueError(f"W must have shape (inputs, classes), not {self.W.shape}")

    @quiet
    def predict(self, x: ArrayLike) -> Array:
        """Scores before softmax: (classes,) for one sample, (rows, classes) for a batch."""
        return np.asarray(super().predict(np.asarray(x, dtype=np.float64)))

    @quiet
    def loss(self, x: ArrayLike, t: ArrayLike) -> float:
        """Cross entropy of softmax(predict(x)) against targets or labels t."""
        x = np.asarray(x, dtype=np.float64)
        if x.ndim == 1 and np.shape(t) == self.W.shape[1:]:
            return float(super().loss(x, np.asarray(t, dtype=np.float64)))
        return cross_entropy_error(softmax(self.predict(x)), t)

    def gradient(self, x: ArrayLike, t: ArrayLike) -> Array:
        """dL/dW in the shape of W, numerically: two forward passes for each weight."""
        return numerical_gradient(lambda _: self.loss(x, t), self.W)
