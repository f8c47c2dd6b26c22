"""What tests of lessons read as a learner would: the screen, its lines, its pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine import token
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain, row_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.pictures.figure import Backdrop, Figure, Part, Plot

FigureKind = TypeVar("FigureKind", bound="Figure")
PartKind = TypeVar("PartKind", bound="Part")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def screen(walk: Walk[object], width: int = 80, height: int = 24, language: Language = "en") -> str:
    """The whole screen as text, row by row."""
    page = paint_page(walk, Look(width, height, language))
    return "\n".join(plain(row) for row in page.rows)


def formula(walk: Walk[object], language: Language = "en") -> list[str]:
    """The lines of the formula."""
    return [line.of(language) for line in walk.formula()]


def status(walk: Walk[object], language: Language = "en") -> str:
    """What the lesson says about the run."""
    return walk.status().of(language)


def picture(walk: Walk[object], kind: type[FigureKind], number: int = 0) -> FigureKind:
    """Picture number `number` (from 0), which must be of this kind."""
    figure = walk.figures()[number]
    assert isinstance(figure, kind)
    return figure


def pictures(walk: Walk[object], kind: type[FigureKind]) -> list[FigureKind]:
    """Every picture of this kind, in order."""
    return [figure for figure in walk.figures() if isinstance(figure, kind)]


def parts(
    plot: Plot | Backdrop, kind: type[PartKind], role: str = "", glyph: str = ""
) -> list[PartKind]:
    """The parts of this kind, of every role and glyph or of the given ones only.

    A plot's backdrop is not searched; it can be passed instead of the plot.
    """
    found = [part for part in plot.parts if isinstance(part, kind)]
    return [
        part
        for part in found
        if role in ("", part.role) and glyph in ("", getattr(part, "glyph", ""))
    ]


def roles(plot: Plot | Backdrop) -> list[str]:
    """The role of every part, in order."""
    return [part.role for part in plot.parts]


def numbers(words: str) -> list[float]:
    """The numbers in a line of text."""
    return [float(found) for found in NUMBER.findall(words)]


def too_wide(texts: Iterable[Text], width: int) -> list[str]:
    """The lines, in either language, that are wider than `width` cells."""
    sides = [text.of(language) for text in texts for language in LANGUAGES]
    return [side for side in sides if row_width(((side, ""),)) > width]


def assert_reopens(walk: Walk[object], width: int, height: int) -> None:
    """Check that the walk's token opens the same screen, in either language."""
    again = token.read(token.write(walk))
    for language in LANGUAGES:
        look = Look(width, height, language)
        assert paint_page(again, look).rows == paint_page(walk, look).rows
