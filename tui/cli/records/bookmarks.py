"""The output of `downslope bookmarks`, and the screen that a bookmark names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip, unknown

if TYPE_CHECKING:
    from pathlib import Path

    from downslope.tui.store.bookmarks import Bookmarks

SIGN = "@"
"""Begins the name of a bookmark where a token is expected."""


def token_of(word: str, record: Path) -> str:
    """The token itself, or that of the bookmark it names. Raises Refusal for an unknown one."""
    if not word.startswith(SIGN):
        return word
    from downslope.tui.store.bookmarks import Bookmarks

    known = Bookmarks(record).load()
    name = word.removeprefix(SIGN)
    if name not in known:
        raise unknown("bookmark", name, known)
    return known[name]


def listed(bookmarks: Bookmarks, *, as_json: bool) -> str:
    """A line for each bookmark, or all of them as JSON: name to token."""
    known = bookmarks.load()
    if as_json:
        return json.dumps(known, ensure_ascii=False, indent=2)
    return "\n".join(f"{SIGN}{name}  {token}" for name, token in known.items())


def forgotten(bookmarks: Bookmarks, name: str) -> str:
    """Delete a bookmark, and say so. Raises Refusal where that cannot be done."""
    name = name.removeprefix(SIGN)
    if not bookmarks.forget(name):
        raise Refusal(
            f"bookmark {clip(name)}: there is none, or it can't be deleted now",
            f"책갈피 {clip(name)}: 없거나 지금은 지울 수 없어요.",
        )
    return f"{SIGN}{name} forgotten"
