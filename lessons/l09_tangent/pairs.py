"""Two lines at once on the chapter's curve: two tangents that cross, and one beside a mistake."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_1
from downslope.lessons.kit import Curve, Part, Plot, Points, Text, asked, short
from downslope.lessons.l09_tangent.pictures import PIECE, X_LIMITS, curve_plot
from downslope.lessons.l09_tangent.run import PIN, Touch, crossing

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation


def _pieces(situation: Situation[Touch]) -> Plot:
    return _pair_plot(situation, whole=False)


def _crossed(situation: Situation[Touch]) -> Plot:
    return _pair_plot(situation, whole=True)


pair = asked(_pieces, _crossed)
"""A piece of the tangent at PIN and of that at the point, which the answer extends."""


def _pair_plot(situation: Situation[Touch], *, whole: bool) -> Plot:
    """Both tangents, and where they cross if they are drawn `whole`."""
    state, pinned = situation.state, Touch(PIN, situation.state.h)
    names = (
        ("series-1", "─", Text("tangent at {x}", "{x}의 접선").format(x=short(PIN))),
        ("tangent", "─", Text("at {x}", "{x}의 접선").format(x=short(state.x))),
    )
    parts: list[Part] = [
        Curve(*_line_of(touch, whole=whole), role)
        for touch, (role, *_) in zip((pinned, state), names, strict=True)
    ]
    if whole and abs(state.x - PIN) > 1e-9:
        x, y = crossing(state)
        parts.append(Points(np.array([x]), np.array([y]), "target", "◎"))
    parts.append(Points(np.array([PIN]), np.array([pinned.height]), "start", "■"))
    plot = curve_plot(situation, parts)
    return replace(plot, legend=(plot.legend[0], *names))


def _line_of(touch: Touch, *, whole: bool) -> tuple[Array, Array]:
    low, high = X_LIMITS if whole else (touch.x - PIECE, touch.x + PIECE)
    ends = np.array([low, high])
    return ends, touch.tangent(ends)


def _lost(situation: Situation[Touch]) -> Plot:
    """The line with the mistake above the curve at PIN, beside the tangent."""
    tangent = Touch(PIN, situation.state.h).tangent
    ends = np.array(X_LIMITS)
    line = Curve(ends, tangent.slope * ends + float(function_1(PIN)), "bad")
    plot = curve_plot(situation, [Curve(ends, tangent(ends), "tangent"), line])
    names = (
        ("bad", "─", Text("this code", "이 코드")),
        ("tangent", "─", Text("tangent", "접선")),
    )
    return replace(plot, legend=(plot.legend[0], *names))


def _unlost(situation: Situation[Touch]) -> Plot:
    return curve_plot(situation, [])


lost_line = asked(_unlost, _lost)
"""The curve, to which the answer adds the line with the mistake and the tangent."""
