"""Figures in words: every part says what it shows, with the numbers that matter.

For somebody who hears the screen read aloud, and for tests: what a picture shows can be read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.pictures.block_words import bars_words, scans_words, table_words
from downslope.lessons.pictures.figure import Bars, Cells, NetworkDrawing, Plot, Scans, Table
from downslope.lessons.pictures.matrix_words import matrix_words
from downslope.lessons.pictures.network_words import network_words
from downslope.lessons.pictures.plot_words import plot_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text
    from downslope.lessons.pictures.figure import Figure


def figure_words(figure: Figure) -> tuple[Text, ...]:
    """The figure in sentences: its title, its summary, and then each thing that it shows."""
    return (figure.title, figure.summary, *things(figure))


def things(figure: Figure) -> Iterator[Text]:
    """A sentence for each thing that the figure shows."""
    if isinstance(figure, Plot):
        yield from plot_words(figure)
    elif isinstance(figure, Bars):
        yield from bars_words(figure.bars)
    elif isinstance(figure, Cells):
        yield from matrix_words(figure)
    elif isinstance(figure, Table):
        yield from table_words(figure)
    elif isinstance(figure, Scans):
        yield from scans_words(figure)
    elif isinstance(figure, NetworkDrawing):
        yield from network_words(figure)
