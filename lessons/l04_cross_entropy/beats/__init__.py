"""The beats of lesson 4, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l04_cross_entropy.beats.curve import CURVE_BEATS
from downslope.lessons.l04_cross_entropy.beats.delta import DELTA_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l04_cross_entropy.run import Sliding

BEATS: tuple[Beat[Sliding], ...] = CURVE_BEATS + DELTA_BEATS
