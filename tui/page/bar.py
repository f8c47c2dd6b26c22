"""The lifted ground on which the title row and the key row stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.painter.rows import fit, row_width

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Row

_OWN_GROUND = frozenset({"badge", "chosen"})
"""Roles that bring a ground of their own."""


def on_bar(spans: Row, width: int) -> Row:
    """The row on the lifted ground, cut or filled to exactly `width` cells."""
    return on_ground("bar", spans, width)


def on_ground(ground: str, spans: Row, width: int) -> Row:
    """The row on the ground of that role, cut or filled to exactly `width` cells."""
    kept = fit(spans, width) if row_width(spans) > width else spans
    lifted = tuple(
        (text, role if role in _OWN_GROUND or "@" in role else f"{role}@{ground}")
        for text, role in kept
        if text
    )
    free = width - row_width(lifted)
    return (*lifted, (" " * free, f"text@{ground}")) if free > 0 else lifted
