"""The results as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.benchmarks.figures import Row, Spread
    from tests.benchmarks.machine import Noise

HEAD = (
    "figure",
    "p50",
    "p95",
    "unit",
    "beside",
    "its p50",
    "its p95",
    "ratio",
    "must reach",
    "met",
)
_LEFT = {"figure", "unit", "beside", "must reach", "met"}
_MET = {True: "yes", False: "NO", None: ""}


def table(rows: Sequence[Row]) -> str:
    """The table with aligned columns, followed by its notes."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    text = [_line(line, widths) for line in lines]
    text.insert(1, "  ".join("-" * width for width in widths))
    notes = dict.fromkeys(f"{row.figure}: {row.note}" for row in rows if row.note)
    return "\n".join([*text, *(["", *notes] if notes else [])])


def summary(rows: Sequence[Row]) -> str:
    """How many figures keep their limits, and which do not."""
    missed = [row.figure for row in rows if row.met is False]
    count = sum(row.met is not None for row in rows)
    return "\n".join([f"{count - len(missed)} of {count} figures met", *(f"- {m}" for m in missed)])


def write(file: Path, rows: Sequence[Row], noise: Sequence[Noise], about: object) -> None:
    """Write everything in the table as JSON, with the machine that it was measured on."""
    report = {
        "about": about,
        "noise": [{"load": each.load, "busy": each.busy} for each in noise],
        "rows": [_plain(row) for row in rows],
    }
    file.write_text(json.dumps(report, indent=1) + "\n")


def _plain(row: Row) -> dict[str, object]:
    return {
        "figure": row.figure,
        "unit": row.unit,
        "ours": vars(row.ours),
        "beside": row.beside or None,
        "other": vars(row.other) if row.other else None,
        "ratio": row.ratio if row.other else None,
        "must": row.must,
        "met": row.met,
        "note": row.note,
    }


def _cells(row: Row) -> tuple[str, ...]:
    other = _percentiles(row.other) if row.other else ("", "")
    return (
        row.figure,
        *_percentiles(row.ours),
        row.unit,
        row.beside,
        *other,
        _ratio(row),
        row.must,
        _MET[row.met],
    )


def _ratio(row: Row) -> str:
    if math.isnan(row.ratio):
        return ""
    return f"{number(1 / row.ratio)}x faster" if row.faster else f"{number(row.ratio)}x"


def _percentiles(spread: Spread) -> tuple[str, str]:
    """Median and slow end; a figure that was measured once has no slow end."""
    return number(spread.p50), number(spread.p95) if spread.count > 1 else ""


def number(value: float) -> str:
    """A number with three significant digits, or whole from a hundred on."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    digits = max(0, 2 - math.floor(math.log10(abs(value)) + 1e-9))
    return f"{value:.{digits}f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = [
        cell.ljust(width) if name in _LEFT else cell.rjust(width)
        for name, cell, width in zip(HEAD, cells, widths, strict=True)
    ]
    return "  ".join(placed).rstrip()
