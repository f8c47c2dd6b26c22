"""The painter turns a figure into rows of text of a given size, for the app and for `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import numpy as np

from downslope.lessons.pictures.figure import (
    Bars,
    Cells,
    NetworkDrawing,
    Plot,
    Scans,
    Table,
)
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.plot.plot import locate, paint_plot
from downslope.tui.painter.rows import Rows, fit_all

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Figure

__all__ = ["least_height", "locate", "most_height", "paint"]


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
    if isinstance(figure, Plot) and not medium.ascii_only:
        return rows  # They are exact, and measuring them again at every step would take long.
    return fit_all(in_ascii(rows, width) if medium.ascii_only else rows, width, height)


def least_height(figure: Figure) -> int:
    """The rows, title included, that a figure needs at least to be worth showing."""
    if isinstance(figure, Plot):
        return 6
    from downslope.tui.painter import blocks  # Loaded late: many a first screen has only plots.

    if isinstance(figure, Bars):
        return 1 + len(figure.bars)
    if isinstance(figure, Cells):
        return blocks.least_cells(figure)
    if isinstance(figure, Scans):
        return blocks.least_scans(figure)
    if isinstance(figure, Table):
        return blocks.least_table(figure)
    if isinstance(figure, NetworkDrawing):
        return blocks.least_network(figure)
    assert_never(figure)


def most_height(figure: Figure) -> int | None:
    """The rows, title included, of which a figure can make use; None if it can use any number."""
    if isinstance(figure, Plot):
        return None
    from downslope.tui.painter import blocks  # Loaded late: many a first screen has only plots.

    if isinstance(figure, Bars):
        return blocks.most_bars(figure)
    if isinstance(figure, Cells):
        return blocks.most_cells(figure)
    return blocks.most_table(figure) if isinstance(figure, Table) else None


def _paint(figure: Figure, width: int, height: int, language: Language, medium: Medium) -> Rows:
    if isinstance(figure, Plot):
        return paint_plot(figure, width, height, language, medium)
    from downslope.tui.painter import blocks  # Loaded late: many a first screen has only plots.

    if isinstance(figure, Bars):
        return blocks.paint_bars(figure, width, height, language, medium)
    if isinstance(figure, Cells):
        return blocks.paint_cells(figure, width, height, language, medium)
    if isinstance(figure, Scans):
        return blocks.paint_scans(figure, width, height, language, medium)
    if isinstance(figure, Table):
        return blocks.paint_table(figure, width, height, language, medium)
    if isinstance(figure, NetworkDrawing):
        return blocks.paint_network(figure, width, height, language, medium)
    assert_never(figure)
