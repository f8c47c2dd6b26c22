"""The beats of lesson 7, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l07_why_a_loss.beats.hundred import HUNDRED
from downslope.lessons.l07_why_a_loss.beats.learning import LEARNING_BEATS
from downslope.lessons.l07_why_a_loss.beats.mistakes import MISTAKES
from downslope.lessons.l07_why_a_loss.beats.network import NETWORK_BEATS
from downslope.lessons.l07_why_a_loss.beats.opening import OPENING
from downslope.lessons.l07_why_a_loss.beats.recap import RECAP
from downslope.lessons.l07_why_a_loss.beats.saddle import SADDLE_BEATS
from downslope.lessons.l07_why_a_loss.beats.slopes import SLOPE_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l07_why_a_loss.run import State

BEATS: tuple[Beat[State], ...] = (
    OPENING,
    *NETWORK_BEATS,
    *SLOPE_BEATS,
    HUNDRED,
    *LEARNING_BEATS,
    MISTAKES[0],
    *SADDLE_BEATS,
    *MISTAKES[1:],
    RECAP,
)
