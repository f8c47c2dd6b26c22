"""What lesson 7 says and asks."""

from __future__ import annotations

from downslope.lessons.l07_why_a_loss.beats_network import NETWORK_BEATS
from downslope.lessons.l07_why_a_loss.beats_saddle import SADDLE_BEATS
from downslope.lessons.l07_why_a_loss.mistakes import MISTAKES

BEATS = NETWORK_BEATS + SADDLE_BEATS + MISTAKES
