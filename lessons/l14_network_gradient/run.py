"""The run of lesson 14: gradient descent teaches a network of six weights its one sample."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import SimpleNet, chapter
from downslope.core.chapter import gradient_step
from downslope.lessons.kit import BOOK_W, LR_IS_ETA, Learning, Listing

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation, Values

ENTRIES = {f"{i}{j}": (i, j) for i in range(2) for j in range(3)}
"""The names of the six weights, and their places (row, column) in W."""


def start(values: Values) -> Learning:
    """The network before its first step, with the book's weights or random ones."""
    W = BOOK_W if values["weights"] == "book" else SimpleNet(seed=int(values["seed"])).W
    return Learning(W, float(values["eta"]), int(values["target"]))


def step(net: Learning) -> Learning:
    """One step of gradient descent on W; the run ends where it changes nothing."""
    W = gradient_step(net.W, net.gradient, net.eta)
    if np.array_equal(W, net.W):
        return net
    return replace(net, W=W)


def listing(situation: Situation[Learning]) -> Listing:
    """The code of a step, down to the forward pass, and the line that ran last."""
    forward = (chapter.SimpleNet.loss, chapter.SimpleNet.predict)
    functions = (step, gradient_step, SimpleNet.gradient, *forward)
    current = "return x - lr * gradient" if situation.step else "return cross_entropy_error("
    return Listing(functions, current, (("return x - lr", LR_IS_ETA),))
