"""The parts of a plot as strokes, without what is outside the picture or drawn twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import numpy as np

from downslope.lessons.pictures.figure import Arrows, Curve, Points
from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.arrows import arrow_strokes
from downslope.tui.painter.plot.canvas import BRAILLE, Stroke
from downslope.tui.painter.plot.clip import cells_at, clip_segments, inside, thin
from downslope.tui.painter.plot.viewport import Viewport, glyph_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Part

    Array = NDArray[np.float64]


def strokes_of(part: Part, view: Viewport) -> list[Stroke]:
    """The strokes to draw for one part; some may be empty."""
    if isinstance(part, Curve):
        points = view.unit(part.x, part.y)
        pieces = thin(clip_segments(points), 2 * view.width, 4 * view.height)
        marker = glyphs.line_marker(part.role, ascii_only=view.medium.ascii_only)
        return [Stroke(pieces, marker, part.role)]
    if isinstance(part, Points):
        points = view.unit(part.x, part.y)
        glyph = glyph_for(part.glyph, view)
        dots = (2, 4) if glyph == BRAILLE else (1, 1)
        kept = _distinct(points[inside(points)], dots[0] * view.width, dots[1] * view.height)
        return [Stroke(kept, glyph, part.role)]
    if isinstance(part, Arrows):
        return arrow_strokes(part, view)
    assert_never(part)


def _distinct(points: Array, columns: int, rows: int) -> Array:
    """The points (n, 2) without any that falls on the same of columns x rows dots as one before."""
    _, first = np.unique(cells_at(points, columns, rows), axis=0, return_index=True)
    return np.asarray(points[np.sort(first)])
