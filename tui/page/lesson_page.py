"""A walk as a whole screen: a pure function from walk, size and language to rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.page import listings, panels, strings
from downslope.tui.page.arrange import LEAST_HEIGHT, LEAST_WIDTH, MEDIUM, WIDE, Box, Needs, arrange
from downslope.tui.page.keys import key_rows
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.rows import Row, Rows, fit, fit_all, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Figure


@dataclass(frozen=True)
class Look:
    """How a screen is drawn, apart from what is on it."""

    width: int
    height: int
    language: Language = "en"
    ascii_only: bool = False
    playing: str = ""


@dataclass(frozen=True)
class Page:
    """A screen as panes: which box each fills, and its rows, exactly as many and as wide."""

    width: int
    height: int
    boxes: dict[str, Box]
    panes: dict[str, Rows]
    figures: tuple[Figure, ...] = ()

    @cached_property
    def rows(self) -> Rows:
        """The panes side by side: exactly `height` rows of `width` cells."""
        return [self._row(y) for y in range(self.height)]

    def _row(self, y: int) -> Row:
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
    """The lesson screen: exactly look.height rows of look.width cells."""
    if look.width < LEAST_WIDTH or look.height < LEAST_HEIGHT:
        whole = Box(0, 0, look.width, look.height)
        return Page(look.width, look.height, {"note": whole}, {"note": _enlarge(look)})
    with np.errstate(all="ignore"):
        figures = walk.lesson.figures(walk)
        boxes = arrange(look.width, look.height, _needs(walk, look, figures))
        panes = {name: _paint(name, box, walk, look, figures) for name, box in boxes.items()}
    if look.ascii_only:
        panes = {name: in_ascii(rows, boxes[name].width) for name, rows in panes.items()}
    return Page(look.width, look.height, boxes, panes, figures)


def code_is_shown(walk: Walk[object], width: int) -> bool:
    """`c` shows the code where it is hidden, and hides it where it is usually shown."""
    return ("code" in walk.shown) != (width >= WIDE)


def _needs(walk: Walk[object], look: Look, figures: tuple[Figure, ...]) -> Needs:
    pitfall = walk.pitfall is not None
    shown = pitfall or code_is_shown(walk, look.width)
    # A question must stay in sight: where code would take its place, it takes the picture's.
    asking = walk.pending is not None and shown and look.width < WIDE
    needs = Needs(
        text=1,
        code=int(shown),
        pictures=tuple(least_height(figure) for figure in figures),
        code_first=pitfall or (asking and look.width < MEDIUM),
        keys=len(key_rows("lesson", look.language, look.width)),
    )
    # How many rows text and code take depends on the width of their columns, so that comes first.
    boxes = arrange(look.width, look.height, needs)
    if "text" in boxes:
        needs = replace(needs, text=len(_text(walk, look, boxes["text"].width)))
    if "code" in boxes:
        rows = listings.code_rows(walk, look.language, boxes["code"].width)
        needs = replace(needs, code=len(rows))
    # Under a text that fills its column there is no row for code, on a screen that is wide but low.
    if asking and arrange(look.width, look.height, needs)["text"].height < needs.text:
        needs = replace(needs, code_first=True)
    return needs


def _text(walk: Walk[object], look: Look, width: int) -> Rows:
    if "notes" not in walk.shown:
        return panels.text_rows(walk, look.language, width)
    notes = panels.notes_rows(walk, look.language, width)
    if look.width < WIDE:
        return notes
    return [*panels.text_rows(walk, look.language, width), panels.BLANK, *notes]


def _paint(
    name: str, box: Box, walk: Walk[object], look: Look, figures: tuple[Figure, ...]
) -> Rows:
    if name.startswith("picture-"):
        figure = figures[int(name.removeprefix("picture-"))]
        return paint(figure, box.width, box.height, look.language, ascii_only=look.ascii_only)
    if name == "code":
        rows = listings.pitfall_rows(walk, look.language, box.width)
        rows = rows or listings.code_rows(walk, look.language, box.width, box.height)
    else:
        rows = _PANES[name](walk, look, box.width)
    return fit_all(rows, box.width, box.height)


_PANES: dict[str, Callable[[Walk[object], Look, int], Rows]] = {
    "title": lambda walk, look, _: [panels.title_row(walk, look.language)],
    "counts": lambda walk, look, width: [
        panels.counts_row(walk, look.language, width, look.playing)
    ],
    "text": _text,
    "formula": lambda walk, look, width: (
        []
        if walk.pitfall and not walk.lesson.explains_pitfalls
        else panels.formula_rows(walk, look.language, width)
    ),
    "status": lambda walk, look, width: [panels.status_row(walk, look.language, width)],
    "controls": lambda walk, look, width: [panels.control_row(walk, look.language, width)],
    "presets": lambda walk, look, width: [panels.preset_row(walk, look.language, width)],
    "keys": lambda _, look, width: key_rows("lesson", look.language, width),
}


def _enlarge(look: Look) -> Rows:
    """A polite note in whatever room there is."""
    note = strings.TOO_SMALL.of(look.language).format(
        width=LEAST_WIDTH, height=LEAST_HEIGHT, now=f"{look.width}x{look.height}"
    )
    return fit_all(wrap(note, look.width), look.width, look.height)
