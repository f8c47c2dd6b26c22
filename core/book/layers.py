"""The layers of the book's chapter 5, each with a pass forward and one back.

Forward remembers what back needs, under the book's names. Back takes dL/d(output) and answers
dL/d(input); a layer with weights keeps their gradients too.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from downslope.core.book.functions import cross_entropy_error, sigmoid, softmax
from downslope.core.targets import as_targets, sample_count


class MulLayer:
    """x * y, for numbers or arrays (5.4.1)."""

    def __init__(self) -> None:
        self.x: Any = None
        self.y: Any = None

    def forward(self, x: Any, y: Any) -> Any:
        """x * y."""
        self.x, self.y = x, y
        return x * y

    def backward(self, dout: Any) -> tuple[Any, Any]:
        """dL/dx and dL/dy: each is dout times the other input."""
        return dout * self.y, dout * self.x


class AddLayer:
    """x + y, for numbers or arrays (5.4.2)."""

    def forward(self, x: Any, y: Any) -> Any:
        """x + y."""
        return x + y

    def backward(self, dout: Any) -> tuple[Any, Any]:
        """dL/dx and dL/dy: both are dout."""
        return dout * 1, dout * 1


class Relu:
    """x where it is above 0, else 0 (5.5.1). Its slope at 0 itself is taken as 0."""

    def __init__(self) -> None:
        self.mask: Any = None

    def forward(self, x: NDArray[Any]) -> NDArray[Any]:
        """The output in the shape of x; `mask` tells where x is not above 0."""
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout: NDArray[Any]) -> NDArray[Any]:
        """dL/dx in the shape of dout, which stays as it is: the book's layer changes it."""
        return np.where(self.mask, 0, dout)


class Sigmoid:
    """1 / (1 + exp(-x)) (5.5.2)."""

    def __init__(self) -> None:
        self.out: Any = None

    def forward(self, x: NDArray[Any]) -> Any:
        """The output in the shape of x, remembered as `out`."""
        self.out = sigmoid(x)
        return self.out

    def backward(self, dout: NDArray[Any]) -> Any:
        """dL/dx in the shape of dout."""
        return dout * (1.0 - self.out) * self.out


class Affine:
    """x @ W + b with W (inputs, outputs) and b (outputs,) (5.6)."""

    def __init__(self, W: NDArray[Any], b: NDArray[Any]) -> None:
        self.W, self.b = W, b
        self.x: Any = None
        self.dW: Any = None
        self.db: Any = None
        self.original_x_shape: tuple[int, ...] = ()

    def forward(self, x: NDArray[Any]) -> Any:
        """The output (rows, outputs) of a batch (rows, ...), whose rows are flattened."""
        self.original_x_shape = x.shape
        self.x = x.reshape(x.shape[0], -1)
        return self.x @ self.W + self.b

    def backward(self, dout: NDArray[Any]) -> Any:
        """dL/dx in the shape that x had; `dW` and `db` are dL/dW and dL/db."""
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return (dout @ self.W.T).reshape(self.original_x_shape)


class SoftmaxWithLoss:
    """The cross entropy of softmax(x) against t (5.6.3)."""

    def __init__(self) -> None:
        self.loss: Any = None
        self.y: Any = None
        self.t: Any = None

    def forward(self, x: NDArray[Any], t: NDArray[Any]) -> Any:
        """The loss, in nats; t holds targets in the shape of x, or labels."""
        self.t, self.y = t, softmax(x)
        self.loss = cross_entropy_error(self.y, t)
        return self.loss

    def backward(self, dout: float = 1) -> Any:
        """dL/dx = (y - t) / rows, times dout, in the shape of x.

        The book does not multiply by dout, and of a single sample (classes,) it divides by the
        number of classes; with a batch and dout=1 there is no difference.
        """
        return dout * (self.y - as_targets(self.y, self.t)) / sample_count(self.y)
