"""The time from the start of the process to a complete screen, and the memory used by then."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from downslope.lessons.engine.token import read
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain
from tests.benchmarks.console import FLOOR, OURS, SMALL, Console, replay
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import resident

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = "gradient-descent"
STILL = 0.5
"""Seconds of silence after which nothing more will be drawn."""


@dataclass(frozen=True)
class Start:
    """Milliseconds to the first complete screen, MB resident after it, and the screen itself."""

    ms: float
    memory: float
    screen: list[str]


def rows(rounds: int) -> list[Row]:
    """Ours and the bare app, started in turn; a first start of each only warms the disk cache."""
    starts: dict[str, list[Start]] = defaultdict(list)
    for _ in range(1 + rounds):
        for name, words in {"ours": (*OURS, TOKEN), "bare app": FLOOR}.items():
            starts[name].append(_start(words))
    if starts["ours"][0].screen != _expected():
        raise RuntimeError("not the lesson's screen:\n" + "\n".join(starts["ours"][0].screen))
    ms = {name: Spread.of(s.ms for s in found[1:]) for name, found in starts.items()}
    memory = {name: Spread.of(s.memory for s in found[1:]) for name, found in starts.items()}
    return [
        Row(
            "process start to first complete frame",
            "ms",
            ms["ours"],
            (Limit("x50", 1.6),),
            "bare app",
            ms["bare app"],
        ),
        Row(
            "memory after start (RSS)",
            "MB",
            memory["ours"],
            (Limit("p50", 90),),
            "bare app",
            memory["bare app"],
        ),
    ]


def _start(words: Sequence[str]) -> Start:
    with TemporaryDirectory(prefix="bench-") as folder:
        console = Console(words, SMALL, Path(folder))
        try:
            screens = list(replay(console.listen(STILL), SMALL))
            last = screens[-1][1]
            complete = next(at for at, screen in screens if screen == last)
            return Start(1000 * (complete - console.started), resident(console.child.pid), last)
        finally:
            console.close()


def _expected() -> list[str]:
    """All rows of the screen that the lesson must show."""
    page = paint_page(read(TOKEN), Look(*SMALL))
    return [plain(row).rstrip() for row in page.rows]
