"""A beat's notes for the teacher, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.painter.rows import Rows, row, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat


def notes_rows(beat: Beat[object], language: Language, width: int, *, asked: bool = False) -> Rows:
    """A heading with the beat's minutes, and its notes: what to ask, to expect, to watch for.

    While a question is `asked`, what to expect is not told: everybody sees this screen.
    """
    expect = strings.EXPECT_LATER if asked else beat.notes.expect
    heading = strings.NOTES.of(language).format(minutes=f"{beat.minutes:g}")
    rows = [row(heading, "notes")]
    parts = (
        (strings.ASK, beat.notes.ask),
        (strings.EXPECT, expect),
        (strings.MISTAKE, beat.notes.mistake),
    )
    for label, text in parts:
        if text:
            rows += wrap(f"**{label.of(language)}** {text.of(language)}", width)
    return rows
