"""The beats of lesson 3, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l03_squared_error.beats.half import HALF
from downslope.lessons.l03_squared_error.beats.mistakes import MEAN, PITFALLS
from downslope.lessons.l03_squared_error.beats.recap import RECAP
from downslope.lessons.l03_squared_error.beats.sum import SUM_BEATS
from downslope.lessons.l03_squared_error.beats.turning import BEST_MOVE, OTHER_TARGET

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l03_squared_error.run import Adding

BEATS: tuple[Beat[Adding], ...] = (
    *SUM_BEATS,
    BEST_MOVE,
    HALF,
    MEAN,
    OTHER_TARGET,
    *PITFALLS,
    RECAP,
)
