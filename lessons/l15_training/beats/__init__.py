"""The beats of lesson 15, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l15_training.beats.inside import INSIDE_BEATS
from downslope.lessons.l15_training.beats.mistakes import PITFALL_BEATS
from downslope.lessons.l15_training.beats.recap import RECAP
from downslope.lessons.l15_training.beats.run import RUN_BEATS
from downslope.lessons.l15_training.beats.settings import SETTING_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l15_training.run import Training

BEATS: tuple[Beat[Training], ...] = (
    *RUN_BEATS,
    *SETTING_BEATS,
    *INSIDE_BEATS,
    *PITFALL_BEATS,
    RECAP,
)
