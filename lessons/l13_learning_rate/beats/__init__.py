"""The beats of lesson 13, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l13_learning_rate.beats.bowl import BOWL_BEATS
from downslope.lessons.l13_learning_rate.beats.choosing import CHOOSING_BEATS, OPENING
from downslope.lessons.l13_learning_rate.beats.far import FAR_BEATS
from downslope.lessons.l13_learning_rate.beats.limits import LIMIT_BEATS
from downslope.lessons.l13_learning_rate.beats.recap import RECAP

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l13_learning_rate.run import Descent

BEATS: tuple[Beat[Descent], ...] = (
    OPENING,
    *BOWL_BEATS,
    *LIMIT_BEATS,
    *CHOOSING_BEATS,
    *FAR_BEATS,
    RECAP,
)
