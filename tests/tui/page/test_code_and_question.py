"""Code that is asked for while a question waits takes the picture's place, never the question's."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import LANGUAGES, Language
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.story.question import waiting_rows
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text

TITLE = {"en": "the code that runs", "ko": "지금 실행되는 코드"}
# A size below 110 columns, the rows of its body, and the column at which the text begins there.
NARROW = {(60, 20): (10, 23), (80, 24): (15, 43), (100, 30): (21, 63)}
# From 110 columns on code stands under the text, where both have room; from 150 on beside it.
BESIDE = ((110, 20), (110, 24), (149, 20), (150, 20))


def asked(name: str) -> Iterator[Walk[Any]]:
    """Every beat with a question, as it opens."""
    for index, beat in enumerate(load(name).beats):
        if beat.question:
            yield Walk.begin(load(name), index)


def lines_of(walk: Walk[Any], size: tuple[int, int], language: Language) -> list[str]:
    return [plain(spans) for spans in paint_page(walk, Look(*size, language)).rows]


def cells(line: str, start: int, end: int = 999) -> str:
    """What stands in a row from one cell to another, a syllable of two cells where it begins."""
    kept, at = "", 0
    for char in line:
        kept += char if start <= at < end else ""
        at += wcswidth(char)
    return kept


def closely(words: str) -> str:
    """Words without spaces, however they are broken into rows."""
    return "".join(words.split())


def unmarked(text: Text, language: Language) -> str:
    return re.sub(r"`([^`]+)`|\*\*([^*]+)\*\*", lambda m: m[1] or m[2], text.of(language))


def question_of(walk: Walk[Any], language: Language) -> list[str]:
    """The question, and each choice or field behind it, as they must be read."""
    question = walk.current_beat.question
    assert question is not None
    if not isinstance(question, ChoiceQuestion):
        rows = waiting_rows(question, walk.guess, language, width=200)
        return [closely(plain(spans)) for spans in rows]
    choices = [f"{n}{unmarked(each.text, language)}" for n, each in enumerate(question.options, 1)]
    return [closely(part) for part in (unmarked(question.text, language), *choices)]


@pytest.mark.parametrize("name", names())
def test_a_question_stays_beside_the_code(name: str) -> None:
    for walk, size, language in product(asked(name), NARROW, LANGUAGES):
        where = (walk.current_beat.name, size, language)
        height, column = NARROW[size]
        lines = lines_of(walk.toggle("code"), size, language)[1 : height + 1]
        left = [cells(line, 0, column - 1) for line in lines]
        assert left[0].startswith(TITLE[language]), where
        assert sum(bool(line.strip()) for line in left) >= 3, where
        right = [cells(line, column) for line in lines]
        painted = closely("".join(right))
        text = closely(unmarked(walk.current_beat.text, language))
        wanted = text + "".join(question_of(walk, language))
        # Word for word as far as there are rows, and the question begins on the screen.
        assert wanted.startswith(painted), where
        assert len(painted) > len(text) + 4, where
        # All of it where a row is left, and a text is checked to need no more than 15.
        assert painted == wanted or (right[-1].strip() and height < 15), where


@pytest.mark.parametrize("name", names())
def test_nothing_moves_when_the_answer_comes(name: str) -> None:
    for asking in asked(name):
        # As answered, without the steps that then show it.
        question = asking.current_beat.question
        assert question is not None
        answer = 0 if isinstance(question, ChoiceQuestion) else question.truth
        told = replace(asking, answers={asking.current_beat.name: answer})
        for size, language in product((*NARROW, *BESIDE), LANGUAGES):
            where = (told.current_beat.name, size, language)
            for one, other in ((asking, told), (asking.toggle("code"), told.toggle("code"))):
                before, after = (paint_page(walk, Look(*size, language)) for walk in (one, other))
                assert before.boxes == after.boxes, where


@pytest.mark.parametrize("size", BESIDE, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", names())
def test_a_wider_screen_keeps_question_and_code(name: str, size: tuple[int, int]) -> None:
    for walk in asked(name):
        where = (walk.current_beat.name, size)
        # With the teacher's notes under it the text has too few rows in a column of its own, too.
        lines = lines_of(walk.toggle("code" if size[0] < 150 else "notes"), size, "en")
        page = closely("".join(lines))
        assert any(TITLE["en"] in line for line in lines), where
        # The picture gives way only where there are too few rows for text and code.
        title = walk.figures()[0].title.en
        shown = lines[1].startswith(title[:10])
        assert walk.pitfall or shown or (size[0] < 150 and size[1] < 25), where
        for choice in question_of(walk, "en")[1:]:
            assert choice[:12] in page, (where, choice)
