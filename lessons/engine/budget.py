"""How much work a walk may be: a token that names it opens in seconds, whatever it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.walk import Ghost

WORK = 10_000_000.0
"""Microseconds, by estimate, in which all runs of a walk can be taken again.

An estimate and not a clock: how far a run goes must not depend on the machine, or a token would
open on one and be refused on another.
"""


def within_work(lesson: Lesson, runs: Iterable[tuple[Values, int]]) -> int:
    """How many of these runs (control values, steps), from the first on, WORK is enough for."""
    left, count = WORK, 0
    for values, steps in runs:
        left -= steps * lesson.cost(values)
        if left < 0:
            break
        count += 1
    return count


def repeatable(
    lesson: Lesson, values: Values, steps: int, ghosts: tuple[Ghost, ...]
) -> tuple[Ghost, ...]:
    """The newest of these ghosts for which WORK is enough beside a run: it comes before them."""
    if not ghosts:
        return ()
    newest = [(ghost.values, ghost.timeline.position) for ghost in reversed(ghosts)]
    count = within_work(lesson, [(values, steps), *newest]) - 1
    return ghosts[len(ghosts) - max(count, 0) :]
