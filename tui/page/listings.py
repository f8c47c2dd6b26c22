"""Code as rows: the functions of a lesson, or a mistake and its repair with their outcomes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.engine import snippet
from downslope.lessons.engine.code import source
from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, beside, fit, row, row_width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.code import Listing
    from downslope.lessons.engine.walk import Walk

_BREAK = re.compile(r"[ (\[,]")


def code_rows(walk: Walk[object], language: Language, width: int, height: int = 999) -> Rows:
    """A heading and the source of the functions that run, with a mark at the current line.

    These are at most `height` rows; where not all have room, those around the current line are
    shown. A line that is too long is broken and takes several rows.
    """
    rows, current = _listed(walk.code(), width)
    room = height - 1
    first = max(0, min(current - room // 2, len(rows) - room))
    return [row(strings.CODE.of(language), "muted"), *rows[first : first + room]]


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


def pitfall_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The code with a mistake and its outcome, and once the repair is applied, both for that too.

    Outcomes are hidden while a question waits. There are no rows where the beat has no pitfall.
    """
    pitfall = walk.pitfall
    if pitfall is None:
        return []
    rows = _trial_rows(strings.BROKEN, pitfall.broken, walk, language, width)
    if walk.current_beat.name in walk.fixed:
        rows += _repair_rows(pitfall.broken, pitfall.fixed, language, width)
    return rows


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


def _trial_rows(
    title: Text, function: Callable[[], object], walk: Walk[object], language: Language, width: int
) -> Rows:
    lines = [fit(_code_line(line, current=False), width) for line in source(function)]
    rows = [row(title.of(language), "bad"), *lines]
    if walk.pending:
        return [*rows, row(strings.HIDDEN_RESULT.of(language), "notice")]
    return rows + _outcome_rows(function, language, width)


def _outcome_rows(function: Callable[[], object], language: Language, width: int) -> Rows:
    outcome = snippet.run(function)
    label = (strings.RAISES if outcome.failed else strings.RESULT).of(language)
    return wrap(f"{label}: {outcome.text}", width, "bad" if outcome.failed else "number")


def _repair_rows(
    broken: Callable[[], object], fixed: Callable[[], object], language: Language, width: int
) -> Rows:
    """Only the lines that the repair changes, so that the difference stands out."""
    old = set(source(broken))
    changed = [line for line in source(fixed)[1:] if line not in old]
    return [
        row(strings.FIXED.of(language), "good"),
        *(fit(_code_line(line, current=True), width) for line in changed),
        *_outcome_rows(fixed, language, width),
    ]
