"""The themes by name, for the app and for what is printed."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from downslope.lessons.base.errors import unknown

DEFAULT = "textual-dark"
OWN: tuple[Theme, ...] = ()
"""Themes that Textual does not bring: a new one is added here, and nowhere else."""
THEMES: dict[str, Theme] = {**BUILTIN_THEMES, **{theme.name: theme for theme in OWN}}
"""Every theme by its name."""


def theme_called(name: str | None) -> Theme:
    """The theme of this name; the default one for None. Raises Refusal with the nearest names."""
    if name is not None and name not in THEMES:
        raise unknown("theme", name, THEMES)
    return THEMES[name or DEFAULT]
