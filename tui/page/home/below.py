"""What stands under the list of lessons on a large screen: how a lesson goes, or what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.page.layout.frames import framed
from downslope.tui.painter.rows import Row, Rows, fit_all, marked_up, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.catalog import Entry
    from downslope.lessons.engine.standing import Standing

LEAST_ROWS = 6
"""The rows below the list from which there is room for it, a free one above it included."""


def below_rows(
    entries: Sequence[Entry],
    standings: Mapping[str, Standing],
    size: tuple[int, int],
    language: Language,
) -> Rows:
    """A frame for so many columns and rows: to a first visitor how a lesson goes, else what waits.

    It is as low as what it holds, and there is none where too few rows are left.
    """
    width, height = size
    if height < LEAST_ROWS:
        return []
    rows = _waiting(entries, standings, language) if standings else _first_steps(language)
    if len(rows) < 2:
        return []
    shown = rows[: height - 2]
    return [row(""), *framed(fit_all(shown, width - 2, len(shown)), width, len(shown) + 1)]


def _first_steps(language: Language) -> Rows:
    heading = row(strings.HOW_IT_GOES.of(language), "title")
    return [heading, *(marked_up(f" {text.of(language)}") for text in strings.FIRST_STEPS)]


def _waiting(
    entries: Sequence[Entry], standings: Mapping[str, Standing], language: Language
) -> Rows:
    found: list[Row] = [
        (
            (" ○ ", "goal"),
            (f"{entry.number:>2}", "text"),
            (f" · {index + 1:>2}  ", "muted"),
            (title.of(language), "text"),
        )
        for entry in entries
        if entry.name in standings
        for index, title in standings[entry.name].waiting
    ]
    heading = strings.STILL_WAITING.of(language).format(count=len(found))
    return [row(heading, "title"), *found]
