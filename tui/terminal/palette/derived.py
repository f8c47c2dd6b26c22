"""The palette of a theme that is not ours: its own colours, moved until they can be told apart.

Heights, signs and what else it has no colour for are those of our dark or light theme.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.color import Color

from downslope.tui.terminal.palette import DARK, LIGHT, Paint, Palette, own_palette
from downslope.tui.terminal.palette.contrast import (
    READABLE,
    VISIBLE,
    blend,
    moved,
    moved_number,
)
from downslope.tui.terminal.palette.xterm import RGB, nearest, rgb_of

if TYPE_CHECKING:
    from textual.theme import Theme

_FROM_THEME = {
    "axis": "muted", "bad": "error", "code": "secondary", "comment": "muted",
    "contour": "foreground", "def-name": "foreground", "frame": "muted", "goal": "accent",
    "good": "success", "key": "accent", "keyword": "primary", "literal": "success",
    "minimum": "success",
    "muted": "muted", "path": "warning", "string": "success", "text": "foreground",
    "title": "primary",
}  # fmt: skip
"""For each colour of ours the one of the theme that it is made from."""
ON_BANDS = frozenset(
    {"contour", "ghost", "ghost-2", "ghost-3", "minimum", "now", "path", "path-old", "tangent"}
)
"""What is drawn over heights and must be seen on each."""
_GROUNDS = frozenset({"ground", "bar", "row"})
_LINES = ON_BANDS | {"frame", "series-1", "series-2", "series-3", "series-4"}


def derived(theme: Theme) -> Palette:
    """The palette of a theme. At 16 colours it is the one of our dark or light theme."""
    base = own_palette(DARK if theme.dark else LIGHT)
    given = _colours(theme)
    fills = {
        "ground": given["background"],
        "bar": blend(given["background"], given["foreground"], 0.08),
        "row": blend(given["background"], given["primary"], 0.25),
    }
    grounds = {
        name: Paint(colour, nearest(colour), base.colours[name].own)
        for name, colour in fills.items()
    }
    inks = {
        name: _ink(name, paint, given, grounds["ground"], base)
        for name, paint in base.colours.items()
        if name not in _GROUNDS
    }
    return replace(base, colours={**grounds, **inks})


def _ink(name: str, paint: Paint, given: dict[str, RGB], ground: Paint, base: Palette) -> Paint:
    """A colour that stands out from the ground and, if it is drawn over heights, from those."""
    wished = given[_FROM_THEME[name]] if name in _FROM_THEME else paint.truecolor
    number = nearest(wished) if name in _FROM_THEME else paint.number
    bands = base.ramps["band"] if name in ON_BANDS else ()
    fills = (ground, *bands)
    least = VISIBLE if name in _LINES else READABLE
    return Paint(
        moved(wished, [fill.truecolor for fill in fills], least),
        moved_number(rgb_of(number), [rgb_of(fill.number) for fill in fills], least),
        paint.own,
    )


def _colours(theme: Theme) -> dict[str, RGB]:
    """The theme's own colours; "muted" lies between its text and its ground."""
    generated = theme.to_color_system().generate()
    background = _opaque(generated["background"], "#000000" if theme.dark else "#ffffff")
    strongest = "#ffffff" if theme.dark else "#000000"
    foreground = _opaque(generated["foreground"], strongest)
    names = ("primary", "secondary", "accent", "success", "warning", "error")
    return {
        **{name: _opaque(generated[name], strongest) for name in names},
        "background": background,
        "foreground": foreground,
        "muted": blend(background, foreground, 0.6),
    }


def _opaque(name: str, otherwise: str) -> RGB:
    """The colour called `name`; `otherwise` if it depends on the terminal or is transparent."""
    colour = Color.parse(name)
    return (Color.parse(otherwise) if colour.ansi is not None or colour.a < 1 else colour).rgb
