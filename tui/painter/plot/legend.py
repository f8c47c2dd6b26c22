"""What is written around a picture: its title, its legend, and the key of its heights."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import (
    Arrows,
    Curve,
    Heights,
    Inset,
    Leaving,
    Points,
    Region,
    Relief,
)
from downslope.tui.painter.glyphs import arrow_in_ascii, line_marker
from downslope.tui.painter.plot.clip import clip_segments, inside
from downslope.tui.painter.plot.heights import SHADES, extent_of
from downslope.tui.painter.plot.marks import HEADS, leaving_lines
from downslope.tui.painter.rows import Row, beside, row_width

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Part, Plot
    from downslope.tui.painter.plot.viewport import Viewport

MIDDLE = 4
"""The level of the ramp of regions on their border."""
LOW, HIGH = Text("low", "낮음"), Text("high", "높음")
Entry = tuple[str, str, Text]


def visible(plot: Plot, view: Viewport) -> list[Entry]:
    """The entries of a legend whose role something in the view has."""
    heads = {part.role: _mark_of(part, view) for part in plot.parts if isinstance(part, Leaving)}
    return [
        (role, heads[role] if glyph in HEADS and role in heads else glyph, label)
        for role, glyph, label in plot.legend
        if (heads[role] if glyph in HEADS and role in heads else _shows(plot, role, view))
    ]


def _shows(plot: Plot, role: str, view: Viewport) -> bool:
    """Whether anything in the view has this role: points, mostly the last part, tell it soonest."""
    moving = any(_has(part, role) and _is_seen(part, view) for part in reversed(plot.parts))
    return moving or any(
        _has(part, role) and _is_seen_there(part, view) for part in plot.backdrop.parts
    )


def _mark_of(part: Leaving, view: Viewport) -> str:
    """The arrow head where a line left the picture; none if it is still in it."""
    lines = leaving_lines(part, view)
    return next((glyph for line in lines.values() for glyph, _ in line.values()), "")


def _has(part: Part, role: str) -> bool:
    """Whether a part is painted in a role: arrows in one for each length, regions in their ramp."""
    if isinstance(part, Region) and role.startswith("region:"):
        return True
    return part.role == role or (isinstance(part, Arrows) and role.startswith(f"{part.role}-"))


def _is_seen(part: Part, view: Viewport) -> bool:
    if isinstance(part, Arrows):
        return bool(inside(view.unit(part.points[:, 0], part.points[:, 1])).any())
    if isinstance(part, Points):
        return bool(inside(view.unit(part.x, part.y)).any())
    if isinstance(part, Curve):
        return len(clip_segments(view.unit(part.x, part.y))) > 0
    return not isinstance(part, Leaving | Inset)


@lru_cache(maxsize=16)
def _is_seen_there(part: Part, view: Viewport) -> bool:
    """`_is_seen` for a part that stays still."""
    return _is_seen(part, view)


def parted(
    entries: list[Entry], width: int, indent: int, view: Viewport
) -> tuple[list[Entry], list[Entry]]:
    """The first entries, which have room in one row, and the others."""
    count = len(entries)
    while count and row_width(_entries(entries[:count], indent, view)) > width:
        count -= 1
    return entries[:count], entries[count:]


def legend_row(entries: list[Entry], width: int, indent: int, view: Viewport) -> Row:
    """The entries in one row, the first ones that have room, each with its very glyph."""
    return _entries(parted(entries, width, indent, view)[0], indent, view)


def _entries(entries: list[Entry], indent: int, view: Viewport) -> Row:
    spans: list[tuple[str, str]] = [(" " * indent, "text")] if indent else []
    for role, glyph, label in entries:
        gap = "  " if len(spans) > 1 else ""
        shown = _glyph_of(role, glyph, view)
        spans += [(gap, "text"), (shown, role), (f" {label.of(view.language)}", "muted")]
    return tuple(spans)


def _glyph_of(role: str, glyph: str, view: Viewport) -> str:
    """The glyph as the medium draws it: a region by its sign, in ASCII a line by its own sign."""
    if role.startswith("region:") and not view.medium.filled:
        return "+" if int(role.partition(":")[2]) > MIDDLE else "-"
    if not view.medium.ascii_only:
        return glyph
    return line_marker(role, ascii_only=True) if glyph == "─" else arrow_in_ascii(glyph) or glyph


def title_row(title: str, entries: Row, key: Row, name: str, width: int) -> Row:
    """The title with what has room beside it: entries of a legend, then a key or an axis' name."""
    left: Row = ((title, "title"), *((("  ", "text"), *entries) if entries else ()))
    right: Row = key or (((f"  {name}", "muted"),) if name else ())
    if row_width(left) + row_width(right) > width:
        left = ((title, "title"),)
    if row_width(left) + row_width(right) > width:
        right = ()
    return beside(left, right, width)


def keys_of(part: Heights | Relief, view: Viewport) -> tuple[Row, ...]:
    """Keys of a landscape, the longest first: its colours, and the heights at both ends.

    None where the contour lines tell their heights themselves.
    """
    extent = _extent(part, view)
    swatches = _swatches(part, view)
    if extent is None or not swatches:
        return ()
    low, high = (_round(value, extent[1] - extent[0]) for value in extent)
    whole: Row = (
        (f"  {LOW.of(view.language)} {low} ", "muted"),
        *swatches,
        (f" {high} {HIGH.of(view.language)}", "muted"),
    )
    brief: Row = ((f"  {low} ", "muted"), *swatches, (f" {high}", "muted"))
    return whole, brief


def _extent(part: Heights | Relief, view: Viewport) -> tuple[float, float] | None:
    if isinstance(part, Heights):
        return extent_of(part, view)
    drawn = part.heights[np.isfinite(part.heights) & (part.heights <= part.roof)]
    return (float(drawn.min()), float(drawn.max())) if drawn.size else None


def _swatches(part: Heights | Relief, view: Viewport) -> Row:
    if view.medium.filled:
        ramp = part.ramp if isinstance(part, Heights) else "band"
        return tuple((" ", f"{ramp}:{k}@{ramp}:{k}") for k in range(10))
    if view.medium.ascii_only and isinstance(part, Heights):
        return ((SHADES, "contour-3"),)
    return ()


def _round(value: float, span: float) -> str:
    """A height with two digits: a key tells about how high, not exactly."""
    if not np.isfinite(value) or abs(value) < span / 200:
        return "0"
    text = f"{value:.2g}"
    return f"{float(text):g}"
