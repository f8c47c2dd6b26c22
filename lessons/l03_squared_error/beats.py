"""What lesson 3 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l03_squared_error.beats_pitfalls import PITFALLS
from downslope.lessons.l03_squared_error.beats_sum import SUM_BEATS

BEATS = SUM_BEATS + PITFALLS
