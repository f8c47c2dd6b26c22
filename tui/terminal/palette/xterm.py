"""The colours of xterm's table, by number, and the nearest number to a colour.

The first sixteen are a terminal's own and may be anything; the values here are those of xterm.
"""

from __future__ import annotations

from typing import TypeAlias

RGB: TypeAlias = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""

_OWN = (
    "000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5",
    "7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff",
)  # fmt: skip
_LEVELS = (0, 95, 135, 175, 215, 255)
"""The six steps of red, of green and of blue in the cube of the numbers 16 to 231."""
_FIRST_GRAY, _GRAYS = 232, 24


def rgb_of(number: int) -> RGB:
    """The colour with this number, 0 to 255."""
    if number < 16:
        return parse(_OWN[number])
    if number < _FIRST_GRAY:
        red, rest = divmod(number - 16, 36)
        return _LEVELS[red], _LEVELS[rest // 6], _LEVELS[rest % 6]
    level = 8 + 10 * (number - _FIRST_GRAY)
    return level, level, level


def nearest(colour: RGB) -> int:
    """The number from 16 to 255 whose colour is the nearest: in the cube or among the greys."""
    steps = [min(range(6), key=lambda i: abs(_LEVELS[i] - part)) for part in colour]
    cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    gray = _FIRST_GRAY + max(0, min(_GRAYS - 1, round((sum(colour) / 3 - 8) / 10)))
    return min((cube, gray), key=lambda number: _distance(rgb_of(number), colour))


def parse(name: str) -> RGB:
    """The colour written as `#rrggbb` or `rrggbb`."""
    red, green, blue = bytes.fromhex(name.removeprefix("#"))
    return red, green, blue


def hex_of(colour: RGB) -> str:
    """A colour written as `#rrggbb`."""
    return "#" + bytes(colour).hex()


def _distance(one: RGB, other: RGB) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
