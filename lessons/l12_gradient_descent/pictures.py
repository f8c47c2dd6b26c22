"""The pictures of lesson 12: the landscape with the path on it, and the losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed, vector
from downslope.lessons.base.text import Text
from downslope.lessons.pictures.axes import round_limits, span_of_steps
from downslope.lessons.pictures.figure import EMPTY, Curve, Part, Plot, Points
from downslope.lessons.shared.descent import Descent, path
from downslope.lessons.shared.descent_map import descent_map

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

_LEGEND = (
    ("start", "○", Text("start", "시작")),
    ("point", "●", Text("now", "지금")),
    ("minimum", "×", Text("min", "최소")),
    ("ghost", "·", Text("before", "이전")),
)


def path_map(situation: Situation[Descent]) -> Plot:
    """The landscape with the path of the run on it."""
    has_minimum = bool(situation.state.land.minima)
    legend = tuple(entry for entry in _LEGEND if has_minimum or entry[0] != "minimum")
    return descent_map(situation, _map_summary(situation), legend)


def _map_summary(situation: Situation[Descent]) -> Text:
    state = situation.state
    return Text(
        "A map of {land}: after {n} steps the point is at {x}, where f is {f}.",
        "{land}의 등고선 지도: {n}걸음 뒤 점은 {x}에 있고 f 값은 {f}예요.",
    ).format(land=state.land.formula, n=situation.step, x=vector(state.x), f=fixed(state.height))


def losses(situation: Situation[Descent]) -> Plot:
    """The loss at every step, on a linear or a logarithmic axis."""
    log = situation.values["loss"] == "log"
    steps, heights = _loss_curve(situation.timeline)
    parts: list[Part] = []
    if "ghosts" in situation.shown:
        parts += [Points(*_loss_curve(ghost.timeline), "ghost", "") for ghost in situation.ghosts]
    parts += [Curve(steps, heights, "path"), Points(steps[-1:], heights[-1:], "point", "●")]
    return Plot(
        title=Text("loss per step", "걸음마다의 손실"),
        summary=Text(
            "The loss after {n} steps: from {a} to {b}.",
            "{n}걸음 동안 손실이 {a}에서 {b}로 갔어요.",
        ).format(n=situation.step, a=fixed(heights[0]), b=fixed(heights[-1])),
        x_limits=span_of_steps(int(steps[0]), situation.step),
        y_limits=round_limits(heights, log=log),
        parts=tuple(parts),
        backdrop=EMPTY,
        log_y=log,
    )


def _loss_curve(timeline: Timeline[Descent]) -> tuple[Array, Array]:
    points = path(timeline)
    heights = np.asarray(timeline.state.land.function(points))
    last = timeline.position
    return np.arange(last - len(points) + 1, last + 1, dtype=np.float64), heights
