"""What is still open in a lesson: the list with which a recap closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, fit, row, row_width

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk

MOST = 9
"""How many open beats are listed at most: as many as there are digit keys."""
ROOM_FOR_MORE = 4
"""The columns kept for the count of those that are not listed."""


def open_rows(walk: Walk[object], language: Language) -> Rows:
    """How many beats are not finished; `open_row` lists them."""
    count = len(walk.unfinished)
    if not count:
        return [row(strings.ALL_DONE.of(language), "good")]
    return [row(strings.STILL_OPEN.of(language).format(count=count), "question")]


def open_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The beats that are not finished, each behind the digit that leads there, in one row.

    Those that have no room are counted at its end: they come up as others are finished.
    """
    spans: tuple[tuple[str, str], ...] = ()
    shown = 0
    for index in walk.unfinished[:MOST]:
        entry = _entry(walk, index, shown + 1, language)
        if row_width((*spans, *entry)) + ROOM_FOR_MORE > width:
            break
        spans, shown = (*spans, *entry), shown + 1
    more = len(walk.unfinished) - shown
    return fit((*spans, (f" +{more}" if more else "", "muted")), width)


def _entry(walk: Walk[object], index: int, digit: int, language: Language) -> Row:
    beat = walk.lesson.beats[index]
    what = open_part(walk, beat).of(language)
    return (
        (f" {digit}", "key"),
        (f" {beat.title.of(language)}", "choice"),
        (f" ({what}) ", "muted"),
    )


def open_part(walk: Walk[object], beat: Beat[object]) -> Text:
    """What a beat that is not finished still waits for, in a word."""
    if beat.name not in walk.seen:
        return strings.OPEN_UNSEEN
    if beat.question and beat.name not in walk.answers:
        return strings.OPEN_QUESTION
    if beat.pitfall and beat.name not in walk.fixed:
        return strings.OPEN_REPAIR
    return strings.OPEN_GOAL
