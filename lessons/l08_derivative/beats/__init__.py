"""The beats of lesson 8, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l08_derivative.beats.mistakes import MISTAKES
from downslope.lessons.l08_derivative.beats.opening import OPENING
from downslope.lessons.l08_derivative.beats.precision import PRECISION_BEATS
from downslope.lessons.l08_derivative.beats.recap import RECAP
from downslope.lessons.l08_derivative.beats.rounding import ROUNDING_BEATS
from downslope.lessons.l08_derivative.beats.secant import SECANT_BEATS
from downslope.lessons.l08_derivative.beats.your_own import YOUR_OWN

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l08_derivative.run import Shrinking

BEATS: tuple[Beat[Shrinking], ...] = (
    OPENING,
    *SECANT_BEATS,
    *ROUNDING_BEATS,
    YOUR_OWN,
    *PRECISION_BEATS,
    *MISTAKES,
    RECAP,
)
