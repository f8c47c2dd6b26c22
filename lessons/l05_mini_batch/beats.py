"""What lesson 5 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l05_mini_batch.beats_draws import DRAW_BEATS
from downslope.lessons.l05_mini_batch.beats_losses import LOSS_BEATS
from downslope.lessons.l05_mini_batch.beats_pitfalls import PITFALLS

BEATS = DRAW_BEATS + LOSS_BEATS + PITFALLS
