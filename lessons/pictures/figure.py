"""Pictures, described: what is where and what it means, without colours, cells or a screen.

Every part carries a *role*, a word for what it shows ("curve", "path", "ghost", ...). What a role
looks like is decided by whoever paints it.
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


@dataclass(frozen=True, eq=False)
class Curve:
    """A line through (x[i], y[i]); a gap wherever either is not finite."""

    x: Array
    y: Array
    role: str = "curve"


@dataclass(frozen=True, eq=False)
class Points:
    """A glyph at each (x[i], y[i])."""

    x: Array
    y: Array
    role: str
    glyph: str = "•"


@dataclass(frozen=True, eq=False)
class Arrows:
    """An arrow at each of `points` (n, 2) along `vectors` (n, 2).

    The role gets the suffix -1, -2 or -3 for the thirds of the greatest length. `gap`: at most
    one arrow is drawn in so many columns and rows of the screen.
    """

    points: Array
    vectors: Array
    role: str = "arrow"
    gap: tuple[int, int] = (2, 1)


Part = Curve | Points | Arrows


@dataclass(frozen=True, eq=False)
class Backdrop:
    """What stays still while a run goes on: painted once for a size, then laid under the rest.

    Compared by identity: return the same object for the same picture.
    """

    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, eq=False)
class Plot:
    """A picture on two axes. `legend` names roles, `x_label` and `y_label` the axes.

    `log_x`, `log_y` draw log10 of what is positive and leave the rest out; the limits are then
    log10 of the data's. `axes=False` leaves the frame away: a projection has no scale.
    """

    title: Text
    summary: Text
    x_limits: Limits
    y_limits: Limits
    parts: tuple[Part, ...]
    backdrop: Backdrop
    x_label: Text | str = ""
    y_label: Text | str = ""
    legend: tuple[tuple[str, str, Text], ...] = ()
    log_x: bool = False
    log_y: bool = False
    axes: bool = True


@dataclass(frozen=True)
class Bar:
    """One named bar; `value` is in the unit of the chart's limits, `note` is written behind it.

    `chosen` marks the bar that the keys turn.
    """

    name: str
    value: float
    role: str = "bar"
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Bars:
    """Horizontal bars, each from zero, over the common `limits`."""

    title: Text
    summary: Text
    bars: tuple[Bar, ...]
    limits: Limits = (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Cells:
    """A matrix (rows, columns), coloured by sign and size; full colour from `scale` on."""

    title: Text
    summary: Text
    values: Array
    scale: float
    digits: int = 3
    marked: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Scans:
    """Small pictures side by side, (n, rows, columns), two pixels to a cell of the screen.

    Values from 0 (blank) to 1 (ink), or with `signed` from -1 to 1. `captions` stand under the
    pictures; a caption's role tells right from wrong. As many pictures are shown as have room, at
    most `across` of them in a row (0: as many as fit).
    """

    title: Text
    summary: Text
    images: Array
    captions: tuple[tuple[str, str], ...] = ()
    signed: bool = False
    across: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of words and numbers under a head; numbers are right-aligned. `marked` is a row."""

    title: Text
    summary: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: int | None = None


Figure = Plot | Bars | Cells | Scans | Table
EMPTY = Backdrop()
