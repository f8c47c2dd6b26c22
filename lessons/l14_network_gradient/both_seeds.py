"""The picture of lesson 14 that sets two random beginnings side by side."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Cells, Text, fixed
from downslope.lessons.l14_network_gradient.answers import from_seed

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Learning, Situation

SEEDS = (1, 2)
STEPS = 100
_TITLE = Text("W from two seeds, after 100 steps", "두 시드의 W, 100걸음 뒤")


def unknown(_: Situation[Learning]) -> Cells:
    """The losses of both networks at the start; where they end is not told."""
    summary = Text("Where both end is still hidden.", "둘이 어디서 끝나는지는 아직 가려져 있어요.")
    starts = [f"E {fixed(net.loss)} → ?" for net in _networks(0)]
    return _cells(np.full((4, 3), np.nan), starts, summary)


def told(_: Situation[Learning]) -> Cells:
    """The weights of both networks after their steps, and their losses before and after."""
    ends = _networks(STEPS)
    pairs = zip(_networks(0), ends, strict=True)
    changes = [f"E {fixed(start.loss)} → {fixed(end.loss)}" for start, end in pairs]
    summary = Text(
        "After 100 steps: seed 1 has {one}, seed 2 has {two}.",
        "100걸음 뒤: 시드 1은 {one}, 시드 2는 {two}.",
    ).format(one=changes[0], two=changes[1])
    return _cells(np.vstack([net.W for net in ends]), changes, summary)


def _cells(values: Array, changes: list[str], summary: Text) -> Cells:
    names = (_seed(1), "", _seed(2), "")
    return Cells(
        title=_TITLE,
        summary=summary,
        values=values,
        scale=2.0,
        digits=2,
        row_names=names,
        column_names=("a0", "a1", "a2"),
        row_notes=(changes[0], "", changes[1], ""),
        unknown="?",
    )


def _seed(seed: int) -> Text:
    return Text("seed {n}", "시드 {n}").format(n=seed)


@lru_cache(maxsize=2)
def _networks(steps: int) -> tuple[Learning, ...]:
    return tuple(from_seed(seed, steps) for seed in SEEDS)
