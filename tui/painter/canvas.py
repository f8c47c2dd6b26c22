"""The one file that knows plotext: strokes in picture coordinates to a grid of cells.

Every role gets a colour number of its own, and is read back from plotext's output by it: what a
role looks like is decided later, in one place. plotext has a single global figure, so it is
cleared, filled and built within one function, never across threads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.plotext_import import import_plotext

if TYPE_CHECKING:
    import plotext
    from numpy.typing import NDArray

    from downslope.tui.painter.ticks import Tick

    Array = NDArray[np.float64]
else:
    plotext = import_plotext()

Cell = tuple[str, str]
"""One character and its role; a blank is (" ", "")."""
BLANK: Cell = (" ", "")

BRAILLE = "braille"
_FIRST_COLOUR = 16
_CODE = re.compile(r"\x1b\[([\d;]*)m([^\x1b]*)")


@dataclass(frozen=True, eq=False)
class Stroke:
    """Points or pieces of lines. `pieces` is (n, 2) for points, (n, 4) for lines, from 0 to 1."""

    pieces: Array
    marker: str
    role: str


@dataclass(frozen=True)
class Frame:
    """Axes with ticks, left and below."""

    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]

    @property
    def left(self) -> int:
        """Columns that the y axis and its labels take."""
        return 1 + max((len(label) for _, label in self.y_ticks), default=0)

    @property
    def below(self) -> int:
        """Rows that the x axis and its labels take."""
        return 2 if self.x_ticks else 1


def draw(
    strokes: tuple[Stroke, ...], width: int, height: int, frame: Frame | None = None
) -> list[list[Cell]]:
    """The strokes on `height` rows of `width` cells, the frame included; later ones lie on top."""
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
    """The library's figure, of which there is one for the whole process, and how it was left.

    Most drawings have no frame, so it stays set up without one from one to the next: to clear all
    of it takes longer than to draw a step.
    """

    def __init__(self) -> None:
        self._is_frameless = False

    def frameless(self) -> plotext.figure:
        """The figure, empty and without axes."""
        if self._is_frameless:
            plotext.figure.clear.data()
            return plotext.figure
        self._is_frameless = True
        return _cleared()

    def with_frame(self, frame: Frame) -> plotext.figure:
        """The figure, empty but for its axes."""
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
    """Points to join in turn, and the indices of those not joined to the one before.

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
    """A row on which nothing is drawn: always the same object, so that it is known at a glance."""
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


# Kept pictures hold thousands of cells, but few different ones.
@lru_cache(maxsize=4096)
def _cell(char: str, role: str) -> Cell:
    return char, role
