"""The chapter's network of six weights (2 inputs, 3 classes) and its only sample (book 4.4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import SimpleNet, one_hot, softmax

if TYPE_CHECKING:
    from downslope.core import Array

X = np.array([0.6, 0.9])
"""The inputs of the only sample (2,)."""
BOOK_W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
"""The weights (2, 3) that the chapter uses."""
DELTA = 1e-7
"""The default `delta` of `cross_entropy_error`, which it adds before it takes the logarithm."""


@dataclass(frozen=True, eq=False)
class Learning:
    """A state of the network: weights W (2, 3), learning rate, and the right class (0..2) of X."""

    W: Array
    eta: float
    label: int

    @cached_property
    def t(self) -> Array:
        """The one-hot target (3,)."""
        return one_hot(self.label, 3)

    @cached_property
    def scores(self) -> Array:
        """X @ W (3,), before softmax."""
        return SimpleNet(self.W).predict(X)

    @cached_property
    def y(self) -> Array:
        """The probability of each class (3,)."""
        return softmax(self.scores)

    @cached_property
    def loss(self) -> float:
        """Cross entropy of y against t, in nats."""
        return SimpleNet(self.W).loss(X, self.t)

    @cached_property
    def gradient(self) -> Array:
        """dW (2, 3): the numerical gradient of the loss at W, which the next step uses."""
        return SimpleNet(self.W).gradient(X, self.t)

    @property
    def promise(self) -> float:
        """The drop of the loss (nats) that the slopes predict for the next step: eta * |dW|^2."""
        return self.eta * float(np.sum(self.gradient**2))

    def losses_along(self, inputs: list[int], classes: list[int], nudges: Array) -> Array:
        """The losses (n,) with each of `nudges` (n,) added to W where `inputs` and `classes` cross.

        W itself stays as it is.
        """
        direction = np.zeros_like(self.W)
        direction[np.ix_(inputs, classes)] = 1.0
        y = softmax(self.scores + np.outer(nudges, X @ direction))
        # `cross_entropy_error` would return the mean of the n losses; a curve needs each of them.
        return np.asarray(-np.log(y[:, self.label] + DELTA))
