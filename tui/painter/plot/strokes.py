"""The parts of a plot as strokes, without what is outside the picture or drawn twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.figure import Arrows, Curve
from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.arrows import arrow_strokes
from downslope.tui.painter.plot.canvas import BRAILLE, Stroke
from downslope.tui.painter.plot.clip import cells_at, clip_segments, dots_at, firsts, inside, thin
from downslope.tui.painter.plot.marks import STEP, step_blocks
from downslope.tui.painter.plot.viewport import Viewport, glyph_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Points

    Array = NDArray[np.float64]


def strokes_of(part: Curve | Points | Arrows, view: Viewport) -> list[Stroke]:
    """The strokes to draw for one part; some may be empty."""
    if isinstance(part, Curve):
        points = view.unit(part.x, part.y)
        pieces = clip_segments(points)
        pieces = _doubled(pieces, view) if part.thick and not view.medium.ascii_only else pieces
        pieces = thin(pieces, 2 * view.width, 4 * view.height)
        marker = glyphs.line_marker(part.role, ascii_only=view.medium.ascii_only)
        return [Stroke(pieces, marker, part.role)]
    if isinstance(part, Arrows):
        return arrow_strokes(part, view)
    points = view.unit(part.x, part.y)
    kept = points[inside(points)]
    glyph = glyph_for(part.glyph, view)
    if glyph == STEP:
        return [Stroke(_distinct(step_blocks(kept, view), view, dots=True), BRAILLE, part.role)]
    return [Stroke(_distinct(kept, view, dots=glyph == BRAILLE), glyph, part.role)]


def _doubled(pieces: Array, view: Viewport) -> Array:
    """The pieces (n, 4) of lines, and each again a dot to the right and a dot lower."""
    right = np.array([1, 0, 1, 0]) / max(1, 2 * view.width - 1)
    lower = np.array([0, -1, 0, -1]) / max(1, 4 * view.height - 1)
    return np.asarray(np.clip(np.vstack([pieces, pieces + right, pieces + lower]), 0.0, 1.0))


def _distinct(points: Array, view: Viewport, *, dots: bool) -> Array:
    """The points (n, 2) without any that falls on the same dot, or cell, as one before."""
    places = (dots_at if dots else cells_at)(points, view.width, view.height)
    return np.asarray(points[firsts(places)])
