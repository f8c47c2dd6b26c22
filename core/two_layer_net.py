"""The network that learns the digits: a sigmoid layer and a softmax layer (book 4.5)."""

import numpy as np
from numpy.typing import ArrayLike

from downslope.core.activations import sigmoid, softmax
from downslope.core.arrays import Array, quiet
from downslope.core.losses import cross_entropy_error
from downslope.core.nudged_losses import NudgedLosses
from downslope.core.targets import as_labels, as_targets, sample_count


class TwoLayerNet:
    """inputs -> hidden (sigmoid) -> classes (softmax); weights in params W1, b1, W2, b2."""

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        output_size: int,
        weight_init_std: float = 0.01,
        seed: int | None = None,
    ) -> None:
        """Draws the weights from N(0, weight_init_std^2) with the seed; biases start at 0."""
        rng = np.random.default_rng(seed)
        self.params: dict[str, Array] = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }

    @property
    def parameter_count(self) -> int:
        """How many numbers there are to learn; a numerical gradient costs twice as many passes."""
        return sum(parameter.size for parameter in self.params.values())

    def predict(self, x: ArrayLike) -> Array:
        """Probabilities: (classes,) for one sample (inputs,), (rows, classes) for a batch."""
        return self._forward(np.asarray(x, dtype=np.float64))[1]

    def loss(self, x: ArrayLike, t: ArrayLike) -> float:
        """Cross entropy of predict(x) against targets or labels t."""
        return cross_entropy_error(self.predict(x), t)

    def accuracy(self, x: ArrayLike, t: ArrayLike) -> float:
        """Share of samples, 0..1, whose most probable class is the label (or targets' largest)."""
        y = self.predict(x)
        return float(np.mean(np.argmax(y, axis=-1) == as_labels(y, t)))

    @quiet
    def numerical_gradient(self, x: ArrayLike, t: ArrayLike) -> dict[str, Array]:
        """dL/d(parameter) for each entry of params, by central differences with h = 1e-4.

        The values of `core.numerical_gradient(lambda _: net.loss(x, t), parameter)` to 1e-9,
        without its 2 * parameter_count forward passes: a nudge of one weight moves one column of
        one layer, and only what hangs on that column is worked out again (see NudgedLosses).
        """
        x = np.asarray(x, dtype=np.float64)
        hidden, y = self._forward(x)
        x, hidden = np.atleast_2d(x), np.atleast_2d(hidden)
        losses = NudgedLosses(
            x=x,
            before=x @ self.params["W1"] + self.params["b1"],
            hidden=hidden,
            scores=hidden @ self.params["W2"] + self.params["b2"],
            targets=np.atleast_2d(as_targets(y, t)),
            W2=self.params["W2"],
        )
        return {
            "W1": losses.slopes_of_w1(),
            "b1": losses.slopes_of_b1(),
            "W2": losses.slopes_of_w2(),
            "b2": losses.slopes_of_b2(),
        }

    @quiet
    def gradient(self, x: ArrayLike, t: ArrayLike) -> dict[str, Array]:
        """dL/d(parameter) for each entry of params, by backpropagation in one pass (book 5.7).

        Starts from (y - t) / rows as the book does, the derivative of -ln y: the loss takes
        ln(y + 1e-7), whose derivative differs from that by about 1e-7 / y.
        """
        x = np.asarray(x, dtype=np.float64)
        hidden, y = self._forward(x)
        error = np.atleast_2d(y - as_targets(y, t)) / sample_count(y)
        x, hidden = np.atleast_2d(x), np.atleast_2d(hidden)
        hidden_error = error @ self.params["W2"].T * hidden * (1 - hidden)
        return {
            "W1": x.T @ hidden_error,
            "b1": hidden_error.sum(axis=0),
            "W2": hidden.T @ error,
            "b2": error.sum(axis=0),
        }

    @quiet
    def _forward(self, x: Array) -> tuple[Array, Array]:
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return hidden, softmax(hidden @ self.params["W2"] + self.params["b2"])
