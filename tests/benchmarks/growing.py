"""What memory a long session takes: many steps and many changes of lesson, the chapter once seen.

A session first opens every beat of the chapter. That takes memory once and for all: the code of
fifteen lessons with the libraries under them, the scans, what is worked out one time for each
beat. Memory after that tour has a limit of its own. Growth is what comes on top of it, and would
go on coming in a session without end.
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
"""Keys typed ahead: a terminal holds no more than a few thousand bytes for a busy program."""
PAUSE, DONE = 0.1, 0.4
"""Seconds of silence after which the next batch is typed, and after which nothing is under way."""
TINY: Size = (40, 10)
"""A window in which the program asks for a larger one and paints nothing else."""


@dataclass(frozen=True)
class Session:
    """MB resident at the start, after the tour and at the end, and how many steps or switches."""

    fresh: float
    toured: float
    ended: float
    count: int

    @property
    def growth(self) -> float:
        """MB since the tour."""
        return self.ended - self.toured


def rows(seconds: float) -> list[Row]:
    """Both sessions at once, a core for each, in about so many seconds: memory is no race."""
    first = (*OURS, names()[0])
    with consoles({"steps": first, "switches": first}) as opened, ThreadPoolExecutor(2) as pool:
        stepping = pool.submit(_step, opened["steps"], seconds)
        switching = pool.submit(_switch, opened["switches"], seconds)
        (steps, painted), switches = stepping.result(), switching.result()
    return _rows(steps, painted, switches)


def _rows(steps: Session, painted: int, switches: Session) -> list[Row]:
    """What has a limit, and its parts."""

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
    """Every beat of the chapter, up to the last; MB resident before and after."""
    fresh = resident(console.child.pid)
    _type_all(console, repeat(PAGE_DOWN, len(page_downs())))
    if load(names()[-1]).title.en not in console.text:
        raise RuntimeError(f"this is not the last lesson:\n{console.text}")
    return fresh, resident(console.child.pid)


# -- steps ------------------------------------------------------------------------------


def _step(console: Console, seconds: float) -> tuple[Session, int]:
    """STEPS steps, and how many of them were painted: those for which the time is too short are
    taken in a window that is too small for pictures."""
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
    """How many beats lie between the one that a token opens and the last of the chapter."""
    walk = read(token)
    after = names()[names().index(walk.lesson.name) :]
    return sum(len(load(name).beats) for name in after) - walk.beat - 1


def _type_unseen(console: Console, steps: int) -> None:
    """Steps where nothing shows them, and nothing but a change of language tells that they are
    done: no more ahead of it than usual, since keys that wait take memory too."""
    console.listen(DONE)
    for taken in range(0, steps, BATCH):
        console.type(" " * min(BATCH, steps - taken))
        _there_and_back(console, PAUSE)


# -- switches ---------------------------------------------------------------------------


def _switch(console: Console, seconds: float) -> Session:
    """To and fro at each end of a lesson, walking the chapter backwards."""
    fresh, toured = _tour(console)
    end = time.perf_counter() + seconds
    keys = list(to_and_fro())
    typed = _type_all(console, iter(keys), end)
    switches = round(SWITCHES * typed / len(keys))
    return Session(fresh, toured, resident(console.child.pid), switches)


def to_and_fro() -> Iterator[str]:
    """At least SWITCHES changes of lesson, beginning at the last beat of the chapter."""
    count = -(-SWITCHES // (len(names()) - 1))
    for name in reversed(names()[1:]):
        yield from [PAGE_UP] * (len(load(name).beats) - 1)
        # An odd number of them ends beyond the border, where the walk goes on.
        yield from (PAGE_UP if i % 2 == 0 else PAGE_DOWN for i in range(count | 1))


def _type_all(console: Console, keys: Iterator[str], end: float = inf) -> int:
    """Type keys in batches until they are done or the time is up; how many there were."""
    typed = 0
    while time.perf_counter() < end and (batch := list(islice(keys, BATCH))):
        console.type("".join(batch))
        console.listen(PAUSE)
        _ = console.rows
        typed += len(batch)
    _there_and_back(console)
    return typed


def _there_and_back(console: Console, quiet: float = DONE) -> None:
    """Another language and the first again: shows that all keys before are done, everywhere."""
    for _ in "there", "back":
        console.press("L", quiet)
