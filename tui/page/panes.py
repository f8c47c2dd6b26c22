"""The list of all panes (parts) of a lesson screen, and what each of them shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import pane_rows, story, strings
from downslope.tui.page.code import listings, repairs
from downslope.tui.page.contents import beats_rows
from downslope.tui.page.keys import Moment, key_row, lesson_keys
from downslope.tui.page.layout.needs import LEAST_HEIGHT, LEAST_WIDTH, WIDE, is_framed
from downslope.tui.page.title import title_row
from downslope.tui.painter.rows import plain, row, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.layout.box import Box
    from downslope.tui.page.look import Look
    from downslope.tui.painter.rows import Rows

    PanePainter = Callable[[Walk[object], Look, Box], Rows]


def text_rows(walk: Walk[object], look: Look, box: Box) -> Rows:
    """The beat's text, or if asked for the teacher's notes in its place; on a wide screen both."""
    if "notes" not in walk.shown:
        return story.text_rows(walk, look.language, box.width)
    asked = bool(walk.pending)
    notes = story.notes_rows(walk.current_beat, look.language, box.width, asked=asked)
    if look.width < WIDE:
        waiting = story.asked_rows(walk, look.language, box.width)
        both = [*notes, pane_rows.BLANK, *waiting]
        return both if waiting and len(both) <= box.height else notes
    return [*story.text_rows(walk, look.language, box.width), pane_rows.BLANK, *notes]


def _text(walk: Walk[object], look: Look, box: Box) -> Rows:
    """The story; of one that is too long what is asked or told last, unless it is scrolled."""
    rows = text_rows(walk, look, box)
    room = story_room(walk, len(rows), box.height)
    hidden = max(0, len(rows) - room)
    usual = hidden if walk.question and "notes" not in walk.shown else 0
    first = max(0, min(hidden, usual + look.scroll))
    shown = rows[first : first + room]
    if room == box.height:
        return shown
    more = row(strings.STORY_MORE.of(look.language), "muted")
    return [more, *shown] if first else [*shown, more]


def story_room(walk: Walk[object], count: int, height: int) -> int:
    """How many of the `count` rows of a story have room: one less where keys scroll to others."""
    return height - 1 if count > height > 1 and can_scroll(walk) else height


def can_scroll(walk: Walk[object]) -> bool:
    """Whether shift and the arrows are free to scroll: a mark or point is moved by them first."""
    control = walk.chosen_control
    return not (walk.pending.takes_arrows if walk.pending else bool(control and control.axis))


def code_rows(
    walk: Walk[object], language: Language, width: int, height: int = 999, scroll: int = 0
) -> Rows:
    """The code that runs, or for a pitfall its mistake and repair with what each does.

    At most `height` rows; `scroll` moves that many rows down where not all have room. With the code
    key a pitfall's helpers are shown too.
    """
    if walk.pitfall is None:
        return listings.code_rows(walk.code(), language, width, height, scroll)
    rows = repairs.pitfall_rows(walk, language, width)
    if walk.pitfall.helpers and "code" in walk.shown:
        rows += repairs.helper_rows(walk.pitfall, language, width)
    first = max(0, min(scroll, len(rows) - height))
    return rows[first : first + height]


def _too_small(_: Walk[object], look: Look, box: Box) -> Rows:
    note = strings.TOO_SMALL.of(look.language).format(
        width=LEAST_WIDTH, height=LEAST_HEIGHT, now=f"{look.width}x{look.height}"
    )
    return wrap(note, box.width)


FORMULA_ROWS = 3
"""The lines of a formula; a box with more rows has room for lines that are broken."""


def _formula(walk: Walk[object], look: Look, box: Box) -> Rows:
    """The formula; the step stands in the frame's edge, or else behind the status or a line."""
    language = look.language
    if is_framed(*look.size):
        step = pane_rows.step_words(walk, language, look.playing)
        rows = pane_rows.formula_rows(walk, language, box.width - 1, box.height - 1)
        return [tuple((text, "title") for text, _ in step), *(((" ", "text"), *r) for r in rows)]
    if box.height > FORMULA_ROWS:
        rows = pane_rows.broken_formula(walk, language, box.width, box.height)
    else:
        rows = pane_rows.formula_rows(walk, language, box.width, box.height)
    return pane_rows.with_step(rows, walk, language, look.playing)


def _status(walk: Walk[object], look: Look, box: Box) -> Rows:
    told = not is_framed(*look.size)
    row = pane_rows.status_row(walk, look.language, box.width, look.playing, step=told)
    if box.height > 1 and plain(row).endswith("…"):
        return pane_rows.broken_status(walk, look.language, box.width)
    return [row]


def _keys(walk: Walk[object], look: Look, box: Box) -> Rows:
    offered = lesson_keys(Moment(walk, playing=bool(look.playing)))
    return [key_row(offered, look.language, box.width, ascii_only=look.ascii_only)]


PAINTERS: dict[str, PanePainter] = {
    "note": _too_small,
    "title": lambda walk, look, box: [title_row(walk, look.language, box.width)],
    "text": _text,
    "code": lambda walk, look, box: code_rows(
        walk, look.language, box.width, box.height, look.scroll
    ),
    "beats": lambda walk, look, box: beats_rows(walk, look.language, box.width, box.height),
    "formula": _formula,
    "status": _status,
    "controls": lambda walk, look, box: [pane_rows.control_row(walk, look.language, box.width)],
    "presets": lambda walk, look, box: [pane_rows.preset_row(walk, look.language, box.width)],
    "keys": _keys,
}
"""For every pane but the pictures, the function that makes its rows, given its inner box."""

PICTURES = tuple(f"picture-{i}" for i in range(4))
"""The panes of the figures, in the lesson's order: the main picture is the first."""
