"""The picture of lesson 11 that steps from the point in every direction, equally far."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Backdrop, Curve, Label, Plot, Points, Text, fixed
from downslope.lessons.l11_gradient_field.run import FUNCTIONS

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Limits, Situation
    from downslope.lessons.l11_gradient_field.run import Call

LENGTH = 0.01
"""How far each step goes."""
DEGREES = np.linspace(0.0, 360.0, 181)
"""The directions (n,) of the steps: 0 along x0, 90 along x1."""
X_LIMITS: Limits = (0.0, 360.0)
Y_LIMITS: Limits = (-0.12, 0.12)


def changes(function: str, point: tuple[float, float]) -> Array:
    """By how much f changes (n,) for a step of LENGTH in each of DEGREES."""
    turns = np.deg2rad(DEGREES)
    places = np.array(point) + LENGTH * np.stack([np.cos(turns), np.sin(turns)], axis=-1)
    f = FUNCTIONS[function].f
    return np.asarray(f(places) - f(np.array(point)))


def steepest(x0: float, x1: float) -> tuple[float, float]:
    """The direction (degrees) in which the bowl grows most from (x0, x1), and by how much."""
    change = changes("function_2", (x0, x1))
    at = int(np.argmax(change))
    return float(DEGREES[at]), float(change[at])


def untold(_: Situation[Call]) -> Plot:
    """The axes and the line of no change."""
    summary = Text("No step has been tried yet.", "아직 걸음을 재지 않았어요.")
    return _plot((), summary)


def told(situation: Situation[Call]) -> Plot:
    """The change of f by direction, with its top, its bottom, and where it is 0."""
    state = situation.state
    x0, x1 = (float(value) for value in state.point)
    change = changes(state.function.name, (x0, x1))
    top = int(np.argmax(change))
    degree, most = float(DEGREES[top]), float(change[top])
    summary = Text(
        "A step of {step} changes f most, by {most}, at {degree} degrees.",
        "{step}만큼 걸으면 {degree}도에서 f가 {most}, 가장 많이 커져요.",
    ).format(step=LENGTH, most=fixed(most, 4), degree=fixed(degree, 0))
    parts = (
        Curve(DEGREES, change, "curve"),
        Points(DEGREES[top : top + 1], change[top : top + 1], "now", "■"),
        Label(degree, most, Text("gradient", "기울기"), "name"),
    )
    return _plot(parts, summary)


def direction_formula(situation: Situation[Call]) -> tuple[Text, ...]:
    """What is measured, and once it is told the cosine that comes out."""
    step = Text(
        "change = f(x + 0.01 * (cos a, sin a)) - f(x)",
        "변화 = f(x + 0.01 * (cos a, sin a)) - f(x)",
    )
    if situation.asking:
        return (step,)
    x0, x1 = (float(value) for value in situation.state.point)
    cosine = Text(
        "change = 0.01 * |grad| * cos(a - {degree})",
        "변화 = 0.01 * |grad| * cos(a - {degree})",
    )
    return (step, cosine.format(degree=fixed(steepest(x0, x1)[0], 0)))


def _plot(parts: tuple[Curve | Points | Label, ...], summary: Text) -> Plot:
    return Plot(
        title=Text("change of f by direction", "방향에 따른 f의 변화"),
        summary=summary,
        x_limits=X_LIMITS,
        y_limits=Y_LIMITS,
        parts=parts,
        backdrop=_level(),
        x_label=Text("degrees", "도"),
    )


@lru_cache(maxsize=1)
def _level() -> Backdrop:
    """The line of no change."""
    return Backdrop((Curve(np.array(X_LIMITS), np.zeros(2), "target"),))
