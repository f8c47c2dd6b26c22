"""The look of each role in a theme. Only this file knows about colours.

They are taken from the theme and moved towards its foreground colour until they can be read on its
background, so that every theme, light or dark, is legible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color

from downslope.tui.painter.scans import GRAYS, SIGNED

if TYPE_CHECKING:
    from rich.color import Color as RichColor
    from textual.theme import Theme

READABLE, VISIBLE = 4.5, 2.0
"""The least contrast of text (as WCAG AA asks for) and of faint lines that only decorate."""

_INK: dict[str, tuple[str, float, str]] = {
    # role: (colour of the theme, least contrast, attributes)
    "text": ("foreground", READABLE, ""),
    "muted": ("muted", READABLE, ""),
    "title": ("primary", READABLE, "bold"),
    "badge": ("primary", READABLE, "bold reverse"),
    "key": ("accent", READABLE, "bold"),
    "number": ("secondary", READABLE, ""),
    "code": ("secondary", READABLE, ""),
    "keyword": ("primary", READABLE, "bold"),
    "def-name": ("foreground", READABLE, "bold"),
    "string": ("success", READABLE, ""),
    "literal": ("success", READABLE, ""),
    "comment": ("muted", READABLE, ""),
    "current": ("warning", READABLE, "bold"),
    "strong": ("foreground", READABLE, "bold"),
    "question": ("accent", READABLE, "bold"),
    "choice": ("foreground", READABLE, ""),
    "chosen": ("accent", READABLE, "bold reverse"),
    "because": ("foreground", READABLE, ""),
    "formula": ("foreground", READABLE, "bold"),
    "status": ("success", READABLE, ""),
    "notice": ("warning", READABLE, "bold"),
    "notes": ("secondary", READABLE, "bold reverse"),
    "goal": ("warning", READABLE, ""),
    "good": ("success", READABLE, "bold"),
    "bad": ("error", READABLE, "bold"),
    "disabled": ("muted", READABLE, ""),
    "axis": ("muted", VISIBLE, ""),
    "contour-1": ("primary", VISIBLE, ""),
    "contour-2": ("secondary", VISIBLE, ""),
    "contour-3": ("muted", VISIBLE, ""),
    "curve": ("primary", READABLE, ""),
    "path": ("warning", READABLE, "bold"),
    "point": ("error", READABLE, "bold"),
    "mark": ("accent", READABLE, "bold"),
    "start": ("foreground", READABLE, "bold"),
    "minimum": ("success", READABLE, "bold"),
    "ghost": ("muted", VISIBLE, ""),
    "tangent": ("warning", READABLE, ""),
    "secant": ("secondary", READABLE, ""),
    "slope": ("success", READABLE, ""),
    "truth": ("success", READABLE, ""),
    "target": ("success", READABLE, ""),
    "error": ("error", READABLE, ""),
    "bar": ("primary", READABLE, ""),
    "arrow-1": ("muted", VISIBLE, ""),
    "arrow-2": ("secondary", READABLE, ""),
    "arrow-3": ("accent", READABLE, "bold"),
}
_SHADES = {"plus": "success", "minus": "error"}
"""The colour of the theme that tints matrix entries of each sign."""


class Styles(dict[str, Style]):
    """The style of each role; a role that is not known has the style of "text".

    Roles of pixels (see scans.py) are many and rarely used, so their styles are made on demand.
    """

    def __init__(self, table: dict[str, Style], colours: dict[str, Color]) -> None:
        super().__init__(table)
        self._colours = colours

    def __missing__(self, role: str) -> Style:
        kind, *parts = role.split("_")
        if kind not in {"pixel", "weight"} or len(parts) != 3:
            return self["text"]
        upper, lower = (self._shade(kind, int(part)) for part in parts[:2])
        mean = upper.blend(lower, 0.5)
        front, ground = {"▀": (upper, lower), "▄": (lower, upper)}.get(parts[2], (mean, mean))
        self[role] = Style(color=front.rich_color, bgcolor=ground.rich_color)
        return self[role]

    def _shade(self, kind: str, level: int) -> Color:
        ground = self._colours["background"]
        if kind == "pixel":
            return ground.blend(self._colours["foreground"], level / (GRAYS - 1))
        ink = self._colours["success" if level > 0 else "error"]
        return ground.blend(ink, abs(level) / SIGNED)


def styles(theme: Theme) -> Styles:
    """The style of every role in a theme."""
    colours = _colours(theme)
    table = {
        role: Style.parse(attributes)
        + Style(
            color=_legible(colours[ink], colours["background"], colours["foreground"], least),
            bgcolor=colours["background"].rich_color,
        )
        for role, (ink, least, attributes) in _INK.items()
    }
    for sign, ink in _SHADES.items():
        for strength in (1, 2, 3):
            ground = _ground(colours, ink, 0.18 * strength)
            front = Style(
                color=_legible(colours["foreground"], ground, colours["contrast"], READABLE)
            )
            table[f"{sign}-{strength}"] = front + Style(bgcolor=ground.rich_color)
    return Styles({**table, "zero": table["text"]}, colours)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 (none) to 21 (black on white), as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colours(theme: Theme) -> dict[str, Color]:
    generated = theme.to_color_system().generate()
    names = ("primary", "secondary", "accent", "success", "warning", "error")
    background = _opaque(generated["background"], "#000000" if theme.dark else "#ffffff")
    strongest = Color.parse("#ffffff" if theme.dark else "#000000")
    foreground = _opaque(generated["foreground"], strongest.hex)
    colours = {name: _opaque(generated[name], foreground.hex) for name in names}
    muted = background.blend(foreground, 0.6)
    return {
        **colours,
        "background": background,
        "foreground": foreground,
        "muted": muted,
        "contrast": strongest,
    }


def _opaque(name: str, otherwise: str) -> Color:
    """The colour called `name`; `otherwise` if it depends on the terminal or is transparent."""
    colour = Color.parse(name)
    return Color.parse(otherwise) if colour.ansi is not None or colour.a < 1 else colour


def _legible(ink: Color, ground: Color, towards: Color, least: float) -> RichColor:
    mixes = [ink.blend(towards, tenth / 10) for tenth in range(11)]
    enough = [mixed for mixed in mixes if contrast(mixed, ground) >= least]
    return (enough or mixes[-1:])[0].rich_color


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ground(colours: dict[str, Color], ink: str, share: float) -> Color:
    """A background with at most this `share` of `ink`: less if text could not be read on it."""
    shares = [share * tenth / 10 for tenth in range(10, 0, -1)]
    grounds = [colours["background"].blend(colours[ink], each) for each in shares]
    legible = [each for each in grounds if contrast(each, colours["contrast"]) >= READABLE]
    return (legible or grounds[-1:])[0]
