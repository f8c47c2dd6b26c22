"""Figures: what is where in a picture and what it means, without colours, cells or a screen.

Every part has a *role*, a word for what it shows ("curve", "path", "ghost", ...). Whoever paints
the figure decides what a role looks like. Each figure has a `title`, and a `summary` that says in a
sentence what it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Text

    Array = NDArray[np.float64]

Limits = tuple[float, float]
"""The lower and the upper end of an axis."""


@dataclass(frozen=True, eq=False)
class Curve:
    """A line through the points (x[i], y[i]), with a gap at each NaN. x and y: (n,).

    An infinite coordinate counts as far outside, so the line leaves the picture towards it.
    """

    x: Array
    y: Array
    role: str = "curve"


@dataclass(frozen=True, eq=False)
class Points:
    """The character `glyph` at each point (x[i], y[i]); "" draws the smallest possible dots.

    x and y: (n,). Points that are not finite are left out.
    """

    x: Array
    y: Array
    role: str
    glyph: str = "•"


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


Part = Curve | Points | Arrows


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

    `legend` explains roles as (role, glyph, label). With `log_x` or `log_y` log10 of the data is
    drawn, without what is not positive; the limits are then log10 of the data's too. `axes=False`
    omits the frame, for projections, which have no scale.
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


@dataclass(frozen=True)
class Bar:
    """One bar, with its name before it and `note` after it.

    `value` is in the unit of the chart's limits; `chosen` marks the bar that the keys turn.
    """

    name: str
    value: float
    role: str = "bar"
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Bars:
    """Horizontal bars that begin at 0; a value at the upper limit fills the room.

    Larger values are cut there. Negative values, NaN and infinities have no bar.
    """

    title: Text
    summary: Text
    bars: tuple[Bar, ...]
    limits: Limits = (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Cells:
    """A matrix `values` (rows, columns) of numbers, coloured by sign and size.

    Sizes from `scale` up have full colour, NaN and infinities none. `digits` is the number of
    decimals, and `marked` the (row, column) of an entry in brackets.
    """

    title: Text
    summary: Text
    values: Array
    scale: float
    digits: int = 3
    marked: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Scans:
    """Small pictures side by side: `images` (n, rows, columns), two pixels to a cell of the screen.

    Values go from 0 (blank) to 1 (ink), or with `signed` from -1 to 1; others are clipped. Under
    each picture stands its caption, given as (text, role). As many pictures are shown as have
    room, at most `across` of them in a row (0: as many as fit).
    """

    title: Text
    summary: Text
    images: Array
    captions: tuple[tuple[str, str], ...] = ()
    signed: bool = False
    across: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells under a head, aligned at the right; `marked` is the index of a marked row.

    Of a table that `grows` as the run goes on, room is kept for more rows than it has at first.
    """

    title: Text
    summary: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: int | None = None
    grows: bool = False


Figure = Plot | Bars | Cells | Scans | Table
