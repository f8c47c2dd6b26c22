"""Errors meant for a person: one line that says what would be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Refusal(ValueError):
    """A token, name or value cannot be used; the message is one line for a person.

    `text` is the message in both languages; `str()` of the error gives the English.
    """

    def __init__(self, message: str, korean: str) -> None:
        super().__init__(message)
        self.text = Text(message, korean)


def unknown(kind: str, name: str, valid: Iterable[str]) -> Refusal:
    """A Refusal of `name` that offers the nearest valid names (up to 3), or all if none is near.

    `kind` says what was looked for, such as "lesson"; it stands in the message.
    """
    # Imported here, as only a mistake needs it and it would slow down every start.
    from difflib import get_close_matches

    names = list(valid)
    near = ", ".join(get_close_matches(name, names, n=3, cutoff=0.4) or names)
    korean = f"'{clip(name)}'은(는) 없어요. {near} 중에서 써 보세요."
    return Refusal(f"no {kind} '{clip(name)}': try {near}", korean)


def clip(text: str, most: int = 40) -> str:
    """`text` made fit to be quoted in an error: on one line, at most `most` characters.

    Characters that cannot be printed are escaped; `…` ends a text that is cut.
    """
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"
