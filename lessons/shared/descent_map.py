"""The map of a descent: the landscape, the run so far, and the earlier runs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.shared.descent import Descent, path
from downslope.lessons.shared.path_plot import LEGEND, path_plot

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Plot


def descent_map(
    situation: Situation[Descent], summary: Text, legend: tuple[tuple[str, str, Text], ...] = LEGEND
) -> Plot:
    """The landscape of a lesson with a control "landscape", with the path of the run on it.

    `summary` tells the picture in words; `legend` is as in Plot.
    Ghosts are drawn too if they are shown, but only those that ran on the same landscape.
    """
    land = situation.state.land
    return path_plot(
        situation,
        land,
        path,
        situation.timeline.start.x,
        title=Text.plain(f"f = {land.formula}"),
        summary=summary,
        legend=legend,
        belongs=lambda ghost: ghost.values["landscape"] == land.name,
    )
