"""The goals of lesson 8, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, short
from downslope.lessons.l08_derivative.captions import power
from downslope.lessons.l08_derivative.run import DIFFERENCES, reading

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l08_derivative.run import Shrinking


def near_tangent(situation: Situation[Shrinking]) -> bool:
    """Whether the secant's slope is within 0.001 of the tangent's."""
    return bool(situation.state.read("forward").error < 1e-3)


def lacks_near_tangent(situation: Situation[Shrinking]) -> Text:
    """How far the secant's slope still is off."""
    return _too_far(situation.state.read("forward").error, 1e-3)


def best_central(situation: Situation[Shrinking]) -> bool:
    """Whether central's error on sin is below 2e-11."""
    return bool(situation.state.function == "sin" and situation.state.read("central").error < 2e-11)


def lacks_best_central(situation: Situation[Shrinking]) -> Text:
    """Whether it is not sin, or how far central is off."""
    return _not_sin(situation.state) or _too_far(situation.state.read("central").error, 2e-11)


def good_in_float32(situation: Situation[Shrinking]) -> bool:
    """Whether central's error on sin is below 1e-4 in float32."""
    state = situation.state
    narrow = state.function == "sin" and state.dtype == "float32"
    return bool(narrow and state.read("central").error < 1e-4)


def lacks_good_in_float32(situation: Situation[Shrinking]) -> Text:
    """Whether it is not sin or not float32, or how far central is off."""
    state = situation.state
    if state.dtype != "float32":
        return Text(
            "This is {dtype}, it must be float32.", "지금은 {dtype}. float32여야 해요."
        ).format(dtype=state.dtype)
    return _not_sin(state) or _too_far(state.read("central").error, 1e-4)


def _errors(situation: Situation[Shrinking], h: float) -> tuple[float, float]:
    """How far forward and central are off with this h, on the function of the run, in float64."""
    name = situation.state.function
    forward, central = (reading(m, name, "float64", h).error for m in DIFFERENCES)
    return forward, central


def central_alone_exact(situation: Situation[Shrinking]) -> bool:
    """Whether, with h = 1, central has no more than rounding errors, and forward has.

    At a kink central finds the mean of two slopes, though there is none: forward never comes near.
    """
    forward, central = _errors(situation, 1.0)
    near, _ = _errors(situation, 1e-6)
    return central < 1e-9 and forward > 1e-3 > near


def lacks_central_alone(situation: Situation[Shrinking]) -> Text:
    """How far both are off with h = 1."""
    return _both_off(_errors(situation, 1.0))


def both_far_off(situation: Situation[Shrinking]) -> bool:
    """Whether both are off by more than 1 with h = 0.01."""
    return min(_errors(situation, 0.01)) > 1


def lacks_both_far_off(situation: Situation[Shrinking]) -> Text:
    """How far both are off with h = 0.01."""
    return _both_off(_errors(situation, 0.01))


def _both_off(errors: tuple[float, float]) -> Text:
    return Text(
        "Forward is off by {f}, central by {c}.", "전방 차분의 오차 {f}, 중앙 차분 {c}."
    ).format(f=power(errors[0]), c=power(errors[1]))


def _not_sin(state: Shrinking) -> Text | None:
    if state.function == "sin":
        return None
    return Text("This is another function, it must be sin.", "다른 함수예요. sin이어야 해요.")


def _too_far(error: float, limit: float) -> Text:
    return Text(
        "The error is {error}, it must be below {limit}.",
        "지금 오차는 {error}. {limit}보다 작아야 해요.",
    ).format(error=power(error), limit=short(limit))
