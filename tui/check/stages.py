"""The stages of a beat: as it opens, after each answer, with its mistake repaired, and so on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.engine.pitfall import Repair
from downslope.tui.check.words import AGAIN
from downslope.tui.page.keys import press
from downslope.tui.page.story.question import answers_to_try

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from downslope.lessons.engine.beat import Goal
    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Figure

STEPS = (1, 5, 20)
"""After how many steps a beat is looked at."""
MICROSECONDS = 50_000
"""What the steps between two of these may cost, as the lesson estimates it."""


@dataclass(frozen=True, eq=False)
class Stage:
    """A beat at one point on its way, and in words how it came there."""

    name: str
    walk: Walk[object]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The pictures that it shows."""
        with np.errstate(all="ignore"):
            return self.walk.figures()


@dataclass(frozen=True, eq=False)
class Played:
    """A goal, called `name`, with the walk before its recorded keys and after each of them."""

    name: str
    goal: Goal[object]
    walks: tuple[Walk[object], ...]


def stages(walk: Walk[object]) -> Iterator[Walk[object]]:
    """The walk as its beat opens, after each possible answer, and with the repair applied."""
    yield walk
    for stage in _answered(walk):
        yield stage.walk
    for stage in _repaired(settled(walk)):
        yield stage.walk


def asked_again(walk: Walk[object]) -> Iterator[Walk[object]]:
    """The walk with its question asked with other numbers, and after each possible answer."""
    if not walk.current_beat.again or not walk.current_beat.question:
        return
    after = settled(walk)
    for seed in AGAIN:
        asked = after.asked_again(seed)
        yield asked
        if asked.pending:
            for answer in answers_to_try(asked.pending):
                yield replace(asked, guess=answer).commit()


def stages_of(walk: Walk[object], played: Iterable[Played]) -> Iterator[Stage]:
    """Every stage of the walk's beat, which has just opened; `played` are its goals."""
    yield Stage("opened", walk)
    after = settled(walk)
    yield from _answered(walk, after)
    repaired = list(_repaired(after))
    yield from repaired
    after = repaired[-1].walk if repaired else after
    taken = 0
    for steps in STEPS:
        after, taken = after.forward(affordable_steps(after, steps - taken)), steps
        yield Stage(f"after {steps} steps", after)
    for goal in played:
        yield Stage(f"after the keys of the {goal.name}", goal.walks[-1])


def played(walk: Walk[object]) -> Iterator[Played]:
    """The goals of the walk's beat, which has just opened, each with its recorded keys pressed."""
    beat = walk.current_beat
    for name, goal in (("goal", beat.goal), ("star goal", beat.star)):
        if goal:
            walks = tuple(accumulate(goal.keys, press, initial=walk))
            yield Played(name, goal, walks)
            walk = walks[-1]


def settled(walk: Walk[object]) -> Walk[object]:
    """The walk with its question answered right."""
    question = walk.pending
    return replace(walk, guess=question.truth).commit() if question else walk


def repaired(walk: Walk[object]) -> Walk[object]:
    """The walk, whose question is settled, with its mistake repaired."""
    return [walk, *(stage.walk for stage in _repaired(walk))][-1]


def affordable_steps(walk: Walk[object], steps: int) -> int:
    """That many steps, or fewer (at least one) where they would take the check too long."""
    return max(1, min(steps, int(MICROSECONDS / walk.lesson.cost(walk.values))))


def _answered(walk: Walk[object], right: Walk[object] | None = None) -> Iterator[Stage]:
    """The walk after each answer; `right` is the walk after the right one, if that is known."""
    if question := walk.pending:
        # What was answered does not change the run, so its steps are taken only once.
        right = right or settled(walk)
        name = walk.current_beat.name
        for number, answer in enumerate(answers_to_try(question), start=1):
            said = {**right.answers, name: answer}
            yield Stage(f"after answer {number}", replace(right, answers=said))


def _repaired(walk: Walk[object]) -> Iterator[Stage]:
    pitfall = walk.pitfall
    if not pitfall:
        return
    if pitfall.repairs:
        found = replace(walk, repair=Repair(_mistake(pitfall), found=True))
        yield Stage("with the mistake found", found)
        for pick in range(len(pitfall.repairs)):
            tried = replace(found, repair=Repair(_mistake(pitfall), found=True, pick=pick))
            yield Stage(f"with repair {pick + 1}", tried.commit())
    name = walk.current_beat.name
    pick = next((k for k, code in enumerate(pitfall.repairs) if code is pitfall.fixed), 0)
    repair = Repair(_mistake(pitfall), found=True, pick=pick, run=True) if pitfall.repairs else None
    yield Stage("repaired", replace(walk, repair=repair, fixed=frozenset({name})))


def _mistake(pitfall: Pitfall) -> int:
    """The number of the line with the mistake."""
    return next((k for k in range(1, len(pitfall.lines)) if pitfall.is_mistake(k)), 1)
