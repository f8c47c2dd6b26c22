"""The pictures of lesson 10: the slice on a surface that can be turned, and as a curve."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2
from downslope.lessons.kit import (
    EMPTY,
    Backdrop,
    Curve,
    Part,
    Plot,
    Points,
    Sight,
    Surface,
    Text,
    asked,
    fixed,
    relief,
    short,
    shown_ghosts,
)
from downslope.lessons.l10_partial_derivatives.run import EDGE, STRIDE, Stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation

    Picture = Callable[[Situation[Stand]], Plot]

SIDE = 7.0
BOWL = Surface(function_2, (-SIDE, SIDE), (-SIDE, SIDE), 0.0, SIDE**2, rise=0.6)
"""Cut off at a height the bowl is round; it holds the points up to EDGE, where one can stand."""
WIRES = 11
REACH = 2.0
"""How far the tangent reaches to either side on the surface, in units of the free variable."""
HEIGHTS = (-10.0, 50.0)
_ALONG = np.linspace(-EDGE, EDGE, 41)
_DOTS = np.arange(-EDGE, EDGE + STRIDE, STRIDE)


# -- the surface ------------------------------------------------------------------------


def _surface(situation: Situation[Stand], *, cut: bool = True, tangent: bool = False) -> Plot:
    """The surface with the point; with the slices if it is `cut`, and with the `tangent`."""
    state = situation.state
    sight, backdrop = _sight(float(situation.values["turn"]), float(situation.values["tilt"]))
    parts: list[Part] = []
    if cut:
        parts += _ghosts(situation, sight)
        parts += _slices(sight, state)
    if tangent:
        parts.append(_tangent_in_space(sight, state))
    parts.append(_points(sight, state.x[None], "now", "■"))
    x_limits, y_limits = sight.limits
    return Plot(
        title=Text.plain("f(x0, x1)"),
        summary=_summary(state, sight),
        x_limits=x_limits,
        y_limits=y_limits,
        parts=tuple(parts),
        backdrop=backdrop,
        legend=_legend(situation) if cut else (),
        axes=False,
    )


def _slices(sight: Sight, state: Stand) -> list[Part]:
    """The slice along the free variable, with a dot for each stride, and the other slice."""
    other = Stand(state.x, state.held)
    return [
        _curve(sight, other.along(_ALONG), "slope"),
        _curve(sight, state.along(_ALONG), "path", thick=True),
        _points(sight, state.along(_DOTS), "path"),
    ]


def _tangent_in_space(sight: Sight, state: Stand) -> Curve:
    here = float(state.x[state.free])
    ends = np.array([here - REACH, here + REACH])
    points = state.along(ends)
    space = np.column_stack([points, state.tangent(ends)])
    return Curve(*sight.project(*space.T), "tangent", space=space)


def _ghosts(situation: Situation[Stand], sight: Sight) -> list[Part]:
    """Earlier runs on the surface as it is turned now."""
    return [_points(sight, _trail(g.timeline), "ghost") for g in shown_ghosts(situation)]


def _curve(sight: Sight, points: Array, role: str, *, thick: bool = False) -> Curve:
    """The line over the surface above `points` (n, 2)."""
    return Curve(*_seen(sight, points), role, thick, space=_in_space(points))


def _points(sight: Sight, points: Array, role: str, glyph: str = "⠛") -> Points:
    """The points of the surface above `points` (n, 2)."""
    return Points(*_seen(sight, points), role, glyph, space=_in_space(points))


def _seen(sight: Sight, points: Array) -> tuple[Array, Array]:
    return sight.on_surface(points[:, 0], points[:, 1])


def _in_space(points: Array) -> Array:
    return np.column_stack([points, _height(points)])


@lru_cache(maxsize=64)
def _sight(turn: float, tilt: float) -> tuple[Sight, Backdrop]:
    """The bowl as it is seen at these angles, in degrees, filled by height."""
    sight = Sight(BOWL, turn, tilt)
    return sight, Backdrop(relief(sight, WIRES))


def _legend(situation: Situation[Stand]) -> tuple[tuple[str, str, Text], ...]:
    """Which slice runs along which variable, as the surface has no axes that would show it."""
    state = situation.state
    free, held = state.free, state.held
    return (
        ("path", "⠛", Text(f"slice along x{free}", f"x{free} 방향 단면")),
        ("slope", "⠒", Text(f"along x{held}", f"x{held} 방향")),
        ("now", "■", Text("you", "점")),
        *_earlier(situation),
    )


def _earlier(situation: Situation[Stand]) -> tuple[tuple[str, str, Text], ...]:
    shown = shown_ghosts(situation)
    return (("ghost", "⠛", Text("earlier", "이전")),) if shown else ()


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


def _slice(situation: Situation[Stand], slope: str = "", tangent: tuple[Part, ...] = ()) -> Plot:
    """The slice as a curve, with the `slope` in the legend if there is one."""
    state = situation.state
    k, here = state.free, float(state.x[state.free])
    trail = _trail(situation.timeline)
    name = slice_name(state)
    told = Text("slope {s}", "경사 {s}").format(s=slope)
    return _slice_frame(
        state,
        Text.plain(name),
        Text(
            "The slice {name}, an ordinary curve, touched at x{k} = {x} with slope {s}.",
            "단면 {name}의 곡선. x{k} = {x}에서 접선의 경사는 {s}.",
        ).format(name=name, k=k, x=short(here), s=slope or "?"),
        (
            Curve(_ALONG, _height(state.along(_ALONG)), "path", thick=True),
            *_ghosts_along(situation),
            *tangent,
            Points(trail[:, k], _height(trail), "start", "⠛"),
        ),
        legend=(*((("tangent", "/", told),) if slope else ()), *_earlier(situation)),
    )


def _touched(situation: Situation[Stand]) -> Plot:
    """The slice with its slope and its tangent."""
    state = situation.state
    ends = np.array([-EDGE, EDGE])
    tangent = Curve(ends, state.tangent(ends), "tangent")
    return _slice(situation, fixed(round(state.partial, 9)), (tangent,))


def _unknown(situation: Situation[Stand]) -> Plot:
    """The frame of the slice with nothing but the point in it."""
    state = situation.state
    name = slice_name(state).split(" = ")[0]
    return _slice_frame(
        state,
        Text.plain(f"{name} = ?"),
        Text(
            "The slice {name}, not drawn yet: only the point at height {f}.",
            "아직 그리지 않은 단면 {name}. 높이 {f}에 점만 있어요.",
        ).format(name=name, f=short(round(state.height, 9))),
    )


def _slice_frame(
    state: Stand,
    title: Text,
    summary: Text,
    parts: tuple[Part, ...] = (),
    legend: tuple[tuple[str, str, Text], ...] = (),
) -> Plot:
    here = np.array([state.x[state.free]])
    return Plot(
        title=title,
        summary=summary,
        x_limits=(-EDGE, EDGE),
        y_limits=HEIGHTS,
        parts=(*parts, Points(here, np.array([state.height]), "now", "■")),
        backdrop=EMPTY,
        x_label=f"x{state.free}",
        legend=legend,
    )


def _ghosts_along(situation: Situation[Stand]) -> list[Part]:
    """The earlier runs along the same variable."""
    k = situation.state.free
    trails = [_trail(g.timeline) for g in shown_ghosts(situation) if g.timeline.state.free == k]
    return [Points(points[:, k], _height(points), "ghost", "⠛") for points in trails]


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


# -- what beats show --------------------------------------------------------------------

surface: Picture = asked(_surface, partial(_surface, tangent=True))
"""The surface with both slices; after the answer also with the tangent."""
slice_plot: Picture = asked(partial(_slice, slope="?"), _touched)
"""The slice as a curve; after the answer also its slope and its tangent."""
first_surface: Picture = asked(partial(_surface, cut=False), _surface)
"""The surface; after the answer with the slices, but without a tangent."""
whole_surface: Picture = partial(_surface, cut=False)
"""The surface alone."""
first_slice: Picture = asked(_unknown, _slice)
"""An empty frame; after the answer the slice as a curve, but without a slope."""
