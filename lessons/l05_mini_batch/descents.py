"""The same descent with batches of different sizes: the loss of many scans after each step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet
from downslope.lessons.l05_mini_batch.draws import Urn, drawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.core import Array, Labels, ScanSet

SIZES = (1, 10, 100)
"""The batch sizes that are compared."""
STEPS = 100
"""How many steps a descent takes at most."""
_LEG = 25
"""How many steps are computed and cached together."""
_JUDGED = 2_000
"""Of how many scans the loss is taken: all of MNIST would take too long at every step."""
_HIDDEN, _ETA = 10, 1.0


@dataclass(frozen=True, eq=False)
class _Leg:
    """The parameters after _LEG steps, and the loss (_LEG,) after each of them."""

    params: Mapping[str, Array]
    losses: Array


def losses_along(data: ScanSet, batch: int, seed: int, steps: int) -> Array:
    """The loss (steps + 1,) of many scans at the start and after each step, at most STEPS."""
    steps = min(steps, STEPS)
    legs = [_leg(data, batch, seed, k).losses for k in range(-(-steps // _LEG))]
    return np.concatenate([_leg(data, batch, seed, -1).losses, *legs])[: steps + 1]


@lru_cache(maxsize=128)
def _leg(data: ScanSet, batch: int, seed: int, index: int) -> _Leg:
    """Steps index * _LEG + 1 to (index + 1) * _LEG, built on those before; -1 is the start."""
    net = TwoLayerNet(data.train.shape[1], _HIDDEN, 10, weight_init_std=0.1, seed=5)
    if index < 0:
        return _Leg(net.params, np.array([_loss(net, data)]))
    for name, array in _leg(data, batch, seed, index - 1).params.items():
        net.params[name] = array.copy()
    urn, losses = Urn(len(data.train), batch, seed), []
    for k in range(index * _LEG + 1, (index + 1) * _LEG + 1):
        take_step(net, data, drawn(urn, k))
        losses.append(_loss(net, data))
    return _Leg(net.params, np.array(losses))


def take_step(net: TwoLayerNet, data: ScanSet, rows: Labels) -> None:
    """One step against the loss of the scans in `rows`."""
    slopes = net.gradient(data.batch(rows), data.train_labels[rows])
    for name, slope in slopes.items():
        net.params[name] -= _ETA * slope


def _loss(net: TwoLayerNet, data: ScanSet) -> float:
    judged = slice(0, _JUDGED)
    return float(net.loss(data.batch(judged), data.train_labels[judged]))


def rises(losses: Array) -> int:
    """In how many steps the loss (n,) rose."""
    return int((np.diff(losses) > 0).sum())
