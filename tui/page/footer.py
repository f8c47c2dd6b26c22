"""The footer: the keys of a screen, written and found again under a click."""

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
    """As many rows of `width` cells as the keys of "home" or "lesson" take."""
    lines = groupby(_places(screen, language, width, ascii_only), key=lambda place: place[2])
    return [fit(tuple(span for *_, face in line for span in face), width) for _, line in lines]


def key_at(screen: str, language: Language, width: int, column: int, line: int) -> Key | None:
    """The key under a cell of the footer, if any."""
    for key, x, y, face in _places(screen, language, width, ascii_only=False):
        if y == line and x <= column < x + row_width(face):
            # Which of the digits is meant, a click on their common entry does not say.
            return None if key.name == "digit" else key
    return None


def _places(
    screen: str, language: Language, width: int, ascii_only: bool
) -> Iterator[tuple[Key, int, int, Row]]:
    """Every key of the footer with the column and row where it stands, and its face."""
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
