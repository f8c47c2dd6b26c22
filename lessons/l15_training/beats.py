"""What lesson 15 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l15_training.beats_inside import INSIDE_BEATS
from downslope.lessons.l15_training.beats_pitfalls import PITFALL_BEATS
from downslope.lessons.l15_training.beats_run import RUN_BEATS
from downslope.lessons.l15_training.beats_settings import SETTING_BEATS

BEATS = (*RUN_BEATS, *SETTING_BEATS, *INSIDE_BEATS, *PITFALL_BEATS)
