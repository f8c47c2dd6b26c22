"""The goals of lesson 3: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, fixed, short
from downslope.lessons.l03_squared_error.captions import sums_to_1

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l03_squared_error.run import Adding


def all_added(situation: Situation[Adding]) -> bool:
    """Whether the sum is complete."""
    return bool(situation.state.complete)


def lacks_classes(situation: Situation[Adding]) -> Text:
    """How many classes are still to be added."""
    return Text(
        "{n} classes are added, it must be all 10.",
        "{n}개 클래스만 더했어요. 10개를 모두 더해야 해요.",
    ).format(n=situation.state.added)


def small(situation: Situation[Adding]) -> bool:
    """Whether the sum is complete and below 0.01."""
    return bool(situation.state.complete and situation.state.half_sum < 0.01)


def lacks_small(situation: Situation[Adding]) -> Text:
    """The error as it is."""
    if not situation.state.complete:
        return lacks_classes(situation)
    return Text("E is {e}, it must be below 0.01.", "E가 지금 {e}, 0.01보다 작아야 해요.").format(
        e=fixed(situation.state.half_sum, 4)
    )


def small_and_whole(situation: Situation[Adding]) -> bool:
    """Whether the error is below 0.01 with outputs that sum to 1."""
    return small(situation) and sums_to_1(situation.state)


def lacks_whole(situation: Situation[Adding]) -> Text:
    """The error and the sum of the outputs as they are."""
    return Text("E is {e}, the outputs sum to {s}.", "E는 {e}, 출력의 합은 {s}.").format(
        e=fixed(situation.state.half_sum, 4), s=short(round(float(situation.state.y.sum()), 6))
    )


def in_between(situation: Situation[Adding]) -> bool:
    """Whether the sum is complete and 0.6475."""
    return bool(situation.state.complete and abs(situation.state.half_sum - 0.6475) < 1e-9)


def lacks_in_between(situation: Situation[Adding]) -> Text:
    """The error with the right class as it is."""
    if not situation.state.complete:
        return lacks_classes(situation)
    return Text(
        "With right class {k} E is {e}, it must be 0.6475.",
        "정답이 {k}번이면 E는 {e}, 0.6475여야 해요.",
    ).format(k=situation.state.right, e=fixed(situation.state.half_sum, 4))
