"""Roles: a picture uses only those that have a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.pictures.figure import Arrows, Bars, Plot, Scans
from downslope.lessons.pictures.roles import ARROW_LENGTHS, ROLES
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Figure, Part
    from downslope.tui.check.taught import Taught


def find_roles(taught: Taught, index: int) -> Iterator[Finding]:
    """Roles of parts, legends, bars and captions that nobody can paint."""
    figures = (figure for stage in taught.stages(index) for figure in stage.figures)
    used = {role for figure in figures for role in _roles(figure)}
    for role in sorted(used - ROLES):
        yield Finding(str(unknown("role", role, sorted(ROLES))), role)


def _roles(figure: Figure) -> Iterator[str]:
    if isinstance(figure, Plot):
        for part in (*figure.backdrop.parts, *figure.parts):
            yield from _painted(part)
        yield from (role for role, _, _ in figure.legend)
    elif isinstance(figure, Bars):
        yield from (bar.role for bar in figure.bars)
    elif isinstance(figure, Scans):
        yield from (role for _, role in figure.captions)


def _painted(part: Part) -> Iterator[str]:
    """The roles that a part is painted with: of arrows there are several, by their length."""
    if isinstance(part, Arrows):
        yield from (f"{part.role}-{third}" for third in ARROW_LENGTHS)
    else:
        yield part.role
