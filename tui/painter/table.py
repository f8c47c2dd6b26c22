"""Tables of text and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Table


def paint_table(table: Table, width: int, height: int, language: Language) -> Rows:
    """A title, the head, and the rows of the table, all `width` cells wide.

    Where not all have room the last ones are shown, or those up to the marked one: at least one,
    even if `height` is below 3.
    """
    head = tuple(text.of(language) for text in table.head)
    widths = [max(cell_len(line[i]) for line in (head, *table.rows)) for i in range(len(head))]
    room = max(1, height - 2)
    last = len(table.rows) if table.marked is None else max(table.marked + 1, room)
    shown = range(len(table.rows))[max(0, last - room) : last]
    rows = [
        row(table.title.of(language), "title"),
        _line(head, widths, "muted", " "),
        *(
            _line(
                table.rows[i], widths, *(("current", "▸") if i == table.marked else ("number", " "))
            )
            for i in shown
        ),
    ]
    return [fit(spans, width) for spans in rows]


def _line(cells: tuple[str, ...], widths: list[int], role: str, mark: str) -> Row:
    texts = (" " * (size - cell_len(cell)) + cell for cell, size in zip(cells, widths, strict=True))
    return ((mark, role), ("  ".join(texts), role))
