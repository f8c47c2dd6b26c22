"""How many rows a figure can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.pictures.figure import Bars, Cells, Table
from downslope.tui.page.layout.needs import Room
from downslope.tui.painter import least_height, most_height

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Figure

TALLEST_TABLE = 14
"""The rows of a table, title and head included, beyond which it need not grow."""
THICKEST_BAR = 2
"""How many rows a bar can use, of which it needs one."""
FEW_BARS = 6
"""Fewer bars than these get no less room, so that nothing moves where a key takes one away."""


def room_of(figure: Figure) -> Room:
    """The rows that a figure needs at least, and those that it can use."""
    least = least_height(figure)
    if isinstance(figure, Bars):
        return Room(least, 1 + THICKEST_BAR * max(FEW_BARS, len(figure.bars)))
    if isinstance(figure, Cells):
        return Room(least, most_height(figure) or least)
    if isinstance(figure, Table):
        return Room(least, max(least, TALLEST_TABLE))
    return Room(least)
