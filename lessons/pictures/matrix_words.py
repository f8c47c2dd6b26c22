"""Matrices in words: in full where they are small, else the largest and smallest of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed
from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.pictures.blocks import in_language
from downslope.lessons.pictures.saying import UNKNOWN, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Array, Cells

FULL = 24
"""Up to so many entries are told one by one; different rows, or those that are alike, at once."""
MOST_ROWS = 12


def matrix_words(matrix: Cells) -> Iterator[Text]:
    """The shape, the rows, what is marked and picked, the foot, and the matrix below."""
    rows, columns = matrix.values.shape
    s = "" if rows == 1 else "s"
    yield Text(f"{rows} row{s}, {columns} columns", f"행 {rows}개, 열 {columns}개")
    if np.isnan(matrix.values).all():
        yield UNKNOWN
    else:
        yield from _rows_words(matrix)
    places = ((matrix.marked,) if matrix.marked else ()) + matrix.picked
    if places:
        chosen = ", ".join(_entry(matrix, *place) for place in places[:MOST_ROWS])
        yield told(Text("picked", "고른 값"), chosen)
    if in_language(matrix.foot, "en").strip():
        yield Text(*(in_language(matrix.foot, language).strip() for language in LANGUAGES))
    if matrix.below is not None:
        yield matrix.below.title
        yield from matrix_words(matrix.below)


def _rows_words(matrix: Cells) -> Iterator[Text]:
    """Each row once: rows that are alike follow each other in one sentence."""
    seen: list[tuple[list[int], str]] = []
    for i, line in enumerate(matrix.values):
        words = _line(matrix, line)
        note = in_language(matrix.row_notes[i], "en") if i < len(matrix.row_notes) else ""
        words = f"{words}; {note.strip()}" if note.strip() else words
        if seen and seen[-1][1] == words:
            seen[-1][0].append(i)
        else:
            seen.append(([i], words))
    for places, words in seen[:MOST_ROWS]:
        yield told(_rows_name(matrix, places), words)


def _line(matrix: Cells, line: Array) -> str:
    """A row with all of its entries, or of a large matrix the largest and the smallest."""
    if matrix.values.size <= FULL:
        return ", ".join(_number(matrix, value) for value in line)
    usual = [k for k, value in enumerate(line) if value]
    if len(usual) <= len(line) // 3:
        return ", ".join(_at(matrix, k, line[k]) for k in usual) or "0"
    order = np.argsort(-line, kind="stable")
    first = ", ".join(_at(matrix, int(k), line[k]) for k in order[:2])
    return f"{first}, ..., {_at(matrix, int(order[-1]), line[order[-1]])}"


def _at(matrix: Cells, column: int, value: float) -> str:
    return f"[{column}] {_number(matrix, value)}"


def _number(matrix: Cells, value: float) -> str:
    return matrix.unknown if np.isnan(value) else fixed(float(value), matrix.digits)


def _rows_name(matrix: Cells, places: list[int]) -> Text:
    first, last = places[0], places[-1]
    if first == last:
        name = matrix.row_names[first] if first < len(matrix.row_names) else ""
        own = in_language(name, "en").strip()
        if own and not own.isdigit():
            return Text(*(in_language(name, language).strip() for language in LANGUAGES))
        return Text(f"row {first}", f"{first}행")
    return Text(f"rows {first} to {last}, each", f"{first}행부터 {last}행까지 저마다")


def _entry(matrix: Cells, i: int, j: int) -> str:
    return f"[{i},{j}] {_number(matrix, float(matrix.values[i, j]))}"
