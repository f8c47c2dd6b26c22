"""How a signed number looks: its level of heat, its role, and its text with a sign."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.lessons.base.numbers import fixed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.pictures.blocks import Array
    from downslope.tui.painter.medium import Medium

ZERO = 4
"""The level of the ramp `heat` that tells no size at all: 0 is the strongest minus."""


def heat(value: float, scale: float) -> int:
    """The level of a value on the ramp `heat`, by its share of `scale`; it only has ZERO if it is
    0, or if either is NaN or infinite, or `scale` not positive."""
    if not (math.isfinite(value) and math.isfinite(scale) and scale > 0) or value == 0:
        return ZERO
    steps = max(1, math.ceil(ZERO * min(1.0, abs(value) / scale) - 1e-9))
    return ZERO + steps if value > 0 else ZERO - steps


def heat_role(value: float, scale: float, medium: Medium) -> str:
    """The role of a number on its ground, or where no ground can be filled of the number alone."""
    if not math.isfinite(value):
        return "muted"
    level = heat(value, scale)
    if medium.filled:
        return f"ink@heat:{level}"
    return "text" if level == ZERO else "plus" if level > ZERO else "minus"


def signed(values: Array, digits: int, unknown: str = "nan") -> list[list[str]]:
    """The numbers (rows, columns) as text: with their signs, unless none is negative."""
    plus = "+" if bool((values < 0).any()) and bool((values > 0).any()) else ""
    return [[_written(float(value), digits, plus, unknown) for value in line] for line in values]


def _written(value: float, digits: int, plus: str, unknown: str) -> str:
    if math.isnan(value):
        return unknown
    return (plus if value > 0 else "") + fixed(value, digits)


def widest(texts: Iterable[str]) -> int:
    """The cells of the widest text, 0 if there is none."""
    return max(map(cell_len, texts), default=0)
