"""Brings the colours of Textual's own widgets to the depth of the terminal.

Our rows come in exact colours already. An edit box or the palette has whatever its CSS says, mixed
and half transparent, and Rich would take the nearest of 256 in a way that makes greys of blues.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.color import Color, ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from downslope.tui.terminal.depth import RICH_SYSTEMS
from downslope.tui.terminal.palette.contrast import READABLE, contrast, moved_number
from downslope.tui.terminal.palette.xterm import RGB, nearest, rgb_of

if TYPE_CHECKING:
    from typing import IO

    from textual.color import Color as TextualColor

    from downslope.tui.terminal.depth import Depth


def console_at(depth: Depth, file: IO[str]) -> Console:
    """A console like the one that Textual makes for itself, at our depth instead of its guess."""
    return Console(
        color_system=RICH_SYSTEMS[depth],
        file=file,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        force_terminal=True,
        no_color=False,
        safe_box=False,
    )


class DepthFilter(LineFilter):
    """Converts the colours of every segment; those that are exact for the depth stay.

    So what is painted in roles needs it only `for_roles`: to drop the ground that a widget adds.
    """

    def __init__(self, depth: Depth) -> None:
        super().__init__(enabled=depth != "truecolor")
        self._depth = depth
        self.for_roles = depth == "none"

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """The segments of a line in colours that the terminal has."""
        del background
        return [
            Segment(text, None if style is None else at_depth(style, self._depth), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=4096)
def at_depth(style: Style, depth: Depth) -> Style:
    """A style in the colours of a depth; text that could be read can still be."""
    if depth == "none":
        return _without_colours(style)
    front, ground = style.color, style.bgcolor
    if depth == "256":
        number = _number(ground)
        return style + Style(
            color=_readable(front, ground, number), bgcolor=_indexed(ground, number)
        )
    return style + Style(color=_one_of_16(front), bgcolor=_one_of_16(ground))


def _without_colours(style: Style) -> Style:
    """What lies on a ground of its own, as the chosen line does, is turned around instead."""
    lifted = style.bgcolor is not None and not style.bgcolor.is_default
    # What a click on the text does is kept, which Rich drops together with the colours.
    plain = style.without_color + Style.from_meta(style.meta)
    return plain + Style(reverse=True) if lifted else plain


def _number(colour: Color | None) -> int | None:
    """The nearest of the 256; None where there is no colour that is one of all."""
    return nearest(_rgb(colour)) if colour is not None and colour.triplet is not None else None


def _indexed(colour: Color | None, number: int | None) -> Color | None:
    return colour if number is None else Color.from_ansi(number)


def _readable(front: Color | None, ground: Color | None, on: int | None) -> Color | None:
    """The nearest colour to `front`, or the next one that keeps its contrast to the ground."""
    number = _number(front)
    if front is None or ground is None or number is None or on is None:
        return _indexed(front, number)
    least = min(READABLE, contrast(_rgb(front), _rgb(ground)))
    return Color.from_ansi(moved_number(_rgb(front), [rgb_of(on)], least))


def _one_of_16(colour: Color | None) -> Color | None:
    return colour.downgrade(ColorSystem.STANDARD) if colour is not None else None


def _rgb(colour: Color) -> RGB:
    red, green, blue = colour.get_truecolor()
    return red, green, blue
