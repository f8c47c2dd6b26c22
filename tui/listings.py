"""Code as rows: the functions that run, and a mistake beside its repair with what each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons import trial
from lessons.lesson import source
from tui import words
from tui.rows import Row, Rows, beside, fit, row, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from lessons.text import Language, Text
    from lessons.walk import Walk


def code_rows(walk: Walk, language: Language, width: int, height: int = 999) -> Rows:
    """The source of the functions that run, with a mark at the current line.

    Where not all lines have room, those around the current one are shown.
    """
    listing = walk.lesson.listing(walk)
    lines = [line for function in listing.functions for line in source(function)]
    exact = any(line.strip() == listing.current for line in lines)
    rows: Rows = []
    current = 0
    for line in lines:
        here = _is_current(line, listing.current, exact=exact)
        current = len(rows) if here else current
        caption = next((c for head, c in listing.captions if line.strip().startswith(head)), "")
        rows += _code_lines(line, width, caption, current=here)
    room = height - 1
    first = max(0, min(current - room // 2, len(rows) - room))
    return [row(words.CODE.of(language), "muted"), *rows[first : first + room]]


def pitfall_rows(walk: Walk, language: Language, width: int) -> Rows:
    """The mistake with what it does, and once applied, the repair with what that does."""
    pitfall = walk.here.pitfall
    if pitfall is None:
        return []
    rows = _trial_rows(words.BROKEN, pitfall.broken, walk, language, width)
    if walk.here.name in walk.fixed:
        rows += _repair_rows(pitfall.broken, pitfall.fixed, language, width)
    return rows


def _is_current(line: str, current: str, *, exact: bool) -> bool:
    """Whether this is the line being run: equal to `current`, or, where none is, begun by it."""
    if not current:
        return False
    return line.strip() == current if exact else line.strip().startswith(current)


def _code_lines(line: str, width: int, caption: str, *, current: bool) -> Rows:
    """A line of code, broken where it is too long, with its caption at the right edge."""
    if caption:
        code = _code_line(line, width, current=current)
        return [beside(code, row(f" {caption}", "number"), width)]
    pieces, indent = [line], " " * (len(line) - len(line.lstrip()) + 8)
    while len(pieces[-1]) > width - 2:
        cut = pieces[-1].rfind(" ", len(indent) + 1, width - 1)
        if cut < 0:
            break
        pieces[-1:] = [pieces[-1][:cut], indent + pieces[-1][cut:].lstrip()]
    return [_code_line(piece, width, current=current) for piece in pieces]


def _code_line(line: str, width: int, *, current: bool) -> Row:
    mark = ("▸ ", "current") if current else ("  ", "code")
    return fit((mark, (line, "current" if current else "code")), width)


def _trial_rows(
    title: Text, function: Callable[[], object], walk: Walk, language: Language, width: int
) -> Rows:
    lines = [_code_line(line, width, current=False) for line in source(function)]
    rows = [row(title.of(language), "bad"), *lines]
    if walk.pending:
        return [*rows, row(words.HIDDEN_RESULT.of(language), "notice")]
    return rows + _outcome_rows(function, language, width)


def _outcome_rows(function: Callable[[], object], language: Language, width: int) -> Rows:
    outcome = trial.run(function)
    label = (words.RAISES if outcome.failed else words.RESULT).of(language)
    return wrap(f"{label}: {outcome.text}", width, "bad" if outcome.failed else "number")


def _repair_rows(
    broken: Callable[[], object], fixed: Callable[[], object], language: Language, width: int
) -> Rows:
    """Only the lines that the repair changes, so that the difference is what is seen."""
    old = set(source(broken))
    changed = [line for line in source(fixed)[1:] if line not in old]
    return [
        row(words.FIXED.of(language), "good"),
        *(_code_line(line, width, current=True) for line in changed),
        *_outcome_rows(fixed, language, width),
    ]
