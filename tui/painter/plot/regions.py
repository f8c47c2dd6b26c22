"""Regions of decision: filled by the sign and size of a score, with a dotted border."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.contours import contour_lines
from downslope.tui.painter.plot.canvas import cell
from downslope.tui.painter.plot.fill import EMPTY, filled, sample
from downslope.tui.painter.plot.lines import lay, painted
from downslope.tui.painter.plot.strokes import strokes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Region
    from downslope.tui.painter.plot.canvas import Stroke
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport

    Array = NDArray[np.float64]

STRENGTHS = 3
"""The steps of colour to each side of the border; the strongest of the ramp is for points."""
MIDDLE = 4
"""The level of the ramp on the border."""


def region_lines(part: Region, view: Viewport) -> Lines:
    """The cells of two regions, by what the view can show."""
    if view.medium.filled:
        scores = sample(part.x, part.y, part.scores, *view.lattice(2, 2))
        lines = filled(level_of(scores, part.scale), "region")
    else:
        lines = _signs(part, view)
    lay(lines, painted(_border(part, view), view))
    return lines


def level_of(scores: Array, scale: float) -> NDArray[np.intp]:
    """The level of each score, from 1 to 7, never 4: the border is a line and no area."""
    with np.errstate(all="ignore"):
        size = np.abs(scores) / scale if scale > 0 else np.ones_like(scores)
    strength = 1 + np.clip(np.nan_to_num(size * STRENGTHS, nan=0.0), 0, STRENGTHS - 1).astype(int)
    level = MIDDLE + np.where(scores >= 0, strength, -strength)
    return np.where(np.isnan(scores), EMPTY, level)


def _signs(part: Region, view: Viewport) -> Lines:
    """A sparse pattern of + and - where nothing can be filled."""
    scores = sample(part.x, part.y, part.scores, *view.lattice(1, 1))
    return {
        y: {
            x: cell("+" if score > 0 else "-", "plus" if score > 0 else "minus")
            for x, score in enumerate(row)
            if x % 4 == 2 * (y % 2) and not np.isnan(score)
        }
        for y, row in enumerate(scores.tolist())
    }


def _border(part: Region, view: Viewport) -> list[Stroke]:
    grid = part.scores.shape == (len(part.y), len(part.x))
    if not part.role or not grid or min(part.scores.shape) < 2:
        return []
    masked = np.ma.masked_invalid(part.scores)
    lines = contour_lines(part.x, part.y, masked, [0.0])
    return [s for line in lines for s in strokes_of(replace(line, role=part.role), view)]
