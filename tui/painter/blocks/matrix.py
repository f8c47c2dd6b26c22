"""Matrices as heat: each entry on a ground that tells its sign and size, with its number on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rich.cells import cell_len

from downslope.lessons.pictures.blocks import in_language
from downslope.tui.painter.blocks.heat import heat_role, signed, widest
from downslope.tui.painter.rows import Row, Rows, Span, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.blocks import Cells
    from downslope.tui.painter.medium import Medium

LEAST_ROWS, MOST_GROWN = 5, 10
"""The rows of a matrix that grows which must be seen at least, and those it may come to have."""
_MOST_COLUMNS, _MOST_ROWS = 9, 3
"""The most columns and rows of the screen for an entry, unless its number needs more."""


@dataclass(frozen=True)
class _Names:
    """The names of rows and columns and the notes after the rows, in one language."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Block:
    """A matrix that is shown, and whether names stand above its columns and a foot under it."""

    matrix: Cells
    headed: bool
    footed: bool

    @property
    def least(self) -> int:
        """The rows it needs, with a free one that parts it from the next."""
        return 2 + self.headed + self.footed + len(self.matrix.values)


@dataclass(frozen=True)
class _Grid:
    """The columns of the screen for the names before the rows, for an entry and for its number,
    the rows of an entry, and whether notes stand after the rows."""

    names: int
    entry: int
    number: int
    rows: int
    noted: bool


def least_cells(matrix: Cells) -> int:
    """The rows, title included, that a matrix needs at least; one that grows always as many."""
    return 1 + (LEAST_ROWS if matrix.grows else len(matrix.values))


def most_cells(matrix: Cells) -> int:
    """The rows that a matrix and what stands below it can use; one that grows, always as many."""
    rows = MOST_GROWN if matrix.grows else len(matrix.values)
    own = 1 + bool(matrix.column_names) + bool(matrix.foot) + _MOST_ROWS * rows
    return own if matrix.below is None or matrix.grows else own + 1 + most_cells(matrix.below)


