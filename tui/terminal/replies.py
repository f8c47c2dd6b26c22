"""What terminals answer when they are asked: the question, and the answers among what was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

SAMPLE = "×"
"""A character whose width Unicode leaves open: most terminals draw it in one cell, some in two."""
WHERE, GROUND, WHO = "\x1b[6n", "\x1b]11;?\x1b\\", "\x1b[c"
"""Asks for the cursor's place, for the ground's colour, and for what nearly every terminal tells:
the answer to that last question shows that no other will come."""

REPLY = re.compile(
    r"\x1b\[(?P<row>\d{1,4});(?P<column>\d{1,4})R"
    r"|\x1b\](?P<about>\d{1,4});(?P<colour>[^\x07\x1b]{0,100})(?:\x07|\x1b\\)"
    r"|\x1b\[\?(?P<kind>[\d;]{0,40})c"
)
"""A report of the cursor, of a colour, or of the kind of terminal: nobody types such a thing."""


@dataclass(frozen=True)
class Terminal:
    """What a terminal has told of itself: whether it draws `SAMPLE` in two cells, and whether its
    ground is light. None is what it has not told."""

    wide: bool | None = None
    light: bool | None = None


def question(*, width: bool) -> str:
    """What to send. With `width`, `SAMPLE` is drawn and wiped away again between two reports."""
    asked = f"\x1b7{WHERE}{SAMPLE}{WHERE}\x1b8\x1b[K" if width else ""
    return f"{asked}{GROUND}{WHO}"


def answered(text: str) -> bool:
    """Whether the last answer has come."""
    return any(match["kind"] is not None for match in REPLY.finditer(text))


def told(text: str) -> Terminal:
    """What the replies in a text tell."""
    found = list(REPLY.finditer(text))
    places = [(int(m["row"]), int(m["column"])) for m in found if m["row"]]
    colours = [m["colour"] for m in found if m["about"] == "11"]
    return Terminal(_is_wide(places), _is_light(colours[-1]) if colours else None)


def _is_wide(places: list[tuple[int, int]]) -> bool | None:
    if len(places) < 2 or places[0][0] != places[1][0]:
        return None
    moved = places[1][1] - places[0][1]
    return moved == 2 if moved in {1, 2} else None


def _is_light(colour: str) -> bool | None:
    """Whether a colour is light, as it is written in a reply: `rgb:ffff/ffff/ffff`."""
    parts = colour.removeprefix("rgba:").removeprefix("rgb:").split("/")[:3]
    try:
        red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    except (ValueError, ZeroDivisionError):
        return None
    return bool(0.299 * red + 0.587 * green + 0.114 * blue > 0.5)
