"""The inset: the last steps of a run, magnified in a corner, where they are packed together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from rich.cells import cell_len

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Curve, Points
from downslope.tui.painter.plot.clip import cells_at, inside
from downslope.tui.painter.plot.heights import heights_lines
from downslope.tui.painter.plot.lines import lay, set_at_once
from downslope.tui.painter.plot.marks import squares, written
from downslope.tui.painter.plot.strokes import strokes_of
from downslope.tui.painter.plot.viewport import Viewport

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Heights, Inset, Limits
    from downslope.tui.painter.plot.lines import Lines

    Array = NDArray[np.float64]

STEPS = 8
"""How many of the last steps are magnified."""
LEAST = (44, 16)
"""The columns and rows of a view from which on there is room for an inset."""
PACKED = (6, 3)
"""Steps on fewer columns and rows than these cannot be told apart."""
FULL_SHARE = 0.7
"""How much of the inset its steps may take, so that it stays still for some steps."""
UNMOVED = 0.05
"""The share of the inset that its steps have to span in some direction."""
FACTORS = (1000, 500, 200, 100, 50, 20, 10, 5, 2)
NAME = Text("the last {n}, x{by}", "마지막 {n}걸음, {by}배")
EDGE, TITLE = "frame@band:0", "title@band:0"


@dataclass(frozen=True)
class _Window:
    """A magnified window: its limits, and by how much they are magnified."""

    x: Limits
    y: Limits
    factor: int


def inset_lines(part: Inset, view: Viewport) -> Lines:
    """The box with the last steps; none where there is no room or no need for it."""
    x, y = part.x[-STEPS - 1 :], part.y[-STEPS - 1 :]
    units = view.unit(x, y)
    if not _is_needed(units, view):
        return {}
    longest = cell_len(NAME.of(view.language).format(n=STEPS, by=max(FACTORS)))
    width, height = max(min(30, view.width // 3), longest + 4), min(12, view.height // 2)
    window = _window(x, y, view, width - 2, height - 2)
    if window is None:
        return {}
    inner = Viewport(
        window.x, window.y, width - 2, height - 2, False, False, view.medium, view.language
    )
    minima = view.unit(*np.reshape(part.minimum, (-1, 2)).T)
    corner = _corner(units[-1], minima, view, width, height)
    if corner is None:
        return {}
    left, top = corner
    lines = dict(_still(part.ground, inner, window.factor, (left, top)))
    steps = _moved(_steps(part, x, y, inner), left + 1, top + 1)
    lines |= {row: dict(lines[row]) for row in steps}
    lay(lines, steps)
    return lines


@lru_cache(maxsize=8)
def _still(ground: Heights | None, inner: Viewport, factor: int, corner: tuple[int, int]) -> Lines:
    """The frame at its place in the view, with the ground in it; it is not to be changed."""
    name = NAME.of(inner.language).format(n=STEPS, by=factor)
    lines = _frame(inner.width + 2, inner.height + 2, name)
    for row, line in _magnified(ground, inner).items():
        lines[row + 1].update({column + 1: made for column, made in line.items()})
    return _moved(lines, *corner)


def _moved(lines: Lines, left: int, top: int) -> Lines:
    """The lines so many columns further right and rows further down."""
    return {
        top + row: {left + column: made for column, made in line.items()}
        for row, line in lines.items()
    }


def _corner(
    now: Array, minima: Array, view: Viewport, width: int, height: int
) -> tuple[int, int] | None:
    """Left and top of the corner farthest from the point that hides no minimum; None if all do."""
    far, near = view.width - width, 0
    lefts = (near, far) if now[0] > 0.5 else (far, near)
    low, high = view.height - height, 0
    tops = (high, low) if now[1] < 0.5 else (low, high)
    cells = cells_at(minima[inside(minima)], view.width, view.height)
    for left, top in ((lefts[0], tops[0]), (lefts[1], tops[0]), (lefts[0], tops[1])):
        covered = (cells >= [left, top]) & (cells < [left + width, top + height])
        if not covered.all(axis=1).any():
            return left, top
    return None


def _is_needed(units: Array, view: Viewport) -> bool:
    """Whether there is room and ground for an inset, and all steps are on a few cells."""
    if not view.medium.filled or view.width < LEAST[0] or view.height < LEAST[1]:
        return False
    if len(units) <= STEPS or not inside(units).all():
        return False
    extent = np.ptp(cells_at(units, view.width, view.height), axis=0) + 1
    return bool((extent < PACKED).all())


def _window(x: Array, y: Array, view: Viewport, width: int, height: int) -> _Window | None:
    """The window of `width` x `height` cells with the greatest factor that holds the steps."""
    spans = [
        (limits[1] - limits[0]) * inner / outer
        for limits, inner, outer in (
            (view.x_limits, width, view.width),
            (view.y_limits, height, view.height),
        )
    ]
    extents = (float(np.ptp(x)), float(np.ptp(y)))
    for factor in FACTORS:
        if all(
            extent <= FULL_SHARE * span / factor
            for extent, span in zip(extents, spans, strict=True)
        ):
            across, up = spans
            window = _Window(_around(x, across / factor), _around(y, up / factor), factor)
            # Steps that cannot be told apart even so are not worth a picture of their own.
            sides = ((extents[0], window.x), (extents[1], window.y))
            if all(extent < UNMOVED * (b - a) for extent, (a, b) in sides):
                return None
            return window
    return None


def _around(values: Array, span: float) -> Limits:
    """Limits of a span around the values: their middle moves in steps, and so does the window."""
    pace = (1 - FULL_SHARE) * span
    middle = float(np.rint((values.min() + values.max()) / 2 / pace) * pace)
    return middle - span / 2, middle + span / 2


def _magnified(ground: Heights | None, inner: Viewport) -> Lines:
    """The ground in the window, which all of it has."""
    lines: Lines = heights_lines(ground, inner) if ground is not None else {}
    for row in range(inner.height):
        line = lines.setdefault(row, {})
        for column in range(inner.width):
            if "@" not in line.get(column, (" ", ""))[1]:
                line[column] = (" ", "band:0@band:0")
    return lines


def _steps(part: Inset, x: Array, y: Array, inner: Viewport) -> Lines:
    """The steps through (x, y), and the minima, in the window."""
    lowest = Points(part.minimum[:, 0], part.minimum[:, 1], "minimum", "×")
    drawn = (Curve(x, y, part.role), Points(x, y, part.role, "⠛"), lowest)
    lines = set_at_once([s for each in drawn for s in strokes_of(each, inner)], inner)
    lay(lines, squares(Points(x[-1:], y[-1:], "now", "■"), inner))
    return lines


def _frame(width: int, height: int, name: str) -> Lines:
    """The edge of a box with its name in the upper one."""
    top = "┌" + "─" * (width - 2) + "┐"
    lines: Lines = {0: written(top, 0, EDGE)}
    lines[0].update(written(f" {name} ", 2, TITLE))
    lines[0] = {x: made for x, made in lines[0].items() if x < width}
    for row in range(1, height - 1):
        lines[row] = {0: ("│", EDGE), width - 1: ("│", EDGE)}
    lines[height - 1] = written("└" + "─" * (width - 2) + "┘", 0, EDGE)
    return lines
