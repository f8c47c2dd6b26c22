"""A walk as rows to print one after the other, as `downslope show` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import pane_rows, story
from downslope.tui.page.panes import code_rows
from downslope.tui.page.title import title_row
from downslope.tui.page.words import words_rows
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.rows import Rows, row, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk


def show(
    walk: Walk[object], width: int, height: int, language: Language, medium: Medium = FULL
) -> Rows:
    """The title, the text, a pitfall's code, the formula, the status, and the pictures.

    The pictures, each followed by its summary, take about `height` rows together, or more where
    that would make one too small.
    """
    rows: Rows = [title_row(walk, language, width), row("")]
    rows += story.text_rows(walk, language, width)
    if "notes" in walk.shown:
        rows += [row(""), *story.notes_rows(walk.current_beat, language, width)]
    if walk.pitfall or "code" in walk.shown:
        rows += [row(""), *code_rows(walk, language, width)]
    if walk.formula():
        formula = pane_rows.formula_rows(walk, language, width)
        rows += [row(""), *pane_rows.with_step(formula, walk, language, "")]
    rows += [pane_rows.status_row(walk, language, width), row("")]
    figures = walk.figures()
    for figure in figures:
        share = max(least_height(figure), height // len(figures) - 2)
        rows += paint(figure, width, share, language, medium)
        rows += [*wrap(figure.summary.of(language), width, "because"), row("")]
    return in_ascii(rows, width) if medium.ascii_only else rows


def words_of(walk: Walk[object], width: int, language: Language, medium: Medium = FULL) -> Rows:
    """The same in words alone, line by line, as a screen reader reads it."""
    rows = words_rows(walk, language, width)
    return in_ascii(rows, width) if medium.ascii_only else rows
