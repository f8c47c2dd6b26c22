"""The list of all panes (parts) of a lesson screen, and what each of them shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import pane_rows, story, strings
from downslope.tui.page.arrange import LEAST_HEIGHT, LEAST_WIDTH, WIDE
from downslope.tui.page.code import listings, repairs
from downslope.tui.page.footer import key_rows
from downslope.tui.painter.rows import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.arrange import Box
    from downslope.tui.page.look import Look
    from downslope.tui.painter.rows import Rows

    PanePainter = Callable[[Walk[object], Look, Box], Rows]


def text_rows(walk: Walk[object], look: Look, box: Box) -> Rows:
    """The beat's text, or if asked for the teacher's notes in its place; on a wide screen both."""
    if "notes" not in walk.shown:
        return story.text_rows(walk, look.language, box.width)
    notes = story.notes_rows(walk.current_beat, look.language, box.width)
    if look.width < WIDE:
        return notes
    return [*story.text_rows(walk, look.language, box.width), pane_rows.BLANK, *notes]


def text_height(walk: Walk[object], look: Look, width: int) -> int:
    """The rows to keep free for `text_rows`, so that nothing moves when an answer comes."""
    height = story.reserved_height(walk.current_beat, walk.question, look.language, width)
    if "notes" not in walk.shown:
        return height
    notes = len(story.notes_rows(walk.current_beat, look.language, width))
    return max(height, notes) if look.width < WIDE else height + 1 + notes


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


PAINTERS: dict[str, PanePainter] = {
    "note": _too_small,
    "title": lambda walk, look, _: [pane_rows.title_row(walk, look.language)],
    "counts": lambda walk, look, box: [
        pane_rows.counts_row(walk, look.language, box.width, look.playing)
    ],
    "text": text_rows,
    "code": lambda walk, look, box: code_rows(
        walk, look.language, box.width, box.height, look.scroll
    ),
    "formula": lambda walk, look, box: pane_rows.formula_rows(walk, look.language, box.width),
    "status": lambda walk, look, box: [pane_rows.status_row(walk, look.language, box.width)],
    "controls": lambda walk, look, box: [pane_rows.control_row(walk, look.language, box.width)],
    "presets": lambda walk, look, box: [pane_rows.preset_row(walk, look.language, box.width)],
    "keys": lambda _, look, box: key_rows(
        "lesson", look.language, box.width, ascii_only=look.ascii_only
    ),
}
"""For every pane but the pictures, the function that makes its rows."""

PICTURES = tuple(f"picture-{i}" for i in range(4))
"""The panes of the figures, in the lesson's order: the main picture is the first."""
PANES = (*PAINTERS, *PICTURES)
"""Every pane that a page may have; no page has all of them."""
