"""The canvas draws strokes into a grid of cells. Only this file draws with plotext.

While drawing, each role has a colour number of its own, and plotext's output is read back into
roles by these numbers: what a role looks like is decided later, in one place. plotext has a single
global figure, so a single function clears, fills and builds it, and only one thread may do so.

Picture coordinates go from 0 to 1, to the right and up, over the whole canvas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.plot.plotext_import import import_plotext

if TYPE_CHECKING:
    import plotext
    from numpy.typing import NDArray

    from downslope.tui.painter.plot.ticks import Tick

    Array = NDArray[np.float64]
else:
    plotext = import_plotext()

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


@dataclass(frozen=True)
class Frame:
    """Axes with their ticks, at the left and below."""

    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]

    @property
    def left(self) -> int:
        """The columns that the y axis and its labels take."""
        return 1 + max((len(label) for _, label in self.y_ticks), default=0)

    @property
    def below(self) -> int:
        """The rows that the x axis and its labels take."""
        return 2 if self.x_ticks else 1


def draw(
    strokes: tuple[Stroke, ...], width: int, height: int, frame: Frame | None = None
) -> list[list[Cell]]:
    """The strokes, later ones on top, as `height` rows of `width` cells with the frame included."""
    roles: list[str] = ["axis"]
    figure = _FIGURE.with_frame(frame) if frame else _FIGURE.frameless()
    figure.plot_size(width, height)
    for stroke in strokes:
        if stroke.role not in roles:
            roles.append(stroke.role)
        if len(stroke.pieces):
            _draw_stroke(figure, stroke, _FIRST_COLOUR + roles.index(stroke.role))
    return [_cells(line, roles, width) for line in figure.build().string().split("\n")[:height]]


class _Figure:
    """plotext's figure, of which a process has only one, and whether it is set up without a frame.

    Most drawings have no frame, so that set-up is kept between them and only the data is cleared:
    clearing everything takes longer than drawing a step.
    """

    def __init__(self) -> None:
        self._is_frameless = False

    def frameless(self) -> plotext.figure:
        """The figure without data and without axes."""
        if self._is_frameless:
            plotext.figure.clear.data()
            return plotext.figure
        self._is_frameless = True
        return _cleared()

    def with_frame(self, frame: Frame) -> plotext.figure:
        """The figure without data, with the axes of `frame`."""
        self._is_frameless = False
        figure = _cleared()
        _draw_axes(figure, frame)
        return figure


_FIGURE = _Figure()


def _cleared() -> plotext.figure:
    plotext.terminal.limit(False, False)
    figure = plotext.figure.clear()
    figure.canvas("default").axes(False).legend(False)
    for axis in ("x", "y"):
        figure.ruler(axis).lim(0, 1).ticks([])
    return figure


def _draw_axes(figure: plotext.figure, frame: Frame) -> None:
    pixel = plotext.pixel(foreground=_FIRST_COLOUR)
    for axis, ticks in (("x", frame.x_ticks), ("y", frame.y_ticks)):
        figure.axes(True, pixel=pixel, axis=axis, side=0)
        places, labels = [at for at, _ in ticks], [label for _, label in ticks]
        figure.ruler(axis).ticks(places, labels).pixel(pixel)


def _draw_stroke(figure: plotext.figure, stroke: Stroke, colour: int) -> None:
    marker = plotext.marker(stroke.marker, pixel=plotext.pixel(foreground=colour))
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
        cells += [_cell(char, role) if char != " " else BLANK for char in text]
    return (cells + [BLANK] * (width - len(cells)))[:width]


# Cached pictures hold thousands of cells but few different ones, so equal cells share an object.
@lru_cache(maxsize=4096)
def _cell(char: str, role: str) -> Cell:
    return char, role
