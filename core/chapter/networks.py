"""The smallest network of the chapter (book 4.4.2)."""

from downslope.core.chapter.activations import softmax
from downslope.core.chapter.kinds import Array
from downslope.core.chapter.losses import cross_entropy_error


class SimpleNet:
    """One layer without bias, with weights W (inputs, classes)."""

    def __init__(self, W: Array) -> None:
        self.W = W

    def predict(self, x: Array) -> Array:
        """Scores (classes,) for the inputs x (inputs,), before softmax."""
        return x @ self.W

    def loss(self, x: Array, t: Array) -> float:
        """Cross entropy in nats of softmax(scores) against a one-hot t (classes,)."""
        z = self.predict(x)
        y = softmax(z)
        return cross_entropy_error(y, t)