def paint_cells(matrix: Cells, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, the names of the columns if there are any, then the rows of the matrix.

    At most `height` rows of `width` cells. Entries grow with the room there is. A matrix that
    stands below another comes after a free row, where all of it has room.
    """
    blocks = _blocks(matrix, height)
    spare = height + 1 - sum(block.least for block in blocks)
    count = sum(len(block.matrix.values) for block in blocks)
    rows = max(1, min(_MOST_ROWS, 1 + spare // max(1, count)))
    lines: Rows = []
    most = _MOST_COLUMNS
    for block in blocks:
        names = _names(block, language)
        grid = _grid(block.matrix, names, width, rows, most)
        # What stands below is no wider, so that columns stand under columns.
        most = grid.entry
        lines += [*([()] if lines else []), *_painted(block, names, grid, language, medium)]
    return [fit(spans, width) for spans in lines][:height]


def _blocks(matrix: Cells, height: int) -> list[_Block]:
    """The matrix and those below it that have room, with or without foot and names of columns."""
    blocks = [_block(matrix, height)]
    left = height + 1 - blocks[0].least
    while (below := blocks[-1].matrix.below) is not None and left >= 2 + len(below.values):
        blocks.append(_block(below, left - 1))
        left -= blocks[-1].least
    return blocks


def _block(matrix: Cells, height: int) -> _Block:
    """The matrix with what has room in `height` rows: its foot first, then the names."""
    left = height - 1 - len(matrix.values)
    footed = bool(matrix.foot) and left > 0
    return _Block(matrix, bool(matrix.column_names) and left > footed, footed)


def _painted(block: _Block, names: _Names, grid: _Grid, language: Language, medium: Medium) -> Rows:
    """One matrix with its title, its names and its foot."""
    matrix = block.matrix
    texts = signed(matrix.values, matrix.digits, matrix.unknown)
    lines: Rows = [row(matrix.title.of(language), "title")]
    if block.headed:
        lines.append(_head(names, grid))
    for i in range(len(texts)):
        lines += _line(matrix, texts[i], i, names, grid, medium)
    foot = row(in_language(matrix.foot, language), "number")
    return [*lines, foot] if block.footed else lines


def _names(block: _Block, language: Language) -> _Names:
    matrix = block.matrix
    groups = (matrix.row_names, matrix.column_names, matrix.row_notes)
    rows, columns, notes = (tuple(in_language(name, language) for name in one) for one in groups)
    return _Names(rows, columns if block.headed else (), notes)


def _grid(matrix: Cells, names: _Names, width: int, rows: int, most: int) -> _Grid:
    """The places of the entries in `width` columns, each `rows` high and usually `most` wide.

    Notes for which there is no room are left out, as half of one would tell nothing.
    """
    count = max(1, matrix.values.shape[1])
    texts = signed(matrix.values, matrix.digits, matrix.unknown)
    before = widest(names.rows) + bool(names.rows)
    after = widest(names.notes) + bool(names.notes)
    # What is unknown keeps the room of its number, so that nothing moves when that is told.
    least = matrix.digits + 3 if bool(np.isnan(matrix.values).any()) and matrix.digits else 1
    longest = max(least, *(widest(line) for line in texts), 1)
    roomy = max(longest + 2, widest(names.columns) + 1)
    noted = before + roomy * count + after <= width
    fair = (width - before - after * noted) // count
    # Without room for brackets around each number one free column has to do.
    roomy = roomy if fair >= roomy else max(longest + 1, min(roomy, fair))
    return _Grid(before, max(roomy, min(most, fair)), longest, rows, noted)


def _head(names: _Names, grid: _Grid) -> Row:
    heads = "".join(_centred(name, grid.entry) for name in names.columns)
    return ((" " * grid.names + heads, "muted"),)


def _centred(text: str, width: int) -> str:
    """The text in the middle of `width` cells, or one to the right of it."""
    free = max(0, width - cell_len(text))
    return " " * (free - free // 2) + text + " " * (free // 2)


def _line(
    matrix: Cells, texts: list[str], i: int, names: _Names, grid: _Grid, medium: Medium
) -> Rows:
    """The rows of the screen for one row of the matrix; its numbers are in the middle one."""
    told = (grid.rows - 1) // 2
    return [
        (
            *_named(names.rows, i, grid.names if inner == told else -grid.names),
            *_entries(matrix, texts, i, grid, medium, told=inner == told),
            *_noted(names.notes, i, told=inner == told and grid.noted),
        )
        for inner in range(grid.rows)
    ]


def _entries(
    matrix: Cells, texts: list[str], i: int, grid: _Grid, medium: Medium, *, told: bool
) -> Row:
    """The entries of row i. Where they stand close, a bracket takes a column of the next one."""
    tight = grid.entry == grid.number + 1
    spans, lent = [], 0
    for j, text in enumerate(texts):
        borrows = int(tight and _is_chosen(matrix, (i, j)))
        width = grid.entry - lent + borrows
        spans.append(_entry(matrix, _aligned(text, grid.number), (i, j), width, medium, told))
        lent = borrows
    return tuple(spans)


def _is_chosen(matrix: Cells, place: tuple[int, int]) -> bool:
    return place == matrix.marked or place in matrix.picked


def _aligned(text: str, width: int) -> str:
    """A number at the right of its cells, what stands for an unknown one in their middle."""
    return text.rjust(width) if text[-1:].isdigit() else _centred(text, width)


def _named(names: tuple[str, ...], i: int, width: int) -> Row:
    """The name of row i in `width` cells; blank ones if `width` is negative."""
    if not names or not width:
        return ()
    name = names[i] if i < len(names) and width > 0 else ""
    return ((name + " " * (abs(width) - cell_len(name)), "muted"),)


def _noted(notes: tuple[str, ...], i: int, *, told: bool) -> Row:
    return ((f" {notes[i]}", "muted"),) if told and i < len(notes) else ()


def _entry(
    matrix: Cells, text: str, place: tuple[int, int], width: int, medium: Medium, told: bool
) -> Span:
    chosen = _is_chosen(matrix, place)
    role = heat_role(float(matrix.values[place]), matrix.scale, medium)
    if chosen:
        role = "chosen" if medium.filled else "strong"
    if not told:
        return (" " * width, role if medium.filled else "text")
    if chosen:
        return (_bracketed(text, width), role)
    return (_centred(text, width), role)


def _bracketed(text: str, width: int) -> str:
    """The number where it would stand anyway, its brackets at its sides as far as they fit."""
    free = max(0, width - len(text))
    after = free // 2
    left = " " * (free - after - 1) + "[" if free > after else ""
    right = "]" + " " * (after - 1) if after else ""
    if not after and free:
        left = "["
    return (left + text + right)[:width]
