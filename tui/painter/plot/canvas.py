"""The canvas draws strokes into a grid of cells. Only this file draws with plotext.

While drawing, each role has a colour number of its own, and plotext's output is read back into
roles by these numbers: what a role looks like is decided later, in one place. plotext has a single
global figure, so a single function clears, fills and builds it, and only one thread may do so.

Picture coordinates go from 0 to 1, to the right and up, from the first to the last braille dot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.plot.clip import dots_at
from downslope.tui.painter.plot.plotext_import import import_plotext

if TYPE_CHECKING:
    import plotext
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Cell = tuple[str, str]
"""One character and its role."""
BLANK: Cell = (" ", "")
"""A cell on which nothing is drawn."""

BRAILLE = "braille"
"""plotext's name for the marker that draws braille dots, 2 x 4 to a cell."""
_FIRST_COLOUR = 16
_CODE = re.compile(r"\x1b\[([\d;]*)m([^\x1b]*)")


@dataclass(frozen=True, eq=False)
class Stroke:
    """Points or lines of one role, drawn with one marker: a character or BRAILLE.

    `pieces` is (n, 2) for points, with rows x, y, or (n, 4) for pieces of lines, with rows x0, y0,
    x1, y1. All are picture coordinates, finite and from 0 to 1.
    """

    pieces: Array
    marker: str
    role: str


def draw(strokes: tuple[Stroke, ...], width: int, height: int) -> list[list[Cell]]:
    """The strokes, later ones on top, as `height` rows of `width` cells."""
    roles: list[str] = []
    figure = _FIGURE.cleared()
    figure.plot_size(width, height)
    for stroke in strokes:
        if stroke.role not in roles:
            roles.append(stroke.role)
        if len(stroke.pieces):
            placed = _placed(stroke, width, height)
            _draw_stroke(figure, placed, _FIRST_COLOUR + roles.index(stroke.role))
    return [_cells(line, roles, width) for line in figure.build().string().split("\n")[:height]]


class _Figure:
    """plotext's figure, of which a process has only one, and whether it is set up.

    The set-up is kept between drawings and only the data is cleared: clearing everything takes
    longer than drawing a step.
    """

    def __init__(self) -> None:
        self._is_set_up = False

    def cleared(self) -> plotext.figure:
        """The figure without data and without axes."""
        # Loaded when something is drawn: many a first screen needs nothing of it.
        library = import_plotext()
        figure: plotext.figure = library.figure
        if self._is_set_up:
            figure.clear.data()
            return figure
        self._is_set_up = True
        library.terminal.limit(False, False)
        figure = figure.clear()
        figure.canvas("default").axes(False).legend(False)
        for axis in ("x", "y"):
            figure.ruler(axis).lim(0, 1).ticks([])
        return figure


_FIGURE = _Figure()


def _placed(stroke: Stroke, width: int, height: int) -> Stroke:
    """The stroke on the middles of its own dots, where plotext has nothing left to round.

    plotext's 0 and 1 are the middles of the first and the last cell, and a dot's middle is a
    quarter of a cell, or three eighths, beside that of its cell.
    """
    ends = stroke.pieces.reshape(-1, 2)
    dots = dots_at(ends, width, height)
    if stroke.marker == BRAILLE:
        exact = (dots - [0.5, 1.5]) / [2, 4]
    else:
        exact = (dots // [2, 4]).astype(np.float64)
    unit = exact / [max(1, width - 1), max(1, height - 1)] * [1, -1] + [0, 1]
    return Stroke(unit.reshape(stroke.pieces.shape), stroke.marker, stroke.role)


def _draw_stroke(figure: plotext.figure, stroke: Stroke, colour: int) -> None:
    library = import_plotext()
    marker = library.marker(stroke.marker, pixel=library.pixel(foreground=colour))
    pieces = stroke.pieces
    if pieces.shape[1] == 2:
        figure.draw(figure.signal(pieces[:, 0].tolist(), pieces[:, 1].tolist(), marker=marker))
        return
    points, gaps = _chain(pieces)
    signal = figure.signal(points[:, 0].tolist(), points[:, 1].tolist(), marker=marker).lines()
    for gap in gaps:
        signal.line(gap, False)
    figure.draw(signal)


def _chain(pieces: Array) -> tuple[Array, list[int]]:
    """The points (m, 2) of a chain of lines, and the indices of those that begin a new line.

    A piece that begins where the one before ended adds one point instead of two.
    """
    begins = np.ones(len(pieces), dtype=bool)
    begins[1:] = (pieces[1:, :2] != pieces[:-1, 2:]).any(axis=1)
    first = np.arange(len(pieces)) + np.cumsum(begins) - 1
    points = np.empty((first[-1] + 2, 2))
    points[first + 1] = pieces[:, 2:]
    points[first[begins]] = pieces[begins, :2]
    return points, first[begins].tolist()


@lru_cache(maxsize=16)
def blank_row(width: int) -> list[Cell]:
    """A row of `width` blanks: always the same object, so that it can be recognised with `is`."""
    return [BLANK] * width


def _cells(line: str, roles: list[str], width: int) -> list[Cell]:
    if line == f"\x1b[0m{' ' * width}\x1b[0m":
        return blank_row(width)
    cells: list[Cell] = []
    role = ""
    for code, text in _CODE.findall(line):
        if code == "0":
            role = ""
        elif code.startswith("38;5;"):
            role = roles[min(max(0, int(code[5:]) - _FIRST_COLOUR), len(roles) - 1)]
        cells += [cell(char, role) if char != " " else BLANK for char in text]
    return (cells + [BLANK] * (width - len(cells)))[:width]


# Cached pictures hold thousands of cells but few different ones, so equal cells share an object.
@lru_cache(maxsize=4096)
def cell(char: str, role: str) -> Cell:
    """A cell; equal ones are the same object."""
    return char, role
