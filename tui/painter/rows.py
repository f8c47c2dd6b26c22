"""Painted text is made of rows, and a row of spans: strings, each with a role such as "title".

Everything on a screen and everything that `downslope show` prints consists of these. Widths are in
cells of the terminal, of which a Hangul syllable takes two.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[str, str]
"""Some text and its role."""
Row = tuple[Span, ...]
Rows = list[Row]

_MARKUP = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*")
_WORD = re.compile(r"\s*(?:[(\[][^()\[\]]{1,20}[)\]]|\S)+|\s+")


text_width = lru_cache(maxsize=4096)(cell_len)
"""How many cells a text takes. Most texts of a paint are those of the one before."""


def row(text: str, role: str = "text") -> Row:
    """A row of a single span."""
    return ((text, role),)


def row_width(spans: Row) -> int:
    """How many cells a row takes."""
    return sum([text_width(text) for text, _ in spans])


@lru_cache(maxsize=2048)
def is_even(text: str) -> bool:
    """Whether each character of a text takes one cell."""
    return all(cell_len(char) == 1 for char in text)


def plain(spans: Row) -> str:
    """The text of a row, without roles."""
    return "".join(text for text, _ in spans)


def fit(spans: Row, width: int) -> Row:
    """The row cut or filled with spaces to exactly `width` cells; `…` ends a row that is cut."""
    free = width - row_width(spans)
    if free >= 0:
        return (*spans, (" " * free, "text")) if free else spans
    return _cut(spans, width)


_fitted = lru_cache(maxsize=512)(fit)
"""`fit` for rows that are mostly the same at every paint, such as those of a text."""


def fit_all(rows: Iterable[Row], width: int, height: int) -> Rows:
    """The rows cut or filled to exactly `height` rows of exactly `width` cells."""
    kept = [_fitted(spans, width) for spans in rows][:height]
    return kept + [row(" " * width)] * (height - len(kept))


def cut(spans: Row, start: int, end: int) -> Row:
    """The cells of a row from `start` to before `end`; of half a wide letter a space."""
    kept: list[Span] = []
    at = 0
    for text, role in spans:
        size = text_width(text)
        first, last = max(0, start - at), min(size, end - at)
        if first < last:
            kept.append((text if last - first == size else _cells(text, first, last), role))
        at += size
    return tuple(kept)


def _cells(text: str, start: int, end: int) -> str:
    """The cells of a text from `start` to before `end`."""
    if is_even(text):
        return text[start:end]
    return Segment(text).split_cells(start)[1].split_cells(end - start)[0].text


def beside(left: Row, right: Row, width: int) -> Row:
    """`left` and, at the right end of `width` cells, `right`; `left` is cut if both do not fit."""
    room = max(0, width - row_width(right))
    return fit((*fit(left, room), *right), width)


def marked_up(text: str, role: str = "text") -> Row:
    """A text as a row in which `code` and **strong** parts are spans with these roles."""
    spans: list[Span] = []
    end = 0
    for match in _MARKUP.finditer(text):
        spans.append((text[end : match.start()], role))
        spans.append((match[1], "code") if match[1] else (match[2], "strong"))
        end = match.end()
    spans.append((text[end:], role))
    return tuple(span for span in spans if span[0])


def wrap(text: str, width: int, role: str = "text", indent: str = "") -> Rows:
    """Marked-up text broken at spaces into rows of at most `width` cells.

    `code` and short brackets such as (a, b) stay in one piece if they fit into a row. `indent`
    begins each row of a paragraph but the first. An empty paragraph gives an empty row, and a
    `width` below 4 counts as 4.
    """
    return list(_wrapped(text, width, role, indent))


@lru_cache(maxsize=512)
def _wrapped(text: str, width: int, role: str, indent: str) -> tuple[Row, ...]:
    return tuple(
        line
        for paragraph in text.split("\n")
        for line in _wrap_paragraph(marked_up(paragraph, role), max(width, 4), indent)
    )


def _wrap_paragraph(spans: Row, width: int, indent: str) -> Rows:
    lines: list[list[Span]] = [[]]
    used = 0
    for word in _words(spans):
        size = row_width(word)
        if used and used + size > width:
            lines.append([(indent, "text")] if indent else [])
            used = len(indent)
            word = _without_space(word)
            size = row_width(word)
        for span in word if used + size <= width else _chopped(word, width):
            if used + cell_len(span[0]) > width:
                lines.append([])
                used = 0
            lines[-1].append(span)
            used += cell_len(span[0])
    return [_joined(line) for line in lines]


def _joined(spans: list[Span]) -> Row:
    """The row in which neighbouring spans of the same role are one span."""
    groups = groupby(spans, key=lambda span: span[1])
    return tuple(("".join(text for text, _ in group), role) for role, group in groups)


def _words(spans: Row) -> Iterable[Row]:
    """The words, each with the space before it; a word may consist of several spans."""
    word: list[Span] = []
    for text, role in spans:
        for piece in [text] if role == "code" else _WORD.findall(text):
            if piece[0].isspace() and word:
                yield tuple(word)
                word = []
            word.append((piece, role))
    if word:
        yield tuple(word)


def _without_space(word: Row) -> Row:
    return ((word[0][0].lstrip(), word[0][1]), *word[1:])


def _chopped(word: Row, width: int) -> Row:
    """A word longer than a row, in spans that each fit: the too long ones letter by letter."""
    return tuple(
        (piece, role)
        for text, role in word
        for piece in ([text] if cell_len(text) <= width else text)
    )


def _cut(spans: Row, width: int) -> Row:
    kept: list[Span] = []
    room = max(0, width - 1)
    for text, role in spans:
        size = cell_len(text)
        if size > room:
            kept.append((set_cell_size(text, room) + "…"[:width], role))
            break
        kept.append((text, role))
        room -= size
    return tuple(kept)
