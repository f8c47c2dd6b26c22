"""The goals of lesson 11, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text
from downslope.lessons.l11_gradient_field.captions import write_vector

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l11_gradient_field.run import Call

_WANTED = (-4.0, 2.0)


def found(situation: Situation[Call]) -> bool:
    """Whether the call has returned the gradient [-4, 2]."""
    state = situation.state
    gradient = state.gradient
    return (
        state.finished and gradient is not None and bool(np.allclose(gradient, _WANTED, atol=1e-6))
    )


def lacks_found(situation: Situation[Call]) -> Text:
    """The gradient here, or that it is not known yet."""
    gradient = situation.state.gradient
    if gradient is None or not situation.state.finished:
        return Text("Run it first, with `space`.", "먼저 `space`로 실행해 보세요.")
    return Text(
        "The gradient here is {here}, it must be {wanted}.",
        "여기 기울기는 {here}. {wanted}여야 해요.",
    ).format(here=write_vector(gradient, 2), wanted="[-4, 2]")


def in_the_second_turn(situation: Situation[Call]) -> bool:
    """Whether x1 has just been moved up by h."""
    return situation.state.line == "plus" and situation.state.index == 1


def lacks_second_turn(situation: Situation[Call]) -> Text:
    """Where x is now."""
    return Text("x is {x} now, it must be {wanted}.", "지금 x는 {x}. {wanted}여야 해요.").format(
        x=write_vector(situation.state.x), wanted="[3, 5]"
    )


def returned(situation: Situation[Call]) -> bool:
    """Whether the function has returned."""
    return situation.state.finished


def lacks_returned(situation: Situation[Call]) -> Text:
    """How many slopes are computed so far."""
    state = situation.state
    return Text(
        "It has not returned: {n} of {count} slopes are computed.",
        "아직 반환하지 않았어요. 경사 {count}개 중 {n}개를 구했어요.",
    ).format(n=state.filled, count=len(state.x))


def to_the_middle(situation: Situation[Call]) -> bool:
    """Whether -gradient of x0 * x1 leads from the point straight to (0, 0)."""
    state = situation.state
    if state.gradient is None or not _on_the_saddle(state):
        return False
    along = float(-state.gradient @ -state.point)
    whole = _length(state.gradient) * _length(state.point)
    return along > 0 and bool(np.isclose(along, whole))


def past_the_middle(situation: Situation[Call]) -> bool:
    """Whether -gradient of x0 * x1 has length 2 and is at a right angle to the way to (0, 0)."""
    state = situation.state
    if state.gradient is None or not _on_the_saddle(state):
        return False
    across = abs(float(state.gradient @ state.point)) < 1e-6
    return across and bool(np.isclose(_length(state.gradient), 2.0))


def lacks_aim(situation: Situation[Call]) -> Text:
    """Where the arrow goes from here."""
    state = situation.state
    if state.gradient is None or not state.finished:
        return lacks_found(situation)
    return Text("At {x} the arrow goes {way}.", "{x}에서 화살표는 {way} 쪽으로 가요.").format(
        x=write_vector(state.point, 2), way=write_vector(-state.gradient, 2)
    )


def _on_the_saddle(state: Call) -> bool:
    return state.finished and state.function.name == "product" and _length(state.point) > 0


def _length(vector: Array) -> float:
    return float(np.linalg.norm(vector))
