"""The pictures of lesson 7 on the saddle: the run on its contours, and its distance by axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    EMPTY,
    STEP,
    Curve,
    Plot,
    Text,
    fixed,
    path_plot,
    series,
    span_of_steps,
    vector,
)
from downslope.lessons.l07_why_a_loss.run import SADDLE, Rolling

if TYPE_CHECKING:
    from downslope.core import Timeline
    from downslope.lessons.kit import Array, Situation

_DISTANCE_LEGEND = (
    ("curve", "⠛", Text.plain("|x0|")),
    ("secant", "∘", Text.plain("|x1|")),
)


def surface(situation: Situation[Rolling]) -> Plot:
    """The run on the contours of the saddle, over earlier runs."""
    state = situation.state
    return path_plot(
        situation,
        SADDLE,
        lambda timeline: _path(timeline)[1],
        situation.timeline.start.x,
        summary=Text(
            "The saddle after {n} steps: the point is at {x}, the gradient is {g}.",
            "{n}걸음 뒤의 안장: 점 {x}, 기울기 {g}.",
        ).format(n=situation.step, x=vector(state.x), g=vector(state.gradient)),
        # A token can bring a ghost from the network, which has no place here.
        belongs=lambda ghost: isinstance(ghost.timeline.state, Rolling),
    )


def distances(situation: Situation[Rolling]) -> Plot:
    """The distance from the saddle point along each axis, on a logarithmic scale."""
    steps, points = _path(situation.timeline)
    points = np.abs(points)
    return Plot(
        title=Text("distance from the saddle point", "안장점까지의 거리"),
        summary=Text(
            "Distance from the saddle point after {n} steps: {a} along x0, {b} along x1.",
            "{n}걸음 뒤 안장점까지의 거리: x0 방향 {a}, x1 방향 {b}.",
        ).format(n=situation.step, a=fixed(points[-1, 0]), b=fixed(points[-1, 1])),
        x_limits=span_of_steps(int(steps[0]), situation.step),
        y_limits=(-10.0, 1.0),
        parts=(Curve(steps, points[:, 0], "curve"), Curve(steps, points[:, 1], "secant")),
        backdrop=EMPTY,
        x_label=STEP,
        legend=_DISTANCE_LEGEND,
        log_y=True,
    )


def _path(timeline: Timeline[Rolling]) -> tuple[Array, Array]:
    return series(timeline, lambda state: state.x)
