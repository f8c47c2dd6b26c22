"""Pasted text as one line that can be read: what people copy has breaks and invisible letters."""

from __future__ import annotations

import re
import unicodedata

from downslope.lessons.base.text import Text

_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]")
"""Characters of no width: joiners, marks of direction, a byte order mark, a soft hyphen."""

JOINED = Text("The lines were joined to one.", "여러 줄을 한 줄로 이었어요.")
CLEANED = Text("Characters that cannot be seen were left out.", "보이지 않는 글자는 뺐어요.")


def one_line(text: str) -> tuple[str, Text | None]:
    """The text as one line of visible characters and plain spaces, and what was changed, if it is
    more than spaces around it."""
    lines = [line for line in map(_visible, text.splitlines()) if line]
    joined = " ".join(lines)
    if len(lines) > 1:
        return joined, JOINED
    return joined, CLEANED if _letters(joined) != _letters(text) else None


def _visible(line: str) -> str:
    spaced = "".join(" " if char.isspace() else char for char in _INVISIBLE.sub("", line))
    return "".join(char for char in spaced if unicodedata.category(char)[0] != "C").strip()


def _letters(text: str) -> str:
    """A text without the spaces in it."""
    return "".join(text.split())
