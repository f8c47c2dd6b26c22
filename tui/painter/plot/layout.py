"""The layout of a plot: room for names and ticks, and the view that is left for the data."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rich.cells import cell_len

from downslope.lessons.pictures.figure import Arrows, Heights, Points, Region
from downslope.tui.painter.plot.clip import cells_at, dots_at
from downslope.tui.painter.plot.equal import across, upright
from downslope.tui.painter.plot.fit import fit
from downslope.tui.painter.plot.lattice import lattice_of
from downslope.tui.painter.plot.ticks import label_of, ticks
from downslope.tui.painter.plot.viewport import Viewport

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.pictures.figure import Backdrop, Limits, Plot
    from downslope.tui.painter.medium import Medium

COLUMNS_PER_TICK, ROWS_PER_TICK = 6, 2
"""How many columns a tick of the x axis needs, and how many rows one of the y axis."""
WIDEST_NAME = 6
"""The cells of a name of the y axis beside it; a longer one stands in the title."""

Mark = tuple[int, str]
"""The column or row of a tick, and its label."""


@dataclass(frozen=True)
class Setting:
    """All that the still part of a plot depends on, without what moves: the key of a cache.

    `width` and `height` are the cells for the picture with its axes. `names` are those of the axes.
    """

    backdrop: Backdrop
    x_limits: Limits
    y_limits: Limits
    log_x: bool
    log_y: bool
    axes: bool
    equal: bool
    names: tuple[Text | str, Text | str]
    width: int
    height: int
    medium: Medium
    language: Language

    @classmethod
    def of(cls, plot: Plot, width: int, height: int, medium: Medium, language: Language) -> Setting:
        """The setting of a plot with `height` rows for its picture and axes."""
        return cls(
            plot.backdrop,
            plot.x_limits,
            plot.y_limits,
            plot.log_x,
            plot.log_y,
            plot.axes,
            plot.equal,
            (plot.x_label, plot.y_label),
            width,
            height,
            medium,
            language,
        )

    @property
    def names_told(self) -> tuple[str, str]:
        """The names of the axes in the language of the setting."""
        x, y = (_told(name, self.language) for name in self.names)
        return x, y

    @property
    def names_y_beside(self) -> bool:
        """Whether the name of the y axis stands beside it, in every language."""
        return self.axes and _widest(self.names[1]) <= WIDEST_NAME

    @property
    def is_map(self) -> bool:
        """Whether something is drawn all over the picture, so that a grid would only disturb."""
        return any(isinstance(part, Arrows | Heights | Region) for part in self.backdrop.parts)


@dataclass(frozen=True)
class Layout:
    """Where things are: the view is `left` columns from the left, and its rows come first.

    `y_dots` are the rows of dots, four to a cell, of the marks along y.
    """

    view: Viewport
    left: int
    x_marks: tuple[Mark, ...] = ()
    y_marks: tuple[Mark, ...] = ()
    y_dots: tuple[int, ...] = ()


def layout_of(setting: Setting) -> Layout:
    """The layout for a setting: the same for every language and medium."""
    if not setting.axes:
        return Layout(_view(setting, setting.x_limits, setting.y_limits, 0, setting.height), 0)
    below = 1
    rows = max(1, setting.height - below)
    found = lattice_of(setting.backdrop, setting.width, rows, equal=setting.equal)
    if found is not None and not (setting.log_x or setting.log_y):
        return _on_lattice(setting, found, rows)
    y_limits = setting.y_limits
    equal = setting.equal and not (setting.log_x or setting.log_y)
    if equal:
        y_limits, rows = upright(setting.x_limits, y_limits, setting.width, rows, setting.backdrop)
    fitted = fit(y_limits, rows, log=setting.log_y)
    if fitted is None:
        steps = _uneven(y_limits, rows, log=setting.log_y)
    else:
        y_limits, rows = fitted.limits, fitted.rows
        steps = [(value, label_of(value, fitted.step, log=setting.log_y)) for value in fitted.ticks]
    left = _gutter(setting, steps)
    columns = max(1, setting.width - left)
    x_limits = setting.x_limits
    if equal:
        x_limits, columns = across(x_limits, y_limits, rows, columns, setting.backdrop)
    x_limits = _on_the_middle(setting, x_limits, columns)
    return _with_marks(setting, x_limits, y_limits, steps, left, rows, columns)


def _on_lattice(setting: Setting, found: tuple[Limits, Limits, int, int], rows: int) -> Layout:
    """The layout of a field, whose few y ticks have short labels: its columns are counted."""
    x_limits, y_limits, columns, down = found
    steps = _uneven(y_limits, down // 2, log=False)
    left = _gutter(setting, steps)
    if left + columns > setting.width:
        narrower = lattice_of(setting.backdrop, setting.width, rows, left, equal=setting.equal)
        if narrower is not None:
            x_limits, y_limits, columns, down = narrower
    return _with_marks(setting, x_limits, y_limits, steps, left, down, columns)


def _with_marks(
    setting: Setting,
    x_limits: Limits,
    y_limits: Limits,
    y_ticks: list[tuple[float, str]],
    left: int,
    rows: int,
    columns: int,
) -> Layout:
    view = _view(setting, x_limits, y_limits, left, rows, columns)
    most = min(12, max(1, columns // COLUMNS_PER_TICK))
    places = ticks(x_limits, most, log=setting.log_x)
    at = cells_at(np.array([[place, 0.0] for place, _ in places]).reshape(-1, 2), view.width, 1)
    x_marks = tuple((int(x), label) for x, (_, label) in zip(at[:, 0], places, strict=True))
    low, high = y_limits
    units = [(value - low) / ((high - low) or 1.0) for value, _ in y_ticks]
    ups = np.array([[0.0, unit] for unit in units]).reshape(-1, 2)
    dots = dots_at(ups, 1, view.height)[:, 1]
    y_marks = tuple((int(dot) // 4, label) for dot, (_, label) in zip(dots, y_ticks, strict=True))
    return Layout(view, left, x_marks, y_marks, tuple(int(dot) for dot in dots))


def _view(
    setting: Setting,
    x_limits: Limits,
    y_limits: Limits,
    left: int,
    rows: int,
    columns: int | None = None,
) -> Viewport:
    return Viewport(
        x_limits,
        y_limits,
        max(1, setting.width - left) if columns is None else columns,
        rows,
        setting.log_x,
        setting.log_y,
        setting.medium,
        setting.language,
    )


def _uneven(limits: Limits, rows: int, *, log: bool) -> list[tuple[float, str]]:
    """Ticks of an axis as it is, where no fit is good: their rows may differ by one."""
    low, high = limits
    most = min(9, max(1, rows // ROWS_PER_TICK))
    return [(low + place * (high - low), label) for place, label in ticks(limits, most, log=log)]


def _gutter(setting: Setting, steps: list[tuple[float, str]]) -> int:
    """The columns left of the picture: the widest label or name, and one free."""
    widest = max((len(label) for _, label in steps), default=0)
    if setting.names_y_beside:
        widest = max(widest, _widest(setting.names[1]))
    return min(widest + 1, setting.width - 1) if widest else 0


def _on_the_middle(setting: Setting, limits: Limits, columns: int) -> Limits:
    """The limits of x, moved by under half a cell so that the minimum is on the middle of a cell.

    It is a glyph, which cannot stand between two cells as dots and squares do.
    """
    low, high = limits
    place = _minimum(setting.backdrop)
    if place is None or setting.log_x or not 1e-290 < high - low < 1e290 or columns < 2:
        return low, high
    dot = (high - low) / (2 * columns - 1)
    at = (place - low) / dot
    moved = (at - (2 * math.floor(at / 2) + 0.5)) * dot
    return low + moved, high + moved


def _minimum(backdrop: Backdrop) -> float | None:
    places = [
        float(part.x[0])
        for part in backdrop.parts
        if isinstance(part, Points) and part.role == "minimum" and len(part.x)
    ]
    return places[0] if places and math.isfinite(places[0]) else None


def _told(name: Text | str, language: Language) -> str:
    return name if isinstance(name, str) else name.of(language)


def _widest(name: Text | str) -> int:
    """The cells that a name takes in the language in which it is longest."""
    told = (name,) if isinstance(name, str) else (name.en, name.ko)
    return max(cell_len(words) for words in told)
