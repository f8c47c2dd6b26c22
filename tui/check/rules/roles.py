"""Roles: a picture uses only those that have a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.pictures.figure import Arrows, Bars, NetworkDrawing, Plot, Region, Scans
from downslope.lessons.pictures.roles import ARROW_LENGTHS, ROLES, is_role
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Bar, Figure, Part
    from downslope.tui.check.taught import Taught


def find_roles(taught: Taught, index: int) -> Iterator[Finding]:
    """Roles of parts, legends, bars and captions that nobody can paint."""
    figures = (figure for stage in taught.stages(index) for figure in stage.figures)
    used = {role for figure in figures for role in _roles(figure)}
    for role in sorted(role for role in used if not is_role(role)):
        yield Finding(str(unknown("role", role, sorted(ROLES))), role)


def _roles(figure: Figure) -> Iterator[str]:
    if isinstance(figure, Plot):
        for part in (*figure.backdrop.parts, *figure.parts):
            yield from _painted(part)
        yield from (role for role, _, _ in figure.legend)
    elif isinstance(figure, Bars):
        yield from _of_bars(figure.bars)
    elif isinstance(figure, Scans):
        yield from (role for _, role in figure.captions)
    elif isinstance(figure, NetworkDrawing):
        yield from _of_bars(figure.outputs)


def _of_bars(bars: tuple[Bar, ...]) -> Iterator[str]:
    yield from (bar.role for bar in bars)
    yield from (bar.mark_role for bar in bars if bar.mark is not None)


def _painted(part: Part) -> Iterator[str]:
    """The roles that a part is painted with: of arrows there are several, by their length."""
    if isinstance(part, Arrows):
        yield from (f"{part.role}-{third}" for third in ARROW_LENGTHS)
    elif part.role or not isinstance(part, Region):
        yield part.role
