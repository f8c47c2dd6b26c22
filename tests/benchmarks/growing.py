"""What memory a long session takes beside a fresh one: many steps, many changes of lesson."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice, repeat
from typing import TYPE_CHECKING

from lessons.catalog import load, names
from tests.benchmarks.console import OURS, SMALL, consoles
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import resident
from tests.benchmarks.pressing import PAGE_DOWN
from tests.benchmarks.stepping import DOWNHILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.console import Console, Size

STEPS, SWITCHES = 20_000, 2_000
PAGE_UP = "\x1b[5~"
BATCH = 100
"""Keys typed ahead: a terminal holds no more than a few thousand bytes for a busy program."""
PAUSE, DONE = 0.1, 0.4
"""Seconds of silence after which the next batch is typed, and after which nothing is under way."""
TINY: Size = (40, 10)
"""A window in which the program asks for a larger one and paints nothing else."""


@dataclass(frozen=True)
class Growth:
    """MB that a process has grown by, and after how many keys."""

    memory: float
    keys: int


def rows(seconds: float) -> list[Row]:
    """Both sessions at once, a core for each, in about so many seconds: memory is no race."""
    programs = {"steps": (*OURS, DOWNHILL), "switches": (*OURS, names()[0])}
    with consoles(programs) as opened, ThreadPoolExecutor(2) as pool:
        stepping = pool.submit(_step, opened["steps"], seconds)
        switching = pool.submit(_switch, opened["switches"], seconds)
        (steps, painted), (tour, switches) = stepping.result(), switching.result()
    return _rows(steps, painted, tour, switches)


def _rows(steps: Growth, painted: int, tour: Growth, switches: Growth) -> list[Row]:
    """The whole, which is what has a limit, and its parts."""
    parts = {
        f"- of it by steps, {painted:,} of them painted": steps,
        "- by seeing every beat of the chapter once": tour,
        "- by switches between lessons seen before": switches,
    }
    whole = Spread.one(sum(part.memory for part in parts.values()))
    figure = f"growth, {steps.keys:,} steps and {switches.keys:,} switches"
    return [
        Row(figure, "MB", whole, (Limit("p50", 5),)),
        *(Row(name, "MB", Spread.one(part.memory)) for name, part in parts.items()),
    ]


# -- steps ------------------------------------------------------------------------------


def _step(console: Console, seconds: float) -> tuple[Growth, int]:
    """STEPS steps, and how many of them were painted: those for which the time is too short are
    taken in a window that is too small for pictures."""
    before = resident(console.child.pid)
    painted = _type_all(console, repeat(" ", STEPS), time.perf_counter() + 0.8 * seconds)
    if painted < STEPS:
        console.resize(TINY)
        _type_unseen(console, STEPS - painted)
        console.resize(SMALL)
        console.listen(DONE)
    if f"step {STEPS} " not in console.text:
        raise RuntimeError(f"{STEPS} steps were asked for:\n{console.text}")
    return Growth(resident(console.child.pid) - before, STEPS), painted


def _type_unseen(console: Console, steps: int) -> None:
    """Steps where nothing shows them."""
    console.listen(DONE)
    for taken in range(0, steps, 10 * BATCH):
        for ahead in range(taken, min(taken + 10 * BATCH, steps), BATCH):
            console.type(" " * min(BATCH, steps - ahead))
        _there_and_back(console)


# -- switches ---------------------------------------------------------------------------


def _switch(console: Console, seconds: float) -> tuple[Growth, Growth]:
    """The chapter once through; then to and fro at each end of a lesson, walking it backwards."""
    end = time.perf_counter() + seconds
    fresh = resident(console.child.pid)
    pages = sum(len(load(name).beats) for name in names()) - 1
    seen = _type_all(console, repeat(PAGE_DOWN, pages), end)
    once = resident(console.child.pid)
    keys = list(to_and_fro())
    typed = _type_all(console, iter(keys), end)
    switches = round(SWITCHES * typed / len(keys))
    return Growth(once - fresh, seen), Growth(resident(console.child.pid) - once, switches)


def to_and_fro() -> Iterator[str]:
    """At least SWITCHES changes of lesson, beginning at the last beat of the chapter."""
    count = -(-SWITCHES // (len(names()) - 1))
    for name in reversed(names()[1:]):
        yield from [PAGE_UP] * (len(load(name).beats) - 1)
        # An odd number of them ends beyond the border, where the walk goes on.
        yield from (PAGE_UP if i % 2 == 0 else PAGE_DOWN for i in range(count | 1))


def _type_all(console: Console, keys: Iterator[str], end: float) -> int:
    """Type keys in batches until they are done or the time is up; how many there were."""
    typed = 0
    while time.perf_counter() < end and (batch := list(islice(keys, BATCH))):
        console.type("".join(batch))
        console.listen(PAUSE)
        _ = console.rows
        typed += len(batch)
    _there_and_back(console)
    return typed


def _there_and_back(console: Console) -> None:
    """Another language and the first again: shows that all keys before are done, everywhere."""
    for _ in "there", "back":
        console.press("L", DONE)
