"""Frames: thin borders around panes, with the heading in the upper edge."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.rows import Row, Rows, fit, row_width

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = "frame"
"""The role of borders."""
LEAST_HEADED = 9
"""The columns below which a frame has no heading."""
_GAP = re.compile(r" {3,}")


def framed(rows: Sequence[Row], width: int, height: int) -> Rows:
    """Rows in a border of `height` rows of `width` cells, the first of them in its upper edge.

    `rows` are `height - 1` of `width - 2` cells each.
    """
    if width < 4 or height < 2:
        return [fit(line, width) for line in rows][:height]
    side = ("│", LINE)
    body = [(side, *line, side) for line in rows[1 : height - 1]]
    return [_edge(rows[0], width), *body, (("└" + "─" * (width - 2) + "┘", LINE),)]


@lru_cache(maxsize=128)
def _edge(heading: Row, width: int) -> Row:
    """The upper edge: the heading at the left, and what stood far right of it at the right."""
    left, right = _parts(heading) if width >= LEAST_HEADED else ((), ())
    if row_width(right) + row_width(left) + 9 > width:
        left, right = _whole_words(left, width - 6), ()
    ends = row_width(left) + row_width(right)
    blanks = 2 * bool(left) + 2 * bool(right)
    line = "─" * (width - ends - blanks - 4 - bool(right))
    first = (("┌─", LINE), (" ", "text"), *left, (" ", "text")) if left else (("┌─", LINE),)
    last = ((" ", "text"), *right, (" ", "text"), ("─┐", LINE)) if right else (("─┐", LINE),)
    return (*first, (line if not right else line + "─", LINE), *last)


def _whole_words(spans: Row, room: int) -> Row:
    """The row in at most `room` cells, without the entries of a legend that have no room."""
    text = _without_grounds(spans)
    if cell_len(text) <= room:
        return spans
    gaps = [gap.start() for gap in re.finditer(r" {2,}", text)]
    ends = [gap for gap in gaps if cell_len(text[:gap]) <= room]
    return _cut(spans, 0, ends[-1]) if ends else fit(spans, room)


def _without_grounds(spans: Row) -> str:
    """The text, with signs for blanks on a ground: the key of a landscape is no gap."""
    return "".join("#" * len(said) if "@" in role else said for said, role in spans)


def _parts(heading: Row) -> tuple[Row, Row]:
    """A row as what stands at its left and, after the widest gap, at its right."""
    text = _without_grounds(heading)
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    gaps = list(_GAP.finditer(text, begin, end))
    if not gaps:
        return _cut(heading, begin, end), ()
    gap = max(gaps, key=lambda found: len(found[0]))
    return _cut(heading, begin, gap.start()), _cut(heading, gap.end(), end)


def _cut(spans: Row, begin: int, end: int) -> Row:
    """The characters of a row from `begin` to `end`."""
    kept, at = [], 0
    for text, role in spans:
        inside = text[max(0, begin - at) : max(0, end - at)]
        kept += [(inside, role)] if inside else []
        at += len(text)
    return tuple(kept)
