"""What lesson 11 says and asks: the vector, its field, the walk inside the function, mistakes."""

from __future__ import annotations

from downslope.lessons.l11_gradient_field.beats_field import FIELD_BEATS
from downslope.lessons.l11_gradient_field.beats_inside import INSIDE_BEATS
from downslope.lessons.l11_gradient_field.mistakes import MISTAKES

BEATS = FIELD_BEATS + INSIDE_BEATS + MISTAKES
