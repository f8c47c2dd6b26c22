"""The moving parts of a plot. The cells drawn for one part are its layer.

Drawing takes time for every dot, and a run that is one step longer shares all but a few dots with
what was drawn before. So as long as a part only grows, just the new dots are added to its layer,
and a step costs the same however long the path has become.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.figure import Curve, Points
from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.canvas import BLANK, BRAILLE, Cell, Stroke, blank_row, draw
from downslope.tui.painter.plot.clip import cells_at
from downslope.tui.painter.plot.strokes import strokes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.pictures.figure import Part
    from downslope.tui.painter.plot.viewport import Viewport

VIEWS_KEPT = 12
"""How many views keep their layers: enough for the plots on a screen and some before them."""

Line = dict[int, Cell]
"""The cells of a row that are not blank, by column from 0."""
Lines = dict[int, Line]
"""The rows that are not blank, by row from 0 at the top."""


@dataclass(frozen=True, eq=False)
class _Layer:
    part: Part
    lines: Lines


class Layers:
    """The layers drawn last in one view, found again by a part's index and role."""

    def __init__(self, view: Viewport) -> None:
        self._view = view
        self._drawn_last: dict[tuple[int, str], _Layer] = {}

    def lines_of(self, parts: tuple[Part, ...]) -> Lines:
        """The parts drawn on a canvas of the view's size, later ones on top."""
        before = self._drawn_last
        now = {
            (place, part.role): _draw_on(part, self._view, before.get((place, part.role)))
            for place, part in enumerate(parts)
        }
        self._drawn_last = now
        merged: Lines = {}
        for layer in now.values():
            _lay(merged, layer.lines)
        return merged


@lru_cache(maxsize=VIEWS_KEPT)
def layers_of(view: Viewport) -> Layers:
    """The layers of a view, kept for the next time the same view is drawn."""
    return Layers(view)


def _draw_on(part: Part, view: Viewport, before: _Layer | None) -> _Layer:
    return _Layer(part, _drawn(part, view, before))


def _drawn(part: Part, view: Viewport, before: _Layer | None) -> Lines:
    news = _news(part, before.part) if before else None
    if before is None or news is None:
        return _painted(strokes_of(part, view), view)
    if not len(news.x):
        return before.lines
    lines = {y: dict(line) for y, line in before.lines.items()}
    _lay(lines, _painted(strokes_of(news, view), view))
    return lines


def _news(part: Part, before: Part) -> Curve | Points | None:
    """What was added to a part since `before`, maybe nothing; None if it did not only grow."""
    if not isinstance(part, Curve | Points) or type(part) is not type(before):
        return None
    size = len(before.x)
    same = (
        getattr(part, "glyph", "") == getattr(before, "glyph", "")
        and np.array_equal(part.x[:size], before.x)
        and np.array_equal(part.y[:size], before.y)
    )
    if not same:
        return None
    # The new piece of a line begins at the last point of the old one.
    since = size - 1 if isinstance(part, Curve) and size and len(part.x) > size else size
    return replace(part, x=part.x[since:], y=part.y[since:])


def _painted(strokes: Iterable[Stroke], view: Viewport) -> Lines:
    """The cells of some strokes: plotext draws lines and braille dots, glyphs are placed here."""
    lines: Lines = {}
    for stroke in strokes:
        if stroke.pieces.shape[1] == 2 and stroke.marker != BRAILLE:
            _lay(lines, _glyphs(stroke, view))
        elif len(stroke.pieces):
            _lay(lines, _cells(stroke, view))
    return lines


def _glyphs(stroke: Stroke, view: Viewport) -> Lines:
    lines: Lines = {}
    for x, y in cells_at(stroke.pieces, view.width, view.height).tolist():
        lines.setdefault(y, {})[x] = (stroke.marker, stroke.role)
    return lines


def _cells(stroke: Stroke, view: Viewport) -> Lines:
    rows = draw((stroke,), view.width, view.height)
    return {
        y: {x: cell for x, cell in enumerate(row) if cell is not BLANK}
        for y, row in enumerate(rows)
        if row is not blank_row(view.width)
    }


def _lay(below: Lines, above: Lines) -> None:
    """Lay `above` over `below`, which is changed."""
    for y, line in above.items():
        kept = below.setdefault(y, {})
        for x, cell in line.items():
            kept[x] = glyphs.merge(kept.get(x, BLANK), cell)
