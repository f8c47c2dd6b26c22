"""Measured running times: the only thing on a screen that is not the same every time."""

from __future__ import annotations

import time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 3
"""How many times a function is run, unless it is slow."""
SLOW = 0.05
"""Seconds; a run that takes longer is not repeated, as the learner waits for it after a key."""


@lru_cache(maxsize=32)
def seconds_of(run: Callable[[], object]) -> float:
    """The shortest time in seconds of RUNS runs. It is cached, so that the screen stays still."""
    first = _once(run)
    return first if first > SLOW else min(first, *(_once(run) for _ in range(RUNS - 1)))


def _once(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin
