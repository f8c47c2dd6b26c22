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
from downslope.tui.painter.plot.drawing import lines_of
from downslope.tui.painter.plot.lines import lay

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Part
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport

VIEWS_KEPT = 12
"""How many views keep their layers: enough for the plots on a screen and some before them."""


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
            lay(merged, layer.lines)
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
        return lines_of(part, view)
    if not len(news.x):
        return before.lines
    lines = {y: dict(line) for y, line in before.lines.items()}
    lay(lines, lines_of(news, view))
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
