"""Plots: title and legend, axes and backdrop (painted once per size), moving parts on top."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.lessons.pictures.figure import Arrows, Heights, Relief
from downslope.tui.painter import glyphs
from downslope.tui.painter.medium import FULL, Medium
from downslope.tui.painter.plot.axes import below, grid_lines, gutter
from downslope.tui.painter.plot.canvas import BLANK, Cell
from downslope.tui.painter.plot.drawing import lines_of_all
from downslope.tui.painter.plot.lattice import lattice_of
from downslope.tui.painter.plot.layers import layers_of
from downslope.tui.painter.plot.layout import Layout, Setting, layout_of
from downslope.tui.painter.plot.legend import keys_of, legend_row, parted, title_row, visible
from downslope.tui.painter.plot.lines import lay
from downslope.tui.painter.rows import Row, Rows, fit, fit_all, row, row_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Part, Plot
    from downslope.tui.painter.plot.lines import Line

ROWS_FOR_A_LEGEND = 12
"""From how many rows on a legend has a row of its own below the picture."""
ROWS_FOR_A_KEY, KEY = 15, 19
"""From how many rows on heights may have a row of their own, and the columns of a short key."""
WIDE, FRAME = 41, 7
"""From how many columns on a picture may stand in a frame, and what corners and blanks take."""
GAP = 2
"""The blanks before a key."""


@dataclass(frozen=True, eq=False)
class _Still:
    """The still part of a plot: its axes and backdrop, as cells and as rows of `width` cells.

    `laid` remembers, by row, the moving cells drawn over it last and the row that they gave.
    """

    layout: Layout
    width: int
    cells: tuple[tuple[Cell, ...], ...]
    rows: tuple[Row, ...]
    keys: tuple[Row, ...]
    laid: dict[int, tuple[Line, Row]] = field(default_factory=dict)


def paint_plot(plot: Plot, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, then the picture, or the title alone below 5 rows or 16 columns.

    They are exactly `height` rows of `width` cells, and one that is as it was is the same object.
    """
    words = plot.title.of(language)
    words = glyphs.words_in_ascii(words) if medium.ascii_only else words
    if height < 5 or width < 16:
        return fit_all([title_row(words, (), (), "", width)], width, height)
    setting = Setting.of(plot, width, _rows_of(plot, width, height), medium, language)
    still = _still(setting)
    view = still.layout.view
    moving = layers_of(view).lines_of(plot.parts)
    picture = [_lay(still, y, moving.get(y)) for y in range(len(still.rows))]
    below_it: Rows = []
    entries, room = visible(plot, view), width - cell_len(words)
    keys = still.keys
    if _has_key_row(plot, width, height):
        below_it, keys = [_indented(keys[:1], still.layout.left)], ()
    key = next((key for key in keys if row_width(key) <= room - _edge(width)), ())
    if _has_legend_row(plot, width, height):
        # What has no room below the picture is told beside the title, if it has room there.
        shown, entries = parted(entries, width, still.layout.left, view)
        legend = fit(legend_row(shown, width, still.layout.left, view), width)
        below_it = [legend, *below_it]
        room -= row_width(key) + GAP
    beside = legend_row(entries, room, 0, view)
    title = fit(title_row(words, beside, key, _name_in_title(setting), width), width)
    rows = [title, *picture, *fit_all(below_it, width, len(below_it))][:height]
    return [*rows, *[row(" " * width)] * (height - len(rows))]


def _indented(keys: tuple[Row, ...], left: int) -> Row:
    """The key of a landscape in a row of its own, from the column where the picture begins."""
    return ((" " * (left - GAP), "text"), *keys[0]) if keys else ()


def locate(plot: Plot, width: int, height: int, column: int, line: int) -> tuple[float, float]:
    """The data coordinates (x, y) at the middle of a cell of the painted plot.

    `column` and `line` count from 0 at its top left, the title included. Outside the axes both
    coordinates are NaN; along a logarithmic axis they are log10 of the data.
    """
    layout = layout_of(Setting.of(plot, width, max(1, _rows_of(plot, width, height)), FULL, "en"))
    view = layout.view
    across = (2 * (column - layout.left) + 0.5) / max(1, 2 * view.width - 1)
    down = (4 * (line - 1) + 1.5) / max(1, 4 * view.height - 1)
    if not (0 <= across <= 1 and 0 <= down <= 1):
        return float("nan"), float("nan")
    (x0, x1), (y0, y1) = view.x_limits, view.y_limits
    return x0 + across * (x1 - x0), y1 - down * (y1 - y0)


def _has_legend_row(plot: Plot, width: int, height: int) -> bool:
    """Whether the legend has a row of its own: not where a field of arrows just fits without it."""
    if not plot.legend or height < ROWS_FOR_A_LEGEND:
        return False
    with_it, without = (lattice_of(plot.backdrop, width, height - rows) for rows in (3, 2))
    return with_it is not None or without is None


