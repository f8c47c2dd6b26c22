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
from downslope.lessons.l09_tangent.pictures import PIECE, X_LIMITS, trace
from downslope.lessons.l09_tangent.run import CURVES, END, Touch, function_of

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Limits, Situation

_X = np.append(np.arange(0.0, END, 0.1), END)


def own(situation: Situation[Touch]) -> Plot:
    """The curve that is chosen or typed, its tangent, and the slopes that the point has left."""
    state = situation.state
    formula = CURVES.get(state.curve, state.curve)
    return Plot(
        title=Text.plain("f(x)"),
        summary=Text(
            "The curve {f}, touched at x = {x} by a line of slope {s}. Slopes so far: {n}.",
            "곡선 {f}. x = {x}에 닿은 접선의 기울기는 {s}. 지금까지 모은 기울기 {n}개.",
        ).format(f=formula, x=short(state.x), s=fixed(state.slope), n=situation.step + 1),
        x_limits=X_LIMITS,
        y_limits=_own_limits(state.curve),
        parts=tuple(_parts(situation)),
        backdrop=_own_backdrop(state.curve),
        x_label="x",
        legend=(
            ("curve", "─", Text.plain(clip(formula, 16))),
            ("slope", "⠛", Text("its slopes", "기울기")),
        ),
    )


def _parts(situation: Situation[Touch]) -> list[Part]:
    """The tangent, every slope so far, and the point, as far as they have a value."""
    state = situation.state
    x, slopes = trace(situation.timeline)
    found = np.isfinite(slopes)
    parts: list[Part] = [Points(x[found], slopes[found], "slope", "⠛")]
    if np.isfinite(state.slope):
        ends = np.array([state.x - PIECE, state.x + PIECE])
        parts.append(Curve(ends, state.tangent(ends), "tangent"))
    if np.isfinite(state.height):
        parts.append(Points(np.array([state.x]), np.array([state.height]), "now", "■"))
    return parts


@lru_cache(maxsize=16)
def _own_heights(curve: str) -> Array:
    with np.errstate(all="ignore"):
        return np.asarray(function_of(curve)(_X))


@lru_cache(maxsize=16)
def _own_backdrop(curve: str) -> Backdrop:
    heights = _own_heights(curve)
    return Backdrop((Curve(_X, np.where(np.isfinite(heights), heights, np.nan), "curve"),))


@lru_cache(maxsize=16)
def _own_limits(curve: str) -> Limits:
    """Limits for the heights and for the slopes."""
    heights = _own_heights(curve)
    with np.errstate(all="ignore"):
        return round_limits(np.concatenate([heights, np.gradient(heights, _X)]))
