"""What the keys ask of a walk: is its run at an end, is its goal met, are there arrows to show."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.engine import notices
from downslope.lessons.engine.fault import LessonFault

if TYPE_CHECKING:
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.walk import Walk

CHEAP = 300.0
"""Microseconds that a step may cost, as its lesson estimates it, to be tried for the key row."""


def point_is_chosen(walk: Walk[object]) -> bool:
    """Whether the chosen control is a point, which all four arrow keys move."""
    control = walk.chosen_control
    return bool(control and control.axis == "x" and any(c.axis == "y" for c in walk.usable))


@lru_cache(maxsize=2)
def ended(walk: Walk[object]) -> bool:
    """Whether the run is known to go no further.

    A step that takes long is not tried: then the end is known once a key has met it. Several keys
    ask at each paint, and the step is tried once.
    """
    if walk.notice in (notices.ENDED, notices.LIMIT) or walk.step >= walk.lesson.limit(walk.values):
        return True
    if walk.lesson.cost(walk.values) > CHEAP:
        return False
    # What is wrong with a step is told once it is taken.
    with suppress(LessonFault), np.errstate(all="ignore"):
        return walk.timeline.ended
    return False


@lru_cache(maxsize=2)
def goal_is_met(walk: Walk[object]) -> bool:
    """Whether the goal that can be claimed is met now; a goal whose code fails is not."""
    goal = walk.claimable
    with suppress(LessonFault), np.errstate(all="ignore"):
        return bool(goal and goal.reached(walk))
    return False


def has_arrows(walk: Walk[object]) -> bool:
    """Whether the pictures of this beat look at whether arrows are shown."""
    # They do or do not at every step of a run, so each beat is asked only once.
    key = (walk.lesson, walk.beat, walk.asking)
    if key not in _asked:
        _asked[key] = _asked_for(walk)
    return "arrows" in _asked[key]


_asked: dict[tuple[Lesson[object], int, bool], frozenset[str]] = {}
"""The views that a beat's pictures ask for, while its question waits and afterwards."""


class _Listening(frozenset[str]):
    """The views that are shown; it notes which of them somebody asks for."""

    asked: set[str]

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)


def _asked_for(walk: Walk[object]) -> frozenset[str]:
    views = _Listening(walk.shown)
    views.asked = set()
    with np.errstate(all="ignore"):
        replace(walk, shown=views).figures()
    return frozenset(views.asked)
