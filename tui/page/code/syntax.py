"""Python source as rows of spans by role: keywords, strings, comments, numbers, names defined."""

from __future__ import annotations

import tokenize
from functools import lru_cache
from itertools import groupby
from keyword import iskeyword
from typing import TYPE_CHECKING

from downslope.tui.painter.rows import row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.painter.rows import Row

    Stretch = tuple[int, int, int, str]
    """Of which line (from 0), from which to which character, and the role there."""


@lru_cache(maxsize=128)
def coloured(lines: tuple[str, ...]) -> tuple[Row, ...]:
    """Each line of a source as a row; all of it is plain `code` if it is no whole Python."""
    roles = [["code"] * len(line) for line in lines]
    try:
        for number, first, last, role in _stretches(lines):
            roles[number][first:last] = [role] * len(roles[number][first:last])
    except (tokenize.TokenError, SyntaxError):
        return tuple(row(line, "code") for line in lines)
    return tuple(map(_joined, lines, roles))


def _stretches(lines: tuple[str, ...]) -> Iterator[Stretch]:
    """Where a role begins and ends that is not `code`; a string may go on over several lines."""
    before = ""
    for token in tokenize.generate_tokens(iter([f"{line}\n" for line in lines]).__next__):
        role = _role(token, before)
        before = token.string
        (top, first), (bottom, last) = token.start, token.end
        for number in range(top, bottom + 1) if role else ():
            end = last if number == bottom else len(lines[number - 1])
            yield number - 1, first if number == top else 0, end, role


def _role(token: tokenize.TokenInfo, before: str) -> str:
    """The role of a token, "" for plain code; `before` is the token before it."""
    name = tokenize.tok_name[token.type]
    if name == "NAME":
        return "def-name" if before in {"def", "class"} else _keyword(token.string)
    # From Python 3.12 on, an f-string is made of several tokens.
    return "string" if name.startswith(("FSTRING", "TSTRING")) else _LITERALS.get(name, "")


def _keyword(name: str) -> str:
    return "keyword" if iskeyword(name) else ""


_LITERALS = {"STRING": "string", "NUMBER": "literal", "COMMENT": "comment"}


def _joined(line: str, roles: list[str]) -> Row:
    """The line as a row, where neighbouring characters of one role are one span."""
    pairs = groupby(zip(line, roles, strict=True), key=lambda pair: pair[1])
    return tuple(("".join(c for c, _ in group), role) for role, group in pairs) or row("", "code")
