"""What the parts of a plot are called: by its legend, or else by what they mean anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.blocks import in_language
from downslope.lessons.pictures.figure import Arrows, Heights, Label

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Part, Plot, Region

_NAMES = {
    "axis": Text("axis", "축"),
    "arrow": Text("arrows", "화살표"),
    "bad": Text("wrong", "틀림"),
    "chosen": Text("chosen", "고른 것"),
    "curve": Text("curve", "곡선"),
    "error": Text("error", "오차"),
    "ghost": Text("earlier run", "이전 실행"),
    "ghost-2": Text("the run before that", "그 전 실행"),
    "ghost-3": Text("the run before these", "더 이전 실행"),
    "good": Text("right", "맞음"),
    "mark": Text("mark", "표시"),
    "minimum": Text("minimum", "최소"),
    "now": Text("now", "지금"),
    "path": Text("path", "경로"),
    "path-old": Text("path", "경로"),
    "point": Text("point", "점"),
    "secant": Text("secant", "할선"),
    "slope": Text("slope", "기울기"),
    "start": Text("start", "출발점"),
    "tangent": Text("tangent", "접선"),
    "target": Text("target", "목표"),
    "truth": Text("truth", "실제 값"),
}
"""What parts are called that no legend names."""
_LINE = Text("line", "선")
_WAYS = {"path", "path-old"}
RUNS = _WAYS | {"ghost", "ghost-2", "ghost-3"}
_VERDICTS = {"good", "bad"}


def is_map(plot: Plot) -> bool:
    """Whether both axes are places, so that lines on it are ways and not functions."""
    return any(isinstance(p, Heights | Arrows) for p in parts_of(plot))


def name_of(part: Part, plot: Plot) -> Text:
    """What a part is called: by the legend, or by its role; a point with a verdict by both."""
    if isinstance(part, Label):
        return _text(part.text)
    own = _NAMES.get(part.role, _LINE)
    if part.role in _WAYS and is_map(plot):
        return own
    glyph = getattr(part, "glyph", "")
    by_role = [label for role, _, label in plot.legend if role == part.role]
    exact = [label for role, sign, label in plot.legend if (role, sign) == (part.role, glyph)]
    by_glyph = [label for _, sign, label in plot.legend if glyph and sign == glyph]
    if part.role in _VERDICTS and by_glyph and not by_role:
        return Text(f"{by_glyph[0].en}, {own.en}", f"{by_glyph[0].ko}, {own.ko}")
    return next(iter((*exact, *by_role, own)))


def _text(name: Text | str) -> Text:
    return Text(in_language(name, "en"), in_language(name, "ko"))


def parts_of(plot: Plot) -> tuple[Part, ...]:
    """Everything on a plot, the still parts first."""
    return (*plot.backdrop.parts, *plot.parts)


def sides_of(plot: Plot, region: Region) -> tuple[Text | None, Text | None]:
    """What the two regions are called: by the legend, or by a name that stands in one."""
    names: list[Text | None] = [None, None]
    for role, _, label in plot.legend:
        if role.startswith("region:"):
            names[int(role.removeprefix("region:")) > 4] = label
    for part in parts_of(plot):
        if isinstance(part, Label) and (side := side_of(region, part)) is not None:
            names[side] = names[side] or _text(part.text)
    return names[0], names[1]


def side_of(region: Region, label: Label) -> int | None:
    """In which of the two regions a name stands: 0 for minus, 1 for plus, None for neither."""
    i = min(int(np.searchsorted(region.y, label.y)), len(region.y) - 1)
    j = min(int(np.searchsorted(region.x, label.x)), len(region.x) - 1)
    score = region.scores[i, j]
    return None if np.isnan(score) else int(score > 0)
