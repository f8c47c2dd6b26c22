"""The glossary of a screen: the terms that stand on it, each with what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.glossary import TERMS
from downslope.lessons.base.glossary.term import used
from downslope.lessons.engine.catalog.syllabus import SYLLABUS
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.tui.page import strings
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.rows import Row, Rows, fit, row, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.glossary import Term
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look

INDENT = "    "


def glossary_rows(walk: Walk[object], look: Look) -> Rows:
    """The terms of the walk's screen with their sentences, in rows of look.width cells.

    They are as many rows as it takes, which may be more than the screen has.
    """
    language = look.language
    rows: list[Row] = []
    terms = terms_on(walk, language)
    for term in terms:
        rows += wrap(f"**{term.name.of(language)}**", look.width - 2)
        rows += [
            ((INDENT, "text"), *line)
            for line in wrap(term.means.of(language), look.width - len(INDENT) - 1)
        ]
    if not terms:
        rows += wrap(strings.NO_TERMS.of(language), look.width - 1, "muted")
    scrolls = len(rows) + 2 > look.height
    rows = [fit(line, look.width) for line in (_title(look, scrolls=scrolls), row(""), *rows)]
    return in_ascii(rows, look.width) if look.ascii_only else rows


def terms_on(walk: Walk[object], language: Language) -> list[Term]:
    """The terms that stand in titles, text, question, goal and formula, in the chapter's order.

    Where a word can stand for several, as 기울기 does, it is the one introduced last before here.
    """
    with np.errstate(all="ignore"):
        texts = [text.of(language) for text in _texts(walk)]
    found = set()
    for text in texts:
        for _, terms in used(TERMS, text, language):
            known = [term for term in terms if not comes_later(term, walk)]
            found.add((known or terms)[-1])
    return sorted(found, key=TERMS.index)


def comes_later(term: Term, walk: Walk[object]) -> bool:
    """Whether a term is introduced after the walk's beat, in the chapter's order."""
    order = [name for _, name, _, _ in SYLLABUS]
    lesson, beats = walk.lesson.name, [beat.name for beat in walk.lesson.beats]
    if lesson not in order:
        return False
    if term.lesson != lesson:
        return order.index(term.lesson) > order.index(lesson)
    return term.beat in beats and beats.index(term.beat) > walk.beat


def _texts(walk: Walk[object]) -> Iterator[Text]:
    beat, question = walk.current_beat, walk.question
    yield from (walk.lesson.title, beat.title, beat.text, *walk.formula())
    yield from (figure.title for figure in walk.figures())
    if question:
        yield question.text
        if isinstance(question, ChoiceQuestion):
            yield from (option.text for option in question.options)
    if question and walk.answer is not None:
        own = question.because_of(walk.answer)
        yield from (question.because, *((own,) if own else ()))
    if not walk.pending:
        yield from (goal.text for goal in (beat.goal, beat.star) if goal)


def _title(look: Look, *, scrolls: bool) -> Row:
    title = strings.TERMS_TITLE.of(look.language)
    close = (strings.SCROLL if scrolls else strings.CLOSE).of(look.language)
    return ((f" {title} ", "badge"), (f"  {close}", "muted"))
