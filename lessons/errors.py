"""What is refused, in one line that says what would be right."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Refusal(ValueError):
    """A token, name or value that cannot be used; its message is one line for a person."""


def unknown(kind: str, name: str, valid: Iterable[str]) -> Refusal:
    """A refusal of `name` that offers the nearest valid names, or all when none is near."""
    names = list(valid)
    near = get_close_matches(name, names, n=3, cutoff=0.4) or names
    return Refusal(f"no {kind} '{clip(name)}': try {', '.join(near)}")


def clip(words: str, most: int = 40) -> str:
    """Words that can be quoted in one line of an error: short, control characters escaped."""
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in words[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"
