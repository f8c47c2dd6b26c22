"""The goals of lesson 4: whether a situation meets them, and what it lacks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, fixed
from downslope.lessons.l04_cross_entropy.captions import ENTROPY

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l04_cross_entropy.run import Sliding


def near_one(situation: Situation[Sliding]) -> bool:
    """Whether the error is within 0.01 of 1."""
    return bool(abs(situation.state.error - 1.0) < 0.01)


def lacks_one(situation: Situation[Sliding]) -> Text:
    """The error as it is, and how far from 1 it may be."""
    return Text(
        "E is {e}, it must be within 0.01 of 1.", "E가 지금 {e}, 1과의 차이가 0.01보다 작아야 해요."
    ).format(e=_error(situation))


def above_20(situation: Situation[Sliding]) -> bool:
    """Whether the error is above 20 and still finite."""
    return 20 < situation.state.error < math.inf


def lacks_20(situation: Situation[Sliding]) -> Text:
    """The error as it is, and where it should be."""
    return Text(
        "E is {e}, it must be above 20 and finite.",
        "E가 지금 {e}, 20보다 크고 무한대는 아니어야 해요.",
    ).format(e=_error(situation))


def at_entropy(situation: Situation[Sliding]) -> bool:
    """Whether the error for soft targets is within 0.001 of their entropy."""
    return abs(situation.state.soft_error - ENTROPY) < 0.001


def lacks_entropy(situation: Situation[Sliding]) -> Text:
    """How far the error is above the entropy."""
    return Text(
        "E is {e} above it, it must be 0.001 at most.", "아직 {e} 커요. 0.001보다 작아야 해요."
    ).format(e=fixed(situation.state.soft_error - ENTROPY, 3))


def infinite(situation: Situation[Sliding]) -> bool:
    """Whether the error is infinite."""
    return bool(situation.state.error == math.inf)


def lacks_infinity(situation: Situation[Sliding]) -> Text:
    """The error as it is, and a question that leads on."""
    if math.isnan(situation.state.error):
        return Text(
            "E is nan: an output of another class is 0 as well.",
            "E가 nan이에요. 다른 클래스의 출력도 0이에요.",
        )
    return Text(
        "E is {e}. What still keeps the 0 out of ln?", "E가 지금 {e}. 무엇이 아직 ln 0을 막을까요?"
    ).format(e=_error(situation))


def _error(situation: Situation[Sliding]) -> str:
    return fixed(situation.state.error, 3)
