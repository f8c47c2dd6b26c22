"""Fields of arrows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter import glyphs
from downslope.tui.painter.canvas import Stroke
from downslope.tui.painter.clip import inside
from downslope.tui.painter.view import View, glyph_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Arrows

    Array = NDArray[np.float64]


def arrow_strokes(part: Arrows, view: View) -> list[Stroke]:
    """Heads that point on the screen where the vectors point.

    A cell is twice as tall as wide and the axes have scales of their own, so a direction in data
    is turned into one on the screen first. Role and glyph tell the thirds of the greatest length.
    """
    at = view.unit(part.points[:, 0], part.points[:, 1])
    keep = inside(at) & np.isfinite(part.vectors).all(axis=1)
    chosen = np.flatnonzero(keep)[_spread(at[keep], view, part.gap)]
    at, vectors = at[chosen], part.vectors[chosen]
    # Shares of the greatest component first: the squares of huge or tiny ones would not be finite.
    vectors = vectors / (np.abs(vectors).max(initial=0.0) or 1.0)
    screen = vectors / _spans_of(view) * [view.width, 2 * view.height]
    length = np.hypot(vectors[:, 0], vectors[:, 1])
    share = length / (length.max(initial=0.0) or 1.0)
    groups: dict[tuple[str, str], list[int]] = {}
    for i, (dx, dy) in enumerate(screen):
        third = min(3, 1 + int(3 * share[i]))
        glyph = "·" if share[i] < 1e-3 else glyphs.head(dx, dy, strong=third == 3)
        role = f"{part.role}-{third}"
        groups.setdefault((glyph_for(glyph, view), role), []).append(i)
    return [Stroke(at[members], glyph, role) for (glyph, role), members in groups.items()]


def _spans_of(view: View) -> list[float]:
    """How much of the data each axis shows; 1 where that is no number to divide by."""
    spans = (limits[1] - limits[0] for limits in (view.x_limits, view.y_limits))
    return [span if math.isfinite(span) and span > 0 else 1.0 for span in spans]


def _spread(at: Array, view: View, gap: tuple[int, int]) -> NDArray[np.intp]:
    """Which of many arrows to draw: one in each block of gap columns x rows.

    It is the one nearest to the middle of its cell: what stands beside a tick belongs there.
    """
    exact = at * [view.width - 1, view.height - 1]
    cells = np.rint(exact)
    nearest = np.argsort(((exact - cells) ** 2).sum(axis=1), kind="stable")
    columns, rows = (cells[nearest].astype(int) // gap).T
    _, first = np.unique(rows * view.width + columns, return_index=True)
    return np.sort(nearest[first])