def _rows_of(plot: Plot, width: int, height: int) -> int:
    """The rows for the picture and its axes: all but the title, the legend and the key."""
    keyed = _has_key_row(plot, width, height)
    return height - 1 - _has_legend_row(plot, width, height) - keyed


def _has_key_row(plot: Plot, width: int, height: int) -> bool:
    """Whether the heights have a row of their own: where the title leaves them no room."""
    if height < ROWS_FOR_A_KEY:
        return False
    longest = max(cell_len(plot.title.en), cell_len(plot.title.ko))
    full = longest + KEY + _edge(width) > width
    return full and any(isinstance(part, Heights) for part in plot.backdrop.parts)


def _edge(width: int) -> int:
    """What the title of a wide picture may lose, as it may stand in the edge of a frame."""
    return FRAME if width >= WIDE else 0


def _name_in_title(setting: Setting) -> str:
    """The names of the axes that have no place beside them."""
    x, y = setting.names_told
    if setting.names_y_beside:
        return ""
    names = [f"↑ {y}"] if y else []
    return "  ".join([f"→ {x}", *names] if x and not setting.axes else names)


@lru_cache(maxsize=48)
def _still(setting: Setting) -> _Still:
    layout = layout_of(setting)
    view = layout.view
    lines = {} if setting.is_map or not setting.axes else grid_lines(layout)
    lay(lines, lines_of_all(_readable(setting), view))
    left = gutter(layout, setting.names_told[1] if setting.names_y_beside else "")
    kept = [
        (*left[y], *(lines.get(y, {}).get(x, BLANK) for x in range(view.width)))
        for y in range(view.height)
    ]
    if setting.axes:
        kept.append(tuple(below(layout, setting.names_told[0], setting.width)))
    width, ascii_only = setting.width, view.medium.ascii_only
    rows = tuple(fit(_spans(line, ascii_only), width) for line in kept)
    return _Still(layout, width, tuple(kept), rows, _keys(setting, layout))


def _readable(setting: Setting) -> list[Part]:
    """The parts of the backdrop that can be read together: in ASCII no shades among arrows."""
    parts = setting.backdrop.parts
    has_arrows = any(isinstance(part, Arrows) for part in parts)
    unshaded = setting.medium.ascii_only and has_arrows
    return [part for part in parts if not (unshaded and isinstance(part, Heights))]


def _keys(setting: Setting, layout: Layout) -> tuple[Row, ...]:
    fields = [part for part in _readable(setting) if isinstance(part, Heights | Relief)]
    return keys_of(fields[-1], layout.view) if fields else ()


def _lay(still: _Still, y: int, moving: Line | None) -> Row:
    """Row y of the picture: the same object as before if the same `moving` cells are on it."""
    if not moving:
        return still.rows[y]
    before, laid = still.laid.get(y, ({}, ()))
    if moving is not before and moving != before:
        laid = _merged(still, y, moving)
        still.laid[y] = moving, laid
    return laid


def _merged(still: _Still, y: int, moving: Line) -> Row:
    line = list(still.cells[y])
    left, ascii_only = still.layout.left, still.layout.view.medium.ascii_only
    for x, cell in moving.items():
        line[left + x] = glyphs.merge(line[left + x], cell)
        if ascii_only:
            _clear_beside(line, left + x, moving, left)
    return fit(_spans(line, ascii_only), still.width)


def _clear_beside(line: list[Cell], column: int, moving: Line, left: int) -> None:
    """Blank the shades beside what moves, as a path would be lost among them: `line` is changed."""
    for x in (column - 1, column + 1):
        if left <= x < len(line) and x - left not in moving and line[x][1].startswith("contour-"):
            line[x] = BLANK


def _spans(cells: Sequence[Cell], ascii_only: bool) -> Row:
    """The cells as spans, each blank in its left neighbour's role, so that there are fewer.

    A blank on a coloured ground keeps it, and one without takes none from its neighbour.
    """
    spans: list[tuple[str, str]] = []
    text, last = "", "text"
    for char, role in _whole(cells):
        own = role or ("text" if "@" in last else last)
        if own != last and text:
            spans.append((text, last))
            text = ""
        text, last = text + char, own
    spans.append((text, last))
    return (
        tuple((glyphs.to_ascii(text), role) for text, role in spans) if ascii_only else tuple(spans)
    )


def _whole(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells with a blank for each half of a wide letter whose other half is covered."""
    if all(cell_len(char) == 1 for char in {char for char, _ in cells}):
        return cells
    return tuple(
        (" ", role) if _is_half(cells, x) else (char, role) for x, (char, role) in enumerate(cells)
    )


def _is_half(cells: Sequence[Cell], x: int) -> bool:
    """Whether cell x holds half a wide letter whose other half is covered."""
    char = cells[x][0]
    if not char:
        return x == 0 or cell_len(cells[x - 1][0]) != 2
    return cell_len(char) == 2 and not (x + 1 < len(cells) and not cells[x + 1][0])
