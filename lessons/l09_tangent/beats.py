"""What lesson 9 says and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l09_tangent.beats_h import H_BEATS
from downslope.lessons.l09_tangent.beats_touch import TOUCH_BEATS
from downslope.lessons.l09_tangent.mistakes import MISTAKES

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.l09_tangent.run import Touch

BEATS: tuple[Beat[Touch], ...] = TOUCH_BEATS + H_BEATS + MISTAKES
