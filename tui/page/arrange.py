"""The layout of a lesson screen: which box each pane fills, for a screen of a given size."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_WIDTH, LEAST_HEIGHT = 60, 20
"""Columns and rows below which the screen only asks for a larger terminal."""
TEXT_WIDTH, TEXT_HEIGHT = 37, 15
"""Columns and rows for a beat's text at 80x24; the content check holds every beat to them."""
CODE_WIDTH = 44
"""Columns for code beside a picture: fewer on a narrow screen, more on a wide one."""
COUNTS = 28
"""Columns at the right end of the title row for speed, step and beat."""
MEDIUM, WIDE = 110, 150
"""Columns from which code has room beside the picture, and from which it is shown by default."""
_BELOW = (("formula", 3), ("status", 1), ("controls", 1), ("presets", 1))
"""The panes below the pictures, from top to bottom, with their rows; the keys come last."""


@dataclass(frozen=True)
class Box:
    """A rectangle of cells; (x, y) is its top left cell, counted from 0."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Needs:
    """How many rows the panes need: text, code (0: not shown), keys, and each picture at least.

    With `code_first` the code takes the main picture's place: it matters most, as in a pitfall, or
    there is no other room for it, as on a narrow screen. The text always stays.
    """

    text: int
    code: int
    pictures: tuple[int, ...]
    code_first: bool = False
    keys: int = 2


def arrange(width: int, height: int, needs: Needs) -> dict[str, Box]:
    """The box of each pane, by the pane's name; `picture-0` is the main picture.

    A pane that has no room has no box. The screen must have at least LEAST_WIDTH columns and
    LEAST_HEIGHT rows.
    """
    boxes = {"title": Box(0, 0, width - COUNTS, 1), "counts": Box(width - COUNTS, 0, COUNTS, 1)}
    below = (*_BELOW, ("keys", needs.keys))
    y = height - sum(rows for _, rows in below)
    body = Box(0, 1, width, y - 1)
    for name, rows in below:
        boxes[name] = Box(0, y, width, rows)
        y += rows
    columns = _narrow if width < MEDIUM else _medium if width < WIDE else _wide
    return boxes | columns(body, needs)


def _narrow(body: Box, needs: Needs) -> dict[str, Box]:
    """Left the picture, or code in its place; right the text, over the other pictures."""
    if needs.code_first:
        left, right = _split(body, body.width - TEXT_WIDTH - 1)
        return {"code": left} | _stack(right, needs, after_text=())
    left, right = _split(body, body.width - max(TEXT_WIDTH, body.width * 2 // 5) - 1)
    return {"picture-0": left} | _stack(right, needs, after_text=range(1, len(needs.pictures)))


def _medium(body: Box, needs: Needs) -> dict[str, Box]:
    """Left the picture, or code that comes first; right the text, other pictures and code."""
    left, right = _split(body, body.width * 11 // 20)
    if needs.code_first:
        return {"code": left} | _stack(right, needs, after_text=range(len(needs.pictures)))
    boxes = {"picture-0": left}
    if needs.code:
        code = min(needs.code, max(4, right.height - needs.text - 8))
        right, below = _cut(right, right.height - code)
        boxes["code"] = below
    return boxes | _stack(right, needs, after_text=range(1, len(needs.pictures)))


def _wide(body: Box, needs: Needs) -> dict[str, Box]:
    """Three columns where code is shown: picture, text over the other pictures, code."""
    if not needs.code:
        return _medium(body, needs)
    left, right = _split(body, body.width * 9 // 20)
    middle, code = _split(right, right.width - max(CODE_WIDTH, right.width * 9 // 20) - 1)
    if needs.code_first:
        return {"code": left, "picture-0": code} | _stack(
            middle, needs, after_text=range(1, len(needs.pictures))
        )
    return {"picture-0": left, "code": code} | _stack(
        middle, needs, after_text=range(1, len(needs.pictures))
    )


def _stack(column: Box, needs: Needs, after_text: range | tuple[int, ...]) -> dict[str, Box]:
    """Text on top, and under it as many of the pictures `after_text` as have room.

    There is a free row above each picture, and the pictures share the rows that are left over.
    """
    text, rest = _cut(column, min(column.height, needs.text))
    boxes = {"text": text}
    wanted = [i for i in after_text if needs.pictures[i] <= rest.height - 1]
    while wanted and sum(needs.pictures[i] + 1 for i in wanted) > rest.height:
        wanted.pop()
    spare = rest.height - sum(needs.pictures[i] + 1 for i in wanted)
    for left_over, i in zip(range(len(wanted), 0, -1), wanted, strict=True):
        share = spare // left_over
        spare -= share
        picture, rest = _cut(rest, needs.pictures[i] + 1 + share)
        boxes[f"picture-{i}"] = Box(picture.x, picture.y + 1, picture.width, picture.height - 1)
    return boxes


def _split(box: Box, left: int) -> tuple[Box, Box]:
    """Two boxes side by side, the left one `left` columns wide, and a free column between them."""
    return (
        Box(box.x, box.y, left, box.height),
        Box(box.x + left + 1, box.y, box.width - left - 1, box.height),
    )


def _cut(box: Box, top: int) -> tuple[Box, Box]:
    """Two boxes, one under the other, the upper one `top` rows high."""
    return (
        Box(box.x, box.y, box.width, top),
        Box(box.x, box.y + top, box.width, box.height - top),
    )
