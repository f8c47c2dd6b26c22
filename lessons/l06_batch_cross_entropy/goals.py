"""The goals of lesson 6: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.run import MOST, samples

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call


def returned(situation: Situation[Call]) -> bool:
    """Whether the function has returned."""
    return bool(situation.state.finished)


def lacks_return(situation: Situation[Call]) -> Text:
    """How many lines have run, and that `return` is not among them."""
    return Text(
        "{n} lines have run, `return` is still to come.",
        "{n}줄을 실행했어요. `return`이 아직 남았어요.",
    ).format(n=situation.step)


def same_both_ways(situation: Situation[Call]) -> bool:
    """Whether this run with labels and an earlier one with one-hot rows have the same loss."""
    state = situation.state
    others = [ghost.timeline.state for ghost in situation.ghosts]
    return state.by_labels and any(
        not other.by_labels and _same_loss(state, other) for other in others
    )


def lacks_same(situation: Situation[Call]) -> Text:
    """The form of t, the end of the run, or a run to compare with."""
    state = situation.state
    if not state.by_labels:
        return Text("`t` is one-hot, it must be labels.", "`t`가 원-핫이에요. 레이블이어야 해요.")
    if state.loss is None:
        return lacks_return(situation)
    return Text(
        "No run with one-hot rows has E = {e}.", "E = {e}, 원-핫으로 끝까지 실행한 적이 없어요."
    ).format(e=f"{state.loss:.4f}")


def batch_of_one(situation: Situation[Call]) -> bool:
    """Whether the function has returned for y_a as a batch of one row."""
    state = situation.state
    given = situation.values["input"] == "batch" and state.batch_size == 1
    return given and state.finished


def lacks_batch_of_one(situation: Situation[Call]) -> Text:
    """The shape of y that was given, or the end of the run."""
    y = situation.timeline.start.y
    if y.shape[:-1] != (1,):
        return Text(
            "`y` comes with the shape {shape}, it must be (1, 10).",
            "`y`의 형상이 {shape}이에요. (1, 10)이어야 해요.",
        ).format(shape=y.shape)
    return lacks_return(situation)


def loss_of_five(situation: Situation[Call]) -> bool:
    """Whether the loss is 1.2275."""
    state = situation.state
    return state.loss is not None and abs(state.loss - FIVE) < 5e-5


def lacks_loss_of_five(situation: Situation[Call]) -> Text:
    """The loss as it is, or the end of the run."""
    loss = situation.state.loss
    if loss is None:
        return lacks_return(situation)
    return Text("E is {e}, it must be 1.2275.", "E가 지금 {e}, 1.2275여야 해요.").format(
        e=f"{loss:.4f}"
    )


def closest_to_the_even(situation: Situation[Call]) -> bool:
    """Whether E is as near to that of an even size as an odd size brings it."""
    loss = situation.state.loss
    return loss is not None and bool(np.isclose(loss, _nearest_odd()))


def lacks_closest(situation: Situation[Call]) -> Text:
    """How far the loss is from that of an even size, or the end of the run."""
    loss = situation.state.loss
    if loss is None:
        return lacks_return(situation)
    off = abs(loss - EVEN)
    if off < 1e-9:
        return Text("This E is equal.", "이 E는 같아요.")
    return Text(
        "This E is {off} away. Another size is nearer.",
        "이 E의 차이는 {off}. 더 가까운 크기가 있어요.",
    ).format(off=f"{off:.4f}")


def _loss(size: int) -> float:
    y, labels = samples(size)
    return cross_entropy_error(y, np.array(labels))


def _nearest_odd() -> float:
    return min((_loss(n) for n in range(1, MOST + 1, 2)), key=lambda e: abs(e - EVEN))


FIVE, EVEN = _loss(5), _loss(2)
"""The loss of five rows, and of any even number of them."""


def _same_loss(one: Call, other: Call) -> bool:
    if one.loss is None or other.loss is None:
        return False
    return bool(np.isclose(one.loss, other.loss, rtol=1e-12))
