"""The lesson page: a function from a walk, a size and a language to a whole screen of rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.page import strings
from downslope.tui.page.arrange import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    MEDIUM,
    WIDE,
    Box,
    Needs,
    arrange,
)
from downslope.tui.page.footer import key_rows
from downslope.tui.page.panes import PAINTERS, PICTURES, code_rows, text_height
from downslope.tui.page.words import words_rows
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.rows import Row, Rows, fit, fit_all, row, wrap

if TYPE_CHECKING:
    from downslope.lessons.engine.fault import LessonFault
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Figure
    from downslope.tui.page.look import Look


@dataclass(frozen=True)
class Page:
    """A painted lesson screen: for each of its panes, by name, the box and the rows that fill it.

    `figures` are those of the lesson, of which not all may have found room.
    """

    width: int
    height: int
    boxes: dict[str, Box]
    panes: dict[str, Rows]
    figures: tuple[Figure, ...] = ()

    @cached_property
    def rows(self) -> Rows:
        """The panes put together: exactly `height` rows of `width` cells."""
        return [self.row(y) for y in range(self.height)]

    def row(self, y: int) -> Row:
        """Row `y` (from 0) of the screen: the panes that cross it, side by side."""
        crossed = sorted(
            (box.x, name) for name, box in self.boxes.items() if box.y <= y < box.y + box.height
        )
        spans: list[tuple[str, str]] = []
        at = 0
        for x, name in crossed:
            if x > at:
                spans.append((" " * (x - at), "text"))
            spans += self.panes[name][y - self.boxes[name].y]
            at = x + self.boxes[name].width
        return tuple(spans) if at == self.width else fit(tuple(spans), self.width)


def paint_page(walk: Walk[object], look: Look) -> Page:
    """The lesson screen: exactly look.height rows of look.width cells.

    On a screen that is too small it is a note that asks for a larger one. Raises LessonFault where
    the lesson's own code has a fault; `fault_page` tells it.
    """
    if "words" in walk.shown:
        return _words_page(walk, look)
    with np.errstate(all="ignore"):
        figures = walk.figures()[: len(PICTURES)]
        boxes = boxes_of(walk, look, figures)
        panes = {name: _paint(name, box, walk, look, figures) for name, box in boxes.items()}
    if look.ascii_only:
        panes = {name: in_ascii(rows, boxes[name].width) for name, rows in panes.items()}
    return Page(look.width, look.height, boxes, panes, figures)


def fault_page(fault: LessonFault, look: Look) -> Page:
    """A screen that says what is wrong with a lesson, and which keys lead on."""
    lines = [*wrap(fault.text.of(look.language), look.width, "bad"), row("")]
    rows = fit_all([*lines, *wrap(strings.GO_ON.of(look.language), look.width)], *look.size)
    note = in_ascii(rows, look.width) if look.ascii_only else rows
    return Page(*look.size, {"note": Box(0, 0, *look.size)}, {"note": note})


def _words_page(walk: Walk[object], look: Look) -> Page:
    """The lesson in words, as many rows as the screen has, from where it is scrolled to."""
    rows = words_rows(walk, look.language, look.width)
    first = max(0, min(look.scroll, len(rows) - look.height))
    shown = fit_all(rows[first:], *look.size)
    note = in_ascii(shown, look.width) if look.ascii_only else shown
    return Page(*look.size, {"note": Box(0, 0, *look.size)}, {"note": note})


def code_is_shown(walk: Walk[object], width: int) -> bool:
    """Whether code is shown: from WIDE columns on by default, and the `c` key switches it."""
    return ("code" in walk.shown) != (width >= WIDE)


def boxes_of(walk: Walk[object], look: Look, figures: tuple[Figure, ...]) -> dict[str, Box]:
    """The box of each pane of the screen, where `figures` are those of the walk that have a pane.

    Whoever wants to know only where things stand need not paint them.
    """
    if look.width < LEAST_WIDTH or look.height < LEAST_HEIGHT:
        return {"note": Box(0, 0, look.width, look.height)}
    return arrange(look.width, look.height, _needs(walk, look, figures))


def _needs(walk: Walk[object], look: Look, figures: tuple[Figure, ...]) -> Needs:
    pitfall = walk.pitfall is not None
    shown = pitfall or code_is_shown(walk, look.width)
    needs = Needs(
        text=1,
        code=int(shown),
        pictures=tuple(least_height(figure) for figure in figures),
        code_first=shown and (pitfall or look.width < MEDIUM),
        keys=len(key_rows("lesson", look.language, look.width)),
    )
    # How many rows text and code need depends on their width, so a first layout finds that.
    boxes = arrange(look.width, look.height, needs)
    if "text" in boxes:
        needs = replace(needs, text=text_height(walk, look, boxes["text"].width))
    if "code" in boxes:
        rows = code_rows(walk, look.language, boxes["code"].width)
        needs = replace(needs, code=len(rows))
    # Under a text that fills its column there is no row for code, on a screen that is wide but low.
    if (
        shown
        and look.width < WIDE
        and arrange(look.width, look.height, needs)["text"].height < needs.text
    ):
        needs = replace(needs, code_first=True)
    return needs


def _paint(
    name: str, box: Box, walk: Walk[object], look: Look, figures: tuple[Figure, ...]
) -> Rows:
    if name in PICTURES:
        figure = figures[PICTURES.index(name)]
        return paint(figure, box.width, box.height, look.language, look.medium)
    return fit_all(PAINTERS[name](walk, look, box), box.width, box.height)
