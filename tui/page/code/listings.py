"""Code as rows: the functions of a lesson that run."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.engine.listing import source
from downslope.tui.page import strings
from downslope.tui.page.code.syntax import coloured
from downslope.tui.painter.rows import Row, Rows, beside, fit, plain, row, row_width

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.listing import Listing

_BREAK = re.compile(r"[ (\[,]")


def code_rows(
    listing: Listing, language: Language, width: int, height: int = 999, scroll: int = 0
) -> Rows:
    """A heading and the source of the functions that run, with a mark at the current line.

    These are at most `height` rows. Where not all have room, those from the first `def` line on are
    shown, or from later on if the current line would be out of sight; `scroll` moves that many rows
    further down. A line that is too long is broken and takes several rows.
    """
    rows, current = _listed(listing, language, width)
    room = max(1, height - 1)
    first = 0 if current + 1 < room else current - room + 2
    first = max(0, min(first + scroll, len(rows) - room))
    more = strings.CODE_MORE if len(rows) > room else strings.CODE
    return [row(more.of(language), "muted"), *rows[first : first + room]]


@lru_cache(maxsize=32)
def _listed(listing: Listing, language: Language, width: int) -> tuple[tuple[Row, ...], int]:
    """All lines of a listing as rows, and the index of the (last) current one, or 0."""
    lines = [line for function in listing.functions for line in coloured(source(function))]
    exact = any(plain(line).strip() == listing.current for line in lines)
    rows: Rows = []
    current = 0
    for line in lines:
        here = _is_current(plain(line), listing.current, exact=exact)
        current = len(rows) if here else current
        caption = _caption(listing, plain(line).strip(), language)
        rows += _code_lines(row(plain(line), "current") if here else line, width, caption)
    return tuple(rows), current


def _is_current(line: str, current: str, *, exact: bool) -> bool:
    """Whether this is the current line: if `exact` equal to `current`, else beginning with it."""
    if not current:
        return False
    return line.strip() == current if exact else line.strip().startswith(current)


def _caption(listing: Listing, line: str, language: Language) -> str:
    """The first caption for a line, or none."""
    for head, caption in listing.captions:
        if line.startswith(head):
            return caption if isinstance(caption, str) else caption.of(language)
    return ""


def _code_lines(line: Row, width: int, caption: str) -> Rows:
    """A line of code, broken where it is too long, with its caption at the end of its last row."""
    *first, last = [_marked(piece) for piece in _pieces(line, width - 2)]
    if not caption:
        return [fit(piece, width) for piece in (*first, last)]
    note = row(f" {caption}", "number")
    if row_width(last) + row_width(note) > width:
        first, last = [*first, last], ()
    return [*(fit(piece, width) for piece in first), beside(last, note, width)]


def _marked(piece: Row) -> Row:
    """A piece of a line, after the mark if that is the current one."""
    return (("▸ ", "current") if piece[-1][1] == "current" else ("  ", "code"), *piece)


def _pieces(line: Row, width: int) -> Rows:
    """A line broken into pieces of at most `width` characters, all but the first indented.

    It is broken after spaces, or after brackets and commas where there are none; a piece without
    any stays longer than `width`.
    """
    text, begin, indent = plain(line), 0, ""
    deep = " " * (len(text) - len(text.lstrip()) + 8)
    pieces: Rows = []
    while len(indent) + len(text) - begin > width > len(deep):
        places = _breaks(indent + text[begin:], len(deep) + 1, width)
        if not places:
            break
        end = begin + places[-1] - len(indent)
        pieces.append(_part(line, begin, len(text[:end].rstrip()), indent))
        begin, indent = end + len(text[end:]) - len(text[end:].lstrip()), deep
    return [*pieces, _part(line, begin, len(text), indent)]


def _breaks(text: str, first: int, last: int) -> list[int]:
    """Where a text may be broken between two characters of it: after spaces if there are any."""
    places = [match.end() for match in _BREAK.finditer(text, first, last)]
    return [place for place in places if text[place - 1] == " "] or places


def _part(line: Row, begin: int, end: int, indent: str) -> Row:
    """The characters of a row from `begin` to `end`, after the indent."""
    spans, at = [(indent, line[0][1])] if indent else [], 0
    for text, role in line:
        inside = text[max(0, begin - at) : max(0, end - at)]
        spans += [(inside, role)] if inside else []
        at += len(text)
    return tuple(spans) or row("", "code")
