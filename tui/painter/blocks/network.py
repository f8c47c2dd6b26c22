"""A network drawn from left to right: layers of nodes, the weights between them as edges."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.painter.blocks.edges import Web
from downslope.tui.painter.blocks.heat import widest
from downslope.tui.painter.blocks.links import edges_of, numbers_of
from downslope.tui.painter.blocks.nodes import Column, layer_column, output_column
from downslope.tui.painter.rows import Row, Rows, fit, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.blocks import Layer, NetworkDrawing
    from downslope.tui.painter.medium import Medium
    from downslope.tui.painter.rows import Span

    Screen = dict[tuple[int, int], Span]

LEAST_EDGES, ARROW = 4, 3
"""The fewest columns for the edges between two layers, and those for the arrow to an output."""
_ROWS_AROUND = 2
"""The title and the legend."""


def least_network(drawing: NetworkDrawing) -> int:
    """The rows, title and legend included, that a network needs at least."""
    layers = max((_rows_of(drawing, i) for i in _layers(drawing)), default=1)
    return _ROWS_AROUND + max(4, layers, len(drawing.outputs))


def _layers(drawing: NetworkDrawing) -> range:
    return range(len(drawing.layers))


def _rows_of(drawing: NetworkDrawing, i: int) -> int:
    images = drawing.layers[i].images
    if images is not None and images.size:
        return -(-int(images.shape[1]) // 2) + 1
    return len(drawing.layers[i].values)


def paint_network(
    drawing: NetworkDrawing, width: int, height: int, language: Language, medium: Medium
) -> Rows:
    """A title, the network, and a legend of its edges: at most `height` rows of `width` cells."""
    title = row(drawing.title.of(language), "title")
    body = max(1, height - _ROWS_AROUND)
    screen = _drawn(drawing, width, body, medium)
    lines = [title, *_lines(screen, width, body), _legend(drawing, language, medium)]
    return [fit(spans, width) for spans in lines][:height]


def _legend(drawing: NetworkDrawing, language: Language, medium: Medium) -> Row:
    plus, minus = ("++", "--") if medium.ascii_only else ("━━", "━━" if medium.filled else "╺╸")
    return (
        (f"{plus} ", "plus"),
        (f"{drawing.plus.of(language)}  ", "muted"),
        (f"{minus} ", "minus"),
        (f"{drawing.minus.of(language)}  ", "muted"),
        (drawing.width.of(language), "muted"),
    )


def _drawn(drawing: NetworkDrawing, width: int, height: int, medium: Medium) -> Screen:
    """The cells of the network by (x, y): edges, then what lies over them."""
    columns, outputs = _columns(drawing, width, height, medium)
    if outputs is not None and _is_whole(drawing):
        columns, outputs = [*columns, outputs], None
    lefts = _lefts(columns, outputs, width)
    screen: Screen = {}
    for gap, weights in enumerate(drawing.weights[: len(columns) - 1]):
        edges = edges_of(drawing, gap, weights, columns, lefts)
        screen |= Web(medium).draw(edges)
        screen |= numbers_of(drawing, gap, weights, columns, edges)
    for column, left in zip(columns, lefts, strict=False):
        _put(screen, column, left)
    if outputs is not None:
        _put_outputs(screen, columns[-1], outputs, lefts[-1])
    return screen


def _columns(
    drawing: NetworkDrawing, width: int, height: int, medium: Medium
) -> tuple[list[Column], Column | None]:
    """The layers and the outputs. Layers of many pictures get the room that the others leave."""
    layers = drawing.layers
    gaps = LEAST_EDGES * max(0, len(layers) - 1)
    each = height // max((len(layer.values) for layer in layers if layer.images is None), default=1)
    first = [
        None if _is_grid(layer) else layer_column(layer, height, width // 4, each, medium)
        for layer in layers
    ]
    used = sum(column.width for column in first if column) + gaps
    used += LEAST_EDGES if _is_whole(drawing) else ARROW
    grids = max(1, sum(column is None for column in first))
    outputs = _outputs(drawing, width - used, height) if layers else None
    left = (width - used - (outputs.width if outputs else 0)) // grids
    columns = [
        column or layer_column(layer, height, left, each, medium)
        for column, layer in zip(first, layers, strict=True)
    ]
    return columns, outputs


def _is_whole(drawing: NetworkDrawing) -> bool:
    """Whether the last weights lead to the outputs themselves, which so are the last layer."""
    return len(drawing.weights) >= len(drawing.layers)


def _is_grid(layer: Layer) -> bool:
    return layer.images is not None and len(layer.images) > 1


def _outputs(drawing: NetworkDrawing, free: int, height: int) -> Column | None:
    if not drawing.outputs:
        return None
    words = widest(text for bar in drawing.outputs for text in (bar.name, bar.note))
    return output_column(drawing.outputs, height, max(4, words, min(16, free // 4)))


def _lefts(columns: list[Column], outputs: Column | None, width: int) -> list[int]:
    """The first column of each layer; the free columns are shared out between them."""
    after = outputs.width + ARROW if outputs else 0
    free = max(0, width - after - sum(column.width for column in columns))
    lefts, at = [], 0
    for i, column in enumerate(columns):
        lefts.append(at)
        gaps = len(columns) - 1 - i
        share = free // gaps if gaps else 0
        free -= share
        at += column.width + share
    return lefts


# -- putting it together ----------------------------------------------------------------


def _put(screen: Screen, column: Column, left: int) -> None:
    """The rows of a column over what is there."""
    for top, rows in column.blocks:
        for y, spans in enumerate(rows, start=top):
            _put_row(screen, spans, left, y)


def _put_row(screen: Screen, spans: Row, x: int, y: int) -> None:
    for text, role in spans:
        for char in text:
            screen[x, y] = (char, role)
            wide = cell_len(char)
            # The second cell of a wide character holds nothing of its own.
            if wide == 2:
                screen[x + 1, y] = ("", role)
            x += wide


def _put_outputs(screen: Screen, last: Column, outputs: Column, left: int) -> None:
    for node in outputs.heights:
        if node in last.heights:
            _put_row(screen, (("─▶ ", "frame"),), left + last.width, last.heights[node])
    _put(screen, outputs, left + last.width + ARROW)


def _lines(screen: Screen, width: int, height: int) -> Rows:
    blank = (" ", "text")
    return [_merged([screen.get((x, y), blank) for x in range(width)]) for y in range(height)]


def _merged(cells: list[Span]) -> Row:
    groups = groupby(cells, key=lambda cell: cell[1])
    return tuple(("".join(text for text, _ in group), role) for role, group in groups)
