"""`make bench`: all measurements in one run, ours beside those of other programs.

Prints a table and writes JSON. Nothing here is a test, because the speed of a machine is neither
right nor wrong.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import (
    arithmetic,
    growing,
    machine,
    painting,
    playing,
    pressing,
    report,
    starting,
    stepping,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.figures import Row

PARTS: dict[str, Callable[[bool], list[Row]]] = {
    "stepping": lambda quick: stepping.rows(1 if quick else 6),
    "pressing": lambda quick: pressing.rows(6 if quick else 40),
    "painting": lambda quick: painting.rows(6 if quick else 40),
    "playing": lambda quick: playing.rows(6 if quick else 60),
    "starting": lambda quick: starting.rows(2 if quick else 8),
    "arithmetic": lambda quick: arithmetic.rows(5 if quick else 40),
    "growing": lambda quick: growing.rows(10 if quick else 130),
}


def main() -> None:
    """Measure all parts or those that are named, and report how busy the machine was."""
    options = _options()
    if not machine.PROC.joinpath("stat").exists():
        sys.exit("make bench reads memory and processor time from /proc: it needs Linux")
    if not stepping.PEERS.exists():
        _say("no .venv-bench: measured without textual-plotext and matplotlib")
    began, before = time.perf_counter(), machine.noise()
    _say(f"before: {before.words()}")
    rows = [row for part in options.parts or PARTS for row in _measure(part, options.quick)]
    after = machine.noise()
    _say(f"after: {after.words()}; {time.perf_counter() - began:.0f} s in all")
    report.write(options.json, rows, (before, after), machine.description())
    print(report.table(rows), report.summary(rows), sep="\n\n")


def _measure(part: str, quick: bool) -> list[Row]:
    began = time.perf_counter()
    rows = PARTS[part](quick)
    _say(f"{part}: {time.perf_counter() - began:.0f} s")
    return rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all, if none is named")
    parser.add_argument("--quick", action="store_true", help="few rounds: only to see it work")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), metavar="FILE")
    return parser.parse_args()


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
