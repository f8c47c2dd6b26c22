"""The table of keys as Textual wants it: bindings, and the action that each calls."""

from __future__ import annotations

from textual.binding import Binding

from downslope.tui.page.keys import KEYS, Key


def bindings(screen: str) -> list[Binding]:
    """The bindings of "home" or "lesson"; ctrl+p is the app's own."""
    used = [key for key in KEYS if screen in key.screens and key.name != "palette"]
    return [binding for key in used for binding in _bindings(key)]


def action_of(key: Key) -> str:
    """The action that a key calls: its own, or `press` with the key's first name."""
    return key.action or f"press({key.names[0]!r})"


def _bindings(key: Key) -> list[Binding]:
    """One binding, or one for each digit: they differ in what they pick."""
    if key.name == "digit":
        return [_binding(key, digit, f"press({digit!r})", f"digit-{digit}") for digit in key.names]
    return [_binding(key, key.keys, action_of(key), key.name)]


def _binding(key: Key, keys: str, action: str, name: str) -> Binding:
    label = key.label.en if key.label else ""
    return Binding(keys, action, label, id=name, tooltip=key.tip.en, key_display=key.shown)
