"""The run: a network of six weights, and the steps that teach it one sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import SimpleNet, one_hot, softmax
from downslope.lessons.engine.code import Listing

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

X = np.array([0.6, 0.9])
"""The only sample (2,)."""
BOOK_W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
"""The chapter's weights (2, 3)."""
ENTRIES = {f"{i}{j}": (i, j) for i in range(2) for j in range(3)}
"""The names of the six weights, and where they stand in W."""
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


def start(values: Values) -> Learning:
    """The book's weights, or those of a seed, before the first step."""
    W = BOOK_W if values["weights"] == "book" else SimpleNet(seed=int(values["seed"])).W
    return Learning(W, float(values["eta"]), int(values["target"]))


def step(net: Learning) -> Learning:
    """One step of gradient descent on W; the run ends where a step changes nothing any more."""
    W = net.W - net.eta * net.gradient
    if np.array_equal(W, net.W):
        return net
    return replace(net, W=W)


def listing(situation: Situation[Learning]) -> Listing:
    """From the step down to the forward pass, and the line that ran last."""
    functions = (step, SimpleNet.gradient, SimpleNet.loss, SimpleNet.predict)
    current = "W = net.W - net.eta" if situation.step else "return cross_entropy_error("
    return Listing(functions, current)
