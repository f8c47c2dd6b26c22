"""Contact sheets of all beats, to be looked at: `make pictures`.

A sheet is one lesson at one size in one language: each beat as it opens, and beside it as it looks
once its question is answered, its mistake repaired and some steps are taken.
"""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.stages import affordable_steps, repaired, settled
from downslope.tui.cli.output import medium_at
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.terminal.colours import styles
from downslope.tui.terminal.depth import Depth
from downslope.tui.terminal.themes import DEFAULT, theme_called
from tests.pictures.drawing import Sheet, colours_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language

FOLDER = Path("build/pictures")
SIZES = ("80x24", "120x40", "200x50")
CELL = 7
"""The width of a cell in pixels."""
STEPS = 12


def main() -> None:
    """Draw the sheets that are asked for: without options, all in our dark theme."""
    options = _options()
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = itertools.product(options.lessons or names(), options.size, options.lang)
    for name, size, language in wanted:
        file = FOLDER / f"{name}-{size}-{language}-{options.theme}-{options.depth}.png"
        sheet_of(name, size, language, options.theme, options.depth).image.save(file)
        print(file)


def sheet_of(name: str, size: str, language: Language, theme: str, depth: Depth) -> Sheet:
    """The contact sheet of one lesson."""
    width, height = map(int, size.split("x"))
    look = Look(width, height, language, medium_at(depth, ascii_only=False))
    table = styles(theme_called(theme), depth)
    pairs = [stages_of(Walk.begin(load(name), beat)) for beat in range(len(load(name).beats))]
    _, ground = colours_of(table["frame"])
    sheet = Sheet(2 * width + 1, len(pairs) * (height + 1), CELL, ground)
    for row, pair in enumerate(pairs):
        for column, walk in enumerate(pair):
            rows = paint_page(walk, look).rows
            sheet.screen(rows, table, column * (width + 1), row * (height + 1))
    return sheet


def stages_of(walk: Walk[object]) -> Iterator[Walk[object]]:
    """A beat as it opens, and when everything in it is answered and some steps are taken."""
    yield walk
    after = repaired(settled(walk))
    yield after if walk.pitfall else after.forward(affordable_steps(after, STEPS))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="all, if none is named")
    parser.add_argument("--size", action="append", help="WxH; may be given again")
    parser.add_argument("--lang", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", default=DEFAULT)
    parser.add_argument("--depth", default="truecolor", choices=get_args(Depth))
    options = parser.parse_args()
    options.size = options.size or SIZES
    options.lang = options.lang or LANGUAGES
    return options


if __name__ == "__main__":
    main()
