"""The loss of every training scan under one fixed network, and the losses of batches of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet
from downslope.core.chapter import sample_batch
from downslope.lessons.l05_mini_batch.draws import Urn, drawn

if TYPE_CHECKING:
    from downslope.core import Labels, ScanSet
    from downslope.lessons.kit import Array

BATCHES = 300
"""How many batches are drawn to measure a spread."""
NO_SPREAD = 1e-9
"""What counts as no spread at all: a learner's own set may hold one scan only, and axes are
logarithmic."""
_BLOCK = 5_000
"""How many scans become float64 at a time: all of MNIST at once would take 376 MB."""
_HIDDEN, _ITERATIONS, _ETA = 10, 60, 1.0


@dataclass(frozen=True, eq=False)
class Losses:
    """The cross entropy of every training scan, `each` (n,), with its mean and deviation `sd`."""

    each: Array
    mean: float
    sd: float


def batch_loss(losses: Array, rows: Labels) -> float:
    """The loss of a batch: the sum of the losses (n,) at its `rows` (B,), divided by B."""
    return float(np.sum(losses[rows]) / len(rows))


def spread(losses: Array, batch: int, rng: np.random.Generator) -> float:
    """The standard deviation of the loss of a batch, measured over BATCHES random batches."""
    rows = sample_batch(rng, len(losses), BATCHES * batch)
    means = losses[rows].reshape(BATCHES, batch).mean(axis=1)
    return float(means.std())


@lru_cache(maxsize=2)
def losses_of(data: ScanSet) -> Losses:
    """The losses of all training scans; the network is trained the same way every time."""
    net = _network(data)
    labels = data.train_labels
    blocks = []
    for low in range(0, len(labels), _BLOCK):
        y = net.predict(data.batch(slice(low, low + _BLOCK)))
        blocks.append(-np.log(y[np.arange(len(y)), labels[low : low + _BLOCK]] + 1e-7))
    each = np.concatenate(blocks)
    return Losses(each, float(each.mean()), max(float(each.std()), NO_SPREAD))


def _network(data: ScanSet) -> TwoLayerNet:
    """A network trained just enough that some scans are easier for it than others."""
    net = TwoLayerNet(data.train.shape[1], _HIDDEN, 10, weight_init_std=0.1, seed=5)
    rng = np.random.default_rng(5)
    for _ in range(_ITERATIONS):
        rows = sample_batch(rng, len(data.train), 100)
        slopes = net.gradient(data.batch(rows), data.train_labels[rows])
        for name, slope in slopes.items():
            net.params[name] -= _ETA * slope
    return net


@lru_cache(maxsize=512)
def measured(data: ScanSet, batch: int) -> float:
    """The measured spread of the loss for one batch size."""
    return max(NO_SPREAD, spread(losses_of(data).each, batch, np.random.default_rng([4, batch])))


@lru_cache(maxsize=8192)
def drawn_loss(data: ScanSet, urn: Urn, step: int) -> float:
    """The loss of draw number `step` (from 1)."""
    return batch_loss(losses_of(data).each, drawn(urn, step))
