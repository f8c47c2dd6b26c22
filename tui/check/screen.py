"""What can be read on the screen of a stage: its texts, and the numbers in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.lessons.pictures.blocks import in_language
from downslope.lessons.pictures.figure import (
    Bars,
    Cells,
    NetworkDrawing,
    Plot,
    Scans,
    Table,
)
from downslope.lessons.pictures.words import figure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Figure
    from downslope.tui.check.stages import Stage

    Shown = Iterator[tuple[str, str]]


def shown(stage: Stage, language: Language) -> Shown:
    """What the lesson shows around its story, as pairs (the part of the screen, a text)."""
    yield from lines(stage.walk, language)
    for number, figure in enumerate(stage.figures, start=1):
        for text in texts_of_figure(figure, language):
            yield f"picture {number}", text


def told(stage: Stage, language: Language) -> Shown:
    """What is told of the pictures instead, to whoever hears them."""
    for number, figure in enumerate(stage.figures, start=1):
        for text in figure_words(figure):
            yield f"picture {number} in words", text.of(language)


def lines(walk: Walk[object], language: Language) -> Shown:
    """The formula, the status, and the labels of the presets."""
    with np.errstate(all="ignore"):
        if not walk.pitfall:
            yield "status", walk.status().of(language)
        for text in walk.formula():
            yield "formula", text.of(language)
    for preset in walk.presets:
        yield "presets", preset.label.of(language)


def code(walk: Walk[object]) -> Shown:
    """The code, and beside a pitfall its outcomes, which are hidden while the question waits."""
    if pitfall := walk.pitfall:
        yield from (("code", line) for line in pitfall.lines)
        if not walk.pending:
            for run in (pitfall.broken, pitfall.fixed, *pitfall.repairs):
                yield from (("code", line) for line in source(run))
                yield "result", snippet.run(run).text
        return
    listing = walk.code()
    for function in listing.functions:
        yield from (("code", line) for line in source(function))
    for _, caption in listing.captions:
        yield "code", caption.en if isinstance(caption, Text) else caption


def controls(walk: Walk[object], language: Language) -> Shown:
    """The controls with their values."""
    values = walk.shown_values
    for control in walk.usable:
        yield "controls", control.show(values[control.name], language)


def texts_of_figure(figure: Figure, language: Language) -> Iterator[str]:
    """The words and numbers that are written in a picture."""
    yield from (figure.title.of(language), figure.summary.of(language))
    if isinstance(figure, Plot):
        labels = (figure.x_label, figure.y_label, *(label for _, _, label in figure.legend))
        yield from (text if isinstance(text, str) else text.of(language) for text in labels)
    else:
        yield from _texts_of_blocks(figure, language)


def _texts_of_blocks(figure: Figure, language: Language) -> Iterator[str]:
    """The words and numbers in a figure without axes."""
    if isinstance(figure, Bars):
        for bar in figure.bars:
            yield from (bar.name, bar.note)
    elif isinstance(figure, Table):
        yield from (text.of(language) for text in figure.head)
        for row in figure.rows:
            yield from row
    elif isinstance(figure, Cells):
        yield from _texts_of_cells(figure, language)
    elif isinstance(figure, Scans):
        yield from (in_language(name, language) for name in figure.names)
        yield from (caption for caption, _ in figure.captions)
    elif isinstance(figure, NetworkDrawing):
        yield from _texts_of_network(figure, language)


def _texts_of_cells(figure: Cells, language: Language) -> Iterator[str]:
    yield from (f"{value:.{figure.digits}f}" for value in figure.values.flat)
    names = (*figure.row_names, *figure.column_names, *figure.row_notes, figure.foot)
    yield from (in_language(name, language) for name in names)
    if figure.below is not None:
        yield from texts_of_figure(figure.below, language)


def _texts_of_network(figure: NetworkDrawing, language: Language) -> Iterator[str]:
    """The names and numbers in the nodes, the number of the marked edge, outputs and legend."""
    for layer in figure.layers:
        yield from layer.names
        if layer.images is None:
            yield from (f"{value:.{layer.digits}f}" for value in layer.values)
    if figure.marked is not None:
        gap, i, j = figure.marked
        yield f"{figure.weights[gap][i, j]:.2f}"
    for bar in figure.outputs:
        yield from (bar.name, bar.note)
    yield from (text.of(language) for text in (figure.plus, figure.minus, figure.width))
