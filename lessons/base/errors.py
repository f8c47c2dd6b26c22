"""What is refused, in one line that says what would be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Refusal(ValueError):
    """A token, name or value that cannot be used; its message is one line for a person.

    `text` is the message in every language, for a screen; `str` gives the English one.
    """

    def __init__(self, message: str, korean: str | None = None) -> None:
        super().__init__(message)
        self.text = Text(message, korean or message)


def unknown(kind: str, name: str, valid: Iterable[str]) -> Refusal:
    """A refusal of `name` that offers the nearest valid names, or all when none is near."""
    # Only a mistake needs it, and every start would wait for it.
    from difflib import get_close_matches

    names = list(valid)
    near = ", ".join(get_close_matches(name, names, n=3, cutoff=0.4) or names)
    korean = f"'{clip(name)}'은(는) 없어요. {near} 중에서 써 보세요."
    return Refusal(f"no {kind} '{clip(name)}': try {near}", korean)


def clip(text: str, most: int = 40) -> str:
    """Words that can be quoted in one line of an error: short, control characters escaped."""
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"
