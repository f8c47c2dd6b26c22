"""The nodes of a network, layer by layer: boxes with names and values, or small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rich.cells import cell_len

from downslope.tui.painter.blocks.heat import heat_role, signed, widest
from downslope.tui.painter.blocks.pixels import picture, picture_size
from downslope.tui.painter.blocks.scans import joined
from downslope.tui.painter.rows import Row, Rows, fit, row_width

if TYPE_CHECKING:
    from downslope.lessons.pictures.blocks import Bar, Layer
    from downslope.tui.painter.medium import Medium

BOX = 3
"""The rows of a node in a frame."""
_INSIDE = (3, 1)
"""The rows inside a frame: the more that fit."""
_MOST_ACROSS = 5
"""The most pictures of a layer side by side."""


@dataclass(frozen=True)
class Column:
    """A painted layer: `blocks` are rows of cells with the row each begins at.

    `heights` tells the row, counted from the top, in which the edges of each node end; nodes for
    which there is no room have none.
    """

    width: int
    blocks: tuple[tuple[int, Rows], ...]
    heights: dict[int, int]


def spread(count: int, height: int) -> list[int]:
    """The rows (count,), counted from 0, in the middles of equal parts of `height` rows."""
    return [int((2 * i + 1) * height / (2 * count)) for i in range(count)]


def layer_column(layer: Layer, height: int, room: int, each: int, medium: Medium) -> Column:
    """A layer as a column that is `height` rows high and at most `room` wide if it has pictures.

    Nodes with numbers have `each` rows, so that those of all layers are alike.
    """
    if layer.images is not None and layer.images.size:
        return _pictures(layer, height, room, medium)
    return _numbers(layer, height, each, medium)


# -- numbers ----------------------------------------------------------------------------


def _numbers(layer: Layer, height: int, each: int, medium: Medium) -> Column:
    """Each node in a frame with its name in it and its value inside, or both in a single row."""
    values = np.asarray(layer.values, dtype=np.float64)
    texts = signed(values[None], layer.digits)[0] if values.size else []
    names = [*layer.names, *[""] * len(texts)][: len(texts)]
    wide, named = widest(texts), widest(names)
    middles = spread(len(texts), height)
    nodes = [
        _node(name.ljust(named) if each < BOX else name, text.rjust(wide), role, each)
        for name, text, role in zip(
            names, texts, (heat_role(float(v), layer.scale, medium) for v in values), strict=True
        )
    ]
    blocks = [(at - len(rows) // 2, rows) for at, rows in zip(middles, nodes, strict=True)]
    width = max((row_width(rows[0]) for rows in nodes), default=0)
    return Column(width, tuple(blocks), dict(enumerate(middles)))


def _node(name: str, text: str, role: str, each: int) -> Rows:
    """A node in a frame, or in a single row where it has less than the rows of a frame."""
    if each < BOX:
        return [((f"{name} ", "name"), (f" {text} ", role))]
    inside = next(rows for rows in _INSIDE if each >= rows + 3 or rows == 1)
    return _framed(name, text, role, max(len(text), cell_len(name)) + 2, inside)


def _framed(name: str, text: str, role: str, inner: int, inside: int) -> Rows:
    """A frame with the name in its upper edge and the value in the middle of it."""
    side = ("│", "frame")
    free = inner - cell_len(name) - 2
    before = max(0, free // 2)
    top: Row = (
        ("╭" + "─" * before, "frame"),
        (f" {name} ", "name"),
        ("─" * max(0, free - before) + "╮", "frame"),
    )
    blank = (side, (" " * inner, role), side)
    value = (side, (text.center(inner), role), side)
    above = inside // 2
    middle = [blank] * above + [value] + [blank] * (inside - above - 1)
    return [top, *middle, (("╰" + "─" * inner + "╯", "frame"),)]


# -- pictures ---------------------------------------------------------------------------


def _pictures(layer: Layer, height: int, room: int, medium: Medium) -> Column:
    assert layer.images is not None
    return (
        _one(layer, height, room, medium)
        if len(layer.images) == 1
        else _grid(layer, height, room, medium)
    )


def _one(layer: Layer, height: int, room: int, medium: Medium) -> Column:
    """A single picture, as large as the room allows; edges leave it over its whole height."""
    assert layer.images is not None
    shape = layer.images.shape[1:]
    scale = next(
        (
            s
            for s in (3, 2)
            if picture_size(shape, s)[0] <= room and picture_size(shape, s)[1] < height
        ),
        1,
    )
    rows = picture(layer.images[0], scale, medium, signed=layer.signed)
    columns, tall = picture_size(shape, scale)
    first = max(0, (height - tall) // 2)
    name = layer.names[0] if layer.names else ""
    named: Rows = [fit(((name, "muted"),), columns)] if name else []
    nodes = max(1, len(layer.values))
    heights = {i: first + i * tall // nodes for i in range(nodes)}
    return Column(columns, ((first, rows), (first + tall, named)), heights)


def _grid(layer: Layer, height: int, room: int, medium: Medium) -> Column:
    """As many pictures as have room, in rows, each with a bar under it for its value."""
    assert layer.images is not None
    columns, tall = picture_size(layer.images.shape[1:], 1)
    across = max(1, min(_MOST_ACROSS, (room + 1) // (columns + 1)))
    down = max(1, (height + 1) // (tall + 2) if height // (tall + 2) else 1)
    shown = min(len(layer.images), across * down)
    used = -(-shown // across) * (tall + 2) - 1
    top = max(0, (height - used) // 2)
    blocks = []
    heights: dict[int, int] = {}
    for first in range(0, shown, across):
        group = range(first, min(first + across, shown))
        at = top + first // across * (tall + 2)
        tiles = [_tile(layer, i, columns, medium) for i in group]
        blocks.append((at, [joined(lines) for lines in zip(*tiles, strict=True)]))
        heights |= dict.fromkeys(group, at + tall // 2)
    return Column(across * (columns + 1) - 1, tuple(blocks), heights)


def _tile(layer: Layer, i: int, columns: int, medium: Medium) -> Rows:
    assert layer.images is not None
    rows = picture(layer.images[i], 1, medium, signed=layer.signed)
    value = float(layer.values[i]) if i < len(layer.values) else 0.0
    share = min(1.0, max(0.0, value / layer.scale)) if np.isfinite(value) and layer.scale > 0 else 0
    filled = round(share * columns)
    return [
        *rows,
        ((("#" if medium.ascii_only else "▀") * filled, "ink"), (" " * (columns - filled), "text")),
    ]


# -- what comes out -----------------------------------------------------------------------


def output_column(bars: tuple[Bar, ...], height: int, room: int, limit: float = 1.0) -> Column:
    """Bars beside the last layer: name, bar and note under each other, or in one row."""
    middles = spread(max(1, len(bars)), height)
    stacked = height // max(1, len(bars)) >= 3
    blocks = []
    for bar, middle in zip(bars, middles, strict=False):
        rows = _stacked(bar, room, limit) if stacked else [_in_a_row(bar, bars, room, limit)]
        blocks.append((middle - len(rows) // 2, rows))
    width = max((row_width(line) for _, rows in blocks for line in rows), default=0)
    return Column(width, tuple(blocks), dict(enumerate(middles[: len(bars)])))


def _stacked(bar: Bar, room: int, limit: float) -> Rows:
    wide = max(1, room)
    return [
        fit(((bar.name, "key" if bar.chosen else "text"),), wide),
        fit(((_filled(bar.value, wide, limit), bar.role),), wide),
        fit(((bar.note, "number"),), wide),
    ]


def _in_a_row(bar: Bar, bars: tuple[Bar, ...], room: int, limit: float) -> Row:
    names = max(cell_len(other.name) for other in bars)
    notes = max(cell_len(other.note) for other in bars)
    wide = max(1, room - names - notes - 2)
    return (
        (bar.name + " " * (names - cell_len(bar.name) + 1), "key" if bar.chosen else "text"),
        *fit(((_filled(bar.value, wide, limit), bar.role),), wide),
        (f" {bar.note}", "number"),
    )


def _filled(value: float, wide: int, limit: float) -> str:
    share = value / limit if np.isfinite(value) else 0.0
    eighths = round(min(1.0, max(0.0, share)) * wide * 8)
    return "█" * (eighths // 8) + (" ▏▎▍▌▋▊▉"[eighths % 8] if eighths % 8 else "")
