"""The card of the chosen lesson: its picture, its beats, and what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.page.contents import beat_row, minutes_row
from downslope.tui.page.layout.frames import framed
from downslope.tui.painter import paint
from downslope.tui.painter.rows import Row, Rows, beside, fit, fit_all, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look

CARD_FROM = 100
"""Columns of the screen from which there is a card."""
LIST_WIDTH, WIDEST_LIST = 58, 84
"""The least and the most columns that the list has beside a card."""
LOWEST, LEAST_PICTURE = 12, 7
"""The rows of the smallest card, and of the smallest picture in it."""


def list_width(look: Look) -> int:
    """The columns of the list of lessons: all but the edges, or what the card leaves."""
    if card_size(look) == (0, 0):
        return look.width - 2
    return min(WIDEST_LIST, max(LIST_WIDTH, look.width * 3 // 5 + 2))


def card_size(look: Look) -> tuple[int, int]:
    """Columns and rows of the card; (0, 0) if there is no room for one."""
    if look.width < CARD_FROM or look.height < LOWEST + 4:
        return 0, 0
    width = min(WIDEST_LIST, max(LIST_WIDTH, look.width * 3 // 5 + 2))
    return look.width - 2 - width - 2, look.height - 4


def card_rows(walk: Walk[object], look: Look) -> Rows:
    """The walk's main picture, its beats, and how much is left, in a frame of `card_size`."""
    width, height = card_size(look)
    inner, room = width - 2, height - 1
    beats = [beat_row(walk, k, look.language, inner) for k in range(len(walk.lesson.beats))]
    picture = max(LEAST_PICTURE, min(room - len(beats) - 4, room * 3 // 5))
    rows = [_heading(walk, look.language, inner)]
    with np.errstate(all="ignore"):
        rows += paint(walk.figures()[0], inner, picture, look.language, look.medium)
    left = room - len(rows) - 3
    first = max(0, min(walk.beat - left // 2, len(beats) - left))
    rows += [row(""), *beats[first : first + max(0, left)]]
    rows = fit_all(rows, inner, room - 1)
    last = fit(minutes_row(walk, look.language), inner)
    return framed([*rows, last], width, height)


def _heading(walk: Walk[object], language: Language, width: int) -> Row:
    lesson = walk.lesson
    title = ((f"{lesson.number}  {lesson.title.of(language)}", "title"),)
    return beside(title, row(lesson.section, "muted"), width)
