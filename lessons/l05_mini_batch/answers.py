"""The answers of lesson 5, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import math
from ast import literal_eval
from typing import TYPE_CHECKING, cast

import numpy as np

from downslope.core import load_digits, probability_of_duplicate, scans
from downslope.lessons.kit import snippet
from downslope.lessons.l05_mini_batch import pitfalls
from downslope.lessons.l05_mini_batch.descents import losses_along
from downslope.lessons.l05_mini_batch.draws import FULL, Urn, drawn, touched
from downslope.lessons.l05_mini_batch.losses import losses_of, measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Array, Labels


def duplicate_chance() -> int:
    """Which of 0.8 %, 7.9 % and 50 % is the chance of a duplicate in 100 of 60000?"""
    chance = probability_of_duplicate(FULL, 100)
    return int(np.argmin([abs(math.log(chance / guess)) for guess in (0.008, 0.079, 0.5)]))


def even_chance() -> float:
    """The least B at which a duplicate among 60000 is as likely as not."""
    return next(b for b in range(2, 500) if probability_of_duplicate(FULL, b) >= 0.5)


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


def how_far_with_10() -> int:
    """Down from the start, does B = 10 get hardly, a tenth as far, or nearly as far as B = 100?"""
    ends = [losses_along(scans(), batch, 0, 100) for batch in (10, 100)]
    small, large = (float(losses[0] - losses[-1]) for losses in ends)
    return int(np.argmin([abs(small / large - guess) for guess in (0.0, 0.1, 0.9)]))


def draws_a_batch(function: Callable[..., object]) -> bool:
    """Whether a function returns 10 scans with their own labels."""
    x, t = cast("tuple[Array, Labels]", function())
    every, labels = load_digits()[0]
    rows = [int(np.flatnonzero((every == row).all(axis=1))[0]) for row in x]
    return x.shape == (10, every.shape[1]) and bool((labels[rows] == t).all())


def failing_line() -> int:
    """Which line fails: the draw, the indexing, or none?"""
    outcome = snippet.run(pitfalls.row_for_size)
    return 2 if not outcome.failed else int("x_train[mask]" in outcome.text)


def scans_reached() -> int:
    """Do draws from the bytes of a scan reach about all scans, half, or a handful?"""
    count, size = literal_eval(snippet.run(pitfalls.row_of_bytes).text)
    return int(np.argmin([abs(count / size - guess) for guess in (1.0, 0.5, 0.0)]))
