"""The help page: a list of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.page.keys import KEYS
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.rows import Row, Rows, fit_all, row, wrap

if TYPE_CHECKING:
    from downslope.tui.page.look import Look

SHOWN_WIDTH = 9
"""Columns for the name of a key, before its description."""
TWO_COLUMNS = 76
"""Columns of the screen from which the list has two columns."""


def paint_help(look: Look) -> Rows:
    """All keys with their descriptions: exactly look.height rows of look.width cells.

    Keys for which there are too few rows are left out.
    """
    columns = 2 if look.width >= TWO_COLUMNS else 1
    width = look.width // columns - 1
    lines = [line for key in KEYS for line in _lines(key.shown, key.tip.of(look.language), width)]
    half = -(-len(lines) // columns)
    left, right = fit_all(lines[:half], width, half), lines[half:]
    right += [row("")] * (half - len(right))
    rows = [_title(look), row("")]
    rows += [(*a, (" ", "text"), *b) for a, b in zip(left, right, strict=True)]
    rows = fit_all(rows, look.width, look.height)
    return in_ascii(rows, look.width) if look.ascii_only else rows


def _title(look: Look) -> Row:
    title, close = strings.KEYS_TITLE.of(look.language), strings.CLOSE.of(look.language)
    return ((f" {title} ", "badge"), (f"  {close}", "muted"))


def _lines(shown: str, tip: str, width: int) -> list[Row]:
    lines = wrap(tip, width - SHOWN_WIDTH - 1)
    heads = [(f"{shown:>{SHOWN_WIDTH}} ", "key"), *[(" " * (SHOWN_WIDTH + 1), "text")] * 9]
    return [(head, *line) for head, line in zip(heads, lines, strict=False)]
