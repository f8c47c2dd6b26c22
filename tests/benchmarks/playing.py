"""The delay of keys and the load of the processor while a lesson plays 30 steps a second."""

from __future__ import annotations

import random
import re
import time
from typing import TYPE_CHECKING

from tests.benchmarks.console import OURS, PATIENCE, consoles
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import cpu_seconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.console import Console

TOKEN = "gradient-descent?beat=2&eta=0.01"
PLAY_AT_30 = "++a"
NOTES, SEEN = "n", "For the teacher"
SECONDS = 6.0
SEED = 4
_STEP = re.compile(r"step (\d+)")


def rows(presses: int) -> list[Row]:
    """The load of the processor while it only plays, then the delay of the key for the notes."""
    with consoles({"ours": (*OURS, TOKEN)}) as opened:
        console = opened["ours"]
        console.type(PLAY_AT_30)
        _listen_for(console, 1.0)
        speed, share = _alone(console)
        waits = _waits(console, presses)
    note = f"plays {speed:.1f} steps/s"
    return [
        Row(
            "playing at 30 steps/s: a key waits",
            "ms",
            Spread.of(waits),
            (Limit("p95", 50),),
            note=note,
        ),
        Row(
            "playing at 30 steps/s: share of a core",
            "%",
            Spread.one(100 * share),
            (Limit("p50", 60),),
            note=note,
        ),
    ]


def _alone(console: Console) -> tuple[float, float]:
    """Steps per second, and seconds of processor time per second."""
    pid = console.child.pid
    step, used, began = _step(console), cpu_seconds(pid), time.perf_counter()
    _listen_for(console, SECONDS)
    took, used = time.perf_counter() - began, cpu_seconds(pid) - used
    return (_step(console) - step) / took, used / took


def _waits(console: Console, presses: int) -> list[float]:
    """Milliseconds from each key, pressed at random moments, until the screen shows its effect."""
    pauses = random.Random(SEED)
    waits = []
    for press in range(presses):
        _listen_for(console, pauses.uniform(0.08, 0.18))
        shown = press % 2 == 0
        at = console.type(NOTES)
        waits.append(1000 * (_until(console, lambda s=shown: (SEEN in console.text) == s) - at))  # type: ignore[misc]
    return waits


def _until(console: Console, true: Callable[[], bool]) -> float:
    """The time at which those bytes were read after which `true` holds."""
    while chunk := console.read(PATIENCE):
        if true():
            return chunk.at
    raise RuntimeError(f"never seen; the screen shows\n{console.text}")


def _listen_for(console: Console, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        console.read(left)
    _ = console.rows


def _step(console: Console) -> int:
    match = _STEP.search(console.rows[0])
    if match is None:
        raise RuntimeError(f"no step is counted in\n{console.text}")
    return int(match[1])
