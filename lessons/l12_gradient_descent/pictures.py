"""The pictures of lesson 12: the landscape with the path on it, and the losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, gradient_at_points
from downslope.lessons.kit import (
    Descent,
    Text,
    close_limits,
    descent_map,
    fixed,
    loss_plot,
    step_numbers,
    vector,
)
from downslope.lessons.kit import descent_points as path

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Plot, Situation


def path_map(situation: Situation[Descent]) -> Plot:
    """The landscape with the path of the run on it."""
    return descent_map(situation, _map_summary(situation))


def _map_summary(situation: Situation[Descent]) -> Text:
    state = situation.state
    return Text(
        "A map of {land}: after {n} steps the point is at {x}, where f is {f}.",
        "{land}의 등고선 지도: {n}걸음 뒤 점은 {x}에 있고 f 값은 {f}예요.",
    ).format(land=state.land.formula, n=situation.step, x=vector(state.x), f=fixed(state.height))


def losses(situation: Situation[Descent]) -> Plot:
    """The loss at every step, on a linear or a logarithmic axis."""
    log = situation.values["loss"] == "log"
    if log or situation.state.land.name in LANDSCAPES:
        return loss_plot(situation, _loss_curve, log_y=log)
    # Nobody knows beforehand how high a learner's formula lies.
    limits = close_limits(_loss_curve(situation.timeline)[1])
    return loss_plot(situation, _loss_curve, y_limits=limits)


def steepness(situation: Situation[Descent]) -> Plot:
    """The length of the gradient at every step, on a logarithmic axis."""
    return loss_plot(
        situation,
        _lengths,
        title=Text("|grad| per step", "걸음마다의 |grad|"),
        summary=Text("After {n} steps |grad| is {g}.", "{n}걸음 뒤 |grad|는 {g}예요.").format(
            n=situation.step, g=fixed(float(np.linalg.norm(situation.state.gradient)))
        ),
        y_limits=(-7.0, 1.5),
        log_y=True,
    )


def _lengths(timeline: Timeline[Descent]) -> tuple[Array, Array]:
    points = path(timeline)
    slopes = gradient_at_points(timeline.state.land.function, points)
    return step_numbers(timeline, len(points)), np.linalg.norm(slopes, axis=1)


def _loss_curve(timeline: Timeline[Descent]) -> tuple[Array, Array]:
    points = path(timeline)
    heights = np.asarray(timeline.state.land.function(points))
    return step_numbers(timeline, len(points)), heights
