"""Code as rows: the functions of a lesson that run."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.engine.listing import source
from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, beside, fit, row, row_width

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
    rows, current = _listed(listing, width)
    room = max(1, height - 1)
    first = 0 if current + 1 < room else current - room + 2
    first = max(0, min(first + scroll, len(rows) - room))
    more = strings.CODE_MORE if len(rows) > room else strings.CODE
    return [row(more.of(language), "muted"), *rows[first : first + room]]


@lru_cache(maxsize=32)
def _listed(listing: Listing, width: int) -> tuple[tuple[Row, ...], int]:
    """All lines of a listing as rows, and the index of the (last) current one, or 0."""
    lines = [line for function in listing.functions for line in source(function)]
    exact = any(line.strip() == listing.current for line in lines)
    rows: Rows = []
    current = 0
    for line in lines:
        here = _is_current(line, listing.current, exact=exact)
        current = len(rows) if here else current
        caption = next((c for head, c in listing.captions if line.strip().startswith(head)), "")
        rows += _code_lines(line, width, caption, current=here)
    return tuple(rows), current


def _is_current(line: str, current: str, *, exact: bool) -> bool:
    """Whether this is the current line: if `exact` equal to `current`, else beginning with it."""
    if not current:
        return False
    return line.strip() == current if exact else line.strip().startswith(current)


def _code_lines(line: str, width: int, caption: str, *, current: bool) -> Rows:
    """A line of code, broken where it is too long, with its caption at the end of its last row."""
    *first, last = [_code_line(piece, current=current) for piece in _pieces(line, width - 2)]
    if not caption:
        return [fit(piece, width) for piece in (*first, last)]
    note = row(f" {caption}", "number")
    if row_width(last) + row_width(note) > width:
        first, last = [*first, last], ()
    return [*(fit(piece, width) for piece in first), beside(last, note, width)]


def _pieces(line: str, width: int) -> list[str]:
    """A line broken into pieces of at most `width` characters, all but the first indented.

    It is broken after spaces, or after brackets and commas where there are none; a piece without
    any stays longer than `width`.
    """
    pieces, indent = [line], " " * (len(line) - len(line.lstrip()) + 8)
    while len(pieces[-1]) > width > len(indent):
        places = [m.end() for m in _BREAK.finditer(pieces[-1], len(indent) + 1, width)]
        spaces = [place for place in places if pieces[-1][place - 1] == " "]
        if not places:
            break
        cut = (spaces or places)[-1]
        pieces[-1:] = [pieces[-1][:cut].rstrip(), indent + pieces[-1][cut:].lstrip()]
    return pieces


def _code_line(line: str, *, current: bool) -> Row:
    sign = ("▸ ", "current") if current else ("  ", "code")
    return (sign, (line, "current" if current else "code"))
