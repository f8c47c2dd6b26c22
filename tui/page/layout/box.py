"""Boxes: the rectangles of cells into which a screen is divided."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle of cells; (x, y) is its top left cell, counted from 0.

    One that is `framed` has a border, with the heading of what it holds in the upper edge.
    """

    x: int
    y: int
    width: int
    height: int
    framed: bool = False

    @property
    def inner(self) -> Box:
        """The cells for what it holds: within the border, but with the row of the heading."""
        if not self.framed:
            return self
        return Box(self.x + 1, self.y, max(0, self.width - 2), max(0, self.height - 1))

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height


def beside(box: Box, widths: tuple[int, ...], gutter: int) -> list[Box]:
    """Boxes side by side, as wide as these but for the last, which takes what is left."""
    boxes, x = [], box.x
    for width in widths[:-1]:
        boxes.append(Box(x, box.y, width, box.height))
        x += width + gutter
    return [*boxes, Box(x, box.y, box.x + box.width - x, box.height)]
