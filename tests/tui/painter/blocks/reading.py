"""What tests of blocks read off painted rows: cells with their roles, lengths of bars, pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.painter.medium import ASCII, FULL, Medium

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Row, Rows

PLAIN = Medium(filled=False)
MEDIA = (FULL, PLAIN, ASCII)
Cell = tuple[str, str]


def cells(spans: Row) -> list[Cell]:
    """Each character of a row with its role; all characters here are one cell wide."""
    return [(char, role) for text, role in spans for char in text]


def eighths(text: str) -> int:
    """The length of a bar in eighths of a cell."""
    return 8 * text.count("█") + sum("▏▎▍▌▋▊▉".find(char) + 1 for char in text)


def pixels(rows: Rows, ramp: str) -> list[list[int]]:
    """The levels of a picture of half blocks: two rows of them for each row of the screen.

    A half block shows its front colour above and its ground below; a space shows its ground twice.
    """
    levels: list[list[int]] = []
    for spans in rows:
        upper, lower = [], []
        for char, role in cells(spans):
            if not role.startswith(f"{ramp}:") or "@" not in role:
                continue
            front, ground = (int(part.split(":")[1]) for part in role.split("@"))
            assert char in " ▀"
            upper.append(ground if char == " " else front)
            lower.append(ground)
        levels += [upper, lower] if upper else []
    return levels


def edge_cells(rows: Rows) -> dict[tuple[int, int], tuple[str, str]]:
    """The cells (column, row) with braille dots, with their character and role."""
    return {
        (x, y): cell
        for y, spans in enumerate(rows)
        for x, cell in enumerate(cells(spans))
        if "\u2801" <= cell[0] <= "\u28ff"
    }
