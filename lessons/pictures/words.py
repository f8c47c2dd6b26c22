"""Figures in words: every part says what it shows, with the numbers that matter.

For somebody who hears the screen read aloud, and for tests: what a picture shows can be read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed, short
from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.pictures.figure import (
    Arrows,
    Bars,
    Cells,
    Curve,
    Plot,
    Points,
    Scans,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Array, Figure, Limits, Part

_HERE = Text("here", "지금")
MOST = 40
"""Bars, rows and entries that are told one by one; of more, the first ones are."""
DIGITS = 4
"""Significant digits of a number that is read off a picture."""


def figure_words(figure: Figure) -> tuple[Text, ...]:
    """The figure in sentences: its title, its summary, and then each thing that it shows."""
    return (figure.title, figure.summary, *_things(figure))


def _things(figure: Figure) -> Iterator[Text]:
    if isinstance(figure, Plot):
        yield from _plot_words(figure)
    elif isinstance(figure, Bars):
        yield from (_bar_words(bar.name, bar.value, bar.note) for bar in figure.bars[:MOST])
    elif isinstance(figure, Cells):
        yield from _matrix_words(figure)
    elif isinstance(figure, Table):
        yield from _table_words(figure)
    elif isinstance(figure, Scans):
        yield from (Text.plain(words) for words, _ in figure.captions[:MOST] if words.strip())


# -- plots ------------------------------------------------------------------------------


def _plot_words(plot: Plot) -> Iterator[Text]:
    if plot.axes:
        yield _axis_words("x", plot.x_label, plot.x_limits, log=plot.log_x)
        yield _axis_words("y", plot.y_label, plot.y_limits, log=plot.log_y)
    names = {role: label for role, _, label in plot.legend}
    told: set[Text] = set()
    for part in (*plot.backdrop.parts, *plot.parts):
        # Of the lines of equal height only the summary tells: each by itself says little.
        if not part.role.startswith("contour") and (words := _part_words(part)):
            name = names.get(part.role) or _NAMES.get(part.role) or Text.plain(part.role)
            sentence = Text(f"{name.en}: {words.en}", f"{name.ko}: {words.ko}")
            # A line and the dots on it say the same.
            if sentence not in told:
                yield sentence
            told.add(sentence)


_NAMES = {
    "path": Text("path", "경로"),
    "ghost": Text("earlier run", "이전 실행"),
    "point": Text("now", "지금"),
    "now": Text("now", "지금"),
    "start": Text("start", "출발점"),
    "minimum": Text("minimum", "최소"),
    "curve": Text("curve", "곡선"),
    "tangent": Text("tangent", "접선"),
    "slope": Text("slope", "기울기"),
    "mark": Text("mark", "표시"),
    "target": Text("target", "목표"),
    "truth": Text("truth", "실제 값"),
    "arrow": Text("arrows", "화살표"),
}
"""What parts are called that no legend names."""


def _axis_words(letter: str, label: Text | str, limits: Limits, *, log: bool) -> Text:
    name = label if isinstance(label, Text) else Text.plain(label or letter)
    low, high = (f"1e{short(end)}" if log else _number(end) for end in limits)
    return Text(f"{name.en} from {low} to {high}", f"{name.ko}: {low}에서 {high}까지")


def _part_words(part: Part) -> Text | None:
    if isinstance(part, Arrows):
        return _arrow_words(part)
    if isinstance(part, Curve | Points):
        seen = np.isfinite(part.x) & np.isfinite(part.y)
        points = np.column_stack([part.x[seen], part.y[seen]])
        return _points_words(points) if len(points) else None
    return None


def _points_words(points: Array) -> Text:
    """One point, or how many there are, where they begin and end, and the lowest and highest."""
    if len(points) == 1:
        return Text.plain(f"({_pair(points[0])})")
    low, high = points[points[:, 1].argmin()], points[points[:, 1].argmax()]
    first, last = _pair(points[0]), _pair(points[-1])
    return Text(
        f"{len(points)} points from ({first}) to ({last}),"
        f" lowest at ({_pair(low)}), highest at ({_pair(high)})",
        f"점 {len(points)}개, ({first})에서 ({last})까지,"
        f" 가장 낮은 곳 ({_pair(low)}), 가장 높은 곳 ({_pair(high)})",
    )


def _arrow_words(part: Arrows) -> Text | None:
    lengths = np.hypot(part.vectors[:, 0], part.vectors[:, 1])
    if not np.isfinite(lengths).any():
        return None
    place = int(np.nanargmax(np.where(np.isfinite(lengths), lengths, np.nan)))
    longest, at = _number(float(lengths[place])), _pair(part.points[place])
    return Text(
        f"{len(lengths)}, the longest {longest} at ({at})",
        f"{len(lengths)}개, 가장 긴 것은 ({at})에서 {longest}",
    )


# -- blocks -----------------------------------------------------------------------------


def _bar_words(name: str, value: float, note: str) -> Text:
    number = note.strip() or _number(value)
    return Text.plain(f"{name.strip()}: {number}" if name.strip() else number)


def _matrix_words(matrix: Cells) -> Iterator[Text]:
    for i, line in enumerate(matrix.values[:MOST]):
        numbers = ", ".join(fixed(float(value), matrix.digits) for value in line)
        yield Text(f"row {i}: {numbers}", f"{i}행: {numbers}")
    if matrix.marked:
        i, j = matrix.marked
        yield Text(f"marked: row {i}, column {j}", f"표시: {i}행 {j}열")


def _table_words(table: Table) -> Iterator[Text]:
    """A sentence for each row: head and cell in turn, so that no column need be remembered."""
    last = table.rows[-MOST:]
    for place, cells in enumerate(last, start=len(table.rows) - len(last)):
        pairs = [(h, c.strip()) for h, c in zip(table.head, cells, strict=True) if c.strip()]
        if pairs:
            here = _HERE if place == table.marked else None
            yield Text(*(_row_words(pairs, here, language) for language in LANGUAGES))


def _row_words(pairs: list[tuple[Text, str]], mark: Text | None, language: Language) -> str:
    words = "; ".join(f"{head.of(language)} {cell}" for head, cell in pairs)
    return f"{mark.of(language)}: {words}" if mark else words


def _number(value: float) -> str:
    return short(float(f"{value:.{DIGITS}g}")) if np.isfinite(value) else str(float(value))


def _pair(point: Array) -> str:
    return ", ".join(_number(float(value)) for value in point)
