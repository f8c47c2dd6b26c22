"""The characters to draw with: braille and symbols, or ASCII for terminals that lack them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.tui.painter.plot.canvas import BLANK, BRAILLE, Cell, cell
from downslope.tui.painter.rows import fit, row_width

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Row, Rows

ARROWS = "→↗↑↖←↙↓↘"
"""Arrow heads in eight directions, counter-clockwise from the right."""
GRID = "frame"
"""The role of the dotted lines of a chart's grid: what is drawn over one covers it."""
STRONG_ARROWS = "⇒⇗⇑⇖⇐⇙⇓⇘"
"""Arrow heads in eight directions, counter-clockwise from the right, for the longest arrows."""

_HEADS = frozenset(ARROWS + STRONG_ARROWS)
ASCII_ARROWS = ("->", "/^", " ^", "^\\", "<-", "v/", " v", "\\v")
"""Arrows of two characters, counter-clockwise from the right: no single one is a diagonal head."""

_ASCII = str.maketrans(
    {
        **dict(zip(ARROWS + STRONG_ARROWS, ">/^\\</v\\" * 2, strict=True)),
        **dict(zip("│─└┬┤┌┐┘├┴┼", "|-+++++++++", strict=True)),
        **dict(zip("●○×•∘★█▉▊▋▌▍▎▏░", "@ox*o*########.", strict=True)),
        **dict(zip("✓✗−←→↑↓▸◂▴▾▶…·²", "+x-<>^v><^v>.-2", strict=True)),
        # Borders, scroll bars and the search icon of Textual's own widgets.
        **dict(zip("╭╮╰╯▔▁▂▃▄▅▆▇", "++++--######", strict=True)),
        "🔎": "? ",
        "⌫": "<",
        **dict(
            zip("⠒⠐⠛√∂ηΔ≈≤≥≠∞³₀₁₂₃■□▲△▼▽◆◇☆★◎›±⋯Σ", "-.ovdnD~<>!I30123@oA^VvO.+*0>~.S", strict=True)
        ),
    }
)
_ASCII_LINES = {
    "path": "*",
    "path-old": "*",
    "curve": "#",
    "tangent": "+",
    "slope": "+",
    "ghost": ",",
    "secant": "=",
    "series-1": "*",
    "series-2": "o",
    "series-4": "%",
}


_LONGER = str.maketrans({"²": "^2", "³": "^3", "≤": "<=", "≥": ">=", "≠": "!="})
"""Symbols in running text, where one character may become two."""


def head(dx: float, dy: float, *, strong: bool = False) -> str:
    """The arrow head nearest to the direction (dx, dy): to the right and up, in equal units."""
    return (STRONG_ARROWS if strong else ARROWS)[round(math.atan2(dy, dx) / (math.pi / 4)) % 8]


def arrow_in_ascii(glyph: str) -> str | None:
    """The two characters of an arrow head in ASCII; None for what is no arrow head."""
    return ASCII_ARROWS[(ARROWS + STRONG_ARROWS).index(glyph) % 8] if glyph in _HEADS else None


def line_marker(role: str, *, ascii_only: bool) -> str:
    """What to draw a line of this role with: BRAILLE, or in ASCII a character for each role."""
    return _ASCII_LINES.get(role, ".") if ascii_only else BRAILLE


def to_ascii(text: str) -> str:
    """The text with each of our symbols replaced by one in ASCII; words of any language stay."""
    return text.translate(_ASCII)


def in_ascii(rows: Rows, width: int) -> Rows:
    """Painted rows of `width` cells, with our symbols replaced by ASCII and no row longer.

    A symbol may become two characters (≤ becomes <=). Room for them is taken from the spaces at the
    end of the row; where these do not suffice, the row is cut.
    """
    return [_row_in_ascii(spans, width) for spans in rows]


def _row_in_ascii(spans: Row, width: int) -> Row:
    if all(text.isascii() for text, _ in spans):
        return spans
    turned = tuple((words_in_ascii(text), role) for text, role in spans)
    if row_width(turned) <= width:
        return turned
    last, role = turned[-1]
    trimmed = last[: max(0, len(last) - row_width(turned) + width)] if last.isspace() else last
    cut = fit((*turned[:-1], (trimmed, role)), width)
    return tuple((to_ascii(text), role) for text, role in cut)


def words_in_ascii(text: str) -> str:
    """Running text in ASCII, where one symbol may become two characters."""
    return to_ascii(text.translate(_LONGER))


def merge(below: Cell, above: Cell) -> Cell:
    """The cell that `above` makes over `below`.

    Braille dots of both are joined, but not those of a grid; otherwise the upper cell covers the
    lower one, unless it is blank. The role is the upper cell's, on the ground of the lower one; a
    cell that has a ground of its own covers all.
    """
    if "@" in above[1]:
        return above
    if above == BLANK:
        return below
    role = over(above[1], below[1])
    if _is_braille(below[0]) and _is_braille(above[0]) and front_of(below[1]) != GRID:
        return cell(chr(ord(below[0]) | ord(above[0])), role)
    return cell(above[0], role)


@lru_cache(maxsize=4096)
def over(above: str, below: str) -> str:
    """The role of something over a cell of another role: it keeps the ground of that cell."""
    ground = below.partition("@")[2]
    return f"{above}@{ground}" if ground else above


def front_of(role: str) -> str:
    """What a role says of the characters, without the ground under them."""
    return role.partition("@")[0]


def is_filled(below: Cell) -> bool:
    """Whether a cell has an area of colour: a ground, or a block on the screen's own."""
    return "@" in below[1] or ":" in below[1]


def _is_braille(char: str) -> bool:
    return "\u2800" <= char <= "\u28ff"
