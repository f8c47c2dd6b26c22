"""The layout of a lesson screen: which box each pane fills, for a screen of a given size."""

from __future__ import annotations

from functools import lru_cache

from downslope.tui.page.layout.box import Box
from downslope.tui.page.layout.needs import (
    HIGH,
    SIDE_BY_SIDE,
    TALL,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Needs,
    Room,
    is_framed,
)
from downslope.tui.page.layout.ways import best_columns

__all__ = ["TEXT_HEIGHT", "TEXT_WIDTH", "Needs", "Room", "arrange"]


@lru_cache(maxsize=32)
def arrange(width: int, height: int, needs: Needs) -> dict[str, Box]:
    """The box of each pane, by the pane's name; `picture-0` is the main picture.

    A pane that has no room has no box. The screen must have at least LEAST_WIDTH columns and
    LEAST_HEIGHT rows. Equal needs give the same dictionary: it is not to be changed.
    """
    boxes = {"title": Box(0, 0, width, 1), "keys": Box(0, height - 1, width, 1)}
    below = _below(width, height, needs)
    boxes |= below
    top = min((box.y for box in below.values()), default=height - 1)
    for column in best_columns(Box(1, 1, width - 2, top - 1), width, height, needs):
        boxes |= column.boxes
    return boxes


def _below(width: int, height: int, needs: Needs) -> dict[str, Box]:
    """The panes below the pictures, from the key row upwards."""
    framed = is_framed(width, height)
    formula = needs.formula if height >= 24 else min(2, needs.formula)
    # On a tall narrow screen long lines are broken.
    tall = width < SIDE_BY_SIDE and height >= TALL
    formula *= 2 if tall else 1
    presets = needs.presets if height >= 18 else 0
    rows = (
        ("presets", presets),
        ("controls", needs.controls),
        # On a high screen a free row sets what can be turned apart from what is told.
        ("", int(height >= HIGH and bool(presets + needs.controls))),
        ("status", 2 if tall else 1),
        ("formula", formula + 2 * framed if formula else 0),
    )
    boxes: dict[str, Box] = {}
    y = height - 1
    for name, count in rows:
        y -= count
        if name and count:
            frame = framed and name == "formula"
            boxes[name] = Box(1, y, width - 2, count, frame)
    return boxes
