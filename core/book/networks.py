"""The networks of the book's chapter 4: `simpleNet` (4.4.2) and `TwoLayerNet` (4.5.1)."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import two_layer_net
from downslope.core.arrays import Array
from downslope.core.book.functions import cross_entropy_error, softmax
from downslope.core.book.gradient import numerical_gradient
from downslope.core.targets import as_labels


def _randn(*shape: int) -> Array:
    """Numbers from N(0, 1), drawn where `np.random.seed` begins, so that the book's seeds hold."""
    return np.asarray(np.random.randn(*shape))  # noqa: NPY002


class simpleNet:  # noqa: N801  (The book's name.)
    """One layer without bias: W (2, 3), drawn anew for each network."""

    def __init__(self) -> None:
        self.W = _randn(2, 3)

    def predict(self, x: ArrayLike) -> Array:
        """Scores before softmax: (3,) for x (2,), or (rows, 3) for a batch."""
        return np.asarray(np.dot(x, self.W))

    def loss(self, x: ArrayLike, t: ArrayLike) -> float:
        """The cross entropy of softmax(predict(x)) against targets or labels t."""
        return float(cross_entropy_error(softmax(self.predict(x)), t))


class TwoLayerNet(two_layer_net.TwoLayerNet):
    """inputs -> hidden (sigmoid) -> classes (softmax), with weights W1, b1, W2, b2 in params.

    That is chapter 4's. Chapter 5's network of the same name is a script of its own, which works
    with the layers in `downslope.core.book`. Labels may be one-hot or plain everywhere; in the
    book's chapter 4 only one-hot ones may.
    """

    def __init__(
        self, input_size: int, hidden_size: int, output_size: int, weight_init_std: float = 0.01
    ) -> None:
        self.params = {
            "W1": weight_init_std * _randn(input_size, hidden_size),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * _randn(hidden_size, output_size),
            "b2": np.zeros(output_size),
        }

    def loss(self, x: ArrayLike, t: ArrayLike) -> float:
        """The cross entropy of predict(x) against targets or labels t; see there for soft ones."""
        return float(cross_entropy_error(self.predict(x), t))

    def numerical_gradient(self, x: ArrayLike, t: ArrayLike) -> dict[str, Array]:
        """dL/d(parameter) by name, by central differences of the loss with h = 1e-4.

        The values are the book's to 1e-9, in a small part of its time; a class that overrides
        `loss` or `predict` is nudged weight by weight, as the book's is.
        """
        mine = type(self)
        if mine.loss is TwoLayerNet.loss and mine.predict is TwoLayerNet.predict:
            return super().numerical_gradient(x, as_labels(self.predict(x), t))
        return {
            name: numerical_gradient(lambda _: self.loss(x, t), parameter)
            for name, parameter in self.params.items()
        }
