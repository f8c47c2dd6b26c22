"""Fields of arrows: which ones are drawn, and with which arrow heads."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.canvas import BRAILLE, Stroke
from downslope.tui.painter.plot.clip import inside
from downslope.tui.painter.plot.lattice import tile_of
from downslope.tui.painter.plot.viewport import Viewport, glyph_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Arrows

    Array = NDArray[np.float64]


TAIL_TILE = (4, 2)
"""The columns and rows that an arrow needs to itself for a tail."""


def arrow_strokes(part: Arrows, view: Viewport) -> list[Stroke]:
    """The strokes for a field of arrows: one arrow head for each arrow that is drawn.

    A cell is twice as tall as wide and each axis has its own scale, so directions in the data are
    first turned into directions on the screen. Roles end in -1, -2 or -3 for lengths in the lowest,
    middle or highest third of the greatest one drawn; the highest have double heads. An arrow with
    less than a thousandth of that length is a dot; what is outside or not finite is left out. Where
    each arrow has enough room to itself, it has a tail as long as its share of the greatest.
    """
    at = view.unit(part.points[:, 0], part.points[:, 1])
    keep = inside(at) & np.isfinite(part.vectors).all(axis=1)
    chosen = np.flatnonzero(keep)[_spread(at[keep], view, part.gap)]
    at, vectors = at[chosen], part.vectors[chosen]
    # Scaled to at most 1 first, as squares of huge or tiny components would become inf or 0.
    vectors = vectors / (np.abs(vectors).max(initial=0.0) or 1.0)
    screen = vectors / _spans_of(view) * [view.width, 2 * view.height]
    length = np.hypot(vectors[:, 0], vectors[:, 1])
    share = length / (length.max(initial=0.0) or 1.0)
    groups: dict[tuple[str, str], list[int]] = {}
    for i, (dx, dy) in enumerate(screen):
        third = min(3, 1 + int(3 * share[i]))
        glyph = "·" if share[i] < 1e-3 else glyphs.head(dx, dy, strong=third == 3)
        groups.setdefault((glyph, f"{part.role}-{third}"), []).append(i)
    strokes = [
        stroke
        for (glyph, role), members in groups.items()
        for stroke in _heads(at[members], glyph, role, view)
    ]
    tile = tile_of(part, view.width, view.height)
    if view.medium.ascii_only or tile[0] < TAIL_TILE[0] or tile[1] < TAIL_TILE[1]:
        return strokes
    pieces = _tails(at, screen, share, min(tile[0], 2 * tile[1]), view)
    roles = [(role, members) for (_, role), members in groups.items()]
    return [*(Stroke(pieces[members], BRAILLE, role) for role, members in roles), *strokes]


def _heads(at: Array, glyph: str, role: str, view: Viewport) -> list[Stroke]:
    """Points with an arrow head; in ASCII it takes two cells, the second to the right."""
    pair = glyphs.arrow_in_ascii(glyph)
    if not view.medium.ascii_only or pair is None:
        return [Stroke(at, glyph_for(glyph, view), role)]
    beside = at + np.array([2 / max(1, 2 * view.width - 1), 0.0])
    strokes = [Stroke(at, pair[0], role), Stroke(beside[inside(beside)], pair[1], role)]
    return [stroke for stroke in strokes if stroke.marker != " "]


def _tails(at: Array, screen: Array, share: Array, across: int, view: Viewport) -> Array:
    """Lines (n, 4) that end at each arrow; the greatest is as long as its tile less a dot."""
    size = np.hypot(screen[:, 0], screen[:, 1])[:, None]
    along = screen / np.where(size > 0, size, 1.0)
    dots = (2 * across - 1) * share[:, None]
    back = along * dots / [max(1, 2 * view.width - 1), max(1, 4 * view.height - 1)]
    return np.hstack([np.clip(at - back, 0.0, 1.0), at])


def _spans_of(view: Viewport) -> list[float]:
    """The span of each axis in units of the data; 1 where it cannot be divided by."""
    spans = (limits[1] - limits[0] for limits in (view.x_limits, view.y_limits))
    return [span if math.isfinite(span) and span > 0 else 1.0 for span in spans]


def _spread(at: Array, view: Viewport, gap: tuple[int, int]) -> NDArray[np.intp]:
    """The indices of the arrows to draw: one in each block of `gap` columns and rows.

    It is the one nearest to the middle of a cell, so that its place agrees with the axis ticks.
    """
    exact = at * [2 * view.width - 1, 4 * view.height - 1] / [2, 4]
    cells = np.floor(at * [2 * view.width - 1, 4 * view.height - 1] + 0.5) // [2, 4]
    nearest = np.argsort(((exact - cells - [0.25, 0.375]) ** 2).sum(axis=1), kind="stable")
    columns, rows = (cells[nearest].astype(int) // gap).T
    _, first = np.unique(rows * view.width + columns, return_index=True)
    return np.sort(nearest[first])
