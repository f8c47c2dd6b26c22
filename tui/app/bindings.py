"""The table of keys turned into Textual's bindings, and the action that each key runs."""

from __future__ import annotations

from textual.binding import Binding

from downslope.tui.page.keys import KEYS, Key


def bindings(screen: str) -> list[Binding]:
    """The bindings of the "home" or "lesson" screen, without ctrl+p, which the app itself binds."""
    used = [key for key in KEYS if screen in key.screens and key.name != "palette"]
    return [binding for key in used for binding in _bindings(key)]


def action_of(key: Key) -> str:
    """The action that a key runs, as text: its own, or `press` with its first name."""
    return key.action or f"press({key.names[0]!r})"


def _bindings(key: Key) -> list[Binding]:
    """One binding, but nine for the digit keys, as each of them picks something else."""
    if key.name == "digit":
        return [_binding(key, digit, f"press({digit!r})", f"digit-{digit}") for digit in key.names]
    return [_binding(key, key.keys, action_of(key), key.name)]


def _binding(key: Key, keys: str, action: str, name: str) -> Binding:
    tip = key.tip.en
    return Binding(keys, action, tip, id=name, tooltip=tip, key_display=key.shown)
