"""What lesson 12 says and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l12_gradient_descent.beats_bowl import BOWL_BEATS
from downslope.lessons.l12_gradient_descent.beats_formulas import FORMULA_BEATS
from downslope.lessons.l12_gradient_descent.beats_pitfalls import PITFALL_BEATS
from downslope.lessons.l12_gradient_descent.beats_terrain import TERRAIN_BEATS

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.shared.descent import Descent

BEATS: tuple[Beat[Descent], ...] = BOWL_BEATS + TERRAIN_BEATS + FORMULA_BEATS + PITFALL_BEATS
