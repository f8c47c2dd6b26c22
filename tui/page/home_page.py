"""The home page: the list of lessons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.page import strings
from downslope.tui.page.footer import key_rows
from downslope.tui.page.story.recap import open_part
from downslope.tui.painter import paint
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.rows import Row, Rows, beside, fit, fit_all, marked_up, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.catalog import Entry
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look

TOP = 2
"""Rows above the list."""
LIST_WIDTH = 78
"""The most columns that the list takes; to the right of it is room for a preview."""
PREVIEW_WIDTH, PREVIEW_HEIGHT = 40, 12
"""The least columns and rows of a preview of the chosen lesson; with fewer there is none."""

STATE_SIGNS: dict[str, tuple[str, str, Text]] = {
    "done": ("✓", "good", strings.DONE),
    "begun": ("•", "goal", strings.BEGUN),
    "new": ("○", "text", strings.NEW),
    "soon": ("·", "disabled", strings.SOON),
    "broken": ("✗", "bad", strings.BROKEN_LESSON),
}
"""The sign, its role and the word for each state that a lesson can be in."""


@dataclass(frozen=True)
class Home:
    """What the home page shows.

    `states` maps names of lessons to "begun" or "done", without those that were never opened.
    `cursor` is the index of the chosen entry. `notice` takes the place of the hint above the keys,
    and `preview` are rows for the right of the list, empty where the screen is too small.
    """

    entries: Sequence[Entry]
    states: Mapping[str, str]
    cursor: int
    notice: Text | None = None
    preview: Sequence[Row] = ()


def paint_home(home: Home, look: Look) -> Rows:
    """The list of lessons: exactly look.height rows of look.width cells.

    Where not all entries have room, those around the cursor are shown.
    """
    bottom = _bottom(home, look)
    lines = [_title(look), row(""), *_shown_entries(home, look, look.height - TOP - len(bottom))]
    lines += [row("")] * (look.height - len(bottom) - len(lines))
    for y, spans in enumerate(home.preview[: len(lines) - TOP], start=TOP):
        lines[y] = (*fit(lines[y], LIST_WIDTH), ("  ", "text"), *spans)
    body = lines[: max(0, look.height - len(bottom))]
    rows = fit_all([*body, *bottom], look.width, look.height)
    return in_ascii(rows, look.width) if look.ascii_only else rows


def preview_size(look: Look) -> tuple[int, int]:
    """Columns and rows of the room for a preview beside the list; (0, 0) if that is too small."""
    width, height = look.width - LIST_WIDTH - 2, look.height - TOP - 4
    return (width, height) if width >= PREVIEW_WIDTH and height >= PREVIEW_HEIGHT else (0, 0)


def entry_at(home: Home, look: Look, line: int) -> int | None:
    """The index of the entry on row `line` (from 0) of the screen, or None."""
    room = max(1, look.height - TOP - len(_bottom(home, look)))
    index = line - TOP + first_shown(home.cursor, room, len(home.entries))
    return index if 0 <= line - TOP < room and index < len(home.entries) else None


def first_shown(cursor: int, room: int, entries: int) -> int:
    """The index of the first of `room` entries to show, so that the cursor is among them."""
    return max(0, min(cursor - room // 2, entries - room))


def state_of(entry: Entry, states: Mapping[str, str]) -> str:
    """The key in STATE_SIGNS of a lesson; `states` has those that were opened."""
    if entry.fault:
        return "broken"
    return states.get(entry.name, "new") if entry.exists else "soon"


def _title(look: Look) -> Row:
    return ((" Downslope ", "badge"), (f" {strings.CHAPTER.of(look.language)}", "title"))


def _bottom(home: Home, look: Look) -> Rows:
    hint = (home.notice or strings.PICK_LESSON).of(look.language)
    keys = key_rows("home", look.language, look.width, ascii_only=look.ascii_only)
    return [row(""), row(f" {hint}", "notice" if home.notice else "muted"), *keys]


def _shown_entries(home: Home, look: Look, room: int) -> Rows:
    room = max(1, room)
    first = first_shown(home.cursor, room, len(home.entries))
    return [
        _entry_row(home, index, min(look.width, LIST_WIDTH), look.language)
        for index in range(first, min(first + room, len(home.entries)))
    ]


def _entry_row(home: Home, index: int, width: int, language: Language) -> Row:
    entry, here = home.entries[index], index == home.cursor
    state = state_of(entry, home.states)
    sign, role, label = STATE_SIGNS[state]
    style = "chosen" if here else "text" if entry.exists else "disabled"
    left = (
        (" ▸ " if here else "   ", style),
        (f"{entry.number:>2}  ", style),
        (entry.title.of(language), style),
        (" " if here else "", style),
    )
    right = ((f"{entry.section:>6} ", "muted"), (f" {sign} ", role), (label.of(language), role))
    return beside(left, fit(right, 20), width)


# -- the preview beside the list ------------------------------------------------------------


def preview(
    walk: Walk[object], width: int, height: int, language: Language, medium: Medium = FULL
) -> Rows:
    """The walk's main picture, and a row for each beat: ✓ if it is finished, or what is still open.

    These are at most `height` rows of `width` cells. The picture takes at least 8 of them, so where
    there are many beats the last ones may be left out.
    """
    beats = [_beat_row(walk, beat, language, width) for beat in walk.lesson.beats]
    picture = max(8, height - len(beats) - 1)
    with np.errstate(all="ignore"):
        figure = walk.figures()[0]
        rows = paint(figure, width, picture, language, medium)
    return [*rows, row(""), *beats][:height]


def _beat_row(walk: Walk[object], beat: Beat[object], language: Language, width: int) -> Row:
    here = "strong" if beat is walk.current_beat else "text"
    title = marked_up(beat.title.of(language), here)
    if walk.finished(beat):
        star = ((" ★", "good"),) if beat.name in walk.starred else ()
        return fit((("✓ ", "good"), *title, *star), width)
    left = open_part(walk, beat).of(language) if beat.name in walk.seen else ""
    return fit((("○ ", "muted"), *title, (f"  {left}", "muted")), width)
