"""A numerical gradient of a whole network, computed a slice of its parameters at a time."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import numerical_gradient

if TYPE_CHECKING:
    from downslope.core import Labels, TwoLayerNet
    from downslope.lessons.kit import Array


ORDER = ("b2", "W2", "b1", "W1")
"""The order in which parameters are nudged, from the output back.

The first weights of W1 belong to a blank corner of the scans, where all slopes are 0.
"""


@dataclass(frozen=True, eq=False)
class Nudging:
    """The numerical slopes (n,) found so far for a network on one batch, and the exact ones.

    `exact` (parameters,) holds the slopes of backpropagation, in the order of ORDER, row by row.
    `latest` counts the slopes that the last step found.
    """

    net: TwoLayerNet
    x: Array
    t: Labels
    exact: Array
    slopes: Array
    latest: int = 0

    @classmethod
    def begin(cls, net: TwoLayerNet, x: Array, t: Labels) -> Nudging:
        """A start with all slopes of backpropagation and no numerical ones."""
        return cls(net, x, t, _flat(net.gradient(x, t)), np.empty(0))

    @property
    def passes(self) -> int:
        """The number of forward passes so far: two for each slope."""
        return 2 * len(self.slopes)

    @property
    def complete(self) -> bool:
        """Whether every parameter has been nudged."""
        return len(self.slopes) == len(self.exact)

    @cached_property
    def difference(self) -> float:
        """The largest difference so far between a numerical slope and backpropagation's."""
        found = len(self.slopes)
        return float(np.abs(self.slopes - self.exact[:found]).max(initial=0.0))

    @property
    def gradient(self) -> dict[str, Array]:
        """The complete numerical gradient, by parameter, in the shapes of the parameters."""
        return _shaped(self.slopes, self.net)

    def name(self, index: int) -> str:
        """Parameter number `index` as code writes it: `W1[3, 20]`."""
        for key in ORDER:
            array = self.net.params[key]
            if index < array.size:
                place = np.unravel_index(index, array.shape)
                return f"{key}[{', '.join(str(int(i)) for i in place)}]"
            index -= array.size
        raise IndexError(index)


def nudge(state: Nudging, count: int) -> Nudging:
    """The state with the slopes of the next `count` parameters, by `numerical_gradient`."""
    first = len(state.slopes)
    flat = _flat(state.net.params)
    net = copy.copy(state.net)
    # Views: nudging `flat` in place nudges the weights that `net.loss` reads.
    net.params = _shaped(flat, state.net)
    part = flat[first : first + count]
    slopes = numerical_gradient(lambda _: net.loss(state.x, state.t), part)
    return replace(state, slopes=np.concatenate([state.slopes, slopes]), latest=len(slopes))


def _flat(arrays: dict[str, Array]) -> Array:
    return np.concatenate([arrays[key].ravel() for key in ORDER])


def _shaped(flat: Array, net: TwoLayerNet) -> dict[str, Array]:
    arrays, first = {}, 0
    for key in ORDER:
        like = net.params[key]
        arrays[key] = flat[first : first + like.size].reshape(like.shape)
        first += like.size
    return arrays
