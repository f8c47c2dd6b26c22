"""The footer: the row or rows of a screen that list its keys, which can also be clicked."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from downslope.tui.page.keys import KEYS, Key
from downslope.tui.painter.rows import Row, Rows, fit, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language


@lru_cache(maxsize=64)
def key_rows(screen: str, language: Language, width: int, *, ascii_only: bool = False) -> Rows:
    """The footer of the "home" or "lesson" screen: as many rows of `width` cells as it takes."""
    lines = groupby(_places(screen, language, width, ascii_only), key=lambda place: place[2])
    return [fit(tuple(span for *_, face in line for span in face), width) for _, line in lines]


def key_at(screen: str, language: Language, width: int, column: int, line: int) -> Key | None:
    """The key at a cell of the footer, or None; `column` and `line` count from 0.

    The digits share one entry, so a click on it cannot tell which one is meant and gives None.
    """
    for key, x, y, face in _places(screen, language, width, ascii_only=False):
        if y == line and x <= column < x + row_width(face):
            return None if key.name == "digit" else key
    return None


def _places(
    screen: str, language: Language, width: int, ascii_only: bool
) -> Iterator[tuple[Key, int, int, Row]]:
    """Each key of the footer, the column and row where its entry begins, and the entry's spans."""
    x, y = 0, 0
    for key in KEYS:
        label = (ascii_only and key.ascii_label) or key.label
        if screen not in key.screens or label is None:
            continue
        face = ((f" {key.face or key.shown}", "key"), (f" {label.of(language)}", "muted"))
        if x + row_width(face) > width:
            x, y = 0, y + 1
        yield key, x, y, face
        x += row_width(face)
