"""The pictures of lesson 7 on the saddle: the run on its contours, and its distance by axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed, vector
from downslope.lessons.base.text import Text
from downslope.lessons.l07_why_a_loss.run import SADDLE, Rolling
from downslope.lessons.pictures.axes import span_of_steps
from downslope.lessons.pictures.figure import EMPTY, Curve, Part, Plot
from downslope.lessons.pictures.terrain import ghost_parts, path_parts, terrain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

_DISTANCE_LEGEND = (
    ("curve", "•", Text.plain("|x0|")),
    ("secant", "∘", Text.plain("|x1|")),
)


def surface(situation: Situation[Rolling]) -> Plot:
    """The run on the contours of the saddle, over earlier runs."""
    state = situation.state
    parts: list[Part] = []
    if "ghosts" in situation.shown:
        for ghost in situation.ghosts:
            if isinstance(ghost.timeline.state, Rolling):
                parts += ghost_parts(_path(ghost.timeline.past()))
    parts += path_parts(_path(situation.timeline.past()), situation.timeline.start.x)
    x_limits, y_limits = SADDLE.domain
    return Plot(
        title=Text.plain(SADDLE.formula),
        summary=Text(
            "The saddle after {n} steps: the point is at {x}, the gradient is {g}.",
            "{n}걸음 뒤의 안장: 점 {x}, 기울기 {g}.",
        ).format(n=situation.step, x=vector(state.x), g=vector(state.gradient)),
        x_limits=x_limits,
        y_limits=y_limits,
        parts=tuple(parts),
        backdrop=terrain(SADDLE, arrows="arrows" in situation.shown),
        x_label="x0",
        y_label="x1",
        legend=(("start", "○", Text("start", "시작")), ("point", "●", Text("now", "지금"))),
    )


def distances(situation: Situation[Rolling]) -> Plot:
    """The distance from the saddle point along each axis, on a logarithmic scale."""
    points = np.abs(_path(situation.timeline.past()))
    steps = np.arange(situation.step - len(points) + 1, situation.step + 1, dtype=np.float64)
    return Plot(
        title=Text("per step", "걸음마다"),
        summary=Text(
            "Distance from the saddle point after {n} steps: {a} along x0, {b} along x1.",
            "{n}걸음 뒤 안장점까지의 거리: x0 방향 {a}, x1 방향 {b}.",
        ).format(n=situation.step, a=fixed(points[-1, 0]), b=fixed(points[-1, 1])),
        x_limits=span_of_steps(int(steps[0]), situation.step),
        y_limits=(-10.0, 1.0),
        parts=(Curve(steps, points[:, 0], "curve"), Curve(steps, points[:, 1], "secant")),
        backdrop=EMPTY,
        legend=_DISTANCE_LEGEND,
        log_y=True,
    )


def _path(states: Sequence[Rolling]) -> Array:
    return np.array([state.x for state in states])
