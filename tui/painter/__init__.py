"""The painter turns a figure into rows of text of a given size, for the app and for `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import numpy as np

from downslope.lessons.pictures.figure import Bars, Cells, Plot, Scans, Table
from downslope.tui.painter.blocks import paint_bars, paint_cells, paint_table
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.plot.plot import locate, paint_plot
from downslope.tui.painter.rows import Rows, fit_all
from downslope.tui.painter.scans import paint_scans

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Figure

LEAST_TABLE = 5
"""The rows of a table that must be seen at least; of a longer one only a part may be shown. A table
that grows gets as many from the start, so that nothing moves when it does."""

__all__ = ["least_height", "locate", "paint"]


def paint(
    figure: Figure, width: int, height: int, language: Language = "en", medium: Medium = FULL
) -> Rows:
    """The figure as exactly `height` rows of exactly `width` cells; none if either is below 1.

    Never raises for what the data holds: what is NaN or outside the limits is left out.
    """
    if width < 1 or height < 1:
        return []
    with np.errstate(all="ignore"):
        rows = _paint(figure, width, height, language, medium)
    return fit_all(in_ascii(rows, width) if medium.ascii_only else rows, width, height)


def least_height(figure: Figure) -> int:
    """The rows, title included, that a figure needs at least to be worth showing."""
    if isinstance(figure, Plot):
        return 6
    if isinstance(figure, Bars):
        return 1 + len(figure.bars)
    if isinstance(figure, Cells):
        return 1 + len(figure.values)
    if isinstance(figure, Scans):
        return 1 + -(-int(figure.images.shape[1]) // 2) + bool(figure.captions)
    if isinstance(figure, Table):
        return 2 + (LEAST_TABLE if figure.grows else min(LEAST_TABLE, len(figure.rows)))
    assert_never(figure)


def _paint(figure: Figure, width: int, height: int, language: Language, medium: Medium) -> Rows:
    if isinstance(figure, Plot):
        return paint_plot(figure, width, height, language, medium)
    if isinstance(figure, Bars):
        return paint_bars(figure, width, height, language)
    if isinstance(figure, Cells):
        return paint_cells(figure, width, height, language)
    if isinstance(figure, Scans):
        return paint_scans(figure, width, height, language, medium)
    if isinstance(figure, Table):
        return paint_table(figure, width, height, language)
    assert_never(figure)
