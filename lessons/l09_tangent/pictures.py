"""The pictures of lesson 9: the tangent on the curve, and the slopes met so far."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_1
from downslope.lessons.kit import (
    EMPTY,
    Backdrop,
    Curve,
    Part,
    Plot,
    Points,
    Text,
    asked,
    fixed,
    short,
    shown_ghosts,
)
from downslope.lessons.l09_tangent.run import END, VISIBLE_H, Touch

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Limits, Situation

X_LIMITS = (-0.5, 20.5)
HEIGHTS = (-1.3, 6.5)
SLOPES = (0.0, 0.6)
"""Limits of the axis of slopes of the chapter's curve."""
RUN = 4.0
"""The width of the slope triangle, in units of x."""
PIECE = 2.0
"""Half the width of the piece of tangent that is drawn while a question asks where it leads.

It is in units of x.
"""
AIM = (0.0, -1.0)
"""The point that the goal asks the learner's tangent to pass through."""


# -- the curve --------------------------------------------------------------------------


def curve(situation: Situation[Touch]) -> Plot:
    """The curve with its tangent, and a triangle that shows how steep that is."""
    return curve_plot(situation, _tangent_parts(situation.state, whole=True))


def _piece(situation: Situation[Touch]) -> Plot:
    return curve_plot(situation, _tangent_parts(situation.state, whole=False))


def _starred(situation: Situation[Touch]) -> Plot:
    return curve_plot(situation, _tangent_parts(situation.state, whole=True), star=True)


def _untouched(situation: Situation[Touch]) -> Plot:
    return curve_plot(situation, [])


extended = asked(_piece, _starred)
"""The curve with a piece of its tangent, which the answer extends to where the star is."""
secant = asked(_untouched, curve)
"""The curve with its secant, to which the answer adds the tangent."""


bare = secant
"""The curve, to which the answer adds the tangent: without a wide h there is no secant."""


def curve_plot(situation: Situation[Touch], touching: list[Part], *, star: bool = False) -> Plot:
    """The curve and the point with the parts that are `touching` it, and AIM as a `star`."""
    state = situation.state
    parts = [*_secant(state), *touching]
    if star:
        parts.append(Points(np.array(AIM[:1]), np.array(AIM[1:]), "target", "★"))
    parts.append(Points(np.array([state.x]), np.array([state.height]), "now", "■"))
    slope = fixed(state.slope) if touching else "?"
    return Plot(
        title=Text.plain("f(x)"),
        summary=Text(
            "The curve 0.01x² + 0.1x, touched at x = {x}, height {y}, by a line of slope {s}.",
            "곡선 0.01x² + 0.1x. x = {x}, 높이 {y}에 닿은 접선의 기울기는 {s}.",
        ).format(x=short(state.x), y=fixed(state.height), s=slope),
        x_limits=X_LIMITS,
        y_limits=HEIGHTS,
        parts=tuple(parts),
        backdrop=_curve(),
        x_label="x",
        legend=_legend(state, slope if touching else "", star=star),
    )


def _tangent_parts(state: Touch, *, whole: bool) -> list[Part]:
    """The tangent and, when it is `whole`, a triangle of width RUN that shows its slope."""
    low, high = X_LIMITS if whole else (state.x - PIECE, state.x + PIECE)
    ends = np.array([low, high])
    parts: list[Part] = [Curve(ends, state.tangent(ends), "tangent")]
    if whole:
        left = min(state.x, END - RUN)
        across = np.array([left, left + RUN, left + RUN])
        foot, top = state.tangent(left), state.tangent(left + RUN)
        parts.insert(0, Curve(across, np.array([foot, foot, top]), "slope"))
    return parts


def _secant(state: Touch) -> list[Part]:
    if state.h < VISIBLE_H:
        return []
    x = np.array([state.x - state.h, state.x + state.h])
    y = np.asarray(function_1(x))
    return [Curve(x, y, "secant"), Points(x, y, "secant", "○")]


def _legend(state: Touch, slope: str, *, star: bool) -> tuple[tuple[str, str, Text], ...]:
    """What the picture shows; of a `slope` that is "" nothing is said."""
    entries = [("curve", "─", Text.plain("0.01x² + 0.1x"))]
    if state.h >= VISIBLE_H:
        entries.append(("secant", "○", Text("secant", "할선")))
    if star:
        entries.append(("target", "★", Text.plain("(0, -1)")))
    if slope:
        entries.append(("slope", "┘", Text("slope {s}", "기울기 {s}").format(s=slope)))
    return tuple(entries)


@lru_cache(maxsize=1)
def _curve() -> Backdrop:
    """The curve at the points of the chapter's arange(0, 20, 0.1), and at its end."""
    x = np.append(np.arange(0.0, END, 0.1), END)
    return Backdrop((Curve(x, function_1(x), "curve"),))


# -- the slopes -------------------------------------------------------------------------


def slopes(situation: Situation[Touch]) -> Plot:
    """Every slope of the run so far, and the line on which calculus has them."""
    return _slope_plot(situation, line=True)


def _dots_alone(situation: Situation[Touch]) -> Plot:
    return _slope_plot(situation, line=False)


def _line_alone(situation: Situation[Touch]) -> Plot:
    return _slope_plot(situation, line=True, dots=False)


dots = asked(_dots_alone, slopes)
"""The slopes, under which the answer draws the line."""
slopes_after = asked(_line_alone, slopes)
"""The line, on which the answer puts the slopes."""


def _slope_plot(
    situation: Situation[Touch], *, line: bool, dots: bool = True, limits: Limits = SLOPES
) -> Plot:
    """The slopes of the run, as `dots`, over those of earlier runs and the analytic `line`."""
    x, found = trace(situation.timeline)
    ghosts = shown_ghosts(situation)
    parts: list[Part] = [Points(*trace(ghost.timeline), "ghost", "·") for ghost in ghosts]
    if dots:
        parts.append(Points(x, found, "slope", "⠛"))
        parts.append(Points(x[-1:], found[-1:], "now", "■"))
    return Plot(
        title=Text("slopes", "x별 기울기"),
        summary=Text("Slopes: {n}, the last {s}.", "기울기 {n}개, 마지막은 {s}.").format(
            n=len(x), s=fixed(found[-1]) if dots else "?"
        ),
        x_limits=X_LIMITS,
        y_limits=limits,
        parts=tuple(parts),
        backdrop=_line() if line else EMPTY,
        x_label="x",
        legend=(
            *((("truth", "─", Text.plain("0.02x + 0.1")),) if line else ()),
            *((("ghost", "·", Text("earlier", "이전")),) if ghosts else ()),
        ),
    )


def trace(timeline: Timeline[Touch]) -> tuple[Array, Array]:
    """Every x of the run so far (n,), and the numerical slope at each (n,)."""
    past = timeline.past()
    return np.array([state.x for state in past]), np.array([state.slope for state in past])


@lru_cache(maxsize=1)
def _line() -> Backdrop:
    x = np.array([0.0, END])
    return Backdrop((Curve(x, 0.02 * x + 0.1, "truth"),))
