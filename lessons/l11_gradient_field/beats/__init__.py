"""The beats of lesson 11, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l11_gradient_field.beats.field import FIELD_BEATS
from downslope.lessons.l11_gradient_field.beats.inside import INSIDE_BEATS
from downslope.lessons.l11_gradient_field.beats.mistakes import MISTAKES
from downslope.lessons.l11_gradient_field.beats.recap import RECAP

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l11_gradient_field.run import Call

BEATS: tuple[Beat[Call], ...] = (*FIELD_BEATS, *INSIDE_BEATS, *MISTAKES, RECAP)
