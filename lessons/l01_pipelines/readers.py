"""Three ways to read a digit: a rule, features with the nearest neighbour, and a network.

Scans are (n, side, side) with ink from 0 to 1, labels are (n,) with digits from 0 to 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import ScanSet, TwoLayerNet

if TYPE_CHECKING:
    from downslope.core import Array, Labels

WAYS = ("A", "B", "C")
"""A is the rule, B the features, C the network."""
THRESHOLDS = 9
"""How many numbers a person chose for `by_rule`."""
BANDS = 8
HIDDEN, ETA, ITERATIONS, BATCH = 20, 1.0, 400, 100
MOST_TRAINED, MOST_TESTED = 2_000, 1_000
"""The most training scans that B compares with, and the most test scans that are read.

They keep the lesson quick: it must answer a key at once.
"""


# -- A: a rule --------------------------------------------------------------------------


def zones(scan: Array) -> Array:
    """The mean ink, 0 to 1, in each of 3 x 3 zones (3, 3) of one scan (side, side)."""
    cuts = [round(len(scan) * share) for share in (0, 3 / 8, 5 / 8, 1)]
    sums = np.add.reduceat(np.add.reduceat(scan, cuts[:3], axis=0), cuts[:3], axis=1)
    sizes = np.diff(cuts)
    return np.asarray(sums / np.outer(sizes, sizes))


def by_rule(scan: Array) -> int:
    """The digit of one scan, by rules that a person made from the first ten training scans."""
    (nw, n, ne), (w, c, e), (sw, _, _) = zones(scan)
    if c < 0.2:
        return 0
    if c > 0.9:
        return 1 if n > 0.8 else 8
    if ne > 0.4:
        return 7
    if nw > 0.3:
        return 9
    if e > 0.4:
        return 4
    if w > 0.25:
        return 6
    if e > 0.3:
        return 5
    return 2 if sw > 0.25 else 3


# -- B: features and the nearest neighbour ----------------------------------------------


def features(scans: Array) -> Array:
    """18 features (n, 18) of each scan: ink in 8 bands across and 8 down, and two asymmetries.

    The last two are how much the scan differs from itself mirrored left to right and flipped.
    """
    across = _bands(scans.mean(axis=2))
    down = _bands(scans.mean(axis=1))
    mirrored = np.abs(scans - scans[:, :, ::-1]).mean(axis=(1, 2))
    flipped = np.abs(scans - scans[:, ::-1]).mean(axis=(1, 2))
    return np.column_stack([across, down, mirrored, flipped])


def _bands(ink: Array) -> Array:
    return np.column_stack([part.mean(axis=1) for part in np.array_split(ink, BANDS, axis=1)])


def by_neighbour(scans: Array, seen: Array, labels: Labels) -> Labels:
    """The label of the training scan that is nearest in features, for each of the scans (n,).

    `seen` are the training scans, `labels` theirs.
    """
    asked, known = features(scans), features(seen)
    distances = (known**2).sum(axis=1) - 2 * asked @ known.T
    nearest = distances.argmin(axis=1)
    return np.asarray(labels[nearest])


# -- C: a network -----------------------------------------------------------------------


def train(chosen: ScanSet, labels: Labels) -> TwoLayerNet:
    """A network trained on all pixels, with mini-batches of scans and their labels."""
    pixels = chosen.side**2
    std = pixels**-0.5
    net = TwoLayerNet(pixels, HIDDEN, 10, weight_init_std=std, seed=0)
    rng = np.random.default_rng(0)
    for _ in range(ITERATIONS):
        rows = rng.integers(0, len(labels), BATCH)
        x, t = chosen.batch(rows), labels[rows]
        gradient = net.gradient(x, t)
        for name in gradient:
            net.params[name] -= ETA * gradient[name]
    return net


# -- what each of them reads ------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Reading:
    """One way's answers to the test scans (n,), how many are right, and how much it learned.

    `learned` counts what came from the data: the training scans that B compares with, or the
    weights of C; the rule has 0.
    """

    said: Labels
    right: int
    learned: int

    @property
    def accuracy(self) -> float:
        """The share of right answers, 0 to 1."""
        return self.right / len(self.said)


@lru_cache(maxsize=4)
def tested(chosen: ScanSet) -> tuple[Array, Labels]:
    """The test scans (n, side, side) and their labels (n,)."""
    scans = chosen.test_batch(slice(0, MOST_TESTED)).reshape(-1, chosen.side, chosen.side)
    return scans, chosen.test_labels[:MOST_TESTED]


@lru_cache(maxsize=12)
def reading(chosen: ScanSet, way: str, *, shuffled: bool = False) -> Reading:
    """One way's answers, computed on demand because the network has to be trained first."""
    scans, truth = tested(chosen)
    labels = chosen.train_labels
    if shuffled:
        labels = np.random.default_rng(1).permutation(labels)
    said, learned = _read(chosen, way, scans, labels)
    return Reading(said, int((said == truth).sum()), learned)


def _read(chosen: ScanSet, way: str, scans: Array, labels: Labels) -> tuple[Labels, int]:
    if way == "A":
        return np.array([by_rule(scan) for scan in scans]), 0
    if way == "B":
        seen = chosen.batch(slice(0, MOST_TRAINED)).reshape(-1, chosen.side, chosen.side)
        return by_neighbour(scans, seen, labels[:MOST_TRAINED]), len(seen)
    net = train(chosen, labels)
    return net.predict(scans.reshape(len(scans), -1)).argmax(axis=1), net.parameter_count
