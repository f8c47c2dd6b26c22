"""The goals of lesson 13, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, short
from downslope.lessons.l13_learning_rate import names
from downslope.lessons.l13_learning_rate.captions import brief_slope
from downslope.lessons.l13_learning_rate.run import MOST, factors, measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation
    from downslope.lessons.l13_learning_rate.run import Descent, Fate


def arrives_within(steps: int) -> Callable[[Situation[Descent]], bool]:
    """A goal that is reached where eta arrives within so many steps."""
    return lambda situation: _within(situation, steps)


def lacks_steps(most: int) -> Callable[[Situation[Descent]], Text]:
    """How many steps eta takes, where at most `most` are allowed."""
    return lambda situation: _too_long(situation, most)


def quick_swings(situation: Situation[Descent]) -> bool:
    """Whether eta oscillates and yet arrives within 20 steps."""
    return _kind(situation) is names.SWINGS and _within(situation, 20)


def lacks_quick_swings(situation: Situation[Descent]) -> Text:
    """Whether eta does not oscillate, or takes too many steps."""
    if (kind := _kind(situation)) is names.SWINGS:
        return _too_long(situation, 20)
    return Text(
        f"This eta is {kind.en}, it must be {names.SWINGS.en}.",
        f"지금 eta는 {kind.ko}. {names.SWINGS.ko}해야 해요.",
    )


def valley_within(steps: int) -> Callable[[Situation[Descent]], bool]:
    """A goal that is reached where eta arrives in the valley within so many steps."""
    return lambda situation: _in_valley(situation) and _within(situation, steps)


def lacks_valley(most: int) -> Callable[[Situation[Descent]], Text]:
    """Whether it is not the valley, or eta takes more than `most` steps there."""

    def lacks(situation: Situation[Descent]) -> Text:
        if _in_valley(situation):
            return _too_long(situation, most)
        return Text(
            "This is the bowl, it must be the long valley.", "지금은 그릇. 긴 골짜기여야 해요."
        )

    return lacks


def frozen_by_8(situation: Situation[Descent]) -> bool:
    """Whether eta freezes the run within 8 steps."""
    fate = _fate(situation)
    return fate.frozen and (fate.steps or 0) <= 8


def lacks_frozen_by_8(situation: Situation[Descent]) -> Text:
    """When the run freezes, or that it never does."""
    fate = _fate(situation)
    if fate.frozen:
        return Text(
            "It freezes at step {n}, it must by step 8.", "{n}걸음째에 멈춰요. 8걸음 안이어야 해요."
        ).format(n=fate.steps)
    return Text("With eta {eta} it does not freeze.", "eta가 {eta}이면 멈추지 않아요.").format(
        eta=short(situation.state.eta)
    )


def frozen(situation: Situation[Descent]) -> bool:
    """Whether the run is frozen now."""
    return bool(situation.state.frozen)


def lacks_frozen(situation: Situation[Descent]) -> Text:
    """The slopes, of which one is not 0 yet."""
    return Text(
        "The slopes read {slopes}, both must be 0.", "지금 경사는 {slopes}. 둘 다 0이어야 해요."
    ).format(slopes=brief_slope(situation.state))


def _fate(situation: Situation[Descent]) -> Fate:
    return measured(situation.state.land.name, situation.state.eta)


def _kind(situation: Situation[Descent]) -> Text:
    return names.name_of(factors(situation.state.land.name, situation.state.eta))


def _in_valley(situation: Situation[Descent]) -> bool:
    return situation.state.land.name == "valley"


def _within(situation: Situation[Descent], steps: int) -> bool:
    fate = _fate(situation)
    return fate.arrives and (fate.steps or 0) <= steps


def _too_long(situation: Situation[Descent], most: int) -> Text:
    fate, eta = _fate(situation), short(situation.state.eta)
    if not fate.arrives:
        return Text(
            "With eta {eta} the run does not arrive within {n} steps.",
            "eta가 {eta}이면 {n}걸음 안에 수렴하지 않아요.",
        ).format(eta=eta, n=MOST)
    return Text(
        "With eta {eta} it takes {n} steps, at most {most} are allowed.",
        "eta가 {eta}이면 {n}걸음이에요. {most}걸음까지예요.",
    ).format(eta=eta, n=fate.steps, most=most)
