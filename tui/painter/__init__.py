"""The painter: a figure and a size to rows of text, for the app, for `show` and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.figure import Bars, Cells, Plot
from tui.painter.blocks import paint_bars, paint_cells
from tui.painter.glyphs import to_ascii
from tui.painter.plot import locate, paint_plot
from tui.rows import Rows, fit_all

if TYPE_CHECKING:
    from lessons.figure import Figure
    from lessons.text import Language

__all__ = ["least_height", "locate", "paint"]


def paint(
    figure: Figure, width: int, height: int, language: Language = "en", *, ascii_only: bool = False
) -> Rows:
    """The figure as exactly `height` rows of exactly `width` cells.

    Never raises for what the data holds: parts that are not finite or outside are left out.
    """
    if width < 1 or height < 1:
        return []
    if isinstance(figure, Plot):
        rows = paint_plot(figure, width, height, language, ascii_only)
    else:
        rows = _paint_block(figure, width, height, language)
        if ascii_only:
            rows = [tuple((to_ascii(text), role) for text, role in spans) for spans in rows]
    return fit_all(rows, width, height)


def least_height(figure: Figure) -> int:
    """The rows below which a figure is not worth showing."""
    if isinstance(figure, Plot):
        return 6
    return 1 + (len(figure.bars) if isinstance(figure, Bars) else len(figure.values))


def _paint_block(figure: Bars | Cells, width: int, height: int, language: Language) -> Rows:
    if isinstance(figure, Bars):
        return paint_bars(figure, width, height, language)
    return paint_cells(figure, width, height, language)
