"""Landscapes: filled bands of height, or contour lines with their heights, or shades of ASCII."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.contours import contour_lines
from downslope.tui.painter.plot.canvas import cell
from downslope.tui.painter.plot.clip import cells_at, inside
from downslope.tui.painter.plot.fill import EMPTY, band_of, filled, sample
from downslope.tui.painter.plot.lines import lay, painted
from downslope.tui.painter.plot.strokes import strokes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Curve, Heights
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport

    Array = NDArray[np.float64]

SHADES = " .:-=+"
"""Heights in ASCII, from low to high."""
ROWS_PER_CONTOUR = 3
"""How many rows there are for each contour line that can be told apart, at least."""


def heights_lines(part: Heights, view: Viewport) -> Lines:
    """The cells of a landscape, by what the view can show."""
    if view.medium.ascii_only:
        return _shaded(part, view)
    if not view.medium.filled:
        return _contours(part, view, _few(part.levels, view.height), named=True)
    lines = filled(_bands(part, view, 2, 2), part.ramp)
    if part.contours:
        lay(lines, _contours(part, view, part.levels[1::2], named=False))
    return lines


def extent_of(part: Heights, view: Viewport) -> tuple[float, float] | None:
    """The lowest and the highest of the heights in the view; None if there are none."""
    seen = sample(part.x, part.y, part.heights, *view.lattice(2, 2))
    seen = seen[np.isfinite(seen)]
    return (float(seen.min()), float(seen.max())) if seen.size else None


def _bands(part: Heights, view: Viewport, across: int, down: int) -> NDArray[np.intp]:
    seen = sample(part.x, part.y, part.heights, *view.lattice(across, down))
    return band_of(seen, part.levels)


def _shaded(part: Heights, view: Viewport) -> Lines:
    bands = _bands(part, view, 1, 1)
    shades = np.where(bands == EMPTY, 0, bands * len(SHADES) // 10)
    return {
        y: {x: cell(SHADES[k], f"contour-{1 + k // 2}") for x, k in enumerate(row) if k}
        for y, row in enumerate(shades.tolist())
    }


def _few(levels: tuple[float, ...], rows: int) -> tuple[float, ...]:
    """Some of the levels, evenly chosen: as many as can be told apart."""
    most = max(1, rows // ROWS_PER_CONTOUR)
    return levels[:: -(-len(levels) // most)] if levels else ()


def _contours(part: Heights, view: Viewport, levels: tuple[float, ...], *, named: bool) -> Lines:
    if part.heights.shape != (len(part.y), len(part.x)) or min(part.heights.shape) < 2:
        return {}
    masked = np.ma.masked_invalid(part.heights)
    drawn = [(h, line) for h in levels for line in contour_lines(part.x, part.y, masked, [h])]
    roles = {h: f"contour-{1 + 3 * i // len(levels)}" for i, h in enumerate(levels)}
    coloured = [replace(line, role=roles[h] if named else part.role) for h, line in drawn]
    lines = painted([stroke for line in coloured for stroke in strokes_of(line, view)], view)
    if named:
        for height, curve in drawn:
            _name(lines, curve, f"{height:.3g}", roles[height], view)
    return lines


def _name(lines: Lines, curve: Curve, name: str, role: str, view: Viewport) -> None:
    """Write the height on its line, where no other name is: `lines` is changed."""
    units = view.unit(curve.x, curve.y)
    cells = cells_at(units[inside(units)], view.width, view.height)
    if len(cells) < 4:
        return
    for place in (0.5, 0.25, 0.75):
        x, y = (int(k) for k in cells[int(place * (len(cells) - 1))])
        start = min(max(0, x - len(name) // 2), view.width - len(name))
        row = lines.get(y, {})
        there = range(start - 1, start + len(name) + 1)
        if start >= 0 and not any(row.get(k, ("", ""))[0].isascii() for k in there if k in row):
            lines.setdefault(y, {}).update({start + k: (c, role) for k, c in enumerate(name)})
            return
