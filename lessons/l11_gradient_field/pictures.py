"""The map of lesson 11: the point with its arrow, on contour lines or on the field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Arrows, Curve, Part, Plot, Points, Text, asked, shown_ghosts
from downslope.lessons.l11_gradient_field.captions import write_vector
from downslope.lessons.l11_gradient_field.field import (
    SIDE,
    contours,
    field,
    frame_of,
    limits,
    spread,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l11_gradient_field.run import Call


def contour_map(situation: Situation[Call]) -> Plot:
    """The map with contour lines; the key `v` shows the field in their place."""
    return _map(situation, with_field="arrows" in situation.shown)


def field_map(situation: Situation[Call]) -> Plot:
    """The map with the field; the key `v` shows contour lines in its place."""
    return _map(situation, with_field="arrows" not in situation.shown)


def _map(situation: Situation[Call], *, with_field: bool) -> Plot:
    state = situation.state
    frame = frame_of(state)
    backdrop = field if with_field else contours
    ghosts = _ghosts(situation)
    return Plot(
        title=Text.plain(f"f = {state.function.formula}"),
        summary=_map_summary(state, with_field=with_field),
        x_limits=limits(frame),
        y_limits=limits(frame),
        parts=(*ghosts, *_arrow(state), *_point(state)),
        backdrop=backdrop(state.function.name, frame),
        x_label="x0",
        y_label="x1",
        legend=_legend(state, ghosts=bool(ghosts)),
        # That -grad crosses the contours at a right angle is to be seen.
        equal=not with_field,
    )


def _legend(state: Call, *, ghosts: bool) -> tuple[tuple[str, str, Text], ...]:
    """What can be on the map: where the call is taken as a whole, the nudged x is never seen."""
    return (
        ("now", "■", Text.plain("x")),
        *(() if state.whole else (("start", "○", Text("kept", "처음")),)),
        ("arrow-3", "⇙", Text.plain("-grad")),
        *((("ghost", "⠛", Text("earlier", "이전")),) if ghosts else ()),
    )


def _map_summary(state: Call, *, with_field: bool) -> Text:
    under = _summary_of_field(state) if with_field else Text("contour lines", "등고선")
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
    calls = [ghost.timeline.state for ghost in shown_ghosts(situation)]
    return [
        part
        for call in calls
        if call.function is situation.state.function and call.finished
        for part in (
            _line(call.point, _tip(call), "ghost"),
            Points(call.point[:1], call.point[1:], "ghost", "⠛"),
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
    return [Points(base[:1], base[1:], "start", "○"), Points(x[:1], x[1:], "now", "■")]


def _line(a: Array, b: Array, role: str) -> Curve:
    return Curve(np.array([a[0], b[0]]), np.array([a[1], b[1]]), role)


hidden_field: Callable[[Situation[Call]], Plot] = asked(partial(_map, with_field=False), field_map)
"""The map with the field, but with contour lines while the question waits."""
