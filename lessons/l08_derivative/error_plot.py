"""The error of each difference against h, both on logarithmic axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import EMPTY, Curve, Part, Plot, Points, Text, shown_ghosts
from downslope.lessons.l08_derivative.captions import GLYPHS, ROLES, brief, power
from downslope.lessons.l08_derivative.limits import forbidden
from downslope.lessons.l08_derivative.run import history

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Limits, Situation
    from downslope.lessons.l08_derivative.run import Shrinking

NAMES: dict[Method, Text] = {
    "forward": Text("forward", "전방 차분"),
    "central": Text("central", "중앙 차분"),
    "complex": Text("complex", "복소"),
}
FLOOR = 1e-17
"""Where an error of exactly 0 is drawn, as it has no logarithm: at the bottom."""
H_LIMITS: Limits = (-17.4, 1.2)
"""log10 of the h in the picture of the errors."""
TALL, SHORT = (-17.4, 1.0), (-12.0, 1.0)
"""log10 of the limits of the error axis, with and without the complex step."""


def error_plot(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """Error against h on logarithmic axes, as far as the run has come."""
    state = situation.state
    ghosts = _ghosts(situation)
    parts: list[Part] = list(ghosts)
    for method in methods:
        h, errors = _drawn(situation.timeline, method)
        parts += [Curve(h, errors, ROLES[method]), Points(h, errors, ROLES[method], GLYPHS[method])]
    h, errors = _drawn(situation.timeline, state.method)
    parts.append(Points(h[-1:], errors[-1:], "now", "■"))
    named = (("ghost", "·", Text("earlier", "이전")),) if ghosts else ()
    told = power(state.read().error)
    return _axes(state, methods, told, tuple(parts), named, fill=not situation.asking)


def frame(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """The picture of the errors without an error: only the current h."""
    return _axes(situation.state, methods, "?", (), ())


def _axes(
    state: Shrinking,
    methods: tuple[Method, ...],
    error: str,
    parts: tuple[Part, ...],
    named: tuple[tuple[str, str, Text], ...],
    *,
    fill: bool = False,
) -> Plot:
    """The axes with `parts`; with `fill`, also the grounds that no error can reach."""
    y_limits = TALL if "complex" in methods else SHORT
    ground = forbidden(state.function, state.dtype, methods, H_LIMITS, y_limits)
    return Plot(
        title=Text("error(h)", "오차(h)"),
        summary=Text(
            "Error against h, logarithmic: at h = {h} the chosen method is off by {e}.",
            "h에 따른 오차, 로그 눈금: h = {h}에서 고른 방법의 오차는 {e}.",
        ).format(h=brief(state.h), e=error),
        x_limits=H_LIMITS,
        y_limits=y_limits,
        parts=(_marker(state.h), *parts),
        backdrop=ground if fill else EMPTY,
        x_label="h",
        legend=(*((ROLES[m], GLYPHS[m], NAMES[m]) for m in methods), *named),
        log_x=True,
        log_y=True,
    )


def _drawn(timeline: Timeline[Shrinking], method: Method) -> tuple[Array, Array]:
    h, errors = history(timeline, method)
    return h, np.maximum(errors, FLOOR)


def _marker(h: float) -> Curve:
    """An upright line at the current h."""
    return Curve(np.array([h, h]), np.array([1e-20, 1e20]), "contour-3")


def _ghosts(situation: Situation[Shrinking]) -> list[Part]:
    """Earlier runs, except where they would lie under the current one."""
    drawn = [_ghost(situation.state, ghost.timeline) for ghost in shown_ghosts(situation)]
    return [ghost for ghost in drawn if ghost.x.size]


def _ghost(state: Shrinking, timeline: Timeline[Shrinking]) -> Points:
    """An earlier run as dots.

    If it measured the same function in the same dtype, only its smaller h are shown.
    """
    old = timeline.state
    h, errors = _drawn(timeline, old.method)
    same = (old.function, old.dtype) == (state.function, state.dtype)
    ahead = h < state.h if same else np.full(h.shape, fill_value=True)
    return Points(h[ahead], errors[ahead], "ghost", "·")
