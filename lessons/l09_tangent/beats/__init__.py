"""The beats of lesson 9, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l09_tangent.beats.h import H_BEATS
from downslope.lessons.l09_tangent.beats.mistakes import MISTAKES
from downslope.lessons.l09_tangent.beats.recap import RECAP
from downslope.lessons.l09_tangent.beats.touch import TOUCH_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l09_tangent.run import Touch

BEATS: tuple[Beat[Touch], ...] = (*TOUCH_BEATS, *H_BEATS, *MISTAKES, RECAP)
