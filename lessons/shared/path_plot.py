"""A map of a landscape with the path of the run on it, over the paths of earlier runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Part, Plot
from downslope.lessons.pictures.terrain import ghost_parts, path_parts, terrain
from downslope.lessons.shared.runs import shown_ghosts

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Array, Landscape, Timeline
    from downslope.lessons.engine.situation import Ghost, Situation

State = TypeVar("State")


def path_plot(
    situation: Situation[State],
    land: Landscape,
    points: Callable[[Timeline[State]], Array],
    start: Array,
    *,
    summary: Text,
    title: Text | None = None,
    labels: tuple[str, str] = ("", ""),
    legend: tuple[tuple[str, str, Text], ...] = (),
    belongs: Callable[[Ghost[State]], bool] = lambda _: True,
) -> Plot:
    """The contours of `land`, with arrows if they are shown, and on them the run from `start` (2,).

    `points` gives the newest points (n, 2) of a run. Of earlier runs, if they are shown, those are
    drawn that `belongs` says are on the same landscape. `labels` name the two axes; the rest is as
    in Plot.
    """
    parts: list[Part] = []
    for ghost in shown_ghosts(situation):
        if belongs(ghost):
            parts += ghost_parts(points(ghost.timeline))
    parts += path_parts(points(situation.timeline), start)
    return Plot(
        title=title or Text.plain(land.formula),
        summary=summary,
        x_limits=land.domain[0],
        y_limits=land.domain[1],
        parts=tuple(parts),
        backdrop=terrain(land, arrows="arrows" in situation.shown),
        x_label=labels[0],
        y_label=labels[1],
        legend=legend,
    )
