"""What a layout depends on: the sizes that matter, and how much room the panes of a beat need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.tui.page.layout.columns import ENDLESS

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_WIDTH, LEAST_HEIGHT = 40, 16
"""Columns and rows below which the screen only asks for a larger terminal."""
SIDE_BY_SIDE = 76
"""Columns from which the story stands beside the picture, and not under it."""
TEXT_WIDTH, TEXT_HEIGHT = 37, 15
"""Columns and rows for a beat's text at 80x24; the content check holds every beat to them."""
TALL = 36
"""Rows from which a screen that is not wide enough for two columns breaks long lines."""
FRAMED_WIDTH, FRAMED_HEIGHT = 100, 30
"""The screens from which on pictures, formula and code stand in frames."""
SPACIOUS = 90
"""Columns from which a text may be wider than at 80x24."""
MEDIUM, WIDE, HIGH = 110, 150, 36
"""Columns from which code has room beside the picture, and from which it is shown by default: from
WIDE on always, from MEDIUM on where the screen is HIGH."""
GUTTER = 2
"""The free columns between two columns of panes; at both edges of the screen there is one."""
LEAST_CODE, LEAST_CONTENTS = 6, 5
"""The rows below which code beside a picture, or the list of beats, is not worth showing."""
NARROWEST, WIDEST = 44, 54
"""The columns of a text on a large screen."""


@dataclass(frozen=True)
class Room:
    """The rows of a picture: those it needs at least, and how many it can use."""

    least: int
    most: int = ENDLESS


@dataclass(frozen=True)
class Needs:
    """How many rows the panes need: text and code (None: not shown) in a given width, the pictures.

    With `code_first` the code takes the main picture's place: it matters most, as in a pitfall, or
    there is no other room for it, as on a narrow screen. With `code_asked` a key has asked for it,
    and other pictures give way. `formula`, `controls` and `presets` are the rows of these panes,
    and `beats` those of the list of beats, which fills what is left of a large screen.
    """

    text: Callable[[int], int]
    pictures: tuple[Room, ...]
    code: Callable[[int], int] | None = None
    code_first: bool = False
    code_asked: bool = False
    formula: int = 3
    controls: int = 1
    presets: int = 1
    beats: int = 0


def is_framed(width: int, height: int) -> bool:
    """Whether panes stand in frames on a screen of this size."""
    return width >= FRAMED_WIDTH and height >= FRAMED_HEIGHT
