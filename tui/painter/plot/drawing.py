"""Parts of plots as cells: each kind of part has its painter here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeGuard, assert_never

from downslope.lessons.pictures.figure import (
    Arrows,
    Curve,
    Heights,
    Inset,
    Label,
    Leaving,
    Points,
    Region,
    Relief,
)
from downslope.tui.painter import glyphs
from downslope.tui.painter.plot.heights import heights_lines
from downslope.tui.painter.plot.inset import inset_lines
from downslope.tui.painter.plot.lines import lay, painted, set_at_once
from downslope.tui.painter.plot.marks import SQUARE, label_lines, leaving_lines, squares
from downslope.tui.painter.plot.regions import region_lines
from downslope.tui.painter.plot.relief import relief_lines
from downslope.tui.painter.plot.strokes import strokes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.pictures.figure import Part
    from downslope.tui.painter.plot.lines import Lines
    from downslope.tui.painter.plot.viewport import Viewport


def lines_of(part: Part, view: Viewport) -> Lines:
    """The cells of one part."""
    if isinstance(part, Points) and not _is_drawn(part, view):
        return squares(part, view)
    if isinstance(part, Curve | Points | Arrows):
        return set_at_once(strokes_of(part, view), view)
    return _area_or_mark(part, view)


def _area_or_mark(
    part: Heights | Region | Relief | Label | Leaving | Inset, view: Viewport
) -> Lines:
    if isinstance(part, Heights):
        return heights_lines(part, view)
    if isinstance(part, Region):
        return region_lines(part, view)
    if isinstance(part, Relief):
        return relief_lines(part, view)
    if isinstance(part, Label):
        return label_lines(part, view)
    if isinstance(part, Leaving):
        return leaving_lines(part, view)
    if isinstance(part, Inset):
        return inset_lines(part, view)
    assert_never(part)


def lines_of_all(parts: Iterable[Part], view: Viewport) -> Lines:
    """The cells of several parts, later ones on top; neighbouring strokes are drawn at once."""
    lines: Lines = {}
    for drawn, group in groupby(parts, key=lambda part: _is_drawn(part, view)):
        if drawn:
            strokes = [s for part in group if _is_stroke(part) for s in strokes_of(part, view)]
            lay(lines, painted(strokes, view))
        else:
            for part in group:
                above = lines_of(part, view)
                if not (isinstance(part, Label) and part.free and _covers(above, lines)):
                    lay(lines, above)
    return lines


def _covers(above: Lines, below: Lines) -> bool:
    """Whether any cell lies over a filled one."""
    return any(
        glyphs.is_filled(below[y][x])
        for y, line in above.items()
        for x in line
        if x in below.get(y, {})
    )


def _is_drawn(part: Part, view: Viewport) -> bool:
    """Whether a part is drawn as strokes."""
    exact = isinstance(part, Points) and part.glyph == SQUARE and not view.medium.ascii_only
    return _is_stroke(part) and not exact


def _is_stroke(part: Part) -> TypeGuard[Curve | Points | Arrows]:
    return isinstance(part, Curve | Points | Arrows)
