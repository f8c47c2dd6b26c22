"""A map of a landscape with the path of the run on it, over the paths of earlier runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Heights, Inset, Part, Plot
from downslope.lessons.pictures.terrain import ghost_parts, path_parts, terrain
from downslope.lessons.shared.runs import ghost_legend, shown_ghosts

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Array, Landscape, Timeline
    from downslope.lessons.engine.situation import Ghost, Situation

State = TypeVar("State")
LEGEND = (
    ("now", "■", Text("now", "지금")),
    ("path", "⠛", Text("a step", "걸음")),
    ("minimum", "×", Text("minimum", "최소")),
    ("path", "▸", Text("left the map", "그림 밖")),
)
"""What is on every such map."""


def path_plot(
    situation: Situation[State],
    land: Landscape,
    points: Callable[[Timeline[State]], Array],
    start: Array,
    *,
    summary: Text,
    title: Text | None = None,
    labels: tuple[str, str] = ("x0", "x1"),
    legend: tuple[tuple[str, str, Text], ...] = LEGEND,
    belongs: Callable[[Ghost[State]], bool] = lambda _: True,
) -> Plot:
    """The bands of `land`, with arrows if they are shown, and on them the run from `start` (2,).

    `points` gives the newest points (n, 2) of a run. Of earlier runs, if they are shown, those are
    drawn that `belongs` says are on the same landscape, and the legend tells what differed in
    each. `labels` name the two axes; the rest is as in Plot.
    """
    shown = [ghost for ghost in shown_ghosts(situation) if belongs(ghost)]
    parts: list[Part] = []
    for place, ghost in enumerate(shown):
        parts += ghost_parts(points(ghost.timeline), place)
    newest = points(situation.timeline)
    parts += path_parts(newest, start, -land.gradient(start))
    backdrop = terrain(land, arrows="arrows" in situation.shown)
    ground = next((part for part in backdrop.parts if isinstance(part, Heights)), None)
    parts.append(Inset(newest[:, 0], newest[:, 1], np.reshape(land.minima, (-1, 2)), ground))
    return Plot(
        title=title or Text.plain(land.formula),
        summary=summary,
        x_limits=land.domain[0],
        y_limits=land.domain[1],
        parts=tuple(parts),
        backdrop=backdrop,
        x_label=labels[0],
        y_label=labels[1],
        legend=(*legend, *ghost_legend(situation, shown)),
    )
