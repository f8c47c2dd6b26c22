"""Painted rows as an image, cell by cell, as a terminal with a clean font would show them."""

from __future__ import annotations

import subprocess
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont
from rich.cells import cell_len

if TYPE_CHECKING:
    from rich.color import Color
    from rich.style import Style

    from downslope.tui.painter.rows import Rows
    from downslope.tui.terminal.colours import Styles

    RGB = tuple[int, int, int]

QUADRANTS = dict(zip(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█", range(16), strict=True))
"""Which quarters of a cell a block covers: 1 upper left, 2 upper right, 4 and 8 below them."""
EIGHTHS_LEFT, EIGHTHS_UP = "▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█"


class Sheet:
    """An image into which screens are drawn; a cell is `cell` pixels wide and twice as high."""

    def __init__(self, columns: int, rows: int, cell: int, ground: RGB) -> None:
        self.cell = cell
        self.image = Image.new("RGB", (columns * cell, rows * 2 * cell), ground)
        self._draw = ImageDraw.Draw(self.image)

    def screen(self, rows: Rows, styles: Styles, column: int = 0, line: int = 0) -> None:
        """Draw rows with their upper left cell at (column, line)."""
        for y, spans in enumerate(rows, start=line):
            x = column
            for text, role in spans:
                for char in text:
                    size = cell_len(char)
                    self._cell(char, styles[role], x, y, max(size, 1))
                    x += size

    def _cell(self, char: str, style: Style, column: int, line: int, cells: int) -> None:
        ink, ground = colours_of(style)
        x, y, w, h = column * self.cell, line * 2 * self.cell, cells * self.cell, 2 * self.cell
        self._draw.rectangle((x, y, x + w - 1, y + h - 1), fill=ground)
        if char in QUADRANTS:
            self._quadrants(QUADRANTS[char], x, y, ink)
        elif "\u2800" <= char <= "\u28ff":
            self._braille(ord(char) - 0x2800, x, y, ink)
        elif char in EIGHTHS_LEFT:
            right = x + max(1, w * (EIGHTHS_LEFT.index(char) + 1) // 8)
            self._draw.rectangle((x, y, right - 1, y + h - 1), fill=ink)
        elif char in EIGHTHS_UP:
            top = y + h - max(1, h * (EIGHTHS_UP.index(char) + 1) // 8)
            self._draw.rectangle((x, top, x + w - 1, y + h - 1), fill=ink)
        elif char.strip():
            font = font_for(char, self.cell, bold=bool(style.bold))
            self._draw.text((x, y + h * 0.78), char, fill=ink, font=font, anchor="ls")

    def _quadrants(self, covered: int, x: int, y: int, ink: RGB) -> None:
        half, cell = self.cell / 2, self.cell
        for k in range(4):
            if covered >> k & 1:
                left, top = x + half * (k % 2), y + cell * (k // 2)
                self._draw.rectangle((left, top, left + half - 1, top + cell - 1), fill=ink)

    def _braille(self, dots: int, x: int, y: int, ink: RGB) -> None:
        across, down = self.cell / 2, self.cell / 2
        size = max(1.0, self.cell / 5)
        places = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
        for bit, (i, j) in enumerate(places):
            if dots >> bit & 1:
                left, top = x + across * (i + 0.5) - size / 2, y + down * (j + 0.5) - size / 2
                self._draw.ellipse((left, top, left + size, top + size), fill=ink)


def colours_of(style: Style) -> tuple[RGB, RGB]:
    """Ink and ground of a style, exchanged where it is reversed."""
    ink, ground = _rgb(style.color, (230, 233, 239)), _rgb(style.bgcolor, (17, 21, 28))
    return (ground, ink) if style.reverse else (ink, ground)


def _rgb(colour: Color | None, otherwise: RGB) -> RGB:
    if colour is None or colour.is_default:
        return otherwise
    red, green, blue = colour.get_truecolor()
    return red, green, blue


@cache
def font_for(char: str, cell: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """A font that has the character and whose letters are `cell` pixels wide."""
    if cell_len(char) == 2:
        # A letter as wide as its two cells would reach into the rows above and below.
        return _font("Noto Sans Mono CJK KR", 1.75 * cell)
    return _font("DejaVu Sans Mono:bold" if bold else "DejaVu Sans Mono:book", cell / 0.602)


@cache
def _font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """The font that the system has for a name."""
    found = subprocess.run(
        ["fc-match", "--format=%{file}\n%{index}", name], capture_output=True, text=True, check=True
    )
    file, index = found.stdout.split("\n")
    return ImageFont.truetype(file, size, index=int(index))
