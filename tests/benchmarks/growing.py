"""What memory a long session takes beside a fresh one: many steps, many changes of lesson."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lessons.catalog import load, names
from tests.benchmarks.console import OURS, consoles
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import resident
from tests.benchmarks.pressing import PAGE_DOWN
from tests.benchmarks.stepping import DOWNHILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.console import Console

STEPS, SWITCHES = 20_000, 2_000
PAGE_UP = "\x1b[5~"
BATCH = 50
"""Keys typed ahead: a terminal holds no more than a few hundred bytes for a busy program."""
DONE = 0.4
"""Seconds of silence after which all of a batch is done."""


@dataclass(frozen=True)
class Growth:
    """MB that a process has grown by, and after how many keys of those asked for."""

    memory: float
    keys: int


def rows(seconds: float) -> list[Row]:
    """Both sessions at once, a core for each, no longer than `seconds`: memory is no race."""
    programs = {"steps": (*OURS, DOWNHILL), "switches": (*OURS, names()[0])}
    end = time.perf_counter() + seconds
    with consoles(programs) as opened, ThreadPoolExecutor(2) as pool:
        stepping = pool.submit(_step, opened["steps"], end)
        switching = pool.submit(_switch, opened["switches"], end)
        steps, (tour, switches) = stepping.result(), switching.result()
    both = steps.memory + tour.memory + switches.memory
    note = (
        f"{steps.memory:+.1f} by {steps.keys:,} steps, {tour.memory:+.1f} by seeing every beat "
        f"of the chapter once, {switches.memory:+.1f} by {switches.keys:,} switches"
    )
    whole = "" if (steps.keys, switches.keys) == (STEPS, SWITCHES) else " (cut short)"
    figure = f"growth, {STEPS:,} steps and {SWITCHES:,} switches{whole}"
    return [Row(figure, "MB", Spread.one(both), (Limit("p50", 5),), note=note)]


def _step(console: Console, end: float) -> Growth:
    before = resident(console.child.pid)
    keys = _type_all(console, (" " for _ in range(STEPS)), end)
    if f"step {keys} " not in console.text:
        raise RuntimeError(f"{keys} steps were asked for:\n{console.text}")
    return Growth(resident(console.child.pid) - before, keys)


def _switch(console: Console, end: float) -> tuple[Growth, Growth]:
    """The chapter once through; then to and fro at each end of a lesson, walking it backwards."""
    fresh = resident(console.child.pid)
    pages = [PAGE_DOWN] * (sum(len(load(name).beats) for name in names()) - 1)
    seen = _type_all(console, iter(pages), end)
    once = resident(console.child.pid)
    keys = list(_to_and_fro())
    typed = _type_all(console, iter(keys), end)
    switches = round(SWITCHES * typed / len(keys))
    return Growth(once - fresh, seen), Growth(resident(console.child.pid) - once, switches)


def _to_and_fro() -> Iterator[str]:
    """At least SWITCHES changes of lesson, beginning at the last beat of the chapter."""
    count = -(-SWITCHES // (len(names()) - 1))
    for name in reversed(names()[1:]):
        yield from [PAGE_UP] * (len(load(name).beats) - 1)
        # An odd number of them ends beyond the border, where the walk goes on.
        yield from (PAGE_UP if i % 2 == 0 else PAGE_DOWN for i in range(count | 1))


def _type_all(console: Console, keys: Iterator[str], end: float) -> int:
    """Type keys in batches until they are done or the time is up; how many there were."""
    typed = 0
    while time.perf_counter() < end:
        batch = list(islice(keys, BATCH))
        if not batch:
            break
        console.type("".join(batch))
        console.listen(DONE)
        typed += len(batch)
        _ = console.rows
    return typed
