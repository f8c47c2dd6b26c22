"""What is still open in a lesson, as rows: the list with which a recap closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.painter.rows import Rows, fit, marked_up, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk

MOST = 9
"""How many open beats are listed at most: as many as there are digit keys."""


def open_rows(walk: Walk[object], language: Language, width: int, height: int) -> Rows:
    """A row for each beat that is not finished, with the digit that leads there.

    With a heading these are at most `height` rows, and at least the heading.
    """
    unfinished = walk.unfinished[: min(MOST, max(0, height - 1))]
    if not walk.unfinished:
        return [row(strings.ALL_DONE.of(language), "good")]
    heading = strings.STILL_OPEN.of(language).format(count=len(walk.unfinished))
    rows = [row(heading, "question")]
    for digit, index in enumerate(unfinished, start=1):
        beat = walk.lesson.beats[index]
        what = open_part(walk, beat).of(language)
        line = (
            (f" {digit} ", "key"),
            *marked_up(beat.title.of(language), "choice"),
            (f"  {what}", "muted"),
        )
        rows.append(fit(line, width))
    return rows


def open_part(walk: Walk[object], beat: Beat[object]) -> Text:
    """What a beat that is not finished still waits for, in a word."""
    if beat.name not in walk.seen:
        return strings.OPEN_UNSEEN
    if beat.question and beat.name not in walk.answers:
        return strings.OPEN_QUESTION
    if beat.pitfall and beat.name not in walk.fixed:
        return strings.OPEN_REPAIR
    return strings.OPEN_GOAL
