"""Colours in fewer bytes, so that a step appears sooner over a slow connection.

SGR sequences set a terminal's colours and attributes. Textual writes them all before every piece of
text and resets them after it. But a terminal remembers them, so only changes need to be sent.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_SGR = re.compile(r"\x1b\[([\d;]*)m")
_MOVE = re.compile(r"\n?(\x1b\[\d+;\d+H)")
_LONG = {"38": "front", "48": "ground"}
"""Parameters followed by others: by a colour number, or by red, green and blue."""
_SHORT = {
    **{str(base + colour): "front" for base in (30, 90) for colour in range(8)},
    **{str(base + colour): "ground" for base in (40, 100) for colour in range(8)},
}
_DEFAULT = {"39": "front", "49": "ground"}


class _Pen(NamedTuple):
    """The attributes with which a terminal writes, as SGR parameters.

    `front` and `ground` are the colours of text and background ("" is the default one).
    """

    front: str = ""
    ground: str = ""
    others: frozenset[str] = frozenset()

    def with_colour(self, place: str, colour: str) -> _Pen:
        return self._replace(front=colour) if place == "front" else self._replace(ground=colour)


_PLAIN = _Pen()


def without_repeats(data: str, *, colours: bool = True) -> str:
    """Output that looks the same as `data`, in fewer bytes; without `colours`, as bold and so on.

    The terminal must have no attributes set before it, and has none set after it.
    """
    first, *rest = _SGR.split(data)
    written = [first]
    pen = wanted = _PLAIN
    for codes, text in zip(rest[::2], rest[1::2], strict=True):
        wanted = _changed(wanted, codes)
        if not colours:
            wanted = wanted._replace(front="", ground="")
        if move := _MOVE.fullmatch(text):
            # Moving the cursor needs no colour and no newline before it.
            written.append(move[1])
        elif text:
            written += [_turned(pen, wanted), text]
            pen = wanted
    return "".join((*written, _turned(pen, _PLAIN)))


@lru_cache(maxsize=1024)
def _changed(pen: _Pen, codes: str) -> _Pen:
    """The pen after an SGR sequence with these parameters."""
    parts = iter(codes.split(";"))
    for part in parts:
        if part in {"", "0"}:
            pen = _PLAIN
        elif part in _LONG:
            kind = next(parts, "5")
            numbers = [next(parts, "0") for _ in range(1 if kind == "5" else 3)]
            pen = pen.with_colour(_LONG[part], ";".join((part, kind, *numbers)))
        elif part in _SHORT:
            pen = pen.with_colour(_SHORT[part], part)
        elif part in _DEFAULT:
            pen = pen.with_colour(_DEFAULT[part], "")
        else:
            pen = pen._replace(others=pen.others | {part})
    return pen


@lru_cache(maxsize=4096)
def _turned(now: _Pen, then: _Pen) -> str:
    """A short SGR sequence that turns one pen into another; "" if they are equal."""
    if now == then:
        return ""
    if then == _PLAIN:
        return "\x1b[0m"
    lost = now.others - then.others or (now.front and not then.front)
    if lost or (now.ground and not then.ground):
        return f"\x1b[0;{';'.join(_parameters(_PLAIN, then))}m"
    return f"\x1b[{';'.join(_parameters(now, then))}m"


def _parameters(now: _Pen, then: _Pen) -> list[str]:
    colours = [b for a, b in zip(now[:2], then[:2], strict=True) if b and a != b]
    return [*sorted(then.others - now.others), *colours]
