"""The race of lesson 15: the same gradient in two ways, to be timed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.core import TwoLayerNet, load_digits, numerical_gradient
from downslope.lessons.kit import Racer, Text
from downslope.lessons.l15_training.plan import CLASSES

if TYPE_CHECKING:
    from downslope.core import Array, Labels

BATCH, HIDDEN = 2, 50
"""Small enough that the slow way does not keep a learner waiting."""


def by_backpropagation() -> dict[str, Array]:
    """The gradient of one network on one small batch: once forward and once back."""
    return _network().gradient(*_batch())


def by_nudging() -> dict[str, Array]:
    """The same gradient by nudging each parameter up and down, with a forward pass each time."""
    network, batch = _network(), _batch()
    return {
        name: numerical_gradient(lambda _: network.loss(*batch), parameter)
        for name, parameter in network.params.items()
    }


RACE = (
    Racer(Text("backprop, 2 scans", "오차역전파법, 2장"), by_backpropagation),
    Racer(Text("numeric, 2 scans", "수치 미분, 2장"), by_nudging),
)


@lru_cache(maxsize=1)
def _network() -> TwoLayerNet:
    return TwoLayerNet(_batch()[0].shape[1], HIDDEN, CLASSES, seed=0)


@lru_cache(maxsize=1)
def _batch() -> tuple[Array, Labels]:
    # These are always the small bundled scans, as the slow way would take seconds on MNIST.
    (x, t), _ = load_digits()
    return x[:BATCH], t[:BATCH]
