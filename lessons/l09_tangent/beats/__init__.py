"""The beats of lesson 9, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l09_tangent.beats.h import H_BEATS
from downslope.lessons.l09_tangent.beats.mistakes import MISTAKES
from downslope.lessons.l09_tangent.beats.opening import OPENING
from downslope.lessons.l09_tangent.beats.pair import PAIR
from downslope.lessons.l09_tangent.beats.recap import RECAP
from downslope.lessons.l09_tangent.beats.touch import TOUCH_BEATS
from downslope.lessons.l09_tangent.beats.your_own import YOUR_OWN

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l09_tangent.run import Touch

BEATS: tuple[Beat[Touch], ...] = (
    OPENING,
    *TOUCH_BEATS[:2],
    PAIR,
    *TOUCH_BEATS[2:],
    *H_BEATS,
    YOUR_OWN,
    *MISTAKES,
    RECAP,
)
