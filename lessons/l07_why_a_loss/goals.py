"""The goals of lesson 7: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, fixed
from downslope.lessons.l07_why_a_loss.hundred import accuracy_of_all
from downslope.lessons.l07_why_a_loss.run import Nudged, Rolling

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l07_why_a_loss.run import State

SMALLEST = 0.0001
"""The smallest step of a nudge."""
_ELSEWHERE = Text("That is the saddle, not the network.", "여기는 신경망이 아니라 안장이에요.")
_AWAY = Text("That is the network, not the saddle.", "여기는 안장이 아니라 신경망이에요.")


def cornered(situation: Situation[State]) -> bool:
    """Whether accuracy changed within ten steps of the smallest size."""
    state = situation.state
    return (
        isinstance(state, Nudged)
        and state.jumps > 0
        and state.move == SMALLEST
        and situation.step <= 10
    )


def lacks_leap(situation: Situation[State]) -> Text:
    """The size of a step, the number of steps, or the leap itself."""
    state = situation.state
    if not isinstance(state, Nudged):
        return _ELSEWHERE
    if state.move != SMALLEST:
        return Text(
            "A step is {move}, it must be 0.0001.", "한 걸음이 {move}예요. 0.0001이어야 해요."
        ).format(move=f"{state.move:g}")
    if state.jumps == 0:
        return Text(
            "Accuracy is still {a} after {n} steps.", "{n}걸음 뒤에도 정확도가 아직 {a}."
        ).format(a=f"{state.accuracy:.0f}", n=situation.step)
    return Text(
        "These are {n} steps, at most 10 are allowed.", "지금 {n}걸음이에요. 10걸음까지만 돼요."
    ).format(n=situation.step)


def slope_is_half(situation: Situation[State]) -> bool:
    """Whether the slope of the loss is about -0.5."""
    return isinstance(situation.state, Nudged) and abs(situation.state.loss_slope + 0.5) < 0.01


def lacks_half(situation: Situation[State]) -> Text:
    """The slope of the loss as it is."""
    state = situation.state
    if not isinstance(state, Nudged):
        return _ELSEWHERE
    return Text(
        "The slope is {s}, it must be between -0.51 and -0.49.",
        "기울기가 지금 {s}, -0.51과 -0.49 사이여야 해요.",
    ).format(s=fixed(state.loss_slope, 4))


def on_the_leap(situation: Situation[State]) -> bool:
    """Whether the slope of accuracy is measured as something other than 0."""
    return isinstance(situation.state, Nudged) and situation.state.accuracy_slope != 0


def lacks_slope_of_accuracy(situation: Situation[State]) -> Text:
    """Where the slope of accuracy is measured, and that it is 0 there."""
    state = situation.state
    if not isinstance(state, Nudged):
        return _ELSEWHERE
    return Text(
        "At nudge {n} accuracy's slope is 0.", "변화량 {n}에서 정확도의 기울기는 0이에요."
    ).format(n=fixed(state.nudge, 4))


def learned(situation: Situation[State]) -> bool:
    """Whether following the loss has led to the right answer."""
    state = situation.state
    return (
        isinstance(state, Nudged)
        and situation.step > 0
        and state.follow == "loss"
        and state.accuracy == 1.0
    )


def lacks_learning(situation: Situation[State]) -> Text:
    """That something else is followed, or the accuracy that is not reached yet."""
    state = situation.state
    if not isinstance(state, Nudged):
        return _ELSEWHERE
    if state.follow != "loss":
        return Text("`w23` must follow the loss.", "`w23`이 손실을 따라가야 해요.")
    return Text(
        "Accuracy is {a} after {n} steps, it must be 1.",
        "{n}걸음 뒤 정확도가 {a}, 1이어야 해요.",
    ).format(a=f"{state.accuracy:.0f}", n=situation.step)


def escaped(situation: Situation[State]) -> bool:
    """Whether the point is well below the saddle after at most 30 steps."""
    state = situation.state
    return isinstance(state, Rolling) and situation.step <= 30 and state.height < -1.0


def lacks_escape(situation: Situation[State]) -> Text:
    """The number of steps, or the height of the point."""
    state = situation.state
    if not isinstance(state, Rolling):
        return _AWAY
    if situation.step > 30:
        return Text(
            "These are {n} steps, at most 30 are allowed.",
            "지금 {n}걸음이에요. 30걸음까지만 돼요.",
        ).format(n=situation.step)
    return Text("f is {f}, it must be below -1.", "f가 지금 {f}, -1보다 작아야 해요.").format(
        f=fixed(state.height, 4)
    )


def ninety_right(situation: Situation[State]) -> bool:
    """Whether 90 of the 100 samples are right."""
    return isinstance(situation.state, Nudged) and _right_of_100(situation.state) == 90


def lacks_ninety(situation: Situation[State]) -> Text:
    """How many of the 100 samples are right."""
    state = situation.state
    if not isinstance(state, Nudged):
        return _ELSEWHERE
    return Text("{n} are right, it must be 90.", "지금 {n}개, 90개여야 해요.").format(
        n=_right_of_100(state)
    )


def _right_of_100(state: Nudged) -> int:
    return round(100 * float(accuracy_of_all(state.weight, np.array([state.nudge]))[0]))
