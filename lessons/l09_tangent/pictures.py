"""The pictures of lesson 9: the tangent on the curve, and the slopes met so far."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_1
from downslope.lessons.base.numbers import fixed, short
from downslope.lessons.base.text import Text
from downslope.lessons.l09_tangent.run import END, VISIBLE_H, Touch, asking
from downslope.lessons.pictures.figure import Backdrop, Curve, Figure, Part, Plot, Points

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

X_LIMITS = (-0.5, 20.5)
HEIGHTS = (-1.3, 6.5)
SLOPES, SCATTERED = (0.0, 0.6), (0.0, 1.0)
"""Limits of the axis of slopes: for slopes of the curve, and for those scattered by rounding."""
RUN = 4.0
"""The width of the slope triangle, in units of x."""
PIECE = 2.0
"""Half the width of the piece of tangent that is drawn while a question asks where it leads.

It is in units of x.
"""
AIM = (0.0, -1.0)
"""The point that the goal asks the learner's tangent to pass through."""


def figures(situation: Situation[Touch]) -> tuple[Figure, ...]:
    """The curve with its tangent; once they have been introduced, the slopes so far as well.

    In beats about the slopes they are the main picture.
    """
    if situation.current_beat.name in ("shape", "tiny-h"):
        return _slope_plot(situation), _curve_plot(situation)
    if situation.revealed("shape"):
        return _curve_plot(situation), _slope_plot(situation)
    return (_curve_plot(situation),)


# -- pictures ---------------------------------------------------------------------------


def _curve_plot(situation: Situation[Touch]) -> Plot:
    state = situation.state
    parts: list[Part] = [*_secant(state)]
    if not asking(situation, "wide-h"):
        parts += _tangent_parts(state, whole=not asking(situation, "intercept"))
    if situation.current_beat.name == "intercept" and not situation.asking:
        parts.append(Points(np.array(AIM[:1]), np.array(AIM[1:]), "target", "★"))
    parts.append(Points(np.array([state.x]), np.array([state.height]), "point", "●"))
    return Plot(
        title=Text.plain("f(x)"),
        summary=_summary(situation),
        x_limits=X_LIMITS,
        y_limits=HEIGHTS,
        parts=tuple(parts),
        backdrop=_curve(),
        x_label="x",
        legend=_legend(situation),
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


def _slope_plot(situation: Situation[Touch]) -> Plot:
    hidden, revealed = asking(situation, "wide-h"), situation.revealed("shape")
    x, slopes = _trace(situation.timeline)
    parts: list[Part] = []
    ghosts = () if "ghosts" not in situation.shown else situation.ghosts
    parts += [Points(*_trace(ghost.timeline), "ghost", "·") for ghost in ghosts]
    if not hidden:
        parts.append(Points(x, slopes, "slope", "•"))
        parts.append(Points(x[-1:], slopes[-1:], "point", "●"))
    return Plot(
        title=Text("slopes", "x별 기울기"),
        summary=Text("Slopes: {n}, the last {s}.", "기울기 {n}개, 마지막은 {s}.").format(
            n=len(x), s="?" if hidden else fixed(slopes[-1])
        ),
        x_limits=X_LIMITS,
        y_limits=SCATTERED if situation.current_beat.name == "tiny-h" else SLOPES,
        parts=tuple(parts),
        backdrop=_line() if revealed else _NOTHING,
        x_label="x",
        legend=(
            *((("truth", "─", Text.plain("0.02x + 0.1")),) if revealed else ()),
            *((("ghost", "·", Text("earlier", "이전")),) if ghosts else ()),
        ),
    )


def _trace(timeline: Timeline[Touch]) -> tuple[Array, Array]:
    """Every x of the run so far (n,), and the numerical slope at each (n,)."""
    past = timeline.past()
    return np.array([state.x for state in past]), np.array([state.slope for state in past])


@lru_cache(maxsize=1)
def _curve() -> Backdrop:
    """The curve at the points of the chapter's arange(0, 20, 0.1), and at its end."""
    x = np.append(np.arange(0.0, END, 0.1), END)
    return Backdrop((Curve(x, function_1(x), "curve"),))


@lru_cache(maxsize=1)
def _line() -> Backdrop:
    x = np.array([0.0, END])
    return Backdrop((Curve(x, 0.02 * x + 0.1, "truth"),))


_NOTHING = Backdrop()


def _legend(situation: Situation[Touch]) -> tuple[tuple[str, str, Text], ...]:
    state = situation.state
    entries = [("curve", "─", Text.plain("0.01x² + 0.1x"))]
    if state.h >= VISIBLE_H:
        entries.append(("secant", "○", Text("secant", "할선")))
    if situation.current_beat.name == "intercept" and not situation.asking:
        entries.append(("target", "★", Text.plain("(0, -1)")))
    if not asking(situation, "wide-h"):
        label = Text("slope {s}", "기울기 {s}").format(s=fixed(state.slope))
        entries.append(("slope", "┘", label))
    return tuple(entries)


def _summary(situation: Situation[Touch]) -> Text:
    state = situation.state
    slope = "?" if asking(situation, "wide-h") else fixed(state.slope)
    return Text(
        "The curve 0.01x² + 0.1x, touched at x = {x}, height {y}, by a line of slope {s}.",
        "곡선 0.01x² + 0.1x. x = {x}, 높이 {y}에 닿은 접선의 기울기는 {s}.",
    ).format(x=short(state.x), y=fixed(state.height), s=slope)
