"""What lesson 9 says and asks."""

from __future__ import annotations

from downslope.lessons.l09_tangent.beats_h import H_BEATS
from downslope.lessons.l09_tangent.beats_touch import TOUCH_BEATS
from downslope.lessons.l09_tangent.mistakes import MISTAKES

BEATS = TOUCH_BEATS + H_BEATS + MISTAKES
