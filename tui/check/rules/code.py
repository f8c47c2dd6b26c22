"""Code: a listing shows the line that runs, and a mistake is one that its repair mends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.tui.check.problem import Finding
from downslope.tui.page.code import repairs
from downslope.tui.page.layout.arrange import TEXT_HEIGHT, TEXT_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.tui.check.taught import Taught

PITFALL_WIDTH = 80 - TEXT_WIDTH - 1
"""The columns that a pitfall's code has at 80x24."""


def find_listings(taught: Taught, index: int) -> Iterator[Finding]:
    """Listings of nothing, or without the line that is said to run."""
    found = set()
    for stage in taught.stages(index):
        listing = stage.walk.code()
        lines = [line.strip() for f in listing.functions for line in source(f)]
        if not lines:
            found.add("nothing is listed")
        if listing.current and not any(line.startswith(listing.current) for line in lines):
            found.add(f"the current line {listing.current!r} is not in the listing")
    yield from (Finding(text, text) for text in sorted(found))


def find_pitfalls(taught: Taught, index: int) -> Iterator[Finding]:
    """Mistakes that are none, repairs that fail, and code that does not fit."""
    beat = taught.beat(index)
    if beat.pitfall is None:
        return
    if beat.question is None:
        yield Finding("a pitfall without a question")
    yield from _repair(beat.pitfall)
    yield from _room(taught, index, beat.pitfall)


def _repair(pitfall: Pitfall) -> Iterator[Finding]:
    broken, fixed = snippet.run(pitfall.broken), snippet.run(pitfall.fixed)
    if broken == fixed:
        yield Finding("the repair changes nothing")
    if fixed.failed:
        yield Finding(f"the repair fails: {fixed.text}")
    if pitfall.repairs and pitfall.fixed not in pitfall.repairs:
        yield Finding("the right repair is none of those to choose from")


def _room(taught: Taught, index: int, pitfall: Pitfall) -> Iterator[Finding]:
    longest = max(len(line) for f in (pitfall.broken, pitfall.fixed) for line in source(f))
    if longest > PITFALL_WIDTH - 2:
        yield Finding(f"its code is {longest} columns wide, {PITFALL_WIDTH - 2} are free")
    for language in LANGUAGES:
        stages = taught.stages(index)
        rows = max(len(repairs.pitfall_rows(s.walk, language, PITFALL_WIDTH)) for s in stages)
        if rows > TEXT_HEIGHT:
            yield Finding(
                f"its code and results ({language}) take {rows} rows, {TEXT_HEIGHT} are free",
                "rows",
                language,
            )
