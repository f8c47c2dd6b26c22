"""The beats of lesson 14, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l14_network_gradient.beats.cost import COST, SEEDS
from downslope.lessons.l14_network_gradient.beats.gradient import GRADIENT_BEATS
from downslope.lessons.l14_network_gradient.beats.mistakes import IGNORED_ARGUMENT, PITFALL_BEATS
from downslope.lessons.l14_network_gradient.beats.opening import OPENING
from downslope.lessons.l14_network_gradient.beats.recap import RECAP
from downslope.lessons.l14_network_gradient.beats.scores import SCORE_BEATS
from downslope.lessons.l14_network_gradient.beats.steps import STEP_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat, Learning

BEATS: tuple[Beat[Learning], ...] = (
    OPENING,
    *GRADIENT_BEATS,
    *SCORE_BEATS,
    *STEP_BEATS,
    COST,
    IGNORED_ARGUMENT,
    SEEDS,
    *PITFALL_BEATS,
    RECAP,
)
