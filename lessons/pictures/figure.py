"""Figures: what is where in a picture and what it means, without colours, cells or a screen.

Every part has a *role*, a word for what it shows ("curve", "path", "ghost", ...). Whoever paints
the figure decides what a role looks like. Each figure has a `title`, and a `summary` that says in a
sentence what it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.pictures.blocks import (
    Bar,
    Bars,
    Cells,
    Layer,
    Limits,
    NetworkDrawing,
    Scans,
    Table,
)
from downslope.lessons.pictures.parts import Heights, Inset, Label, Leaving, Region, Relief

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Text

    Array = NDArray[np.float64]

__all__ = [
    "EMPTY",
    "Array",
    "Arrows",
    "Backdrop",
    "Bar",
    "Bars",
    "Cells",
    "Curve",
    "Figure",
    "Heights",
    "Inset",
    "Label",
    "Layer",
    "Leaving",
    "Limits",
    "NetworkDrawing",
    "Part",
    "Plot",
    "Points",
    "Region",
    "Relief",
    "Scans",
    "Table",
]


@dataclass(frozen=True, eq=False)
class Curve:
    """A line through the points (x[i], y[i]), with a gap at each NaN. x and y: (n,).

    An infinite coordinate counts as far outside, so the line leaves the picture towards it. A
    `thick` line is two dots wide. In a picture without axes, `space` (n, 3) is where the points
    really are, which its words tell.
    """

    x: Array
    y: Array
    role: str = "curve"
    thick: bool = False
    space: Array | None = None


@dataclass(frozen=True, eq=False)
class Points:
    """The character `glyph` at each point (x[i], y[i]); "" draws the smallest possible dots.

    x and y: (n,). Points that are not finite are left out. Two glyphs are exact to the dot: "■" is
    a solid square, and "⠛", a step of a run, a block of 2 x 2 dots. `space` is as in Curve.
    """

    x: Array
    y: Array
    role: str
    glyph: str = "•"
    space: Array | None = None


@dataclass(frozen=True, eq=False)
class Arrows:
    """An arrow at each of `points` (n, 2) in the direction of `vectors` (n, 2).

    When painted, the role gets the suffix -1, -2 or -3 for lengths in the lowest, middle or highest
    third of the greatest one. In a block of `gap` columns and rows at most one arrow is drawn.
    """

    points: Array
    vectors: Array
    role: str = "arrow"
    gap: tuple[int, int] = (2, 1)


Part = Curve | Points | Arrows | Heights | Region | Relief | Label | Leaving | Inset


@dataclass(frozen=True, eq=False)
class Backdrop:
    """The parts of a plot that stay still during a run: painted once per size, under the others.

    Backdrops are compared by identity, so return the same object for as long as nothing changes.
    """

    parts: tuple[Part, ...] = ()


EMPTY = Backdrop()
"""Nothing that stays still: what a plot has that is given none."""


@dataclass(frozen=True, eq=False)
class Plot:
    """A picture on two axes: `parts` over `backdrop`, later parts on top.

    `legend` explains roles as (role, glyph, label), and of these only what is to be seen. With
    `log_x` or `log_y` log10 of the data is drawn, without what is not positive; the limits are then
    log10 of the data's too. `axes=False` omits the axes, for projections, which have no scale. With
    axes the limits may be widened a little, so that ticks are whole rows apart. `equal` draws a
    unit of x as long as one of y, where angles and lengths tell something.
    """

    title: Text
    summary: Text
    x_limits: Limits
    y_limits: Limits
    parts: tuple[Part, ...]
    backdrop: Backdrop = EMPTY
    x_label: Text | str = ""
    y_label: Text | str = ""
    legend: tuple[tuple[str, str, Text], ...] = ()
    log_x: bool = False
    log_y: bool = False
    axes: bool = True
    equal: bool = False


Figure = Plot | Bars | Cells | Scans | Table | NetworkDrawing
