"""The book's `common/functions.py`: activations and losses, as chapters 3 and 4 use them."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import quiet
from downslope.core.targets import as_labels

Kept = TypeVar("Kept")


def identity_function(x: Kept) -> Kept:
    """x as it is: the activation of an output layer for regression (3.4.3)."""
    return x


def step_function(x: ArrayLike) -> Any:
    """1 where x is above 0, else 0, as integers in the shape of x (3.2.2)."""
    return np.array(np.asarray(x) > 0, dtype=int)


@quiet
def sigmoid(x: ArrayLike) -> Any:
    """1 / (1 + exp(-x)), elementwise (3.2.4).

    The book's formula overflows with a warning for x below -709; this one gives the same numbers
    without.
    """
    return chapter.sigmoid(np.asarray(x))


def sigmoid_grad(x: ArrayLike) -> Any:
    """The derivative of the sigmoid at x, elementwise: (1 - sigmoid(x)) * sigmoid(x)."""
    y = sigmoid(x)
    return (1.0 - y) * y


def relu(x: ArrayLike) -> Any:
    """x where it is above 0, else 0 (3.2.7)."""
    return np.maximum(0, x)


def relu_grad(x: ArrayLike) -> Any:
    """1 where x is at least 0, else 0, in the type of x.

    At 0 itself there is no derivative: this says 1 as the book's function does, and the book's
    layer `Relu` says 0.
    """
    x = np.asarray(x)
    return np.asarray(x >= 0).astype(x.dtype)


@quiet
def softmax(x: ArrayLike) -> Any:
    """exp(x_k) / sum_j exp(x_j) over the last axis, in the shape of x (3.5)."""
    return chapter.softmax(np.asarray(x))


def sum_squared_error(y: ArrayLike, t: ArrayLike) -> Any:
    """1/2 of the sum of all (y - t)^2 (4.2.1).

    Of a batch the book adds up the rows; `downslope.core.mean_squared_error` means them, so that
    for 100 rows it is a hundredth of this. Raises ValueError naming both shapes unless they are
    equal: the book would stretch labels (10,) over scores (10, 10) without a word.
    """
    y, t = np.asarray(y), np.asarray(t)
    if y.shape != t.shape:
        raise ValueError(f"y of shape {y.shape} and t of shape {t.shape} must have one shape")
    return chapter.mean_squared_error(y, t)


def mean_squared_error(y: ArrayLike, t: ArrayLike) -> Any:
    """The name of `sum_squared_error` in the Korean edition and in older ones; it means nothing."""
    return sum_squared_error(y, t)


@quiet
def cross_entropy_error(y: ArrayLike, t: ArrayLike) -> Any:
    """-ln(y + 1e-7) of the right class, in nats, meaned over the rows of a batch (4.2.4).

    y: (classes,) or (rows, classes); t: targets as large as y, or class labels. Of targets the
    book takes the largest as the right class. That is one-hot's loss and no other's: with soft
    labels [.2, .3, .5] and y = [.3, .3, .4] it is 0.916, and -sum t ln y, which
    `downslope.core.cross_entropy_error` gives, 1.060. Raises ValueError for a label that y has no
    class for: the book counts label -1 from the end.
    """
    y, t = np.atleast_2d(y), np.asarray(t)
    targets = t.reshape(y.shape) if t.size == y.size else t.reshape(-1)
    return chapter.batch_cross_entropy_error(y, as_labels(y, targets))


def softmax_loss(X: ArrayLike, t: ArrayLike) -> Any:
    """The cross entropy of softmax(X) against targets or labels t."""
    return cross_entropy_error(softmax(X), t)
