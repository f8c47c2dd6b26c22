"""Contour lines: lines of equal height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.pictures.figure import Curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.pictures.figure import Array


def contour_lines(x: Array, y: Array, heights: Array, levels: Sequence[float]) -> list[Curve]:
    """The lines along which `heights` (len(y), len(x)) equal each of `levels`, given lowest first.

    Their roles are contour-1 for the lowest third of the levels to contour-3 for the highest. No
    line crosses masked heights, and no levels give no lines.
    """
    # Loaded when it is needed: where areas are filled it is not.
    from contourpy import LineType, contour_generator

    lines = contour_generator(x, y, heights, line_type=LineType.ChunkCombinedNan)
    return [
        Curve(points[:, 0], points[:, 1], f"contour-{1 + 3 * i // len(levels)}")
        for i, level in enumerate(levels)
        for points in lines.lines(level)[0]
        if points is not None
    ]
