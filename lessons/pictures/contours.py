"""Lines of equal height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contourpy import LineType, contour_generator

from downslope.lessons.pictures.figure import Curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.pictures.figure import Array


def contour_lines(x: Array, y: Array, heights: Array, levels: Sequence[float]) -> list[Curve]:
    """The lines at which `heights` (len(y), len(x)) equal each of `levels`, lowest first.

    Their roles contour-1 to contour-3 tell the lowest third of the levels from the highest.
    Masked heights have no line; no levels give no lines.
    """
    lines = contour_generator(x, y, heights, line_type=LineType.ChunkCombinedNan)
    return [
        Curve(points[:, 0], points[:, 1], f"contour-{1 + 3 * i // len(levels)}")
        for i, level in enumerate(levels)
        for points in lines.lines(level)[0]
        if points is not None
    ]
