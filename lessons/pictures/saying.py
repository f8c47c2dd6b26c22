"""How pictures are told: numbers, places and directions as one reads them aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import short
from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

DIGITS = 4
"""Significant digits of a number that is read off a picture."""
UNKNOWN = Text("not known yet", "아직 몰라요")
_ZONES = (
    (Text("top left", "왼쪽 위"), Text("top", "위"), Text("top right", "오른쪽 위")),
    (Text("left", "왼쪽"), Text("middle", "가운데"), Text("right", "오른쪽")),
    (Text("bottom left", "왼쪽 아래"), Text("bottom", "아래"), Text("bottom right", "오른쪽 아래")),
)
"""What the nine parts of a picture are called, from the top down."""
_COMPASS = ((1, 2), (0, 2), (0, 1), (0, 0), (1, 0), (2, 0), (2, 1), (2, 2))
"""Which of them lies in each eighth of a turn, from the right on and against the clock."""


def number(value: float, digits: int = DIGITS) -> str:
    """A number with at most `digits` significant ones; NaN and infinities by their names."""
    if not np.isfinite(value):
        return str(float(value))
    return short(float(f"{value:.{digits}g}") + 0.0).replace("e+", "e")


def numbers(values: Iterable[float], digits: int = DIGITS) -> str:
    """The numbers one after the other."""
    return ", ".join(number(float(value), digits) for value in values)


def pair(point: Array) -> str:
    """A place as it is written: (3, 4)."""
    return f"({numbers(point)})"


def told(name: Text | str, words: Text | str) -> Text:
    """What something is called, and what is told of it."""
    name, words = (each if isinstance(each, Text) else Text.plain(each) for each in (name, words))
    return Text(f"{name.en}: {words.en}", f"{name.ko}: {words.ko}")


def joined(parts: Iterable[Text], between: str = ", ") -> Text | None:
    """The texts as one; None where there are none."""
    known = list(parts)
    if not known:
        return None
    return Text(between.join(p.en for p in known), between.join(p.ko for p in known))


def direction(x: float, y: float) -> Text:
    """Where an arrow points, to one of eight sides: "to the top left"."""
    row, column = _COMPASS[round(np.arctan2(y, x) / (np.pi / 4)) % 8]
    side = _ZONES[row][column]
    return Text(f"to the {side.en}", f"{side.ko}{'으로' if side.ko.endswith('쪽') else '로'}")


def zones(where: NDArray[np.bool_]) -> Text | None:
    """The names of those of the nine parts of a picture that are chosen in `where` (3, 3).

    Its first row is the top. None where no part is chosen.
    """
    if where.all():
        return Text("everywhere", "모든 곳")
    return joined(_ZONES[i][j] for i, j in np.argwhere(where))
