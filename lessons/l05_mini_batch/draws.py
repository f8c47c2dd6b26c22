"""Batches drawn at random with replacement, and counts of what they touch.

Everything follows from the number of scans, the batch size and the seed, so nothing else is stored
in the state of a run.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core.chapter import sample_batch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.core import Labels
    from downslope.lessons.kit import Array

CHUNK = 256
"""How many draws are counted and cached together."""
FULL = 60_000
"""How many training scans MNIST has."""
_CURVE = 200
"""How many points a curve has at most, however many draws it covers."""


@dataclass(frozen=True)
class Urn:
    """What is drawn from: indices 0 to size - 1, `batch` at a time, at random from `seed`."""

    size: int
    batch: int
    seed: int


def draw(size: int, batch: int, seed: int, step: int) -> Labels:
    """The indices (batch,) of draw number `step` (from 1); the same seed gives the same ones."""
    rng = np.random.default_rng([seed, step])
    return sample_batch(rng, size, batch)


@lru_cache(maxsize=256)
def drawn(urn: Urn, step: int) -> Labels:
    """The indices (batch,) of draw number `step` (from 1), cached."""
    return draw(urn.size, urn.batch, urn.seed, step)


@dataclass(frozen=True, eq=False)
class _Counts:
    """Counts over a chunk of CHUNK draws and all draws before it.

    `seen` (size,) tells which indices have been drawn by the end of the chunk. After each of its
    draws, `touched` (CHUNK,) counts the different indices and `doubled` (CHUNK,) the batches that
    held one more than once.
    """

    seen: NDArray[np.bool_]
    touched: Labels
    doubled: Labels


@lru_cache(maxsize=64)
def _chunk(urn: Urn, index: int) -> _Counts:
    """The counts of draws index * CHUNK + 1 to (index + 1) * CHUNK, built on the chunk before."""
    before = _chunk(urn, index - 1) if index else None
    seen = before.seen.copy() if before else np.zeros(urn.size, dtype=bool)
    all_touched = int(before.touched[-1]) if before else 0
    all_doubled = int(before.doubled[-1]) if before else 0
    touched, doubled = np.zeros((2, CHUNK), dtype=np.intp)
    for k in range(CHUNK):
        different = np.unique(draw(urn.size, urn.batch, urn.seed, index * CHUNK + k + 1))
        all_touched += int((~seen[different]).sum())
        all_doubled += len(different) < urn.batch
        seen[different] = True
        touched[k], doubled[k] = all_touched, all_doubled
    return _Counts(seen, touched, doubled)


def touched(urn: Urn, draws: int) -> int:
    """How many indices were in at least one of the first `draws` batches."""
    index, k = divmod(draws - 1, CHUNK)
    return int(_chunk(urn, index).touched[k]) if draws else 0


def doubled(urn: Urn, draws: int) -> int:
    """How many of the first `draws` batches held some index more than once."""
    index, k = divmod(draws - 1, CHUNK)
    return int(_chunk(urn, index).doubled[k]) if draws else 0


def touched_curve(urn: Urn, draws: int) -> tuple[Array, Array]:
    """Numbers of draws (n,) from 0 to `draws`, and the share of indices touched by then (n,)."""
    at = np.unique(np.linspace(0, draws, min(draws + 1, _CURVE)).astype(int))
    return at.astype(np.float64), np.array([touched(urn, int(k)) for k in at]) / urn.size


def repeats(indices: Labels) -> int:
    """How many entries of a batch repeat an earlier one."""
    return len(indices) - len(np.unique(indices))
