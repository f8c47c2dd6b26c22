"""The one file that knows plotext: strokes in picture coordinates to a grid of cells.

Every role gets a colour number of its own, and is read back from plotext's output by it: what a
role looks like is decided later, in one place. plotext has a single global figure, so it is
cleared, filled and built within one function, never across threads.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

# plotext writes the docstrings of its whole API when it is imported, a tenth of a second that
# nobody here reads: an empty module in that place lets the first picture come sooner.
_DOCSTRINGS = "plotext._doc.doc"
if _DOCSTRINGS not in sys.modules:
    sys.modules[_DOCSTRINGS] = ModuleType(_DOCSTRINGS)
    sys.modules[_DOCSTRINGS].docs = None  # type: ignore[attr-defined]
import plotext  # noqa: E402

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.tui.painter.ticks import Tick

    Array = NDArray[np.float64]

Cell = tuple[str, str]
"""One character and its role; a blank is (" ", "")."""
BLANK: Cell = (" ", "")

BRAILLE = "braille"
_FIRST_COLOUR = 16
_set_up = {"frameless": False}
"""How the library's one figure was left."""
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
    figure = _cleared() if frame else _frameless()
    figure.plot_size(width, height)
    if frame:
        _draw_axes(figure, frame)
    for stroke in strokes:
        if stroke.role not in roles:
            roles.append(stroke.role)
        if len(stroke.pieces):
            _draw_stroke(figure, stroke, _FIRST_COLOUR + roles.index(stroke.role))
    return [_cells(line, roles, width) for line in figure.build().string().split("\n")[:height]]


def _frameless() -> plotext.figure:
    """The figure without a frame. Most drawings are such, so it stays set up from one to the next:
    to clear all of it takes longer than to draw a step."""
    if _set_up["frameless"]:
        plotext.figure.clear.data()
        return plotext.figure
    figure = _cleared()
    _set_up["frameless"] = True
    return figure


def _cleared() -> plotext.figure:
    _set_up["frameless"] = False
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
