"""Axes: a chart says what runs along its lower edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.pictures.figure import Plot
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.check.taught import Taught


def find_axes(taught: Taught, index: int) -> Iterator[Finding]:
    """Pictures with axes of which the one across has no name."""
    figures = (figure for stage in taught.stages(index) for figure in stage.figures)
    nameless = {f.title.en for f in figures if isinstance(f, Plot) and f.axes and not f.x_label}
    for title in sorted(nameless):
        yield Finding(f"the picture `{title}` does not name its x axis", title)
