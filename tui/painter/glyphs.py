"""Which characters draw what: braille and symbols, or plain ASCII for a terminal without them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.tui.painter.canvas import BLANK, BRAILLE, Cell
from downslope.tui.painter.rows import fit, row_width

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Row, Rows

ARROWS = "→↗↑↖←↙↓↘"
STRONG_ARROWS = "⇒⇗⇑⇖⇐⇙⇓⇘"
"""Heads in eight directions, counter-clockwise from the right; double ones for long arrows."""

_ASCII = str.maketrans(
    {
        **dict(zip(ARROWS + STRONG_ARROWS, ">/^\\</v\\" * 2, strict=True)),
        **dict(zip("│─└┬┤┌┐┘├┴┼", "|-+++++++++", strict=True)),
        **dict(zip("●○×•∘★█▉▊▋▌▍▎▏░", "@ox*o*########.", strict=True)),
        **dict(zip("✓✗−←→↑↓▸◂▴▾▶…·²", "+x-<>^v><^v>.-2", strict=True)),
        # Borders, scroll bars and the search icon of the library's own widgets.
        **dict(zip("╭╮╰╯▔▁▂▃▄▅▆▇", "++++--######", strict=True)),
        "🔎": "? ",
        "⌫": "<",
        **dict(zip("⠒⠐√∂ηΔ≈≤≥≠∞³₀₁₂₃■□▲△▼▽◆◇☆±⋯Σ", "-.vdnD~<>!I30123#oA^VvO.+~.S", strict=True)),
    }
)
_ASCII_LINES = {"path": "*", "curve": "#", "tangent": "+", "slope": "+", "ghost": ","}


_LONGER = str.maketrans({"²": "^2", "³": "^3", "≤": "<=", "≥": ">=", "≠": "!="})
"""In running text, where one letter may become two."""


def head(dx: float, dy: float, *, strong: bool = False) -> str:
    """The arrow head nearest to the direction (dx, dy), y up, in equal units of the screen."""
    return (STRONG_ARROWS if strong else ARROWS)[round(math.atan2(dy, dx) / (math.pi / 4)) % 8]


def line_marker(role: str, *, ascii_only: bool) -> str:
    """What a line of this role is drawn with; in ASCII the character tells the role."""
    return _ASCII_LINES.get(role, ".") if ascii_only else BRAILLE


def to_ascii(text: str) -> str:
    """The same text with ASCII in place of our symbols; words of any language stay."""
    return text.translate(_ASCII)


def in_ascii(rows: Rows, width: int) -> Rows:
    """Painted rows of `width` cells with ASCII in place of our symbols; longer ones find room in
    the spaces at the end of a row."""
    return [_row_in_ascii(spans, width) for spans in rows]


def _row_in_ascii(spans: Row, width: int) -> Row:
    if all(text.isascii() for text, _ in spans):
        return spans
    turned = tuple((_text_in_ascii(text), role) for text, role in spans)
    if row_width(turned) <= width:
        return turned
    last, role = turned[-1]
    trimmed = last[: max(0, len(last) - row_width(turned) + width)] if last.isspace() else last
    cut = fit((*turned[:-1], (trimmed, role)), width)
    return tuple((to_ascii(text), role) for text, role in cut)


def _text_in_ascii(text: str) -> str:
    return to_ascii(text.translate(_LONGER))


def merge(below: Cell, above: Cell) -> Cell:
    """One cell over another: dots of braille join, and whatever lies above gives the role."""
    if above == BLANK:
        return below
    if _is_braille(below[0]) and _is_braille(above[0]):
        return chr(ord(below[0]) | ord(above[0])), above[1]
    return above


def _is_braille(char: str) -> bool:
    return "\u2800" <= char <= "\u28ff"
