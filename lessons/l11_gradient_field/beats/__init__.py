"""The beats of lesson 11, in their order: each mistake follows what it is a mistake in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l11_gradient_field.beats.field import FIELD_BEATS
from downslope.lessons.l11_gradient_field.beats.inside import INSIDE_BEATS
from downslope.lessons.l11_gradient_field.beats.mistakes import MISTAKES
from downslope.lessons.l11_gradient_field.beats.recap import RECAP
from downslope.lessons.l11_gradient_field.beats.steepest import OPENING, STEEPEST

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l11_gradient_field.run import Call

_ORDER = (
    "opening one-vector steepest three-points field product-field sideways-block calls inside "
    "not-restored tiny-nudge integer-point coarse-floats recap"
)
_BY_NAME = {
    beat.name: beat for beat in (OPENING, STEEPEST, *FIELD_BEATS, *INSIDE_BEATS, *MISTAKES, RECAP)
}

BEATS: tuple[Beat[Call], ...] = tuple(_BY_NAME[name] for name in _ORDER.split())
