"""The limit on the work in a walk: whatever a token asks for, it opens within seconds.

A token only stores how many steps each run took, so opening it computes all of them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WORK = 10_000_000.0
"""Estimated microseconds that computing all runs of a walk again may take: 10 seconds.

Costs are estimated and not measured, so that the limit is the same on every machine. Otherwise a
token could open on one machine and be refused on another.
"""

BRIEFLY = 300_000.0
"""The same for what is computed before a walk is seen; its other steps follow on the screen."""


def affordable(costs: Iterable[float]) -> int:
    """How many runs, counted from the first, fit into WORK together.

    `costs` are estimated microseconds, one for each run. No costs give 0.
    """
    left, count = WORK, 0
    for cost in costs:
        left -= cost
        if left < 0:
            break
        count += 1
    return count
