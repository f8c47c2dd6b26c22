"""Equal units on both axes, where angles and lengths must be true: a circle is round.

A picture with room to spare shows more ground on that side, as far as it is known; what is left
then stays free. A cell has 2 x 4 dots, which are as far apart across as up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.pictures.figure import Heights, Region

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Backdrop, Limits

GUTTER = 5
"""Columns for the labels of the y axis, about."""


def upright(x: Limits, y: Limits, width: int, rows: int, backdrop: Backdrop) -> tuple[Limits, int]:
    """Limits of y and rows, at most `rows`, for which `width` columns suffice with equal units."""
    unit = _span(x) / (2 * max(1, width - GUTTER))
    y = _widened(y, unit * 4 * rows, _known(backdrop, along_x=False))
    return y, max(1, min(rows, round(_span(y) / unit / 4)))


def across(x: Limits, y: Limits, rows: int, columns: int, backdrop: Backdrop) -> tuple[Limits, int]:
    """Limits of x and columns, at most `columns`, with the unit that `rows` of `y` have."""
    unit = _span(y) / max(1, 4 * rows - 1)
    x = _widened(x, unit * (2 * columns - 1), _known(backdrop, along_x=True))
    return x, max(1, min(columns, round((_span(x) / unit + 1) / 2)))


def _span(limits: Limits) -> float:
    return (limits[1] - limits[0]) or 1.0


def _widened(limits: Limits, span: float, known: Limits | None) -> Limits:
    """Limits of this span around the same middle, but not beyond what is known."""
    if known is None or span <= _span(limits):
        return limits
    more = (span - _span(limits)) / 2
    more = max(0.0, min(more, limits[0] - known[0], known[1] - limits[1]))
    return limits[0] - more, limits[1] + more


def _known(backdrop: Backdrop, *, along_x: bool) -> Limits | None:
    """How far the ground of a picture is known along an axis; None where it has none."""
    for part in backdrop.parts:
        if isinstance(part, Heights | Region):
            places = part.x if along_x else part.y
            return float(places[0]), float(places[-1])
    return None
