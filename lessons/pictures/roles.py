"""Every role that a part of a picture may have: whoever paints it knows no others."""

from __future__ import annotations

_ON_PLOTS = (
    "axis", "bad", "bar", "chosen", "contour-1", "contour-2", "contour-3", "curve", "error",
    "ghost", "good", "mark", "minimum", "path", "point", "secant", "slope", "start", "tangent",
    "target", "truth",
)  # fmt: skip
_OF_WORDS = (
    "badge", "because", "choice", "code", "current", "disabled", "formula", "goal", "key", "muted",
    "notes", "notice", "number", "question", "status", "strong", "text", "title",
)  # fmt: skip
_OF_CODE = ("comment", "def-name", "keyword", "literal", "string")
ARROW_LENGTHS = (1, 2, 3)
"""An arrow's role is followed by one of these when it is painted: the third its length is in."""

ROLES = frozenset(
    {*_ON_PLOTS, *_OF_WORDS, *_OF_CODE, *(f"arrow-{third}" for third in ARROW_LENGTHS)}
)
"""The roles of curves, points, bars, captions and words. The tests hold the colours to them."""
