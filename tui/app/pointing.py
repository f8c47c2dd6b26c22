"""Where the mouse points on the main picture, as values of the point that can be moved there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.pictures.figure import Plot
from downslope.tui.painter import locate

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.lesson_page import Page


def pointed_at(walk: Walk[object], page: Page, column: int, line: int) -> dict[str, float] | None:
    """The values of the two controls of a point; None where no point can be moved."""
    box = page.boxes.get("picture-0")
    pair = {control.axis: control for control in walk.usable if control.axis}
    if box is None or len(pair) < 2 or walk.pending:
        return None
    plot = page.figures[0]
    if not isinstance(plot, Plot):
        return None
    box = box.inner
    x, y = locate(plot, box.width, box.height, column - box.x, line - box.y)
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    return {pair["x"].name: round(x, 1), pair["y"].name: round(y, 1)}
