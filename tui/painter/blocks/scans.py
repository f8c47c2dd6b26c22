"""Small pictures side by side, as large as the room allows, each with its caption."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.pictures.blocks import in_language
from downslope.tui.painter.blocks.pixels import picture, picture_size
from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.blocks import Scans
    from downslope.tui.painter.medium import Medium

MOST = 4
"""The greatest scale: how many of the smallest pixels a pixel is wide."""
_GAP: Row = ((" ", "text"),)
_LEAST_WORDS = 9
"""The columns that names and captions beside small pictures need at least."""


@dataclass(frozen=True)
class _Sheet:
    """How pictures are laid out: their scale, how many in a row, and how many rows of them."""

    scale: int
    across: int
    down: int

    @property
    def room(self) -> int:
        """How many pictures have room."""
        return self.across * self.down


def least_scans(scans: Scans) -> int:
    """The rows, title included, that one row of the smallest pictures needs."""
    _, rows = picture_size(scans.images.shape[1:], 1)
    if scans.lead and scans.across > 1:
        return 1 + max(2 * rows + 1, (scans.across - 1) * rows)
    return 1 + rows + bool(scans.captions)


def paint_scans(scans: Scans, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, then as many pictures as have room, each with its caption under it.

    These are at most `height` rows of `width` cells. NaN is 0.
    """
    title = row(scans.title.of(language), "title")
    if not scans.images.size:
        return [fit(title, width)]
    if scans.lead and scans.across > 1:
        names = tuple(in_language(name, language) for name in scans.names)
        lines = _led(scans, names, width, height - 1, medium)
    else:
        lines = _sheet(scans, width, height - 1, medium)
    return [fit(spans, width) for spans in (title, *lines)][:height]


# -- in rows ----------------------------------------------------------------------------


def _sheet(scans: Scans, width: int, height: int, medium: Medium) -> Rows:
    count = len(scans.images)
    wanted = scans.room_for or count
    layout = largest(lambda scale: _layout(scans, scale, width, height), wanted)
    lines: Rows = []
    for first in range(0, min(count, layout.room), layout.across):
        group = range(first, min(first + layout.across, count))
        lines += _band(scans, group, layout.scale, medium)
    return lines


def largest(layout: Callable[[int], _Sheet], wanted: int) -> _Sheet:
    """The layout of the greatest scale that has room for `wanted` pictures, else the smallest."""
    for scale in range(MOST, 1, -1):
        if layout(scale).room >= wanted:
            return layout(scale)
    smallest = layout(1)
    return _Sheet(1, max(1, smallest.across), max(1, smallest.down))


def _layout(scans: Scans, scale: int, width: int, height: int) -> _Sheet:
    columns, rows = picture_size(scans.images.shape[1:], scale)
    across = (width + 1) // (columns + 1)
    if scans.across:
        # A row that had to be broken would no longer be what the lesson means by it.
        across = scans.across if across >= scans.across else across * (scale == 1)
    # Without captions a free row parts the pictures.
    down = height // (rows + 1) if scans.captions else (height + 1) // (rows + 1)
    return _Sheet(scale, across, down)


def _band(scans: Scans, group: range, scale: int, medium: Medium) -> Rows:
    """A row of pictures, and under it the row of their captions, which is blank without any."""
    columns, _ = picture_size(scans.images.shape[1:], scale)
    pictures = [picture(scans.images[i], scale, medium, signed=scans.signed) for i in group]
    band = [joined(lines) for lines in zip(*pictures, strict=True)]
    captions = [fit((_caption(scans, i),), columns) for i in group]
    return [*band, joined(captions)]


def joined(rows: list[Row] | tuple[Row, ...]) -> Row:
    """Rows side by side, with a free column between them."""
    return tuple(span for part in rows for span in (*part, *_GAP))[:-1]


def _caption(scans: Scans, i: int) -> tuple[str, str]:
    return scans.captions[i] if i < len(scans.captions) else ("", "text")


# -- one large picture, and beside it the others ------------------------------------------


def _led(scans: Scans, names: tuple[str, ...], width: int, height: int, medium: Medium) -> Rows:
    """Groups of `across` pictures, the first of each large, as many groups as have room."""
    scale = _led_scale(scans, width, height)
    lines: Rows = []
    for first in range(0, len(scans.images), scans.across):
        group = range(first, min(first + scans.across, len(scans.images)))
        block = _led_group(scans, names, group, scale, height, medium)
        if lines and len(lines) + 1 + len(block) > height:
            break
        lines += [*([()] if lines else []), *block]
    return lines


def _led_scale(scans: Scans, width: int, height: int) -> int:
    """The scale of the small pictures: the greatest with which a group has room."""
    for scale in range(MOST, 1, -1):
        columns, rows = picture_size(scans.images.shape[1:], scale)
        tall = max(2 * rows + 1, (scans.across - 1) * (rows + 1) - 1)
        if 3 * columns + 3 + _LEAST_WORDS <= width and tall <= height:
            return scale
    return 1


def _led_group(
    scans: Scans, names: tuple[str, ...], group: range, scale: int, height: int, medium: Medium
) -> Rows:
    lead, *others = group
    columns, rows = picture_size(scans.images.shape[1:], scale)
    wide = 2 * columns
    left = picture(scans.images[lead], 2 * scale, medium, signed=scans.signed)
    left.append(fit((_caption(scans, lead),), wide))
    right: Rows = []
    parted = len(others) * (rows + 1) - 1 <= height
    for number, i in enumerate(others):
        right += [()] if number and parted else []
        name = names[number] if number < len(names) else ""
        right += _with_words(scans, i, name, scale, medium)
    tall = max(len(left), len(right))
    return [(*fit(_row(left, y), wide), ("  ", "text"), *_row(right, y)) for y in range(tall)]


def _with_words(scans: Scans, i: int, name: str, scale: int, medium: Medium) -> Rows:
    """A small picture, at its right the name and under that the caption."""
    lines = picture(scans.images[i], scale, medium, signed=scans.signed)
    words: Rows = [((f"  {name}", "text"),), (("  ", "text"), _caption(scans, i))]
    first = max(0, (len(lines) - len(words)) // 2)
    return [
        (*line, *(words[y - first] if 0 <= y - first < len(words) else ()))
        for y, line in enumerate(lines)
    ]


def _row(rows: Rows, y: int) -> Row:
    return rows[y] if y < len(rows) else ()
