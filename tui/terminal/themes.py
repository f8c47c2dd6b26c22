"""The themes by name, for the app and for what is printed."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from downslope.lessons.base.errors import unknown

DEFAULT = "textual-dark"
THEMES: dict[str, Theme] = dict(BUILTIN_THEMES)
"""Every theme; a theme of our own is added here, and nowhere else."""


def theme_called(name: str | None) -> Theme:
    """The theme of this name; the default one for None. Raises Refusal with the nearest names."""
    if name is not None and name not in THEMES:
        raise unknown("theme", name, THEMES)
    return THEMES[name or DEFAULT]
