"""The beats of lesson 15, in their order: each mistake follows what it is a mistake in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l15_training.beats.inside import INSIDE_BEATS
from downslope.lessons.l15_training.beats.loop import LOOP_BEATS
from downslope.lessons.l15_training.beats.mistakes import PITFALL_BEATS
from downslope.lessons.l15_training.beats.opening import OPENING
from downslope.lessons.l15_training.beats.recap import RECAP
from downslope.lessons.l15_training.beats.run import RUN_BEATS
from downslope.lessons.l15_training.beats.settings import SETTING_BEATS
from downslope.lessons.l15_training.beats.sweeping import SWEEP

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l15_training.run import Training

_ORDER = (
    "opening first-loss hidden loop iteration epoch part-of-an-epoch batch-size forgotten-mean "
    "eta eta-sweep train-test tested-on-training misread weights zero-weights two-gradients recap"
)
_TOLD = (
    *(OPENING, *RUN_BEATS, *LOOP_BEATS, *SETTING_BEATS, SWEEP),
    *(*INSIDE_BEATS, *PITFALL_BEATS, RECAP),
)
_BY_NAME = {beat.name: beat for beat in _TOLD}

BEATS: tuple[Beat[Training], ...] = tuple(_BY_NAME[name] for name in _ORDER.split())
