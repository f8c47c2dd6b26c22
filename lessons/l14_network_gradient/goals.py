"""The goals of lesson 14, and what is missing where one is not reached yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, fixed
from downslope.lessons.l14_network_gradient.run import ENTRIES

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning, Situation


def at_steepest(situation: Situation[Learning]) -> bool:
    """Whether the chosen entry is the one with the lowest slope."""
    return bool(_slope(situation) == situation.state.gradient.min())


def lacks_steepest(situation: Situation[Learning]) -> Text:
    """The slope of the chosen entry, and that there is a lower one."""
    i, j = ENTRIES[str(situation.values["entry"])]
    return Text(
        "The slope of `W[{i},{j}]` is {slope}: another is lower.",
        "`W[{i},{j}]`의 편미분은 {slope}. 더 작은 것이 있어요.",
    ).format(i=i, j=j, slope=fixed(_slope(situation)))


def low_and_quick(situation: Situation[Learning]) -> bool:
    """Whether the loss is below 0.07 within 10 steps."""
    return bool(situation.state.loss < 0.07) and 0 < situation.step <= 10


def lacks_low_and_quick(situation: Situation[Learning]) -> Text:
    """Whether the steps are too many, or the loss is too high."""
    if situation.step > 10:
        return Text(
            "This run took {n} steps, at most 10 are allowed.", "{n}걸음이에요. 10걸음까지예요."
        ).format(n=situation.step)
    return Text(
        "The loss is {loss}, it must be below 0.07.", "지금 손실은 {loss}. 0.07보다 작아야 해요."
    ).format(loss=fixed(situation.state.loss, 4))


def true_to_its_word(situation: Situation[Learning]) -> bool:
    """Whether one step was taken and its drop is within 1 percent of the predicted one."""
    return situation.step == 1 and abs(_kept(situation) - 1) < 0.01


def half_its_word(situation: Situation[Learning]) -> bool:
    """Whether one step was taken and its drop is half of the predicted one, within 2 percent."""
    return situation.step == 1 and abs(_kept(situation) - 0.5) < 0.01


def _kept(situation: Situation[Learning]) -> float:
    before = situation.timeline.start
    return (before.loss - situation.state.loss) / before.promise


def lacks_share(situation: Situation[Learning]) -> Text:
    """What share of the predicted drop the only step brought."""
    if situation.step != 1:
        return Text("It takes exactly 1 step.", "딱 1걸음이어야 해요.")
    return Text(
        "The drop is {share} percent of the predicted one.", "감소량이 예측의 {share}퍼센트예요."
    ).format(share=fixed(100 * _kept(situation), 1))


def unlucky_start(situation: Situation[Learning]) -> bool:
    """Whether the run began at a random W whose loss was above 2.5."""
    return situation.values["weights"] == "seed" and situation.timeline.start.loss > 2.5


def lacks_unlucky_start(situation: Situation[Learning]) -> Text:
    """Whether W is not random, or its first loss is too low."""
    if situation.values["weights"] != "seed":
        return Text(
            "This `W` is the book's, it must be random.", "지금 `W`는 책의 값. 무작위여야 해요."
        )
    return Text(
        "The first loss is {loss}, it must be above 2.5.", "첫 손실은 {loss}. 2.5보다 커야 해요."
    ).format(loss=fixed(situation.timeline.start.loss))


def _slope(situation: Situation[Learning]) -> float:
    return float(situation.state.gradient[ENTRIES[str(situation.values["entry"])]])
