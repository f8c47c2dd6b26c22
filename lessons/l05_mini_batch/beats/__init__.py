"""The beats of lesson 5, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l05_mini_batch.beats.code import IN_CODE
from downslope.lessons.l05_mini_batch.beats.draws import DRAW_BEATS
from downslope.lessons.l05_mini_batch.beats.learning import LEARNING
from downslope.lessons.l05_mini_batch.beats.losses import LOSS_BEATS
from downslope.lessons.l05_mini_batch.beats.mistakes import PITFALLS
from downslope.lessons.l05_mini_batch.beats.recap import RECAP

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l05_mini_batch.run import Draws

BEATS: tuple[Beat[Draws], ...] = (
    *DRAW_BEATS,
    *LOSS_BEATS,
    LEARNING,
    IN_CODE,
    *PITFALLS,
    RECAP,
)
