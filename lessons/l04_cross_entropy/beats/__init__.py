"""The beats of lesson 4, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l04_cross_entropy.beats.curve import CURVE_BEATS
from downslope.lessons.l04_cross_entropy.beats.delta import DELTA_BEATS
from downslope.lessons.l04_cross_entropy.beats.recap import RECAP
from downslope.lessons.l04_cross_entropy.beats.soft import SOFT_BEATS
from downslope.lessons.l04_cross_entropy.beats.steep import STEEP_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l04_cross_entropy.run import Sliding

BEATS: tuple[Beat[Sliding], ...] = (
    *CURVE_BEATS,
    *STEEP_BEATS,
    *DELTA_BEATS,
    *SOFT_BEATS,
    RECAP,
)
