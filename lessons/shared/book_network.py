"""The chapter's network of six weights and its only sample (4.4.2): 2 inputs, 3 classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import SimpleNet, one_hot, softmax

if TYPE_CHECKING:
    from downslope.core import Array

X = np.array([0.6, 0.9])
"""The only sample (2,)."""
BOOK_W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
"""The chapter's weights (2, 3)."""
DELTA = 1e-7
"""What `cross_entropy_error` adds to a probability before it takes the logarithm."""


@dataclass(frozen=True, eq=False)
class Learning:
    """The weights W (2, 3), the learning rate, and the class (0..2) that is right for X."""

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
        """dW (2, 3): the numerical gradient at W, the one that the next step uses."""
        return SimpleNet(self.W).gradient(X, self.t)

    @property
    def promise(self) -> float:
        """The drop of the loss that the slopes predict for the next step: eta * |dW|^2."""
        return self.eta * float(np.sum(self.gradient**2))

    def losses_along(self, inputs: list[int], classes: list[int], nudges: Array) -> Array:
        """The loss for each nudge (n,) of W[inputs, classes], all of them nudged alike (n,)."""
        direction = np.zeros_like(self.W)
        direction[np.ix_(inputs, classes)] = 1.0
        y = softmax(self.scores + np.outer(nudges, X @ direction))
        # `cross_entropy_error` would answer the mean of these n losses; a curve needs each.
        return np.asarray(-np.log(y[:, self.label] + DELTA))
