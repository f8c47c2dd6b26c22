"""The pictures of any curve: one with a name, or the learner's own formula."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Backdrop,
    Curve,
    Part,
    Plot,
    Points,
    Text,
    clip,
    fixed,
    round_limits,
    short,
)
from downslope.lessons.l09_tangent.pictures import X_LIMITS, slope_plot
from downslope.lessons.l09_tangent.run import CURVES, END, Touch, function_of

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Limits, Situation

_X = np.append(np.arange(0.0, END, 0.1), END)


def own(situation: Situation[Touch]) -> Plot:
    """The curve that is chosen or typed, as high as it needs, with its tangent."""
    state = situation.state
    low, high = _own_limits(state.curve)
    drawn = [Points(np.array([state.x]), np.array([state.height]), "now", "■")]
    tangent = Curve(np.array(X_LIMITS), state.tangent(np.array(X_LIMITS)), "tangent")
    lines: list[Part] = [tangent] if np.isfinite(state.slope) else []
    formula = CURVES.get(state.curve, state.curve)
    return Plot(
        title=Text.plain("f(x)"),
        summary=Text(
            "The curve {f}, touched at x = {x} by a line of slope {s}.",
            "곡선 {f}. x = {x}에 닿은 접선의 기울기는 {s}.",
        ).format(f=formula, x=short(state.x), s=fixed(state.slope)),
        x_limits=X_LIMITS,
        y_limits=(low, high),
        parts=(*lines, *(drawn if np.isfinite(state.height) else [])),
        backdrop=_own_backdrop(state.curve),
        x_label="x",
        legend=(
            ("curve", "─", Text.plain(clip(formula, 24))),
            ("tangent", "─", Text("slope {s}", "기울기 {s}").format(s=fixed(state.slope))),
        ),
    )


def own_slopes(situation: Situation[Touch]) -> Plot:
    """The slopes of that curve which the sliding point has left, as high as they need."""
    state = situation.state
    return slope_plot(situation, line=False, limits=_own_limits(state.curve, slopes=True))


@lru_cache(maxsize=16)
def _own_heights(curve: str) -> Array:
    with np.errstate(all="ignore"):
        return np.asarray(function_of(curve)(_X))


@lru_cache(maxsize=16)
def _own_backdrop(curve: str) -> Backdrop:
    heights = _own_heights(curve)
    return Backdrop((Curve(_X, np.where(np.isfinite(heights), heights, np.nan), "curve"),))


@lru_cache(maxsize=16)
def _own_limits(curve: str, *, slopes: bool = False) -> Limits:
    heights = _own_heights(curve)
    with np.errstate(all="ignore"):
        return round_limits(np.gradient(heights, _X) if slopes else heights)
