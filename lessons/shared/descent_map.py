"""The map of a descent: the landscape, the run so far, and the earlier runs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Part, Plot
from downslope.lessons.pictures.terrain import ghost_parts, path_parts, terrain
from downslope.lessons.shared.descent import Descent, path

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation


def descent_map(
    situation: Situation[Descent], summary: Text, legend: tuple[tuple[str, str, Text], ...] = ()
) -> Plot:
    """The landscape of a lesson with a control "landscape", with the path of the run on it.

    `summary` tells the picture in words; `legend` is as in Plot.
    Ghosts are drawn too if they are shown, but only those that ran on the same landscape.
    """
    state = situation.state
    parts: list[Part] = []
    if "ghosts" in situation.shown:
        for ghost in situation.ghosts:
            if ghost.values["landscape"] == state.land.name:
                parts += ghost_parts(path(ghost.timeline))
    parts += path_parts(path(situation.timeline), situation.timeline.start.x)
    x_limits, y_limits = state.land.domain
    return Plot(
        title=Text.plain("f(x0, x1)"),
        summary=summary,
        x_limits=x_limits,
        y_limits=y_limits,
        parts=tuple(parts),
        backdrop=terrain(state.land, arrows="arrows" in situation.shown),
        legend=legend,
    )
