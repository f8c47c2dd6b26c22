"""What lesson 4 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l04_cross_entropy.beats_curve import CURVE_BEATS
from downslope.lessons.l04_cross_entropy.beats_delta import DELTA_BEATS

BEATS = CURVE_BEATS + DELTA_BEATS
