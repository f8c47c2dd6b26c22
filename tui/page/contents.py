"""The list of a lesson's beats as rows, with how far the learner has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.page.bar import on_ground
from downslope.tui.page.story.recap import open_part
from downslope.tui.page.title import dot_of
from downslope.tui.painter.rows import Row, Rows, beside, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk

ENDING = 2
"""The rows below the list that tell how much is left."""


def beats_rows(walk: Walk[object], language: Language, width: int, height: int) -> Rows:
    """A heading and a row for each beat: at most `height` rows, those around the open beat.

    Where all have room, a last row says how many minutes the rest takes.
    """
    room, count = max(1, height - 1), len(walk.lesson.beats)
    first = max(0, min(walk.beat - room // 2, count - room))
    shown = range(first, min(count, first + room))
    heading = row(strings.BEATS.of(language), "title")
    if len(shown) < count:
        part = row(f"{first + 1}-{shown.stop} / {count} ", "muted")
        heading = beside(heading, part, width)
    rows = [heading, *(beat_row(walk, index, language, width) for index in shown)]
    return [*rows, row(""), minutes_row(walk, language)] if room >= count + ENDING else rows


def minutes_row(walk: Walk[object], language: Language) -> Row:
    """The minutes that the beats take which are not finished."""
    minutes = sum(beat.minutes for beat in walk.lesson.beats if not walk.settled(beat))
    words = (strings.MINUTES_LEFT if minutes else strings.ALL_DONE).of(language)
    return row(f" {words.format(minutes=f'{minutes:.0f}')}", "muted")


def beat_row(walk: Walk[object], index: int, language: Language, width: int) -> Row:
    """A beat's dot, number and title, and what is still open in it; the open beat is lifted."""
    beat = walk.lesson.beats[index]
    here = beat is walk.current_beat
    seen = beat.name in walk.seen
    role = "strong" if here else "text" if seen else "muted"
    left = (
        (" ", "text"),
        dot_of(walk, beat),
        (f" {index + 1:>2}  {beat.title.of(language)}", role),
        *(((" ★", "good"),) if beat.name in walk.starred else ()),
    )
    left_open = seen and not walk.settled(beat)
    what = f" {open_part(walk, beat).of(language)} " if left_open else ""
    line = beside(left, row(what, "goal"), width)
    return on_ground("row", line, width) if here else line
