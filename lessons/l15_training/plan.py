"""The settings of a run, the batches they draw, and the logs of what the run has measured."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import sample_batch, scans
from downslope.lessons.l15_training.exam import Exam, exam
from downslope.lessons.l15_training.history import Log

if TYPE_CHECKING:
    from downslope.core import Labels, ScanSet
    from downslope.lessons.kit import Array, Values

CLASSES = 10


@dataclass(frozen=True, eq=False)
class Plan:
    """The settings of a run, and what it has measured.

    `losses` has a row for every iteration, the loss; `scores` has one for every epoch, the accuracy
    on training and on test scans.
    """

    data: ScanSet
    eta: float
    batch: int
    hidden: int
    std: float
    seed: int
    pace: str
    numerical: bool
    losses: Log = field(default_factory=lambda: Log(1), compare=False)
    scores: Log = field(default_factory=lambda: Log(2), compare=False)

    @property
    def inputs(self) -> int:
        """How many pixels a scan has."""
        return self.data.side**2

    @property
    def per_epoch(self) -> int:
        """How many iterations draw at least as many scans as there are."""
        return -(-len(self.data.train) // self.batch)

    @property
    def exam(self) -> Exam:
        """The scans that are read at the end of every epoch."""
        return exam(self.data)

    @property
    def products(self) -> int:
        """How many multiplications one forward pass of a batch takes."""
        return self.batch * self.hidden * (self.inputs + CLASSES)

    def rows(self, iteration: int) -> Labels:
        """The indices (batch,) of the training scans in the batch of this iteration.

        They depend only on the seed and the iteration, so a run can be repeated from any state.
        """
        return _rows(len(self.data.train), self.batch, self.seed, iteration)

    def draw(self, iteration: int) -> tuple[Array, Labels]:
        """The mini-batch of this iteration: scans (batch, inputs) and labels (batch,)."""
        return _batch(self.data, self.batch, self.seed, iteration)


def plan_of(values: Values) -> Plan:
    """The plan for these control values, with nothing measured yet."""
    return Plan(
        data=scans(),
        eta=float(values["eta"]),
        batch=int(values["batch"]),
        hidden=int(values["hidden"]),
        std=float(values["std"]),
        seed=int(values["seed"]),
        pace=str(values["pace"]),
        numerical=values["gradient"] == "numerical",
    )


@lru_cache(maxsize=4)
def _rows(count: int, batch: int, seed: int, iteration: int) -> Labels:
    return sample_batch(np.random.default_rng([seed, iteration]), count, batch)


# Two are cached because an iteration asks for its own batch and for the next.
@lru_cache(maxsize=2)
def _batch(data: ScanSet, batch: int, seed: int, iteration: int) -> tuple[Array, Labels]:
    rows = _rows(len(data.train), batch, seed, iteration)
    return data.batch(rows), data.train_labels[rows]
