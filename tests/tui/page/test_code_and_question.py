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
from downslope.tui.page import strings
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.panes import can_scroll
from downslope.tui.page.story.question import waiting_rows
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text
    from downslope.tui.page.lesson_page import Page

TITLE = {"en": "the code that runs", "ko": "지금 실행되는 코드"}
NARROW = ((60, 20), (80, 24), (100, 30))
# From 110 columns on code stands beside the picture, where it has room.
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


def pane_of(page: Page, name: str) -> list[str]:
    """What stands on the screen where a pane is, without a border."""
    box = page.boxes[name].inner
    lines = [plain(spans) for spans in page.rows[box.y : box.y + box.height]]
    return [cells(line, box.x, box.x + box.width) for line in lines]


@pytest.mark.parametrize("name", names())
def test_a_question_stays_beside_the_code(name: str) -> None:
    for walk, size, language in product(asked(name), NARROW, LANGUAGES):
        where = (walk.current_beat.name, size, language)
        page = paint_page(walk.toggle("code"), Look(size[0], size[1], language))
        left = pane_of(page, "code")
        assert TITLE[language] in left[0] or walk.pitfall, where
        assert sum(bool(line.strip()) for line in left) >= 3, where
        told = closely("".join(pane_of(page, "text")))
        painted = told.removeprefix(closely(strings.STORY_MORE.of(language)))
        text = closely(unmarked(walk.current_beat.text, language))
        asked_for = "".join(question_of(walk, language))
        # All of it where a text is checked to have room; on a lower screen the end of it.
        assert painted == text + asked_for or (size == (60, 20) and painted), where
        assert (text + asked_for).endswith(painted), where
        assert painted.endswith(asked_for[-12:]), where
        # A story that is cut says which keys bring the rest, unless these move a mark or point.
        assert (told != painted) == (painted != text + asked_for and can_scroll(walk)), where


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
        shown = title[:10] in lines[1][:20]
        assert walk.pitfall or shown or (size[0] < 150 and size[1] < 25), where
        for choice in question_of(walk, "en")[1:]:
            assert choice[:12] in page, (where, choice)
