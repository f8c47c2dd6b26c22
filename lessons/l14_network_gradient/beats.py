"""What lesson 14 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l14_network_gradient.beats_gradient import GRADIENT_BEATS
from downslope.lessons.l14_network_gradient.beats_pitfalls import PITFALL_BEATS
from downslope.lessons.l14_network_gradient.beats_steps import STEP_BEATS

BEATS = (*GRADIENT_BEATS, *STEP_BEATS, *PITFALL_BEATS)
