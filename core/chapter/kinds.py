"""The types of what the chapter's functions take and return."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Labels: TypeAlias = NDArray[np.intp]
Curve: TypeAlias = Callable[[float], float]
"""A function of one number."""
Surface: TypeAlias = Callable[[Array], float]
"""A function of an array that answers one number."""


class Network(Protocol):
    """What can be trained: parameters by name, their loss and its gradient."""

    params: dict[str, Array]

    def loss(self, x: Array, t: Labels, /) -> float:
        """The loss on a batch x (rows, inputs) with labels t (rows,)."""
        ...

    def gradient(self, x: Array, t: Labels, /) -> dict[str, Array]:
        """dL/d(parameter) by name, each in the shape of its parameter."""
        ...
