"""The memory of a long session: many steps, and many changes of lesson.

A session first opens every beat of the chapter. That takes memory once: for the code of fifteen
lessons and their libraries, for the scans, and for what is computed once for each beat. The memory
after this tour has a limit of its own. What comes on top of it is growth, which would not end as
long as the session goes on.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice, repeat
from math import inf
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.token import read
from tests.benchmarks.console import OURS, SMALL, consoles
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import resident
from tests.benchmarks.pressing import PAGE_DOWN, page_downs
from tests.benchmarks.stepping import DOWNHILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.console import Console, Size

STEPS, SWITCHES = 20_000, 2_000
PAGE_UP = "\x1b[5~"
BATCH = 100
"""How many keys are typed ahead: a terminal holds only a few thousand bytes for a busy program."""
PAUSE, DONE = 0.1, 0.4
"""Seconds of silence after which the next batch is typed, and after which all work is done."""
TINY: Size = (40, 10)
"""A window so small that the program only asks for a larger one."""


@dataclass(frozen=True)
class Session:
    """MB resident at the start, after the tour and at the end, and how many steps or switches."""

    fresh: float
    toured: float
    ended: float
    count: int

    @property
    def growth(self) -> float:
        """The MB that were added after the tour."""
        return self.ended - self.toured


def rows(seconds: float) -> list[Row]:
    """Both sessions, each on a core of its own, in about this many seconds.

    They can run at the same time because memory is measured, not speed.
    """
    first = (*OURS, names()[0])
    with consoles({"steps": first, "switches": first}) as opened, ThreadPoolExecutor(2) as pool:
        stepping = pool.submit(_step, opened["steps"], seconds)
        switching = pool.submit(_switch, opened["switches"], seconds)
        (steps, painted), switches = stepping.result(), switching.result()
    return _rows(steps, painted, switches)


def _rows(steps: Session, painted: int, switches: Session) -> list[Row]:
    """The rows with limits, and the rows for their parts."""

    def megabytes(figure: str, value: float, *limits: Limit) -> Row:
        return Row(figure, "MB", Spread.one(value), limits)

    whole = f"growth, {steps.count:,} steps and {switches.count:,} switches"
    toured = max(steps.toured, switches.toured)
    return [
        megabytes(whole, steps.growth + switches.growth, Limit("p50", 5)),
        megabytes(f"- of it by steps, {painted:,} of them painted", steps.growth),
        megabytes("- of it by switches between lessons", switches.growth),
        megabytes("memory after every beat of the chapter (RSS)", toured, Limit("p50", 90)),
        megabytes("- of it since the start", toured - max(steps.fresh, switches.fresh)),
    ]


# -- the tour ---------------------------------------------------------------------------


def _tour(console: Console) -> tuple[float, float]:
    """Open every beat of the chapter, up to the last; MB resident before and after."""
    fresh = resident(console.child.pid)
    _type_all(console, repeat(PAGE_DOWN, len(page_downs())))
    if load(names()[-1]).title.en not in console.text:
        raise RuntimeError(f"this is not the last lesson:\n{console.text}")
    return fresh, resident(console.child.pid)


# -- steps ------------------------------------------------------------------------------


def _step(console: Console, seconds: float) -> tuple[Session, int]:
    """Take STEPS steps; returns the session, and how many of the steps were painted.

    When the time is up, the rest is taken in a window that is too small for pictures.
    """
    fresh, toured = _tour(console)
    end = time.perf_counter() + 0.8 * seconds
    console.type(PAGE_UP * beats_back_to(DOWNHILL))
    painted = _type_all(console, repeat(" ", STEPS), end)
    if painted < STEPS:
        console.resize(TINY)
        _type_unseen(console, STEPS - painted)
        console.resize(SMALL)
        console.listen(DONE)
    if f"step {STEPS} " not in console.text:
        raise RuntimeError(f"{STEPS} steps were asked for:\n{console.text}")
    return Session(fresh, toured, resident(console.child.pid), STEPS), painted


def beats_back_to(token: str) -> int:
    """How many beats there are between the one that a token opens and the last of the chapter."""
    walk = read(token)
    after = names()[names().index(walk.lesson.name) :]
    return sum(len(load(name).beats) for name in after) - walk.beat - 1


def _type_unseen(console: Console, steps: int) -> None:
    """Take steps that nothing shows; a change of language then tells that they are done.

    No more keys than usual are typed ahead, because waiting keys take memory as well.
    """
    console.listen(DONE)
    for taken in range(0, steps, BATCH):
        console.type(" " * min(BATCH, steps - taken))
        _there_and_back(console, PAUSE)


# -- switches ---------------------------------------------------------------------------


def _switch(console: Console, seconds: float) -> Session:
    """Go to and fro at the border of each lesson, from the end of the chapter to its start."""
    fresh, toured = _tour(console)
    end = time.perf_counter() + seconds
    keys = list(to_and_fro())
    typed = _type_all(console, iter(keys), end)
    switches = round(SWITCHES * typed / len(keys))
    return Session(fresh, toured, resident(console.child.pid), switches)


def to_and_fro() -> Iterator[str]:
    """The keys for at least SWITCHES changes of lesson, from the last beat of the chapter on."""
    count = -(-SWITCHES // (len(names()) - 1))
    for name in reversed(names()[1:]):
        yield from [PAGE_UP] * (len(load(name).beats) - 1)
        # An odd number of them ends beyond the border, where the way goes on.
        yield from (PAGE_UP if i % 2 == 0 else PAGE_DOWN for i in range(count | 1))


def _type_all(console: Console, keys: Iterator[str], end: float = inf) -> int:
    """Type keys in batches until they are all typed or the time is up; returns how many."""
    typed = 0
    while time.perf_counter() < end and (batch := list(islice(keys, BATCH))):
        console.type("".join(batch))
        console.listen(PAUSE)
        _ = console.rows
        typed += len(batch)
    _there_and_back(console)
    return typed


def _there_and_back(console: Console, quiet: float = DONE) -> None:
    """Change the language and change it back; then all keys before have been handled."""
    for _ in "there", "back":
        console.press("L", quiet)
