"""How the panes of a column share its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.tui.page.layout.box import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDLESS = 10_000
"""More rows than any screen has."""


@dataclass(frozen=True)
class Item:
    """A pane that wants rows of a column: at least `least`, and no more than `most` are of use.

    What is of use to nobody goes to the last one of a column if it `stretches`, so that columns end
    side by side. Where there are too few, those with the greatest `rank` are left out first. An
    `eager` one gets all that it can use before the others get more than the least, and a `filler`
    only stands where each of those has it. A pane that is `framed` stands in a border; so many of
    its rows are `blank`.
    """

    name: str
    least: int
    most: int = ENDLESS
    rank: int = 0
    stretches: bool = True
    framed: bool = False
    eager: bool = False
    filler: bool = False
    blank: int = 0


@dataclass(frozen=True)
class Column:
    """The panes of a column that have found room, with their rows, from top to bottom."""

    box: Box
    shares: tuple[tuple[Item, int], ...]

    @property
    def used(self) -> int:
        """How many rows show something."""
        return sum(min(rows, item.most) - item.blank for item, rows in self.shares)

    @property
    def boxes(self) -> dict[str, Box]:
        """The box of each pane."""
        boxes: dict[str, Box] = {}
        y = self.box.y
        for item, rows in self.shares:
            boxes[item.name] = Box(self.box.x, y, self.box.width, rows, item.framed)
            y += rows + gap_below(item)
        return boxes


def gap_below(item: Item) -> int:
    """The free rows between a pane and the next: a border is enough."""
    return 0 if item.framed else 1


def fill(box: Box, items: Sequence[Item]) -> Column:
    """The items that have room in a column; they share the rows that none of them must have."""
    column = _filled(box, _kept(items, box.height))
    starved = any(item.eager and rows < item.most for item, rows in column.shares)
    if starved and any(item.filler for item, _ in column.shares):
        return _filled(box, _kept([item for item in items if not item.filler], box.height))
    return column


def _filled(box: Box, kept: list[Item]) -> Column:
    shares = [min(item.least, box.height) for item in kept]
    spare = max(0, box.height - _rows(kept, shares))
    while spare:
        hungry = [k for k, item in enumerate(kept) if shares[k] < item.most]
        if not hungry:
            break
        # The shortest of those that can use more gets the next row, so that they grow alike.
        next_ = min(hungry, key=lambda k: (not kept[k].eager, shares[k]))
        shares[next_] += 1
        spare -= 1
    if kept and spare and kept[-1].stretches:
        shares[-1] += spare
    return Column(box, tuple(zip(kept, shares, strict=True)))


def _kept(items: Sequence[Item], height: int) -> list[Item]:
    """The items without those that have no room, of which the greatest rank goes first."""
    kept = [replace(item, least=min(item.least, item.most)) for item in items]
    while len(kept) > 1 and _rows(kept, [item.least for item in kept]) > height:
        kept.remove(max(kept, key=lambda item: item.rank))
    return kept


def _rows(items: Sequence[Item], shares: Sequence[int]) -> int:
    return sum(shares) + sum(gap_below(item) for item in items[:-1])
