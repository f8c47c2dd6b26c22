"""The goals of lesson 5: whether a situation meets them, and what it lacks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.core import scans
from downslope.lessons.kit import Text, fixed
from downslope.lessons.l05_mini_batch.descent_pictures import own
from downslope.lessons.l05_mini_batch.draws import repeats
from downslope.lessons.l05_mini_batch.losses import losses_of
from downslope.lessons.l05_mini_batch.pictures import percent

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l05_mini_batch.run import Draws

LOW, MOST = 1.05, 2500
"""The loss to get below in a descent, and how many scans it may look at."""
TARGET = 0.1
"""The learner is asked to get the spread sd / sqrt(B) below this."""


def has_duplicate(situation: Situation[Draws]) -> bool:
    """Whether the batch just drawn holds some scan more than once."""
    return situation.step > 0 and repeats(situation.state.last) > 0


def lacks_duplicate(situation: Situation[Draws]) -> Text:
    """How many scans the last batch holds, all of them different."""
    if situation.step == 0:
        return Text("Nothing is drawn yet: `space` draws.", "아직 뽑기 전이에요. `space`로 뽑아요.")
    return Text(
        "This batch holds {n} scans, all of them different.",
        "이 배치의 {n}장은 모두 서로 달라요.",
    ).format(n=situation.state.urn.batch)


def touched_most(situation: Situation[Draws]) -> bool:
    """Whether at least nine tenths of the scans have been in a batch."""
    return bool(situation.state.touched >= 0.9 * situation.state.urn.size)


def lacks_touched(situation: Situation[Draws]) -> Text:
    """The share of the scans that have been in a batch."""
    state = situation.state
    share = percent(state.touched / state.urn.size) if state.touched else "0%"
    return Text("Touched so far: {s}, it must be 90%.", "지금까지 {s}, 90%여야 해요.").format(
        s=share
    )


def cheap_descent(situation: Situation[Draws]) -> bool:
    """Whether the learner's own B got the loss below LOW within MOST scans."""
    losses = own(situation.state)
    looked = situation.state.urn.batch * (len(losses) - 1)
    return bool(losses[-1] < LOW) and looked <= MOST


def lacks_cheap(situation: Situation[Draws]) -> Text:
    """The loss of the learner's own B, and at how many scans it looked."""
    losses = own(situation.state)
    return Text("Loss {e}, {n} scans looked at.", "손실 {e}, 본 이미지 {n}장이에요.").format(
        e=fixed(float(losses[-1]), 3), n=situation.state.urn.batch * (len(losses) - 1)
    )


def half_again(situation: Situation[Draws]) -> bool:
    """Whether B is the smallest for which sd / sqrt(B) is below half of TARGET."""
    return bool(situation.state.urn.batch == _smallest(TARGET / 2))


def lacks_half(situation: Situation[Draws]) -> Text:
    """The spread at this B."""
    batch = situation.state.urn.batch
    spread = losses_of(scans()).sd / math.sqrt(batch)
    return Text("At B = {b} sd/√B is {s}.", "B = {b}이면 sd/√B = {s}.").format(
        b=batch, s=fixed(spread, 4)
    )


def _smallest(target: float) -> int:
    """The smallest B for which sd / sqrt(B) is below the target."""
    return math.floor((losses_of(scans()).sd / target) ** 2) + 1


def smallest_enough(situation: Situation[Draws]) -> bool:
    """Whether B is the smallest for which sd / sqrt(B) is below TARGET."""
    return bool(situation.state.urn.batch == _smallest(TARGET))


def lacks_smallest(situation: Situation[Draws]) -> Text:
    """The spread at this B, and whether it should be larger or smaller."""
    batch = situation.state.urn.batch
    spread = losses_of(scans()).sd / math.sqrt(batch)
    told = Text(
        "At B = {b} sd/√B is {s}, it must be below 0.1.",
        "B = {b}이면 sd/√B가 {s}, 0.1보다 작아야 해요.",
    )
    if spread < TARGET:
        told = Text(
            "At B = {b} sd/√B is {s}, but a smaller B does it.",
            "B = {b}이면 sd/√B가 {s}, 더 작은 B로도 돼요.",
        )
    return told.format(b=batch, s=fixed(spread, 4))
