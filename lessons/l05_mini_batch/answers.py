"""What is true, worked out by running it: the right answers and the goals of lesson 5."""

from __future__ import annotations

import math
from ast import literal_eval
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import probability_of_duplicate, scans
from downslope.lessons.engine import snippet
from downslope.lessons.l05_mini_batch import pitfalls
from downslope.lessons.l05_mini_batch.draws import FULL, Urn, drawn, repeats, touched
from downslope.lessons.l05_mini_batch.losses import losses_of, measured

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l05_mini_batch.run import Draws

TARGET = 0.1
"""The spread that the learner is to get below."""


def duplicate_chance() -> int:
    """Which of .17%, 7.9% and 50% is the chance of a duplicate at B = 100 of 60000."""
    chance = probability_of_duplicate(FULL, 100)
    return int(np.argmin([abs(math.log(chance / guess)) for guess in (100 / FULL, 0.079, 0.5)]))


def share_touched() -> int:
    """Which of half, 63.2% and all of the data 600 draws of 100 touch."""
    share = touched(Urn(FULL, 100, 0), 600) / FULL
    return int(np.argmin([abs(share - guess) for guess in (0.5, 0.632, 1.0)]))


def growing_batch() -> int:
    """Whether, from N = 10 to 100, both grow, only the sum, or neither."""
    losses = losses_of(scans()).each[drawn(Urn(len(scans().train), 100, 0), 1)]
    sum_grows = float(losses.sum() / losses[:10].sum()) > 3
    mean_grows = float(losses.mean() / losses[:10].mean()) > 3
    return 0 if mean_grows else 1 if sum_grows else 2


def shrinking_spread() -> int:
    """Whether B = 500 has a spread 2, 10 or 100 times smaller than B = 5."""
    ratio = measured(scans(), 5) / measured(scans(), 500)
    return int(np.argmin([abs(math.log(ratio / guess)) for guess in (2, 10, 100)]))


def failing_line() -> int:
    """Which line fails: the draw, the indexing, or none."""
    outcome = snippet.run(pitfalls.row_for_size)
    return 2 if not outcome.failed else int("x_train[mask]" in outcome.text)


def scans_reached() -> int:
    """Whether about all, half, or a handful of the scans is touched by drawing from bytes."""
    count, size = literal_eval(snippet.run(pitfalls.row_of_bytes).text)
    return int(np.argmin([abs(count / size - guess) for guess in (1.0, 0.5, 0.0)]))


# -- goals -------------------------------------------------------------------------------


def has_duplicate(situation: Situation[Draws]) -> bool:
    """The goal: the batch just drawn holds a scan twice."""
    return situation.step > 0 and repeats(situation.state.last) > 0


def touched_most(situation: Situation[Draws]) -> bool:
    """The goal: nine tenths of the data touched."""
    return bool(situation.state.touched >= 0.9 * situation.state.urn.size)


def smallest_enough(situation: Situation[Draws]) -> bool:
    """The goal: the smallest B with sd / sqrt(B) below TARGET."""
    smallest = math.floor((losses_of(scans()).sd / TARGET) ** 2) + 1
    return bool(situation.state.urn.batch == smallest)
