"""The beats of lesson 12, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l12_gradient_descent.beats.bowl import BOWL_BEATS
from downslope.lessons.l12_gradient_descent.beats.eta import ETA_BEATS
from downslope.lessons.l12_gradient_descent.beats.formulas import FORMULA_BEATS
from downslope.lessons.l12_gradient_descent.beats.mistakes import PITFALL_BEATS
from downslope.lessons.l12_gradient_descent.beats.on_the_way import ON_THE_WAY
from downslope.lessons.l12_gradient_descent.beats.opening import OPENING
from downslope.lessons.l12_gradient_descent.beats.recap import RECAP
from downslope.lessons.l12_gradient_descent.beats.stopping import STOPPING
from downslope.lessons.l12_gradient_descent.beats.terrain import TERRAIN_BEATS

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat, Descent

BEATS: tuple[Beat[Descent], ...] = (
    OPENING,
    *BOWL_BEATS,
    *ETA_BEATS,
    STOPPING,
    *TERRAIN_BEATS,
    *FORMULA_BEATS,
    ON_THE_WAY,
    *PITFALL_BEATS,
    RECAP,
)
