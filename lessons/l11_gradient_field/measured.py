"""What a call measures and finds in lesson 11: a slice of f, and how steep it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import numerical_gradient
from downslope.lessons.kit import (
    Backdrop,
    Bar,
    Bars,
    Curve,
    Part,
    Plot,
    Points,
    Text,
    fixed,
    round_up,
)
from downslope.lessons.l11_gradient_field.captions import write_vector
from downslope.lessons.l11_gradient_field.run import FUNCTIONS

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l11_gradient_field.run import Call

_REACH = 1.5
"""How far the slice reaches to either side of the point, in units of h."""


def sizes(situation: Situation[Call]) -> Bars:
    """The size of each partial derivative, and the length of the gradient."""
    state = situation.state
    found = np.zeros(3)
    if state.finished and state.gradient is not None:
        found = np.array([*np.abs(state.gradient), np.linalg.norm(state.gradient)])
    names = ("|grad[0]|", "|grad[1]|", "|grad|")
    notes = [fixed(size) if state.finished else "?" for size in found]
    bars = (
        Bar(name, float(size), "bar" if name != "|grad|" else "slope", note.rjust(7))
        for name, size, note in zip(names, found, notes, strict=True)
    )
    return Bars(
        title=Text("how steep: x0, x1, steepest way", "가파른 정도: x0, x1, 가장 가파른 쪽"),
        summary=Text(
            "Slope along x0 {a}, along x1 {b}; length of the gradient {c}.",
            "x0 방향 경사 {a}, x1 방향 경사 {b}, 기울기의 길이 {c}.",
        ).format(a=notes[0], b=notes[1], c=notes[2]),
        bars=tuple(bars),
        limits=(0.0, _steepest(state.function.name, *state.point.tolist())),
    )


@lru_cache(maxsize=256)
def _steepest(function: str, x0: float, x1: float) -> float:
    """A round number that is at least the length of the gradient at (x0, x1)."""
    length = float(np.linalg.norm(numerical_gradient(FUNCTIONS[function].f, [x0, x1])))
    return round_up(max(length, 1.0))


def slice_plot(situation: Situation[Call]) -> Plot:
    """f around the point along the coordinate whose turn it is; both axes in units of h."""
    state = situation.state
    index = state.index or 0
    backdrop, most = _slice_curve(state.function.name, tuple(state.point.tolist()), state.h, index)
    return Plot(
        title=Text(f"f along x{index}, unit h", f"x{index} 방향의 f (h 단위)"),
        summary=Text(
            f"f along x{index} around {{p}}, with x + h and x - h marked once f was asked there.",
            f"{{p}} 주변에서 본 x{index} 방향의 f, f를 구한 x + h와 x - h 자리가 표시돼요.",
        ).format(p=write_vector(state.point)),
        x_limits=(-_REACH, _REACH),
        y_limits=(-most, most),
        parts=tuple(_nudges(state, index)),
        backdrop=backdrop,
        x_label=f"x{index}",
        legend=(("truth", "+", Text.plain("x+h")), ("error", "-", Text.plain("x-h"))),
    )


@lru_cache(maxsize=64)
def _slice_curve(
    function: str, point: tuple[float, ...], h: float, index: int
) -> tuple[Backdrop, float]:
    """The curve of one slice, and the height (up and down) that has room for every slice."""
    f, across = FUNCTIONS[function].f, np.linspace(-_REACH, _REACH, 31)
    curves = []
    for axis in range(len(point)):
        block = np.tile(point, (len(across), 1))
        block[:, axis] += across * h
        curves.append((f(block) - f(np.array(point))) / h)
    most = 1.05 * max(float(np.abs(curves).max()), 1.0)
    return Backdrop((Curve(across, curves[index], "curve"),)), most


def _nudges(state: Call, index: int) -> list[Part]:
    """The heights measured so far, the line through both, and where x is now."""
    here = (state.x[index] - state.point[index]) / state.h
    parts: list[Part] = []
    heights = [_height(state, state.above, "above"), _height(state, state.below, "below")]
    if np.isfinite(heights).all():
        parts.append(Curve(np.array([1.0, -1.0]), np.array(heights), "secant"))
    parts.append(_dot(here, _height_here(state), "now", "■"))
    parts.append(_dot(1.0, heights[0], "truth", "+"))
    parts.append(_dot(-1.0, heights[1], "error", "-"))
    return parts


def _height(state: Call, value: float | None, line: str) -> float:
    """A measured height above that of the point, in units of h; NaN before it is measured."""
    if value is None or not state.has_run(line):
        return float("nan")
    return (value - float(state.function.f(state.point))) / state.h


def _height_here(state: Call) -> float:
    f = state.function.f
    return float(f(state.x) - f(state.point)) / state.h


def _dot(x: float, y: float, role: str, glyph: str) -> Points:
    return Points(np.array([x]), np.array([y]), role, glyph)
