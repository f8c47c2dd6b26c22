"""The goals of lesson 9, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import numerical_diff
from downslope.lessons.kit import Text, fixed, short
from downslope.lessons.l09_tangent.answers import CLOSE
from downslope.lessons.l09_tangent.pictures import AIM
from downslope.lessons.l09_tangent.run import CURVES, END, PIN, crossing

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l09_tangent.run import Touch


def slope_is(slope: float) -> Callable[[Situation[Touch]], bool]:
    """A goal that is reached where the slope at the point is `slope`."""
    return lambda situation: abs(situation.state.slope - slope) < CLOSE


def lacks_slope(slope: float) -> Callable[[Situation[Touch]], Text]:
    """The slope at the point, beside the `slope` that it must have."""
    return lambda situation: Text(
        "The slope here is {here}, it must be {slope}.",
        "여기 기울기는 {here}. {slope}여야 해요.",
    ).format(here=fixed(situation.state.slope), slope=short(slope))


def aimed(situation: Situation[Touch]) -> bool:
    """Whether the tangent passes through AIM."""
    return bool(abs(situation.state.tangent(AIM[0]) - AIM[1]) < CLOSE)


def lacks_aim(situation: Situation[Touch]) -> Text:
    """How high the tangent passes where the star is."""
    return Text(
        "At x = 0 this tangent is {height} high, it must be {aim}.",
        "x = 0에서 이 접선의 높이는 {height}. {aim}이어야 해요.",
    ).format(height=fixed(float(situation.state.tangent(AIM[0]))), aim=short(AIM[1]))


def crosses_at(x: float) -> Callable[[Situation[Touch]], bool]:
    """A goal that is reached where the tangent at the point crosses the one at PIN at `x`."""

    def reached(situation: Situation[Touch]) -> bool:
        apart = abs(situation.state.x - PIN) > CLOSE
        return apart and abs(crossing(situation.state)[0] - x) < 1e-4

    return reached


def lacks_crossing(situation: Situation[Touch]) -> Text:
    """Where the two tangents cross."""
    if abs(situation.state.x - PIN) <= CLOSE:
        return Text("Both touch at 5: it is one line.", "둘 다 5에 닿는 같은 직선이에요.")
    return Text("They cross at x = {x}.", "지금은 x = {x}에서 만나요.").format(
        x=short(round(crossing(situation.state)[0], 3))
    )


def level_slopes(situation: Situation[Touch]) -> bool:
    """Whether the formula is the learner's, and its slope is the same everywhere but not 0."""
    state = situation.state
    slopes = _slopes(state)
    own = state.curve not in CURVES and bool(np.isfinite(slopes).all())
    return own and float(np.ptp(slopes)) < CLOSE < float(np.abs(slopes).min())


def lacks_level(situation: Situation[Touch]) -> Text:
    """The slopes at both ends of the curve, or that the formula is not the learner's."""
    state = situation.state
    if state.curve in CURVES:
        return Text(
            "`tab` to f, then `e` and a formula.", "`tab`으로 f를 고르고 `e`로 식을 쓰세요."
        )
    slopes = _slopes(state)
    return Text(
        "The slope is {a} at x = 0, {b} at x = 20.", "x = 0에서 기울기 {a}, x = 20에서 {b}."
    ).format(a=fixed(float(slopes[0])), b=fixed(float(slopes[-1])))


def its_own_slope(situation: Situation[Touch]) -> bool:
    """Whether the curve is as high as it is steep, everywhere, and not 0."""
    state = situation.state
    with np.errstate(all="ignore"):
        heights = np.asarray(state.f(_X))
    same = bool(np.allclose(_slopes(state), heights, rtol=1e-6, atol=1e-9))
    return same and float(np.abs(heights).min()) > CLOSE


def lacks_own_slope(situation: Situation[Touch]) -> Text:
    """Height and slope at the point."""
    state = situation.state
    return Text("At x = {x} f is {y}, its slope {s}.", "x = {x}에서 f는 {y}, 기울기는 {s}.").format(
        x=short(state.x), y=fixed(state.height), s=fixed(state.slope)
    )


_X = np.linspace(0.0, END, 41)


def _slopes(state: Touch) -> Array:
    with np.errstate(all="ignore"):
        return np.asarray(numerical_diff(state.f, _X))
