"""The beats of lesson 6, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l06_batch_cross_entropy.beats.calls import CALL_BEATS
from downslope.lessons.l06_batch_cross_entropy.beats.mistakes import MISTAKES
from downslope.lessons.l06_batch_cross_entropy.beats.opening import OPENING
from downslope.lessons.l06_batch_cross_entropy.beats.recap import RECAP
from downslope.lessons.l06_batch_cross_entropy.beats.rows import ROW_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l06_batch_cross_entropy.run import Call

BEATS: tuple[Beat[Call], ...] = (OPENING, *ROW_BEATS, *CALL_BEATS, *MISTAKES, RECAP)
