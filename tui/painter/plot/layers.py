"""The moving parts of a plot. The cells drawn for one part are its layer.

Drawing takes time for every dot, and a run that is one step longer shares all but a few dots with
what was drawn before. So as long as a part only grows, just the new dots are added to its layer,
and a step costs the same however long the path has become.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from operator import is_
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.figure import Curve, Label, Points
from downslope.tui.painter.plot.drawing import lines_of
from downslope.tui.painter.plot.lines import lay

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Part
    from downslope.tui.painter.plot.lines import Line, Lines
    from downslope.tui.painter.plot.viewport import Viewport

VIEWS_KEPT = 12
"""How many views keep their layers: enough for the plots on a screen and some before them."""


@dataclass(frozen=True, eq=False)
class _Layer:
    part: Part
    lines: Lines


@dataclass(frozen=True, eq=False)
class _Stack:
    """The rows of several layers that lie over each other, and the row that they make."""

    rows: tuple[Line, ...] = ()
    merged: Line = field(default_factory=dict)

    def is_made_of(self, rows: list[Line]) -> bool:
        """Whether it is made of these very rows."""
        return len(rows) == len(self.rows) and all(map(is_, rows, self.rows))


class Layers:
    """The layers drawn last in one view, found again by a part's index and role."""

    def __init__(self, view: Viewport) -> None:
        self._view = view
        self._drawn_last: dict[tuple[int, str], _Layer] = {}
        self._stacks: dict[int, _Stack] = {}

    def lines_of(self, parts: tuple[Part, ...]) -> Lines:
        """The parts drawn on a canvas of the view's size, later ones on top.

        A row on which nothing has changed is the same object as before: do not change it.
        """
        before = self._drawn_last
        now = {
            (place, part.role): _draw_on(part, self._view, before.get((place, part.role)))
            for place, part in enumerate(parts)
        }
        self._drawn_last = now
        rows: dict[int, list[Line]] = {}
        for layer in now.values():
            for y, line in layer.lines.items():
                rows.setdefault(y, []).append(line)
        self._stacks = {y: self._stack(y, lines) for y, lines in rows.items()}
        return {y: stack.merged for y, stack in self._stacks.items()}

    def _stack(self, y: int, rows: list[Line]) -> _Stack:
        before = self._stacks.get(y)
        if before and before.is_made_of(rows):
            return before
        lowest, *others = rows
        merged = {y: dict(lowest)}
        for line in others:
            lay(merged, {y: line})
        return _Stack(tuple(rows), merged[y] if others else lowest)


@lru_cache(maxsize=VIEWS_KEPT)
def layers_of(view: Viewport) -> Layers:
    """The layers of a view, kept for the next time the same view is drawn."""
    return Layers(view)


def _draw_on(part: Part, view: Viewport, before: _Layer | None) -> _Layer:
    return _Layer(part, _drawn(part, view, before))


def _drawn(part: Part, view: Viewport, before: _Layer | None) -> Lines:
    if before is None:
        return lines_of(part, view)
    if _is_same(part, before.part):
        return before.lines
    news = _news(part, before.part)
    if news is None:
        return _as_before(lines_of(part, view), before.lines)
    if not len(news.x):
        return before.lines
    added = lines_of(news, view)
    touched = {y: dict(before.lines.get(y, {})) for y in added}
    lay(touched, added)
    return before.lines | touched


def _is_same(part: Part, before: Part) -> bool:
    """Whether a part is the very one drawn before, or a name that has stayed where it was."""
    return part is before or (
        isinstance(part, Label) and isinstance(before, Label) and vars(part) == vars(before)
    )


def _as_before(lines: Lines, before: Lines) -> Lines:
    """The lines, of which those that are as before are the same objects as before."""
    return {y: before[y] if before.get(y) == line else line for y, line in lines.items()}


def _news(part: Part, before: Part) -> Curve | Points | None:
    """What was added to a part since `before`, maybe nothing; None if it did not only grow."""
    if not (isinstance(part, Curve | Points) and isinstance(before, Curve | Points)):
        return None
    size = len(before.x)
    if _manner(part) != _manner(before) or size > len(part.x):
        return None
    if not (np.equal(part.x[:size], before.x).all() and np.equal(part.y[:size], before.y).all()):
        return None
    # The new piece of a line begins at the last point of the old one.
    since = size - 1 if isinstance(part, Curve) and size and len(part.x) > size else size
    x, y = part.x[since:], part.y[since:]
    if isinstance(part, Curve):
        return Curve(x, y, part.role, part.thick)
    return Points(x, y, part.role, part.glyph)


def _manner(part: Curve | Points) -> bool | str:
    """How the points are drawn: as a line that is thick or not, or each with a glyph."""
    return part.thick if isinstance(part, Curve) else part.glyph
