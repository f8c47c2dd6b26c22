"""The pictures of lesson 13 on the run itself: its coordinates, and its path on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    EMPTY,
    STEP,
    Curve,
    Part,
    Plot,
    Points,
    Text,
    descent_map,
    round_limits,
    round_up,
    series,
    shown_ghosts,
    span_of_steps,
    vector,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l13_learning_rate.run import Descent

CIRCLES = 8
"""About how many circles tell one line from another."""
WINDOW = 200
"""For how many of the newest steps the coordinates are drawn."""
_COORDINATES = (("path", "⠛", Text.plain("x0")), ("slope", "○", Text.plain("x1")))
"""The coordinates have different dots as well as roles, for screens without colours."""


def coordinates(situation: Situation[Descent]) -> Plot:
    """x0 and x1 at each step."""
    steps, points = _newest(situation.timeline)
    parts: list[Part] = []
    for ghost in shown_ghosts(situation):
        if ghost.values["landscape"] == situation.values["landscape"]:
            then, there = _newest(ghost.timeline)
            parts += [Points(then, there[:, k], "ghost", "·") for k in (0, 1)]
    x_limits = span_of_steps(int(steps[0]), situation.step)
    parts.append(Curve(np.array(x_limits), np.zeros(2), "axis"))
    for k, (role, dot, _) in enumerate(_COORDINATES):
        marked = _parted(steps) if dot == "○" else np.full(len(steps), True)
        parts += [
            Curve(steps, points[:, k], role),
            Points(steps[marked], points[marked, k], role, dot),
        ]
    parts.append(Points(steps[[-1, -1]], points[-1], "now", "■"))
    return Plot(
        title=Text("x at each step", "걸음마다의 x"),
        summary=Text("x0 and x1 after {n} steps: {x}.", "{n}걸음 뒤의 x0과 x1: {x}.").format(
            n=situation.step, x=vector(points[-1])
        ),
        x_limits=x_limits,
        y_limits=round_limits(points),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label=STEP,
        legend=_COORDINATES,
    )


def _parted(steps: Array) -> NDArray[np.bool_]:
    """Which steps (n,) have a circle: few enough to see the line between them."""
    return np.asarray(steps % round_up(max(1.0, np.ptp(steps) / CIRCLES)) == 0)


def _newest(timeline: Timeline[Descent]) -> tuple[Array, Array]:
    """The numbers (n,) and points (n, 2) of the newest steps."""
    return series(timeline, lambda state: state.x, most=WINDOW)


def terrain(situation: Situation[Descent]) -> Plot:
    """The landscape with the path of the run on it."""
    state = situation.state
    summary = Text(
        "A map of {land}: after {n} steps the point is at {x}.",
        "{land}의 등고선 지도: {n}걸음 뒤 점은 {x}에 있어요.",
    ).format(land=state.land.formula, n=situation.step, x=vector(state.x))
    return descent_map(situation, summary)
