"""Tables: numbers under each other, the head muted, the marked row on a ground of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.blocks import Table
    from downslope.tui.painter.medium import Medium

LEAST_TABLE = 5
"""The rows of a table that must be seen at least; of a longer one only a part may be shown. A table
that grows gets as many from the start, so that nothing moves when it does."""
_GAPS = (3, 2, 1)
"""The free columns between two columns of a table: the widest where it fits."""
_WORD = re.compile(r"(?!nan|inf)[A-Za-z_\u3131-\uD79D]{2,}")


@dataclass(frozen=True)
class _Layout:
    """The width of each column, whether it holds words, and how many columns are free between."""

    widths: tuple[int, ...]
    words: tuple[bool, ...]
    gap: int


def least_table(table: Table) -> int:
    """The rows, title and head included, that a table needs to be worth showing."""
    return 2 + (LEAST_TABLE if table.grows else min(LEAST_TABLE, len(table.rows)))


def most_table(table: Table) -> int | None:
    """The rows that a table can use, title and head included; None for any, as it grows."""
    return None if table.grows else 2 + 2 * len(table.rows)


def paint_table(table: Table, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, the head, and the rows of the table, all `width` cells wide.

    Where not all have room the last ones are shown, or those up to the marked one: at least one,
    even if `height` is below 3. Where there is room for it, rows are one row apart.
    """
    head = tuple(text.of(language) for text in table.head)
    layout = _layout(head, table.rows, width)
    lines = [row(table.title.of(language), "title"), _line(head, layout, "muted")]
    airy = _is_airy(table, height)
    for i in _shown(table, height):
        lines += [_row_of(table, i, layout, width, medium), *([()] if airy else [])]
    return [fit(spans, width) for spans in lines][:height]


def _shown(table: Table, height: int) -> range:
    room = max(1, height - 2)
    last = len(table.rows) if table.marked is None else max(table.marked + 1, room)
    return range(len(table.rows))[max(0, last - room) : last]


def _is_airy(table: Table, height: int) -> bool:
    """Whether a free row fits under each row, and will go on to: a table that grows stays dense."""
    return not table.grows and 2 + 2 * len(table.rows) <= height


def _layout(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], width: int) -> _Layout:
    columns = range(len(head))
    widths = tuple(max(cell_len(line[i]) for line in (head, *rows)) for i in columns)
    words = tuple(any(_WORD.search(line[i]) for line in rows) for i in columns)
    wide = sum(widths) + 1
    gap = next((gap for gap in _GAPS if wide + gap * (len(head) - 1) <= width), _GAPS[-1])
    return _Layout(widths, words, gap)


def _row_of(table: Table, i: int, layout: _Layout, width: int, medium: Medium) -> Row:
    if i != table.marked:
        return _line(table.rows[i], layout, "number")
    if not medium.filled:
        return _line(table.rows[i], layout, "current", "▸")
    line = _line(table.rows[i], layout, "current@row", "▸")
    return tuple((text, "current@row") for text, _ in fit(line, width))


def _line(cells: tuple[str, ...], layout: _Layout, role: str, mark: str = " ") -> Row:
    texts = (
        _aligned(cell, size, words=words)
        for cell, size, words in zip(cells, layout.widths, layout.words, strict=True)
    )
    return ((mark, role), ((" " * layout.gap).join(texts), role))


def _aligned(cell: str, width: int, *, words: bool) -> str:
    free = " " * (width - cell_len(cell))
    return cell + free if words else free + cell
