"""Goals: the recorded keys reach them, and nothing less does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.engine import token
from downslope.tui.check.problem import Finding
from downslope.tui.check.stages import repaired, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.beat import Goal
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.check.taught import Taught

FURTHER = 50
"""How many steps past its keys a goal that they miss is looked for."""


def find_goals(taught: Taught, index: int) -> Iterator[Finding]:
    """Goals that are met by doing nothing, or that their recorded keys do not reach."""
    beat, walk = taught.beat(index), taught.opened(index).walk
    if beat.goal and _met(beat.goal, repaired(settled(walk))):
        yield Finding("the goal is reached before a key is pressed", "at once")
    for played in taught.played(index):
        goal, end = played.goal, played.walks[-1]
        if goal.keys[-1:] != ("enter",):
            text = f"the keys of its {played.name} do not end in enter, which claims it"
            yield Finding(text, played.name)
        if beat.name not in (end.reached if goal is beat.goal else end.starred):
            text = f"its keys do not reach the {played.name}: {_miss(goal, played.walks)}"
            yield Finding(text, played.name)


def _met(goal: Goal[object], walk: Walk[object]) -> bool:
    with np.errstate(all="ignore"):
        return bool(goal.reached(walk))


def _miss(goal: Goal[object], walks: tuple[Walk[object], ...]) -> str:
    """What stands on the screen after the keys, how near they came, and where to look."""
    end = walks[-1]
    with np.errstate(all="ignore"):
        shown = [text.en.strip() for text in (*end.formula(), end.status())]
        lacks = [goal.lacks(end).en] if goal.lacks and not goal.reached(end) else []
    told = "; ".join([*shown, *lacks, _nearest(goal, walks)])
    return f"they end with {told}; look at {token.write(end)}"


def _nearest(goal: Goal[object], walks: tuple[Walk[object], ...]) -> str:
    for count, walk in enumerate(walks):
        if _met(goal, walk):
            return f"it is met after {count} of its {len(walks) - 1} keys but not claimed there"
    walk = walks[-1]
    for count in range(1, FURTHER + 1):
        walk = walk.forward()
        if _met(goal, walk):
            return f"it is met {count} steps later"
    return f"it is not met within {FURTHER} more steps either"
