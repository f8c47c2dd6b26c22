"""The pictures of lesson 11: the call on a map, and what it measures or finds beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import numerical_gradient
from downslope.lessons.base.numbers import fixed
from downslope.lessons.base.text import Text
from downslope.lessons.l11_gradient_field.captions import write_vector
from downslope.lessons.l11_gradient_field.field import (
    SIDE,
    contours,
    field,
    frame_of,
    limits,
    spread,
)
from downslope.lessons.l11_gradient_field.run import FUNCTIONS, Call
from downslope.lessons.pictures.axes import round_up
from downslope.lessons.pictures.figure import (
    Arrows,
    Backdrop,
    Bar,
    Bars,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

_WITHOUT_FIELD = ("one-vector", "three-points", "calls", "inside", "tiny-nudge")
"""Beats that show contour lines instead of the field until a key asks for it."""
_ASKS_FOR_THE_FIELD = ("field", "product-field")
"""Beats whose question the field would answer."""
_REACH = 1.5
"""How far the slice reaches to either side of the point, in units of h."""


def figures(situation: Situation[Call]) -> tuple[Figure, ...]:
    """The map with the point and its arrow, and the partial derivatives or a slice beside it."""
    state = situation.state
    return _map(situation), _lengths(state) if state.whole else _slice(state)


# -- the map ----------------------------------------------------------------------------


def _map(situation: Situation[Call]) -> Plot:
    state = situation.state
    frame = frame_of(state)
    backdrop = field if _shows_field(situation) else contours
    ghosts = _ghosts(situation)
    return Plot(
        title=Text.plain(f"f = {state.function.formula}"),
        summary=_map_summary(situation),
        x_limits=limits(frame),
        y_limits=limits(frame),
        parts=(*ghosts, *_arrow(state), *_point(state)),
        backdrop=backdrop(state.function.name, frame),
        x_label="x0",
        y_label="x1",
        legend=_legend(state, ghosts=bool(ghosts)),
    )


def _legend(state: Call, *, ghosts: bool) -> tuple[tuple[str, str, Text], ...]:
    """What can be on the map: where the call is taken as a whole, the nudged x is never seen."""
    return (
        ("point", "●", Text.plain("x")),
        *(() if state.whole else (("start", "○", Text("kept", "처음")),)),
        ("arrow-3", "⇙", Text.plain("-grad")),
        *((("ghost", "·", Text("earlier", "이전")),) if ghosts else ()),
    )


def _shows_field(situation: Situation[Call]) -> bool:
    """Whether the map shows the field rather than contour lines.

    The beat decides it and the key `v` reverses that, but an open question is never answered.
    """
    if situation.asking and situation.current_beat.name in _ASKS_FOR_THE_FIELD:
        return False
    return (situation.current_beat.name not in _WITHOUT_FIELD) != ("arrows" in situation.shown)


def _map_summary(situation: Situation[Call]) -> Text:
    state = situation.state
    under = _summary_of_field(state) if _shows_field(situation) else Text("contour lines", "등고선")
    gradient = "?" if state.gradient is None else write_vector(state.gradient, 3)
    return Text(
        f"A map of {{f}} with {under.en}: x is at {{x}}, the gradient so far is {{g}}.",
        f"{{f}}의 지도와 {under.ko}: x의 위치 {{x}}, 지금까지 구한 기울기 {{g}}.",
    ).format(f=state.function.formula, x=write_vector(state.x), g=gradient)


def _summary_of_field(state: Call) -> Text:
    first, stop, gap = (f"{tick:.3g}" for tick in spread(frame_of(state)))
    size = {"n": SIDE, "all": SIDE**2, "a": first, "b": stop, "gap": gap}
    return Text(
        "{n} x {n} = {all} arrows of -gradient, from {a} in steps of {gap}, below {b}",
        "-기울기 화살표 {n} x {n} = {all}개, {a}부터 {gap} 간격으로 {b} 미만까지",
    ).format(**size)


def _ghosts(situation: Situation[Call]) -> list[Part]:
    if "ghosts" not in situation.shown:
        return []
    calls = [ghost.timeline.state for ghost in situation.ghosts]
    return [
        part
        for call in calls
        if call.function is situation.state.function and call.finished
        for part in (
            _line(call.point, _tip(call), "ghost"),
            Points(call.point[:1], call.point[1:], "ghost", "·"),
        )
    ]


def _arrow(state: Call) -> list[Part]:
    """-gradient: a leg for each entry computed so far, and the arrow once all are there."""
    if state.gradient is None or not state.filled:
        return []
    tip = _tip(state)
    if state.filled < len(state.x):
        return [_line(state.point, tip, "slope")]
    head = Arrows(tip[None], -state.gradient[None], "arrow")
    corner = np.array([tip[0], state.point[1]])
    legs = [_line(state.point, corner, "slope"), _line(corner, tip, "slope")]
    return [*(legs if not state.whole else []), _line(state.point, tip, "arrow-3"), head]


def _tip(state: Call) -> Array:
    assert state.gradient is not None
    return np.asarray(state.point - state.function.scale * state.gradient)


def _point(state: Call) -> list[Part]:
    base, x = state.point, state.x
    return [Points(base[:1], base[1:], "start", "○"), Points(x[:1], x[1:], "point", "●")]


def _line(a: Array, b: Array, role: str) -> Curve:
    return Curve(np.array([a[0], b[0]]), np.array([a[1], b[1]]), role)


# -- beside it --------------------------------------------------------------------------


def _lengths(state: Call) -> Bars:
    """The size of each partial derivative, and the length of the gradient."""
    sizes = np.zeros(3)
    if state.finished and state.gradient is not None:
        sizes = np.array([*np.abs(state.gradient), np.linalg.norm(state.gradient)])
    names = ("|grad[0]|", "|grad[1]|", "|grad|")
    notes = [fixed(size) if state.finished else "?" for size in sizes]
    bars = (
        Bar(name, float(size), "bar" if name != "|grad|" else "slope", note.rjust(7))
        for name, size, note in zip(names, sizes, notes, strict=True)
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


def _slice(state: Call) -> Plot:
    """f around the point along the coordinate whose turn it is; both axes in units of h."""
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
    parts.append(_dot(here, _height_here(state), "point", "●"))
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
