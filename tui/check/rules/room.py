"""Room: at 80x24 all words of a beat can be read, and every screen is painted to its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.problem import Finding
from downslope.tui.check.stages import asked_again, stages
from downslope.tui.page import pane_rows, story
from downslope.tui.page.layout.arrange import TEXT_HEIGHT, TEXT_WIDTH
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.panes import PICTURES
from downslope.tui.painter.rows import plain, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.check.taught import Taught
    from downslope.tui.page.lesson_page import Page

SIZES = ((80, 24), (200, 50))
"""The screens, in columns and rows, on which every beat is painted."""
LARGE = ((120, 40), (200, 50))
"""The screens, in columns and rows, that every beat must use in each of its columns."""
USED = 0.6
"""The share of the rows of such a screen."""
BODY = {"text", "code", "beats", *PICTURES}
"""The panes that stand in columns; the others are as wide as the screen."""


def find_room(taught: Taught, index: int) -> Iterator[Finding]:
    """Words that are too many for a screen of 80x24, at some stage of the beat."""
    walk = taught.opened(index).walk
    for language in LANGUAGES:
        found: dict[str, Finding] = {}
        for stage in (*stages(walk), *asked_again(walk)):
            for finding in (*_too_tall(stage, language), *_too_wide(stage, language)):
                found.setdefault(finding.text, finding)
        yield from found.values()


def _too_tall(walk: Walk[object], language: Language) -> Iterator[Finding]:
    formula = pane_rows.formula_rows(walk, language, 80, height=9)
    for name, rows, free in (
        ("text", story.text_rows(walk, language, TEXT_WIDTH), TEXT_HEIGHT),
        ("notes", story.notes_rows(walk.current_beat, language, TEXT_WIDTH), TEXT_HEIGHT),
        ("formula", [line for line in formula if plain(line).strip()], 3),
    ):
        if len(rows) > free:
            text = f"its {name} ({language}) takes {len(rows)} rows, {free} are free"
            yield Finding(text, name, language)


def _too_wide(walk: Walk[object], language: Language) -> Iterator[Finding]:
    painters = (
        ("status", pane_rows.status_row),
        ("controls", pane_rows.control_row),
        ("presets", pane_rows.preset_row),
    )
    lines = [(name, painter(walk, language, 80)) for name, painter in painters]
    formula = [("formula", line) for line in pane_rows.formula_rows(walk, language, 80)]
    for name, line in (*lines, *formula):
        if plain(line).endswith("…"):
            yield Finding(f"cut off ({language}): {plain(line)}", name, language)


def find_rows(taught: Taught, index: int) -> Iterator[Finding]:
    """Columns of a large screen in which too few rows show something."""
    # As the beat opens, rows are kept free for what its answer brings.
    walk = taught.stages(index)[-1].walk
    for width, height in LARGE:
        for language in LANGUAGES:
            page = paint_page(walk, Look(width, height, language))
            used = min(used_rows(page))
            if used < USED * height:
                size = f"{width}x{height}"
                text = f"a column at {size} ({language}) uses {used} of {height} rows"
                yield Finding(text, size, language)


def used_rows(page: Page) -> list[int]:
    """For each column of the page, from left to right, how many of its rows show something.

    A picture counts with its whole box, all else with the rows that are not blank.
    """
    lefts = sorted({box.x for name, box in page.boxes.items() if name in BODY})
    return [
        len(
            {
                y
                for name, box in page.boxes.items()
                if box.x <= left < box.x + box.width
                for y in _used(page, name)
            }
        )
        for left in lefts
    ]


def _used(page: Page, name: str) -> Iterator[int]:
    """The rows of the page in which a pane shows something."""
    box = page.boxes[name]
    for y, spans in enumerate(page.panes[name], start=box.y):
        words = plain(spans[1:-1] if box.framed else spans).strip()
        if words or name in PICTURES:
            yield y


def find_painting(taught: Taught, index: int) -> Iterator[Finding]:
    """Screens that are not painted to their size."""
    walks = [stage.walk for stage in taught.stages(index)]
    for walk in (walks[0], walks[-1]):
        for width, height in SIZES:
            for language in LANGUAGES:
                page = paint_page(walk, Look(width, height, language))
                widths = {row_width(spans) for spans in page.rows}
                if widths != {width} or len(page.rows) != height:
                    painted = f"painted {widths} x {len(page.rows)} instead of {width}x{height}"
                    yield Finding(painted, f"{width}x{height}", language)
