"""The look of each role in a theme at a depth. Only this file turns roles into colours.

A plain role stands on the theme's ground. `front@ground` is made when it is first asked for: where
the front's colour could not be seen on that ground, it is moved until it can.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.color import Color
from rich.style import Style

from downslope.tui.terminal.palette import OWN_NAMES, Paint, Palette, own_palette
from downslope.tui.terminal.palette.contrast import contrast, ink_on, moved, moved_number
from downslope.tui.terminal.palette.manners import MATRIX, Manner, manners

if TYPE_CHECKING:
    from textual.theme import Theme

    from downslope.tui.terminal.depth import Depth

_SIGNED_RAMPS = frozenset({"heat", "region"})
_GROUNDS = frozenset({"ground", "bar", "row"})
_BLACK, _WHITE = Paint((0, 0, 0), 16, 0), Paint((255, 255, 255), 231, 15)


class Styles(dict[str, Style]):
    """The style of each role in a palette; a role that is not known has the style of "text".

    All plain roles are in it from the start, others once they have been asked for.
    """

    def __init__(self, palette: Palette, depth: Depth) -> None:
        super().__init__()
        self._palette = palette
        self._depth = depth
        for role in (*manners(), *MATRIX):
            self[role] = self._made(role)

    def __missing__(self, role: str) -> Style:
        self[role] = self._made(role)
        return self[role]

    def _made(self, role: str) -> Style:
        role = MATRIX.get(role) or role
        front, _, ground = role.partition("@")
        ground = ground or (front if front == "row" else "ground")
        manner = manners().get(front, manners()["text"])
        if self._depth == "none":
            turned = " reverse" if ground == "row" else ""
            return Style.parse(manner.without_colour + turned)
        fill = self._fill(ground)
        ink = self._ink(front, ground, fill, manner)
        turned = ""
        if ground == "row" and self._shown(fill).is_default:
            # Where the chosen row has no ground of its own it is turned around, all of it alike.
            turned, ink = " reverse", self._palette.colours["text"]
        bold = " bold" if self._palette.heavy and manner.colour == "text" else ""
        attributes = Style.parse(manner.attributes + turned + bold)
        return attributes + Style(color=self._shown(ink), bgcolor=self._shown(fill))

    def _fill(self, ground: str) -> Paint:
        level = self._level(ground)
        grounds = self._palette.colours
        return level or grounds[ground if ground in _GROUNDS else "ground"]

    def _ink(self, front: str, ground: str, fill: Paint, manner: Manner) -> Paint:
        if front == "ink" and ground != "ground":
            return self._black_or_white(ground, fill)
        if level := self._level(front):
            return self._sign_of(front) or level
        colours = self._palette.colours
        paint = colours.get(f"{manner.colour}@{ground}") or colours[manner.colour]
        return paint if ground == "ground" else self._fitted(paint, fill, manner.least)

    def _level(self, name: str) -> Paint | None:
        """The paint of a level of a ramp; None for any other name."""
        ramp, _, level = name.partition(":")
        levels = self._palette.ramps.get(ramp, ())
        return levels[int(level)] if level.isdecimal() and int(level) < len(levels) else None

    def _sign_of(self, name: str) -> Paint | None:
        """At 16 colours the colour of the sign that a level of a signed ramp has, else None."""
        ramp, _, level = name.partition(":")
        middle = len(self._palette.ramps.get(ramp, ())) // 2
        if self._depth != "16" or ramp not in _SIGNED_RAMPS or not level.isdecimal():
            return None
        sign = (int(level) > middle) - (int(level) < middle)
        return self._palette.colours["plus" if sign > 0 else "minus"] if sign else None

    def _black_or_white(self, ground: str, fill: Paint) -> Paint:
        if self._depth == "16" and fill.own is None:
            # A ground that only the terminal knows: its own text colour is right on it.
            return self._sign_of(ground) or self._palette.colours["text"]
        seen = fill.seen(self._depth, self._palette.own_ground)
        return _BLACK if ink_on(seen) == _BLACK.truecolor else _WHITE

    def _fitted(self, paint: Paint, fill: Paint, least: float) -> Paint:
        """The paint, moved towards black or white until it stands out from the fill."""
        ground = fill.seen(self._depth, self._palette.own_ground)
        front = paint.seen(self._depth, self._palette.own_front)
        left_to_the_terminal = self._depth == "16" and fill.own is None
        if left_to_the_terminal or contrast(front, ground) >= least:
            return paint
        if self._depth == "truecolor":
            return replace(paint, truecolor=moved(front, [ground], least))
        if self._depth == "256":
            return replace(paint, number=moved_number(front, [ground], least))
        return replace(paint, own=0 if ink_on(ground) == _BLACK.truecolor else 15)

    def _shown(self, paint: Paint) -> Color:
        """The colour exactly as the terminal is to get it, so that nobody converts it again."""
        if self._depth == "truecolor":
            return Color.from_rgb(*paint.truecolor)
        number = paint.number if self._depth == "256" else paint.own
        return Color.default() if number is None else Color.from_ansi(number)


def styles(theme: Theme, depth: Depth = "truecolor") -> Styles:
    """The style of every role in a theme, for a terminal of this depth."""
    return Styles(palette_of(theme), depth)


def palette_of(theme: Theme) -> Palette:
    """The palette of a theme, whether ours or another's."""
    if theme.name in OWN_NAMES:
        return own_palette(theme.name)
    from downslope.tui.terminal.palette.derived import derived

    return derived(theme)
