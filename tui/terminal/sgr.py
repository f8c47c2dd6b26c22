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
_ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29"}
"""What ends an attribute. Every terminal that knows an attribute knows its end."""
_SEEN_ON_BLANKS = frozenset({"3", "4", "5", "7", "9", "21", "53"})
"""Attributes that can be seen on blanks: lines below, through and over them, and reverse, as which
some terminals show italics, or a bright ground, as which a console may show blinking."""


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
            needed = wanted if text.strip(" ") else _for_blanks(pen, wanted)
            written += [_turned(pen, needed), text]
            pen = needed
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


def _for_blanks(now: _Pen, then: _Pen) -> _Pen:
    """A pen with which blanks look as with `then`: of it they show the ground, and some lines."""
    if (now.others | then.others) & _SEEN_ON_BLANKS:
        return then
    return now._replace(ground=then.ground)


@lru_cache(maxsize=4096)
def _turned(now: _Pen, then: _Pen) -> str:
    """A short SGR sequence that turns one pen into another; "" if they are equal."""
    if now == then:
        return ""
    if then == _PLAIN:
        return "\x1b[0m"
    ways = [";".join(["0", *_parameters(_PLAIN, then)])]
    if now.others - then.others <= _ENDS.keys():
        ways.append(";".join(_parameters(now, then)))
    return f"\x1b[{min(ways, key=len)}m"


def _parameters(now: _Pen, then: _Pen) -> list[str]:
    ends = {_ENDS[each] for each in now.others - then.others}
    # What ends bold ends dim as well.
    begins = {x for x in then.others if x not in now.others or _ENDS.get(x) in ends}
    colours = [
        b or default
        for a, b, default in zip(now[:2], then[:2], ("39", "49"), strict=True)
        if a != b
    ]
    return [*sorted(ends), *sorted(begins), *colours]
