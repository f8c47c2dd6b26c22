"""The exam of a network: the scans that are read at the end of an epoch, and the results."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.core import Labels, ScanSet, TwoLayerNet
    from downslope.lessons.kit import Array

MOST = 2_000
"""How many scans of a large set are read at most; all of them would hold up a key."""


@dataclass(frozen=True, eq=False)
class Exam:
    """Training scans x_train (n, pixels) and test scans x_test (m, pixels), with their labels.

    `whole` tells that no scan of the set was left out.
    """

    x_train: Array
    t_train: Labels
    x_test: Array
    t_test: Labels
    whole: bool

    def score(self, net: TwoLayerNet) -> Scores:
        """What the network reads in these scans."""
        said = np.argmax(net.predict(self.x_test), axis=1).astype(np.uint8)
        train = net.accuracy(self.x_train, self.t_train)
        return Scores(train, float(np.mean(said == self.t_test)), said)


@dataclass(frozen=True, eq=False)
class Scores:
    """Accuracy (0 to 1) on training and test scans, and the digit read in each test scan (m,)."""

    train: float
    test: float
    said: np.ndarray


@lru_cache(maxsize=2)
def exam(data: ScanSet) -> Exam:
    """The scans of a set that are read at the end of every epoch: at most MOST of each part."""
    train, test = _spread(len(data.train)), _spread(len(data.test))
    return Exam(
        data.batch(train),
        data.train_labels[train],
        data.test_batch(test),
        data.test_labels[test],
        whole=len(train) == len(data.train) and len(test) == len(data.test),
    )


def _spread(count: int) -> Labels:
    return np.linspace(0, count - 1, min(count, MOST)).astype(np.intp)
