"""Which weights of a network are drawn as edges, how, and with which numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed
from downslope.tui.painter.blocks.edges import Edge

if TYPE_CHECKING:
    from downslope.lessons.pictures.blocks import Array, Layer, NetworkDrawing
    from downslope.tui.painter.blocks.nodes import Column
    from downslope.tui.painter.rows import Span

    Screen = dict[tuple[int, int], Span]

_MOST = 12
"""Of more weights than this between two layers only the strongest are drawn."""
_EARLY = 0.25
"""How far along an edge its number stands: there, edges from one node already part."""
_TOLD_FROM = 24
"""From how many columns on there is room for a number at each edge."""


def edges_of(
    drawing: NetworkDrawing, gap: int, weights: Array, columns: list[Column], lefts: list[int]
) -> list[Edge]:
    """The edges of a gap between two layers: of many the strongest."""
    before, after = columns[gap], columns[gap + 1]
    x0, x1 = lefts[gap] + before.width, lefts[gap + 1] - 1
    if x1 - x0 < 1:
        return []
    picture = _is_picture(drawing.layers[gap])
    return [
        Edge(x0, before.heights[i], x1, after.heights[j], *_look(weights[i, j], drawing, picture))
        for i, j in _drawn_ones(weights, before, after)
    ]


def _is_picture(layer: Layer) -> bool:
    """Whether a layer is one picture, whose pixels lead to all units alike."""
    return layer.images is not None and len(layer.images) == 1


def _look(weight: float, drawing: NetworkDrawing, picture: bool) -> tuple[float, str]:
    """The share and the role of an edge; those that leave a picture only say that they are."""
    return (0.0, "frame") if picture else (_share(float(weight), drawing), "")


def _drawn_ones(weights: Array, before: Column, after: Column) -> list[tuple[int, int]]:
    """The (node before, node after) of the weights that are drawn, in their order."""
    rows = np.array([i for i in before.heights if i < weights.shape[0]], dtype=np.intp)
    columns = np.array([j for j in after.heights if j < weights.shape[1]], dtype=np.intp)
    sizes = np.abs(weights[np.ix_(rows, columns)]).ravel()
    # What is 0 or no number has no edge.
    sizes = np.where(np.isfinite(sizes), sizes, 0.0)
    strongest = np.sort(np.argsort(-sizes, kind="stable")[: min(_MOST, np.count_nonzero(sizes))])
    places = (divmod(int(place), len(columns)) for place in strongest)
    return [(int(rows[i]), int(columns[j])) for i, j in places]


def _share(weight: float, drawing: NetworkDrawing) -> float:
    if not (np.isfinite(drawing.scale) and drawing.scale > 0):
        return 0.0
    return max(-1.0, min(1.0, weight / drawing.scale))


def numbers_of(
    drawing: NetworkDrawing, gap: int, weights: Array, columns: list[Column], edges: list[Edge]
) -> Screen:
    """The numbers at the edges: at each if all have room, else only at the marked one."""
    screen: Screen = {}
    all_told = _have_room(edges) and drawing.layers[gap].images is None
    places = _drawn_ones(weights, columns[gap], columns[gap + 1])
    for (i, j), edge in zip(places, edges, strict=False):
        marked = drawing.marked == (gap, i, j)
        if marked or all_told:
            text = fixed(float(weights[i, j]), 2)
            sign = "plus" if weights[i, j] > 0 else "minus"
            at = edge.at(_EARLY if all_told else 0.5)
            told = (f"[{text}]", "chosen") if marked else (text, sign)
            _write(screen, edge, at, told)
    return screen


def _have_room(edges: list[Edge]) -> bool:
    """Whether a number at a quarter of each edge would stand alone in its row."""
    rows = [edge.at(_EARLY)[1] for edge in edges]
    return bool(rows) and len(set(rows)) == len(rows) and edges[0].x1 - edges[0].x0 >= _TOLD_FROM


def _write(screen: Screen, edge: Edge, at: tuple[int, int], told: Span) -> None:
    """A number in the middle of a cell, but between the ends of its edge."""
    (x, y), (text, role) = at, told
    left = min(max(edge.x0, x - len(text) // 2), edge.x1 - len(text) + 1)
    for i, char in enumerate(text):
        screen[left + i, y] = (char, role)
