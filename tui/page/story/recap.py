"""What is still open in a lesson: the list with which a recap closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk

MOST = 9
"""How many open beats are listed at most: as many as there are digit keys."""


def open_rows(walk: Walk[object], language: Language) -> Rows:
    """How many beats are not finished; `open_row` lists them."""
    count = len(walk.unfinished)
    if not count:
        return [row(strings.ALL_DONE.of(language), "good")]
    return [row(strings.STILL_OPEN.of(language).format(count=count), "question")]


def open_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The beats that are not finished, each behind the digit that leads there, in one row."""
    spans: list[tuple[str, str]] = [(" ", "text")]
    for digit, index in enumerate(walk.unfinished[:MOST], start=1):
        beat = walk.lesson.beats[index]
        what = open_part(walk, beat).of(language)
        spans += [(f"{digit}", "key"), (f" {beat.title.of(language)}", "choice")]
        spans += [(f" ({what})  ", "muted")]
    return fit(tuple(spans), width)


def open_part(walk: Walk[object], beat: Beat[object]) -> Text:
    """What a beat that is not finished still waits for, in a word."""
    if beat.name not in walk.seen:
        return strings.OPEN_UNSEEN
    if beat.question and beat.name not in walk.answers:
        return strings.OPEN_QUESTION
    if beat.pitfall and beat.name not in walk.fixed:
        return strings.OPEN_REPAIR
    return strings.OPEN_GOAL
