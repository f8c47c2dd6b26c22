"""The edges of a network: lines of one to three braille dots, coloured by the weight's sign."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from downslope.tui.painter.medium import Medium
    from downslope.tui.painter.rows import Span

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot in a braille character: by row from the top, then by column."""
_OFFSETS = {1: (0,), 2: (0, 1), 3: (-1, 0, 1)}
_DASH = 4
"""The length of a dash and of a gap, in dots, of negative edges that no colour tells."""


@dataclass(frozen=True)
class Edge:
    """A line from cell (x0, y0) to cell (x1, y1), both included, for a weight.

    `share` is the weight's share of the strongest, -1 to 1, which tells colour and width.
    """

    x0: int
    y0: int
    x1: int
    y1: int
    share: float
    role: str = ""

    @property
    def thick(self) -> int:
        """The width of the line in dots: 1, 2 or 3, by thirds of the share."""
        return min(3, max(1, math.ceil(3 * min(1.0, abs(self.share)) - 1e-9)))

    def at(self, part: float) -> tuple[int, int]:
        """The cell (x, y) after this part of the way, 0 to 1."""
        return round(self.x0 + part * (self.x1 - self.x0)), round(
            self.y0 + part * (self.y1 - self.y0)
        )


@dataclass
class Web:
    """The cells of all edges drawn so far, by (x, y): the dots in them and their role."""

    medium: Medium
    dots: dict[tuple[int, int], int] = field(default_factory=dict)
    last: dict[tuple[int, int], Edge] = field(default_factory=dict)

    def draw(self, edges: list[Edge]) -> dict[tuple[int, int], Span]:
        """The cells (x, y) of these edges; where edges cross, the strongest gives the colour."""
        for edge in sorted(edges, key=lambda edge: abs(edge.share)):
            self._draw(edge)
        return {cell: self._span(cell) for cell in self.dots}

    def _draw(self, edge: Edge) -> None:
        first, last = 2 * edge.x0, 2 * edge.x1 + 1
        dashed = edge.share < 0 and not self.medium.filled
        above = _height(edge, first)
        for x in range(first, last + 1):
            here = _height(edge, x)
            if not (dashed and (x - first) // _DASH % 2):
                self._column(edge, x, above, here)
            above = here

    def _column(self, edge: Edge, x: int, above: int, here: int) -> None:
        """The dots of one column: from the height before to this one, so that no step is open."""
        reached = range(min(above, here) + (above < here), max(above, here) + (above <= here))
        for y in {*reached, here}:
            for offset in _OFFSETS[edge.thick]:
                self._dot(edge, x, y + offset)

    def _dot(self, edge: Edge, x: int, y: int) -> None:
        cell = x // 2, y // 4
        self.dots[cell] = self.dots.get(cell, 0) | _DOTS[y % 4][x % 2]
        self.last[cell] = edge

    def _span(self, cell: tuple[int, int]) -> Span:
        edge = self.last[cell]
        role = edge.role or ("plus" if edge.share >= 0 else "minus")
        if self.medium.ascii_only:
            return _ascii(edge), role
        return chr(0x2800 + self.dots[cell]), role


def _height(edge: Edge, x: int) -> int:
    """The row of dots, counted from the top, in which an edge passes a column of dots."""
    first, last = 2 * edge.x0, 2 * edge.x1 + 1
    part = (x - first) / max(1, last - first)
    return round(4 * (edge.y0 + part * (edge.y1 - edge.y0)) + 1.5)


def _ascii(edge: Edge) -> str:
    """A character for an edge's sign and, beyond two thirds of the strongest, for its size."""
    if edge.role:
        return "."
    return ("+#" if edge.share >= 0 else "-=")[edge.thick == 3]
