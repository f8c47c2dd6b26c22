"""How much work a walk may be: a token that names it opens in seconds, whatever it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WORK = 10_000_000.0
"""Microseconds, by estimate, in which all runs of a walk can be taken again.

An estimate and not a clock: how far a run goes must not depend on the machine, or a token would
open on one and be refused on another.
"""


def affordable(costs: Iterable[float]) -> int:
    """How many of these runs, from the first on, can be taken within WORK.

    `costs` are estimated microseconds, one for each run; none of them: 0.
    """
    left, count = WORK, 0
    for cost in costs:
        left -= cost
        if left < 0:
            break
        count += 1
    return count
