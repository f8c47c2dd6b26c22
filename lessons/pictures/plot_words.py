"""Plots in words: the axes, and then each thing that is drawn, under the name that it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.area_words import heights_words, region_words, relief_words
from downslope.lessons.pictures.curve_words import (
    arrows_words,
    inset_words,
    leaving_words,
    line_words,
    path_words,
    seen_points,
    space_words,
)
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
from downslope.lessons.pictures.plot_names import RUNS, is_map, name_of, parts_of, side_of, sides_of
from downslope.lessons.pictures.saying import joined, number, pair, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Array, Limits, Part, Plot

FEW = 4
"""So many single points of one name are told one by one; more as where they begin and end."""
MANY = 6
"""Of more lines of equal height none is told."""


def plot_words(plot: Plot) -> Iterator[Text]:
    """The axes, and a sentence for each part; what says the same twice is told once."""
    if plot.axes:
        yield _axis_words(Text("across", "가로"), plot.x_label, plot.x_limits, log=plot.log_x)
        yield _axis_words(Text("up", "세로"), plot.y_label, plot.y_limits, log=plot.log_y)
    yield from _areas(plot)
    sentences: dict[Text, Text] = {}
    for name, part in _lines(plot):
        for words in _part_words(part, plot):
            # Of two names that say the same the later one is what is seen on top.
            sentences[words] = name
    yield from (told(name, words) for words, name in sentences.items())


def _axis_words(letter: Text, label: Text | str, limits: Limits, *, log: bool) -> Text:
    label = label or letter
    name = label if isinstance(label, Text) else Text.plain(label)
    low, high = (number(10.0**end, 2) if log else number(end) for end in limits)
    scale = Text(", in powers of ten", ", 10의 거듭제곱으로") if log else None
    return Text(
        f"{name.en} from {low} to {high}{scale.en if scale else ''}",
        f"{name.ko}: {low}에서 {high}까지{scale.ko if scale else ''}",
    )


# -- what fills -------------------------------------------------------------------------


def _areas(plot: Plot) -> Iterator[Text]:
    for part in parts_of(plot):
        if isinstance(part, Heights):
            yield heights_words(part, plot.x_limits, plot.y_limits)
        elif isinstance(part, Relief):
            yield from relief_words(part)
        elif isinstance(part, Region):
            yield from region_words(part, sides_of(plot, part))
    right, wrong = (_count(plot, role) for role in ("good", "bad"))
    if right + wrong > 1 and any(isinstance(part, Region) for part in parts_of(plot)):
        yield Text(
            f"{right} of {right + wrong} points lie in the right region",
            f"점 {right + wrong}개 가운데 {right}개가 맞는 쪽에 있어요",
        )


def _count(plot: Plot, role: str) -> int:
    return sum(
        len(part.x) for part in parts_of(plot) if isinstance(part, Points) and part.role == role
    )


# -- lines, points and marks ------------------------------------------------------------


def _lines(plot: Plot) -> Iterator[tuple[Text, Part]]:
    """The parts that are told one by one, with their names; single points of one name as one."""
    parts = [part for part in parts_of(plot) if not _told_elsewhere(part, plot)]
    named = [(name_of(part, plot), part) for part in parts if not _is_end_of_another(part, parts)]
    merged: dict[Text, list[Points]] = {}
    for name, part in named:
        if isinstance(part, Points) and len(part.x) == 1:
            merged.setdefault(name, []).append(part)
    done: set[Text] = set()
    for name, part in named:
        points = merged.get(name, []) if isinstance(part, Points) and len(part.x) == 1 else []
        if len(points) > 1:
            if name not in done:
                yield name, _as_one(points)
            done.add(name)
        else:
            yield name, part


def _as_one(points: list[Points]) -> Points:
    places = dict.fromkeys((float(part.x[0]), float(part.y[0])) for part in points)
    x, y = np.array(list(places)).T
    return Points(x, y, points[0].role, points[0].glyph)


def _told_elsewhere(part: Part, plot: Plot) -> bool:
    """Areas, the names of regions, the ends of the axes of a surface, and lines of a lattice."""
    if isinstance(part, Heights | Relief | Region):
        return True
    if not plot.axes and (isinstance(part, Label) or getattr(part, "space", None) is None):
        return True
    if part.role.startswith("contour") and _is_lattice(part, plot):
        return True
    regions = [other for other in parts_of(plot) if isinstance(other, Region)]
    return isinstance(part, Label) and any(side_of(r, part) is not None for r in regions)


def _is_lattice(part: Part, plot: Plot) -> bool:
    """Whether a line is one of many without a name, of which each says little."""
    unnamed = not any(role == part.role for role, _, _ in plot.legend)
    return unnamed and sum(p.role.startswith("contour") for p in parts_of(plot)) > MANY


def _is_end_of_another(part: Part, parts: list[Part]) -> bool:
    """Whether a line or dots are the last stretch of another, such as a path's bright steps."""
    if not isinstance(part, Curve | Points) or not len(part.x):
        return False
    return any(other is not part and _ends_like(other, part) for other in parts)


def _ends_like(other: Part, part: Curve | Points) -> bool:
    """Whether `other` is longer and ends with `part`, or is the line through these very points."""
    if not isinstance(other, Curve | Points) or len(other.x) < len(part.x):
        return False
    if len(other.x) == len(part.x):
        dotted = isinstance(other, Curve) and isinstance(part, Points)
        if not dotted or len(part.x) == 1:
            return False
    ends = (side[-len(part.x) :] for side in (other.x, other.y))
    return all(map(np.array_equal, ends, (part.x, part.y)))


def _part_words(part: Part, plot: Plot) -> Iterator[Text]:
    if isinstance(part, Arrows):
        yield from arrows_words(part)
    elif isinstance(part, Label):
        yield Text.plain(pair(np.array([part.x, part.y])))
    elif isinstance(part, Leaving):
        yield from leaving_words(part, plot.x_limits, plot.y_limits)
    elif isinstance(part, Inset):
        yield from inset_words(part, plot.x_limits, plot.y_limits)
    elif isinstance(part, Curve | Points) and (words := _points_words(part, plot)):
        yield words


def _points_words(part: Curve | Points, plot: Plot) -> Text | None:
    if part.space is not None:
        return space_words(part.space)
    points = seen_points(part.x, part.y)
    ground = next((p for p in parts_of(plot) if isinstance(p, Heights)), None)
    if not len(points):
        return None
    if isinstance(part, Points) and len(part.x) <= FEW and part.role not in RUNS:
        return _each(points, ground)
    if is_map(plot):
        return path_words(points, ground)
    return line_words(np.column_stack([part.x, part.y]), (plot.x_limits, plot.y_limits))


def _each(points: Array, ground: Heights | None) -> Text | None:
    return joined(path_words(point[None], ground) for point in points)
