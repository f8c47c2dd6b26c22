"""Where everything of a lesson stands on a screen of a given size."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_WIDTH, LEAST_HEIGHT = 60, 20
"""Below this the screen asks for a larger terminal instead of showing half a lesson."""
TEXT_WIDTH, TEXT_HEIGHT = 37, 15
"""What a beat has for its words at 80x24: the content check holds every beat to it."""
CODE_WIDTH = 44
COUNTS = 34
"""Columns at the right of the title for what changes with every step."""
LOW = 22
"""Rows below which a question and code have no room one under the other."""
MEDIUM, WIDE = 110, 150
"""Columns from which code stands beside text and picture, and is shown without being asked."""
_BELOW = (("formula", 3), ("status", 1), ("controls", 1), ("presets", 1))


@dataclass(frozen=True)
class Box:
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Needs:
    """What has to find room: rows of text, of code and of keys, least rows of each picture.

    `code_first`: the code is the point (a pitfall), or would hide a question that waits, and
    takes the picture's place.
    """

    text: int
    code: int
    pictures: tuple[int, ...]
    code_first: bool = False
    keys: int = 2


def arrange(width: int, height: int, needs: Needs) -> dict[str, Box]:
    """The boxes by name; `picture-0` is the main picture. What has no room has no box."""
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
    """Two columns: the picture or the pitfall's code; beside it the text, or code if asked for."""
    if needs.code_first:
        left, right = _split(body, body.width - TEXT_WIDTH - 1)
        return {"code": left} | _stack(right, needs, after_text=())
    if needs.code:
        left, right = _split(body, max(24, body.width - CODE_WIDTH - 1))
        return {"picture-0": left, "code": right}
    left, right = _split(body, body.width - max(TEXT_WIDTH, body.width * 2 // 5) - 1)
    return {"picture-0": left} | _stack(right, needs, after_text=range(1, len(needs.pictures)))


def _medium(body: Box, needs: Needs) -> dict[str, Box]:
    """Two columns: the picture; text, code if asked for and the other pictures in the second."""
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
    """The picture, then text over the other pictures, then code where it is shown."""
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
    """Text on top; under it as many of the pictures as have room, sharing what is left."""
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
    """Two boxes side by side with one free column between."""
    return (
        Box(box.x, box.y, left, box.height),
        Box(box.x + left + 1, box.y, box.width - left - 1, box.height),
    )


def _cut(box: Box, top: int) -> tuple[Box, Box]:
    """Two boxes, one on top of the other."""
    return (
        Box(box.x, box.y, box.width, top),
        Box(box.x, box.y + top, box.width, box.height - top),
    )
