"""The lesson page: a function from a walk, a size and a language to a whole screen of rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.page import strings
from downslope.tui.page.layout.arrange import Needs, arrange
from downslope.tui.page.layout.box import Box
from downslope.tui.page.layout.figure_room import room_of
from downslope.tui.page.layout.frames import framed
from downslope.tui.page.layout.needs import HIGH, LEAST_HEIGHT, LEAST_WIDTH, MEDIUM, WIDE
from downslope.tui.page.panes import PAINTERS, PICTURES
from downslope.tui.page.room import code_room, text_room
from downslope.tui.page.words import words_rows
from downslope.tui.painter import paint
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
    """The lesson in words, as many rows as have room from where it is scrolled to; and the keys."""
    height = max(1, look.height - 1)
    rows = words_rows(walk, look.language, look.width)
    first = max(0, min(look.scroll, len(rows) - height))
    boxes = {
        "note": Box(0, 0, look.width, height),
        "keys": Box(0, height, look.width, look.height - height),
    }
    panes = {
        "note": fit_all(rows[first:], look.width, height),
        "keys": _paint("keys", boxes["keys"], walk, look, ()),
    }
    if look.ascii_only:
        panes = {name: in_ascii(rows, look.width) for name, rows in panes.items()}
    return Page(*look.size, boxes, panes)


def code_is_shown(walk: Walk[object], width: int, height: int) -> bool:
    """Whether code is shown: by default where there is room for it, and the `c` key switches it."""
    room = width >= WIDE or (width >= MEDIUM and height >= HIGH)
    return ("code" in walk.shown) != room


def boxes_of(walk: Walk[object], look: Look, figures: tuple[Figure, ...]) -> dict[str, Box]:
    """The box of each pane of the screen, where `figures` are those of the walk that have a pane.

    Whoever wants to know only where things stand need not paint them.
    """
    if look.width < LEAST_WIDTH or look.height < LEAST_HEIGHT:
        return {"note": Box(0, 0, look.width, look.height)}
    needs = needs_of(walk, look, figures)
    boxes = arrange(look.width, look.height, needs)
    asked = needs.code_asked or walk.pitfall
    if needs.code and asked and not needs.code_first and "code" not in boxes:
        # Beside a text that fills its column there is no room for code, on a wide but low screen.
        return arrange(look.width, look.height, replace(needs, code_first=True))
    return boxes


def needs_of(walk: Walk[object], look: Look, figures: tuple[Figure, ...]) -> Needs:
    """How much room the panes need."""
    beat = walk.current_beat
    pitfall = walk.pitfall is not None
    shown = pitfall or code_is_shown(walk, *look.size)
    return Needs(
        text=text_room(walk, look),
        code=code_room(walk, look.language) if shown else None,
        pictures=tuple(room_of(figure) for figure in figures),
        code_first=shown and (pitfall or look.width < MEDIUM),
        code_asked="code" in walk.shown,
        formula=0 if pitfall and beat.formula is None else beat.formula_rows,
        controls=int(bool(walk.usable)),
        presets=int(bool(walk.presets) or beat.kind == "recap"),
        beats=len(walk.lesson.beats),
    )


def _paint(
    name: str, box: Box, walk: Walk[object], look: Look, figures: tuple[Figure, ...]
) -> Rows:
    inner = box.inner
    if name in PICTURES:
        figure = figures[PICTURES.index(name)]
        rows = paint(figure, inner.width, inner.height, look.language, look.medium)
    else:
        rows = fit_all(PAINTERS[name](walk, look, inner), inner.width, inner.height)
    return framed(rows, box.width, box.height) if box.framed else rows
