"""The columns in which the panes above the formula can stand, and the best of these ways."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from downslope.tui.page.contents import ENDING
from downslope.tui.page.layout.box import Box, beside
from downslope.tui.page.layout.columns import ENDLESS, Column, Item, fill
from downslope.tui.page.layout.needs import (
    GUTTER,
    LEAST_CODE,
    LEAST_CONTENTS,
    MEDIUM,
    NARROWEST,
    SIDE_BY_SIDE,
    SPACIOUS,
    TEXT_WIDTH,
    WIDE,
    WIDEST,
    Room,
    is_framed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.tui.page.layout.needs import Needs

ENOUGH, PLENTY = 0.6, 0.9
"""The share of a screen's rows that every column should use, and that of those above the formula
that will do for sure."""
ALWAYS = -1
"""The rank of the text, which is never left out."""
AS_ON_SMALL = 15
"""The rows that the main picture has at 80x24, about: code and others come after it."""
SURE = 5
"""The rows outside of columns that always show something: title, status, keys, and some more."""
LONGEST_IN_BAND = 8
"""How many rows more than the least a pane gets at most in a band under the picture."""


def best_columns(body: Box, width: int, height: int, needs: Needs) -> list[Column]:
    """The best way to stand the panes in columns: with the most panes, then the most rows used.

    Of ways that are worth the same it is the first. Where a large screen is hardly used by any,
    the picture is as wide as the screen.
    """
    gutter = GUTTER
    if needs.code_first and SIDE_BY_SIDE <= width < SPACIOUS:
        # Code begins with the two columns of its marks: here it needs those at the edge. A story
        # that was written beside a mistake leaves a column free at the other one.
        body, gutter = Box(0, body.y, width - (not needs.code_asked), body.height), 1
    plenty = int(body.height * PLENTY)
    best: list[Column] = []
    most = (-1, -1)
    for widths, way in _ways(body, gutter, width, height, needs):
        boxes = beside(body, widths, gutter)
        columns = [fill(box, items) for box, items in zip(boxes, way, strict=True)]
        worth = _worth(columns, plenty)
        if worth > most:
            best, most = columns, worth
        if worth == (sum(_value(item) for items in way for item in items), plenty):
            break
    if is_framed(width, height) and most[1] < ENOUGH * height - SURE:
        return _Panes(needs, framed=True).band(body) or best
    return best


def _worth(columns: Sequence[Column], plenty: int) -> tuple[int, int]:
    """How many panes have room, and the rows used in the column that uses the fewest."""
    placed = sum(_value(item) for column in columns for item, _ in column.shares)
    return placed, min(plenty, *(column.used for column in columns))


def _value(item: Item) -> int:
    """How much it is worth that a pane has room."""
    return 0 if item.filler else 3 if item.name == "code" else 1


Way = tuple[tuple[int, ...], tuple[list[Item], ...]]
"""The widths of the columns, and the panes of each."""


def _ways(body: Box, gutter: int, width: int, height: int, needs: Needs) -> list[Way]:
    """The ways to divide a screen of this size, the usual one first."""
    panes = _Panes(needs, is_framed(width, height))
    if width < SIDE_BY_SIDE:
        return [((body.width,), (panes.stack(body),))]
    edge = needs.code_first and not needs.code_asked and width < SPACIOUS
    right = (
        TEXT_WIDTH - edge
        if width < SPACIOUS
        else min(WIDEST, max(NARROWEST - 6, width * 2 // 5 - 1))
    )
    two = (body.width - gutter - right, right)
    if width < MEDIUM:
        return panes.two_columns(two)
    third = min(WIDEST, max(NARROWEST, width * 7 // 25))
    three = (body.width - 2 * GUTTER - 2 * third, third, third)
    if width < WIDE or needs.code is None:
        return panes.two_columns(two)
    return [*panes.three_columns(three), *panes.two_columns(two)]


def _wanted(items: Sequence[Item]) -> int:
    """The rows of a column in a band: what is of use to its panes, but not without end."""
    return sum(min(item.most, item.least + LONGEST_IN_BAND) for item in items)


@dataclass(frozen=True)
class _Panes:
    """The panes of a beat as items of columns."""

    needs: Needs
    framed: bool

    def stack(self, body: Box) -> list[Item]:
        """Everything in one column: the picture, or code in its place, over the story."""
        first, *others = self.lead(body.width)
        # What a low screen has no room for is scrolled to: the picture keeps the rows it needs.
        rows = self.needs.text(body.width)
        text = Item(
            "text",
            min(rows, max(3, body.height - min(first.least, 6) - 1)),
            rows,
            ALWAYS,
            stretches=False,
        )
        first = Item(first.name, min(first.least, 6), first.most)
        return [first, text, *others, *self.beats()]

    def two_columns(self, widths: tuple[int, int]) -> list[Way]:
        """Left the picture, right the text over what else there is; or some of that at the left."""
        right = widths[1]
        first, *others = self.lead(right)
        text, beats = self.text(right), self.beats()
        ways = [([first], [text, *others, *beats])]
        if self.framed:
            for at_left in product((False, True), repeat=len(others)):
                pairs = list(zip(others, at_left, strict=True))
                left = [item for item, moved in pairs if moved]
                right_ones = [item for item, moved in pairs if not moved]
                ways.append(([first, *left], [text, *right_ones, *beats]))
        return [(widths, way) for way in ways]

    def three_columns(self, widths: tuple[int, int, int]) -> list[Way]:
        """Code has the last column, or in its place the picture where the code comes first."""
        middle, last = widths[1:]
        first, *others = self.lead(last)
        pick = "picture-0" if self.needs.code_first else "code"
        own = [item for item in others if item.name == pick]
        others = [item for item in others if item.name != pick]
        text, beats = self.text(middle), self.beats()
        return [
            (widths, ([first], [text, *others, *beats], own)),
            (widths, ([first], [text, *others], [*own, *beats])),
            (widths, ([first], [text, *beats], [*own, *others])),
            (widths, ([first, *others], [text, *beats], own)),
        ]

    def band(self, body: Box) -> list[Column]:
        """The picture as wide as the screen over a band of text, other panes and beats; or []."""
        third = min(WIDEST, (body.width - 2 * GUTTER) // 3)
        items = self.lead(third)
        first = next((item for item in items if item.name == "picture-0"), items[0])
        others = [item for item in items if item is not first]
        ways = [[self.text(third)], others, [*self.beats()]]
        rows = max(_wanted(items) for items in ways)
        if body.height - rows < first.least or not all(ways):
            return []
        top = Box(body.x, body.y, body.width, body.height - rows)
        low = Box(body.x, top.bottom, body.width, rows)
        boxes = beside(low, (third, third, third), GUTTER)
        return [fill(top, [first]), *(fill(b, w) for b, w in zip(boxes, ways, strict=True))]

    def lead(self, width: int) -> list[Item]:
        """The picture or the code that leads, then the others in the order of their worth."""
        pictures = [
            Item(f"picture-{i}", *self._with_frame(room), rank=1 + i, framed=self.framed)
            for i, room in enumerate(self._rooms())
        ]
        if self.needs.code is None:
            return pictures
        rows = self.needs.code(width - 2 * self.framed)
        # Without frames, code that leads has a column of its own.
        whole = self.needs.code_first and not self.framed
        room = Room(min(rows, LEAST_CODE), ENDLESS if whole else rows)
        rank = 0 if self.needs.code_asked else 6
        code = Item("code", *self._with_frame(room), rank, framed=self.framed, eager=True)
        # Of its rows, one is the border and up to three are kept for lines that may come.
        code = replace(code, blank=3 * self.framed)
        return [code, *pictures] if self.needs.code_first else [*pictures, code]

    def _rooms(self) -> list[Room]:
        """The rows of the pictures; the main one keeps on a large screen what it has on a small."""
        rooms = list(self.needs.pictures)
        if rooms and self.framed and not self.needs.code_first:
            main = rooms[0]
            rooms[0] = replace(main, least=max(main.least, min(main.most, AS_ON_SMALL)))
        return rooms

    def text(self, width: int) -> Item:
        """The story, with the rows that it needs at most."""
        rows = self.needs.text(width)
        return Item("text", rows, rows, ALWAYS, stretches=False)

    def beats(self) -> Sequence[Item]:
        """The list of the lesson's beats, for what is left of a large screen."""
        rows = self.needs.beats
        if not (self.framed and rows):
            return ()
        most = rows + 2 + ENDING
        return (Item("beats", LEAST_CONTENTS, most, 9, framed=True, filler=True, blank=2),)

    def _with_frame(self, room: Room) -> tuple[int, int]:
        return room.least + self.framed, max(room.most, room.least) + self.framed
