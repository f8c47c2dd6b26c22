"""The pictures of lesson 10: the slice on a surface that can be turned, and as a curve."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2
from downslope.lessons.base.numbers import fixed, short
from downslope.lessons.base.text import Text
from downslope.lessons.l10_partial_derivatives.run import EDGE, STRIDE, Stand, asking, met_slopes
from downslope.lessons.pictures.figure import EMPTY, Backdrop, Curve, Figure, Part, Plot, Points
from downslope.lessons.pictures.surface import Sight, Surface, wires

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

BOWL = Surface(function_2, (-EDGE, EDGE), (-EDGE, EDGE), 0.0, 2 * EDGE**2)
WIRES = 6
REACH = 2.0
"""How far the tangent reaches to either side on the surface, in units of the free variable."""
HEIGHTS = (-10.0, 50.0)
_ALONG = np.linspace(-EDGE, EDGE, 41)
_DOTS = np.arange(-EDGE, EDGE + STRIDE, STRIDE)


def figures(situation: Situation[Stand]) -> tuple[Figure, ...]:
    """The surface and the slice, the one that the current beat is about first."""
    if situation.current_beat.name in ("slope-along-x0", "both-flat"):
        return _slice_plot(situation), _surface_plot(situation)
    if asking(situation, "cut-the-bowl"):
        return (_surface_plot(situation),)
    return _surface_plot(situation), _slice_plot(situation)


# -- the surface ------------------------------------------------------------------------


def _surface_plot(situation: Situation[Stand]) -> Plot:
    state = situation.state
    sight, backdrop = _sight(float(situation.values["turn"]), float(situation.values["tilt"]))
    hidden = asking(situation, "cut-the-bowl")
    parts: list[Part] = []
    if not hidden:
        parts += _ghosts(situation, sight)
        parts += _slices(sight, state)
    if met_slopes(situation) and not situation.asking:
        parts.append(_tangent_in_space(sight, state))
    parts.append(Points(*_seen(sight, state.x[None]), "point", "●"))
    x_limits, y_limits = sight.limits
    return Plot(
        title=Text.plain("f(x0, x1)"),
        summary=_summary(state, sight),
        x_limits=x_limits,
        y_limits=y_limits,
        parts=tuple(parts),
        backdrop=backdrop,
        legend=() if hidden else _legend(situation),
        axes=False,
    )


def _slices(sight: Sight, state: Stand) -> list[Part]:
    """The slice along the free variable, with a dot for each stride, and the other slice."""
    other = Stand(state.x, state.held)
    return [
        Curve(*_seen(sight, other.along(_ALONG)), "slope"),
        Curve(*_seen(sight, state.along(_ALONG)), "curve"),
        Points(*_seen(sight, state.along(_DOTS)), "curve", "•"),
    ]


def _tangent_in_space(sight: Sight, state: Stand) -> Curve:
    here = float(state.x[state.free])
    ends = np.array([here - REACH, here + REACH])
    points = state.along(ends)
    return Curve(*sight.project(points[:, 0], points[:, 1], state.tangent(ends)), "tangent")


def _ghosts(situation: Situation[Stand], sight: Sight) -> list[Part]:
    """Earlier runs on the surface as it is turned now."""
    if "ghosts" not in situation.shown:
        return []
    return [Points(*_seen(sight, _trail(g.timeline)), "ghost", "·") for g in situation.ghosts]


def _seen(sight: Sight, points: Array) -> tuple[Array, Array]:
    return sight.on_surface(points[:, 0], points[:, 1])


@lru_cache(maxsize=64)
def _sight(turn: float, tilt: float) -> tuple[Sight, Backdrop]:
    """The bowl as it is seen at these angles, in degrees, and its wires."""
    sight = Sight(BOWL, turn, tilt)
    return sight, Backdrop(wires(sight, WIRES))


def _legend(situation: Situation[Stand]) -> tuple[tuple[str, str, Text], ...]:
    """Which slice runs along which variable, as the surface has no axes that would show it."""

    def along(k: int) -> Text:
        return Text(f"along x{k}", f"x{k} 방향")

    state = situation.state
    return (
        ("curve", "•", along(state.free)),
        ("slope", "─", along(state.held)),
        ("point", "●", Text("you", "점")),
        *_earlier(situation),
    )


def _earlier(situation: Situation[Stand]) -> tuple[tuple[str, str, Text], ...]:
    shown = situation.ghosts and "ghosts" in situation.shown
    return (("ghost", "·", Text("earlier", "이전")),) if shown else ()


def _summary(state: Stand, sight: Sight) -> Text:
    return Text(
        "The bowl turned by {turn} and tilted by {tilt} degrees; the point is at ({a}, {b}).",
        "{turn}도 돌리고 {tilt}도 기울인 그릇. 점은 ({a}, {b})에 있어요.",
    ).format(
        turn=short(sight.turn),
        tilt=short(sight.tilt),
        a=short(float(state.x[0])),
        b=short(float(state.x[1])),
    )


# -- the slice --------------------------------------------------------------------------


def _slice_plot(situation: Situation[Stand]) -> Plot:
    state = situation.state
    k, here = state.free, float(state.x[state.free])
    trail = _trail(situation.timeline)
    parts: list[Part] = [Curve(_ALONG, _height(state.along(_ALONG)), "curve")]
    if "ghosts" in situation.shown:
        parts += [
            Points(points[:, k], _height(points), "ghost", "·")
            for points in (
                _trail(g.timeline) for g in situation.ghosts if g.timeline.state.free == k
            )
        ]
    revealed = met_slopes(situation) and not situation.asking
    if revealed:
        ends = np.array([-EDGE, EDGE])
        parts.append(Curve(ends, state.tangent(ends), "tangent"))
    parts.append(Points(trail[:, k], _height(trail), "path", "•"))
    parts.append(Points(np.array([here]), np.array([state.height]), "point", "●"))
    name = slice_name(state)
    slope = fixed(round(state.partial, 9)) if revealed else "?"
    return Plot(
        title=Text.plain(name),
        summary=Text(
            "The slice {name}, an ordinary curve, touched at x{k} = {x} with slope {s}.",
            "단면 {name}의 곡선. x{k} = {x}에서 접선의 경사는 {s}.",
        ).format(name=name, k=k, x=short(here), s=slope),
        x_limits=(-EDGE, EDGE),
        y_limits=HEIGHTS,
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label=f"x{k}",
        legend=(
            *(
                (("tangent", "/", Text("slope {s}", "경사 {s}").format(s=slope)),)
                if met_slopes(situation)
                else ()
            ),
            *_earlier(situation),
        ),
    )


def slice_name(state: Stand) -> str:
    """The slice as a formula, with a number for the held variable: `f(x0, 4) = x0² + 16`."""
    held = float(state.x[state.held])
    names = [f"x{k}" if k == state.free else short(held) for k in (0, 1)]
    return f"f({', '.join(names)}) = x{state.free}² + {held**2:.6g}"


def _trail(timeline: Timeline[Stand]) -> Array:
    """The points of the run so far (n, 2)."""
    return np.array([state.x for state in timeline.past()])


def _height(points: Array) -> Array:
    return np.asarray(function_2(points))
