"""The goals of lesson 3: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, fixed

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
