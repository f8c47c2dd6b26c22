"""Every role that a part of a picture may have: whoever paints it knows no others.

A role is a plain word (`path`), a level of a ramp (`band:3`), or a front on a ground
(`path@band:3`): the colour and attributes of the one on the fill of the other.
"""

from __future__ import annotations

_ON_PLOTS = (
    "axis", "bad", "bar", "chosen", "contour", "contour-1", "contour-2", "contour-3", "curve",
    "error", "frame", "ghost", "ghost-2", "ghost-3", "good", "mark", "minimum", "minus", "name",
    "now", "path", "path-old", "plus", "point", "secant", "series-1", "series-2", "series-3",
    "series-4", "slope", "start", "tangent", "target", "truth",
)  # fmt: skip
_OF_WORDS = (
    "badge", "because", "choice", "code", "current", "disabled", "dot-done", "dot-here", "dot-open",
    "formula", "goal", "ink", "key", "muted", "notes", "notice", "number", "question", "status",
    "strong", "text", "title",
)  # fmt: skip
_OF_CODE = ("comment", "def-name", "keyword", "literal", "string")
ARROW_LENGTHS = (1, 2, 3)
"""An arrow's role is followed by one of these when it is painted: the third its length is in."""

ROLES = frozenset(
    {*_ON_PLOTS, *_OF_WORDS, *_OF_CODE, *(f"arrow-{third}" for third in ARROW_LENGTHS)}
)
"""The roles of curves, points, bars, captions and words. The tests hold the colours to them."""

RAMPS = {"band": 10, "heat": 9, "region": 9, "gray": 9, "race": 10}
"""How many levels each ramp has, from 0: heights (low to high), signed values (the middle is
zero), signed regions, scans (paper to ink), and the greys under a race."""
GROUNDS = frozenset({"bar", "row"})
"""Grounds that are no ramps: the title and key rows, and the chosen row of a list."""


def is_role(name: str) -> bool:
    """Whether there is such a role: a plain one, a level of a ramp, or a front on a ground."""
    front, at, ground = name.partition("@")
    if at:
        return _is_ink(front) and (ground in GROUNDS or _is_level(ground))
    return _is_ink(front)


def _is_ink(name: str) -> bool:
    return name in ROLES or _is_level(name)


def _is_level(name: str) -> bool:
    ramp, colon, level = name.partition(":")
    return bool(colon) and level in map(str, range(RAMPS.get(ramp, 0)))
