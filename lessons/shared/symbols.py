"""The characters and tokens of formulas as people write them, and where in one a fault is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from downslope.lessons.base.errors import Refusal, clip

if TYPE_CHECKING:
    from downslope.lessons.base.text import Text

_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_SIGNS = {
    **dict.fromkeys("−–‐‑﹣", "-"),
    **dict.fromkeys("×✕✖⨯·⋅∙•∗", "*"),
    **dict.fromkeys("÷∕⁄", "/"),
    **dict.fromkeys("‖∣", "|"),
    **{chr(0x2080 + digit): str(digit) for digit in range(10)},
    "\u3000": " ",
}
_HEAD = re.compile(r"\s*f\s*(\([^()=]*\))?\s*=(?!=)")
"""What stands before a formula that is copied from a picture's title: `f =`, `f(x0, x1) =`."""
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
    | (?P<module>\b(?:np|numpy|math)\s*\.\s*(?=[^\W\d]))
    | (?P<entry>\b[xX]\s*\[\s*[01]\s*\])
    | (?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+(?!\w))?)
    | (?P<name>π|(?:(?![{_POWERS}π])[^\W\d])(?:(?![{_POWERS}π])\w)*)
    | (?P<power>[{_POWERS}]+)
    | (?P<sign>\*\*|//|<<|>>|.)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a formula: its kind (a group of _TOKEN), its text, and its column from 0."""

    kind: str
    text: str
    column: int


def tokens_of(formula: str) -> list[Token]:
    """The pieces of a formula, in plain characters, without the `f =` that may stand before it."""
    plain = "".join(map(_plain, formula))
    if head := _HEAD.match(plain):
        plain = " " * head.end() + plain[head.end() :]
    return [Token(m.lastgroup or "", m[0], m.start()) for m in _TOKEN.finditer(plain)]


@dataclass(frozen=True)
class Reading:
    """A formula in Python's notation, and the column (from 0) that each character came from."""

    text: str
    columns: tuple[int, ...]

    def column(self, index: int) -> int:
        """The column in the formula as it was typed of character `index` of the translation."""
        return self.columns[min(max(index, 0), len(self.columns) - 1)]


def refuse(formula: str, column: int, why: Text) -> Refusal:
    """The refusal of a formula that tells where, counted in its characters, and why."""
    rest = clip(formula[max(0, column) :], 20)
    there = repr(rest) if rest else "the end"
    place = f"{column + 1}번째 글자 {rest!r}" if rest else "끝"
    return Refusal(f"formula, column {column + 1}, at {there}: {why.en}", f"식의 {place}: {why.ko}")


def _plain(char: str) -> str:
    """The character that is meant by one of another width, or by a sign of mathematics."""
    if char in _SIGNS:
        return _SIGNS[char]
    if "！" <= char <= "～":
        return unicodedata.normalize("NFKC", char)
    return char
