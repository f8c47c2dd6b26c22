"""Figures made of blocks: bars, matrices, small pictures, tables, and a network of nodes and edges.

They have no axes: whoever paints them gives them as much of a box as they can use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Language

    Array = NDArray[np.float64]

Limits = tuple[float, float]
"""The lower and the upper end of an axis."""
RAISES, LOWERS = Text("raises", "올림"), Text("lowers", "내림")
"""What a positive and a negative weight do to the node that they lead to."""
WIDTH = Text("width: |w|", "굵기: |w|")
"""What the width of an edge tells."""


def in_language(name: Text | str, language: Language) -> str:
    """A name as it is written in a language."""
    return name if isinstance(name, str) else name.of(language)


@dataclass(frozen=True)
class Bar:
    """One bar, with its name before it and `note` after it.

    `value` is in the unit of the chart's limits; `chosen` marks the bar that the keys turn. An
    upright line stands at `mark`, another value to compare with, such as the truth beside a guess.
    """

    name: str
    value: float
    role: str = "bar"
    note: str = ""
    chosen: bool = False
    mark: float | None = None
    mark_role: str = "truth"


@dataclass(frozen=True)
class Bars:
    """Horizontal bars that begin at 0; a value at the upper limit fills the room.

    A bar of a value beyond the limits ends in an arrow. Where the lower limit is negative, bars of
    negative values go to the left of a line at 0; else they have no bar, and NaN never has one.
    """

    title: Text
    summary: Text
    bars: tuple[Bar, ...]
    limits: Limits = (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Cells:
    """A matrix `values` (rows, columns) of numbers, coloured by sign and size.

    Sizes from `scale` up have full colour, NaN and infinities none. `digits` is the number of
    decimals, `marked` the (row, column) of an entry in brackets, and `picked` more of them. NaN is
    written as `unknown`. Names stand before the rows, notes after them; those of the columns stand
    above, where there is a row for them, and a line under it all is its `foot`. Another matrix may
    stand `below`, where it has room. Of a matrix that `grows` with the settings, the same room is
    kept for any number of rows.
    """

    title: Text
    summary: Text
    values: Array
    scale: float
    digits: int = 3
    marked: tuple[int, int] | None = None
    picked: tuple[tuple[int, int], ...] = ()
    row_names: tuple[Text | str, ...] = ()
    column_names: tuple[Text | str, ...] = ()
    row_notes: tuple[Text | str, ...] = ()
    unknown: str = "nan"
    foot: Text | str = ""
    below: Cells | None = None
    grows: bool = False


@dataclass(frozen=True, eq=False)
class Scans:
    """Small pictures side by side: `images` (n, rows, columns), two pixels to a cell of the screen.

    Values go from 0 (blank) to the picture's own largest (ink), or with `signed` from minus to plus
    its largest size. Under each picture stands its caption, given as (text, role). They are shown
    as large as `room_for` of them fit (0: all of them), and then as many as have room, at most
    `across` of them in a row (0: as many as fit).

    With `lead` the first of every `across` pictures is twice as large as the others, which stand
    beside it, one under the other, each with its line of `names` and its caption at its right.
    """

    title: Text
    summary: Text
    images: Array
    captions: tuple[tuple[str, str], ...] = ()
    signed: bool = False
    across: int = 0
    room_for: int = 0
    lead: bool = False
    names: tuple[Text | str, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of cells under a head; `marked` is the index of a marked row.

    Numbers are aligned at the right, words at the left. Of a table that `grows` as the run goes on,
    room is kept for more rows than it has at first.
    """

    title: Text
    summary: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: int | None = None
    grows: bool = False


@dataclass(frozen=True, eq=False)
class Layer:
    """A layer of a network: the `names` (n) and `values` (n,) of its nodes.

    Values from `scale` up in size have full colour. With `images` (n, rows, columns) each node is
    a small picture, `signed` as in Scans; one alone, such as the input, is large.
    """

    names: tuple[str, ...]
    values: Array
    scale: float = 1.0
    digits: int = 2
    images: Array | None = None
    signed: bool = False


@dataclass(frozen=True, eq=False)
class NetworkDrawing:
    """A network: its layers from left to right, and between two of them the weights as edges.

    `weights` has an array (nodes before, nodes after) for each gap between layers, and may have one
    more, which leads to the outputs. An edge is
    coloured by its sign, and as wide as its size in shares of `scale`; `marked` is the (gap, node
    before, node after) of one that tells its number. `outputs` are bars after the last layer,
    one for each of its nodes. Of many edges only the strongest are drawn. The last three texts are
    the legend: what an edge of each sign does, and what its width tells.
    """

    title: Text
    summary: Text
    layers: tuple[Layer, ...]
    weights: tuple[Array, ...]
    scale: float
    marked: tuple[int, int, int] | None = None
    outputs: tuple[Bar, ...] = ()
    plus: Text = RAISES
    minus: Text = LOWERS
    width: Text = WIDTH
