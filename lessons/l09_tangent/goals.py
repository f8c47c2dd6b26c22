"""The goals of lesson 9, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, fixed, short
from downslope.lessons.l09_tangent.answers import CLOSE
from downslope.lessons.l09_tangent.pictures import AIM

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation
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
