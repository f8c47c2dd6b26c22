"""The beats of lesson 3, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l03_squared_error.beats.mistakes import PITFALLS
from downslope.lessons.l03_squared_error.beats.recap import RECAP
from downslope.lessons.l03_squared_error.beats.sum import SUM_BEATS
from downslope.lessons.l03_squared_error.beats.turning import TURNING_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l03_squared_error.run import Adding

BEATS: tuple[Beat[Adding], ...] = (*SUM_BEATS, *TURNING_BEATS, *PITFALLS, RECAP)
