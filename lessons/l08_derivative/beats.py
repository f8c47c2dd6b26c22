"""What lesson 8 says and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l08_derivative.beats_precision import PRECISION_BEATS
from downslope.lessons.l08_derivative.beats_rounding import ROUNDING_BEATS
from downslope.lessons.l08_derivative.beats_secant import SECANT_BEATS
from downslope.lessons.l08_derivative.mistakes import MISTAKES

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.l08_derivative.run import Shrinking

BEATS: tuple[Beat[Shrinking], ...] = SECANT_BEATS + ROUNDING_BEATS + PRECISION_BEATS + MISTAKES
