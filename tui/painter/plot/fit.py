"""The rows of a y axis: limits moved a little, so that its ticks are a whole number of rows apart.

A chart whose ticks are 3, 4 and then 3 rows apart looks bent. So the limits are widened, or a row
or two is left free, until a tick's round step takes whole rows; what is widened least wins.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Limits

DOTS = 4
"""Braille dots to a row."""
MOST_WIDER = 0.35
"""By how much of itself a range may be widened."""
FEW_ROWS = 8
"""On fewer rows than these, ticks may be on neighbouring ones."""
MIDDLE = 1.5
"""The middle of a cell, in dots above its lowest one."""


@dataclass(frozen=True)
class Fit:
    """Limits for `rows` rows whose ticks, from `first` on, are `step` and so whole rows apart."""

    limits: Limits
    rows: int
    first: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The values of the ticks, lowest first."""
        low, high = self.limits
        start = math.ceil((low - self.first) / self.step - 1e-9)
        stop = math.floor((high - self.first) / self.step + 1e-9)
        return [self.first + k * self.step for k in range(start, stop + 1)]


def fit(limits: Limits, rows: int, *, log: bool = False) -> Fit | None:
    """The best fit for at most `rows` rows, or None where there is no good one."""
    low, high = limits
    if not (1e-290 < high - low < 1e290) or rows < 3 or abs(low) > 1e9 * (high - low):
        return None
    ranked = sorted(_candidates(limits, rows, log=log), key=lambda found: found[0])
    return ranked[0][1] if ranked else None


def _candidates(limits: Limits, rows: int, *, log: bool) -> Iterator[tuple[float, Fit]]:
    span = limits[1] - limits[0]
    for used in range(rows - min(2, rows // 8), rows + 1):
        for step in _steps(span, log=log):
            apart = math.floor(step * (DOTS * used - 1) / (DOTS * span) * (1 + 1e-9))
            if not (2 if rows >= FEW_ROWS else 1) <= apart < used:
                continue
            wide = step * (DOTS * used - 1) / (DOTS * apart)
            found = _placed(limits, wide, used, apart, step, log=log)
            wider = wide / span - 1
            count = len(found.ticks) if found else 0
            if found and wider <= MOST_WIDER and count > 1:
                pace = abs(math.log2(apart / min(6.0, max(2.0, rows / 5))))
                lonely = 0.1 * (count == 2)
                yield wider + 1.5 * (rows - used) / rows + 0.15 * pace + lonely, found


def _steps(span: float, *, log: bool) -> Iterator[float]:
    if log:
        yield from (float(k) for k in (1, 2, 3, 4, 5, 10, 20, 50, 100) if k <= span)
        return
    power = math.floor(math.log10(span))
    for p in range(power - 2, power + 1):
        yield from (m * 10.0**p for m in (1, 2, 5) if span / 30 <= m * 10.0**p <= span)


def _placed(
    limits: Limits, wide: float, rows: int, apart: int, step: float, *, log: bool
) -> Fit | None:
    """The range of `wide` over the limits whose ticks are nearest to the middles of cells."""
    low, high = limits
    dot = step / (DOTS * apart)
    first = low if log and low == round(low) else step * math.floor(low / step)
    lowest, highest = high - wide, low
    target = highest if low == 0 or log else (lowest + highest) / 2
    row = round(((first - target) / dot - MIDDLE) / DOTS)
    tried = [first - dot * (DOTS * k + MIDDLE) for k in (row - 1, row, row + 1)]
    # A tick within its cell is good enough: the dots of all ticks are the same in their cells.
    kept = [min(max(start, lowest), highest) for start in tried]
    good = [k for k in kept if -0.4 <= ((first - k) / dot + 0.4) % DOTS - 0.4 <= DOTS - 0.6]
    if not good:
        return None
    start = min(good, key=lambda k: abs(k - target))
    return Fit((start, start + wide), rows, first, step)
