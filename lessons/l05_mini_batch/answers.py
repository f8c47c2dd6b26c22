"""The answers of lesson 5, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import math
from ast import literal_eval

import numpy as np

from downslope.core import probability_of_duplicate, scans
from downslope.lessons.kit import snippet
from downslope.lessons.l05_mini_batch import pitfalls
from downslope.lessons.l05_mini_batch.draws import FULL, Urn, drawn, touched
from downslope.lessons.l05_mini_batch.losses import losses_of, measured


def duplicate_chance() -> int:
    """Which of 0.17 %, 7.9 % and 50 % is the chance of a duplicate in 100 of 60000?"""
    chance = probability_of_duplicate(FULL, 100)
    return int(np.argmin([abs(math.log(chance / guess)) for guess in (100 / FULL, 0.079, 0.5)]))


def share_touched() -> int:
    """Do 600 draws of 100 touch half, 63.2 % or all of the 60000 scans?"""
    share = touched(Urn(FULL, 100, 0), 600) / FULL
    return int(np.argmin([abs(share - guess) for guess in (0.5, 0.632, 1.0)]))


def growing_batch() -> int:
    """From 10 losses to 100, do sum and mean grow, only the sum, or neither?"""
    losses = losses_of(scans()).each[drawn(Urn(len(scans().train), 100, 0), 1)]
    sum_grows = float(losses.sum() / losses[:10].sum()) > 3
    mean_grows = float(losses.mean() / losses[:10].mean()) > 3
    return 0 if mean_grows else 1 if sum_grows else 2


def shrinking_spread() -> int:
    """Is the spread for B = 500 smaller than for B = 5 by a factor of 2, 10 or 100?"""
    ratio = measured(scans(), 5) / measured(scans(), 500)
    return int(np.argmin([abs(math.log(ratio / guess)) for guess in (2, 10, 100)]))


def spread_at(batch: int, known: float, at: int) -> float:
    """The spread at a batch size, from the `known` one `at` another: it shrinks as 1/sqrt(B)."""
    return round(known * math.sqrt(at / batch), 9)


def failing_line() -> int:
    """Which line fails: the draw, the indexing, or none?"""
    outcome = snippet.run(pitfalls.row_for_size)
    return 2 if not outcome.failed else int("x_train[mask]" in outcome.text)


def scans_reached() -> int:
    """Do draws from the bytes of a scan reach about all scans, half, or a handful?"""
    count, size = literal_eval(snippet.run(pitfalls.row_of_bytes).text)
    return int(np.argmin([abs(count / size - guess) for guess in (1.0, 0.5, 0.0)]))
