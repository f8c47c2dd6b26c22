"""Scrolling what has more rows than room: words, code, or on a small screen the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page.panes import can_scroll, code_rows, story_room, text_rows
from downslope.tui.page.words import words_rows

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.lesson_page import Page
    from downslope.tui.page.look import Look

SCROLLING = {"shift+up": -3, "shift+down": 3}
"""The keys that scroll, and by how many rows."""


def scrolled(key: str, walk: Walk[object], page: Page, look: Look) -> int | None:
    """Where `look.scroll` is after a key, or None if the key has nothing to scroll.

    A point or a mark on the picture is moved by the same keys, and that comes first.
    """
    if "words" in walk.shown:
        return _scrolled_words(key, walk, page, look)
    hidden = _hidden_rows(walk, page, look)
    if key not in SCROLLING or not can_scroll(walk) or hidden <= 0:
        return None
    return max(-hidden, min(hidden, look.scroll + SCROLLING[key]))


def _scrolled_words(key: str, walk: Walk[object], page: Page, look: Look) -> int | None:
    """The same for the screen in words, of which the first row shown is at `look.scroll`."""
    note = page.boxes["note"]
    hidden = len(words_rows(walk, look.language, note.width)) - note.height
    if key not in SCROLLING or hidden <= 0:
        return None
    return max(0, min(hidden, look.scroll + SCROLLING[key]))


def _hidden_rows(walk: Walk[object], page: Page, look: Look) -> int:
    """How many rows of code have no room, or else of the story."""
    hidden = 0
    if code := page.boxes.get("code"):
        rows = code_rows(walk, look.language, code.inner.width)
        hidden = len(rows) - code.inner.height
    if hidden <= 0 and (text := page.boxes.get("text")):
        count = len(text_rows(walk, look, text))
        hidden = count - story_room(walk, count, text.height)
    return hidden
