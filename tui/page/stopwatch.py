"""Measured time: the one thing on a screen that is not the same twice."""

from __future__ import annotations

import time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 3
SLOW = 0.05
"""Seconds from which a single run tells enough, and a key has waited long enough."""


@lru_cache(maxsize=32)
def seconds_of(run: Callable[[], object]) -> float:
    """The shortest of a few runs, in seconds; measured once, so that a screen stays still."""
    first = _once(run)
    return first if first > SLOW else min(first, *(_once(run) for _ in range(RUNS - 1)))


def _once(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin
