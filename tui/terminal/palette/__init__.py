"""The colours of every theme as data, at each depth, and the arithmetic of contrast.

A theme of ours is a file here with a table: a line for each colour, with its truecolor, its number
among the 256 and its number among the terminal's own sixteen, all three chosen by hand and held by
tests to the contrast that they need. What a theme of somebody else has is made in `derived.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from downslope.tui.terminal.palette.xterm import RGB, parse, rgb_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.tui.terminal.depth import Depth

DARK, LIGHT = "downslope-dark", "downslope-light"
OWN_NAMES = (DARK, LIGHT, "projector", "high-contrast")
"""The themes of ours, in the order in which they are offered."""

_FILES = {DARK: "dark", LIGHT: "light", "projector": "projector", "high-contrast": "high_contrast"}
_DARK_ONES = frozenset({DARK, "high-contrast"})
_HEAVY_ONES = frozenset({"projector"})


@dataclass(frozen=True)
class Paint:
    """One colour: its `truecolor`, its `number` among the 256 (from 16 on), and its number among
    the terminal's `own` sixteen, or None for the colour that the terminal has by default."""

    truecolor: RGB
    number: int
    own: int | None

    def seen(self, depth: Depth, default: RGB) -> RGB:
        """What it looks like at a depth, in xterm; `default` is the terminal's own default."""
        if depth == "truecolor":
            return self.truecolor
        if depth == "256":
            return rgb_of(self.number)
        return default if self.own is None else rgb_of(self.own)


@dataclass(frozen=True)
class Palette:
    """All colours of a theme by name, and its ramps, each with its levels in order.

    A name with an "@" is the colour of the name before it on the ground after it. In a
    `heavy` theme plain text is bold.
    """

    dark: bool
    colours: Mapping[str, Paint]
    ramps: Mapping[str, tuple[Paint, ...]]
    heavy: bool = False

    @property
    def own_front(self) -> RGB:
        """What the terminal's default text colour is taken for, where only it knows."""
        return rgb_of(7) if self.dark else rgb_of(0)

    @property
    def own_ground(self) -> RGB:
        """What the terminal's default ground is taken for."""
        return rgb_of(0) if self.dark else rgb_of(15)


@cache
def own_palette(name: str) -> Palette:
    """The palette of a theme of ours."""
    table = import_module(f"downslope.tui.terminal.palette.{_FILES[name]}")
    lines = (line.split() for line in table.COLOURS.strip().splitlines())
    colours = {role: _paint(true, number, own) for role, true, number, own in lines}
    ramps = {ramp: _levels(rows) for ramp, rows in table.RAMPS.items()}
    return Palette(name in _DARK_ONES, colours, ramps, name in _HEAVY_ONES)


def _levels(rows: str) -> tuple[Paint, ...]:
    columns = (line.split() for line in rows.strip().splitlines())
    return tuple(_paint(*column) for column in zip(*columns, strict=True))


def _paint(truecolor: str, number: str, own: str) -> Paint:
    return Paint(parse(truecolor), int(number), None if own == "-" else int(own))
