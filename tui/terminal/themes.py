"""The themes by name, for the app and for what is printed: ours first, then those of Textual."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

from downslope.lessons.base.errors import unknown
from downslope.tui.terminal.palette import DARK, LIGHT, OWN_NAMES, own_palette
from downslope.tui.terminal.palette.contrast import blend
from downslope.tui.terminal.palette.xterm import RGB, hex_of

if TYPE_CHECKING:
    from downslope.tui.terminal.depth import Depth

DEFAULT, LIGHT_DEFAULT = DARK, LIGHT
"""The theme of who has chosen none: on a dark ground or an unknown one, and on a light one."""

_TRACKS = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")


def _own_theme(name: str, depth: Depth) -> Theme:
    """A theme of ours for Textual's own widgets, in just the colours that the depth has."""
    palette = own_palette(name)

    def shown(colour: str) -> RGB:
        return palette.colours[colour].seen(depth, palette.own_front)

    ground, text = shown("ground"), shown("text")
    return Theme(
        name=name,
        dark=palette.dark,
        primary=hex_of(shown("title")),
        secondary=hex_of(shown("code")),
        accent=hex_of(shown("key")),
        warning=hex_of(shown("path")),
        error=hex_of(shown("bad")),
        success=hex_of(shown("good")),
        foreground=hex_of(text),
        background=hex_of(ground),
        surface=hex_of(blend(ground, text, 0.08)),
        panel=hex_of(blend(ground, text, 0.16)),
    )


OWN: tuple[Theme, ...] = tuple(_own_theme(name, "truecolor") for name in OWN_NAMES)
"""Themes that Textual does not bring: their colours stand in `palette`."""
THEMES: dict[str, Theme] = {
    **{theme.name: theme for theme in OWN},
    # An "ansi" theme has no colours of its own that could be told apart for certain.
    **{name: theme for name, theme in BUILTIN_THEMES.items() if not theme.ansi},
}
"""Every theme by its name, in the order in which they are offered."""


def themes_at(depth: Depth) -> dict[str, Theme]:
    """Every theme as Textual is to know it, for its own widgets, at this depth.

    With sixteen colours or none these are written in the terminal's own.
    """
    if depth in {"16", "none"}:
        return {name: _of_the_terminal(theme, depth) for name, theme in THEMES.items()}
    return {**THEMES, **{name: _own_theme(name, depth) for name in OWN_NAMES}}


def _of_the_terminal(theme: Theme, depth: Depth) -> Theme:
    """A theme in the terminal's own colours, under the name of this one."""
    own = BUILTIN_THEMES["ansi-dark" if theme.dark else "ansi-light"]
    # Without colours a ground of its own means that something is chosen: a track has none.
    plain = dict.fromkeys(_TRACKS, "ansi_default") if depth == "none" else {}
    variables = {**own.variables, **plain}
    return replace(own, name=theme.name, dark=theme.dark, variables=variables)


def theme_called(name: str | None) -> Theme:
    """The theme of this name; the default one for None. Raises Refusal with the nearest names."""
    if name is not None and name not in THEMES:
        raise unknown("theme", name, THEMES)
    return THEMES[name or DEFAULT]
