"""The `k` key lists the terms that stand on a screen, each with what it means."""

from __future__ import annotations

from typing import Any

import pytest

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.glossary_page import glossary_rows, terms_on
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import ASCII, FULL
from downslope.tui.painter.rows import plain, row_width
from tests.tui.check.toy import lesson


def named(of: str, language: Any = "en") -> list[str]:
    return [term.name.of(language) for term in terms_on(token.read(of), language)]


def test_terms_of_text_formula_and_titles_are_listed() -> None:
    """The text of this beat has slope, forward and central, its lesson's title the derivative."""
    found = named("derivative?beat=3")
    assert found == ["slope", "derivative", "forward difference", "central difference"]


def test_what_an_answer_says_is_listed_once_it_is_given() -> None:
    assert "cancellation" not in named("derivative?beat=5")
    assert "cancellation" in named("derivative?beat=5&said=why:1")


def test_korean_has_one_word_for_slope_and_gradient_and_the_lesson_tells_which() -> None:
    slope, gradient = "접선의 기울기, 경사", "기울기(gradient)"
    for told, here, elsewhere in (
        ("derivative?beat=3", slope, gradient),
        ("gradient-descent?beat=1", gradient, slope),
    ):
        assert here in named(told, "ko")
        assert elsewhere not in named(told, "ko")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_row_of_every_beat_is_as_wide_as_the_screen(language: Any, ascii_only: bool) -> None:
    look = Look(60, 20, language, ASCII if ascii_only else FULL)
    for name in names():
        for beat in range(len(load(name).beats)):
            rows = glossary_rows(Walk.begin(load(name), beat), look)
            assert {row_width(line) for line in rows} == {60}
            if ascii_only and language == "en":
                assert "".join(map(plain, rows)).isascii()


def test_a_screen_without_terms_says_so() -> None:
    for language in LANGUAGES:
        words = {"en": "No terms", "ko": "없어요"}[language]
        rows = glossary_rows(Walk.begin(lesson()), Look(60, 20, language))
        assert len(rows) == 3
        assert words in plain(rows[2])
