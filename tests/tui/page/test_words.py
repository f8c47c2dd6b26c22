"""A lesson in words: everything that the screen tells, and nothing that it hides."""

from __future__ import annotations

import re
from typing import Any

import pytest

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.token import read
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.words import words_rows
from downslope.tui.painter.rows import plain, row_width

DRAWN = re.compile("[\u2800-\u28ff\u2580-\u259f\u2500-\u257f]")
"""Braille, blocks and lines: what a screen reader spells out sign by sign."""


def words(token: str, language: Any = "en", width: int = 80) -> list[str]:
    return [plain(line) for line in words_rows(read(token), language, width)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_every_beat_is_told_without_a_drawn_sign(name: str, language: Any) -> None:
    for beat in range(len(load(name).beats)):
        rows = words_rows(Walk.begin(load(name), beat), language, 60)
        assert max(map(row_width, rows)) <= 60
        assert not DRAWN.search("\n".join(map(plain, rows)))


def test_where_it_is_comes_first_and_every_picture_is_told_with_its_numbers() -> None:
    told = words("tangent?beat=2&step=1", width=200)
    assert told[0].startswith("Lesson 9, Numerical differentiation. Beat 3 of ")
    pictures = [line for line in told if line.startswith("Picture: ")]
    assert len(pictures) == len(read("tangent?beat=2&step=1").figures())


def test_a_run_is_told_by_where_it_began_and_where_it_is() -> None:
    """From (-3, 4) a step at eta 0.1 down x0² / 20 + x1² leads to (-2.97, 3.2)."""
    told = "\n".join(words("gradient-descent?beat=2&step=1&eta=0.1&landscape=valley", width=200))
    assert "2 points from (-3, 4) at height 16.45; the last: (-2.97, 3.2)" in told


def test_what_a_question_hides_is_hidden() -> None:
    """The bars of lesson 3 are told with their values; so is whatever else the screen shows."""
    asked = read("tangent?beat=slope")
    assert asked.pending
    told = "\n".join(words("tangent?beat=slope"))
    assert asked.pending.because.en[:30] not in told


@pytest.mark.parametrize(
    ("language", "value", "sign"),
    [("en", "Controls: eta 0.1, chosen; start (-3, 4)", "right: "),
     ("ko", "조절기: 학습률 eta 0.1, 고름; 시작 (-3, 4)", "맞음: ")],
)  # fmt: skip
def test_controls_and_verdicts_are_words(language: Any, value: str, sign: str) -> None:
    told = words("gradient-descent?beat=tune", language, 200)
    assert any(line.startswith(value) for line in told), told
    walk = read("gradient-descent?said=first-step:2")
    settled = [plain(line) for line in words_rows(walk, language, 80)]
    assert any(line.startswith(sign) for line in settled)
    assert not set("✓✗◂▸") & set("".join(settled))


def test_nothing_is_told_twice_at_the_start() -> None:
    told = words("gradient-descent?beat=your-own", width=200)
    assert [line for line in told if line.startswith("Controls: ")] == [
        "Controls: eta 0.4, chosen; start (-3, 3.5); landscape abs(x0) + abs(x…."
    ]
    assert not [line for line in told if line.startswith("path: ")]
    assert "now: (-3, 3.5) at height 6.5" in told


def test_the_app_shows_the_same_words_and_scrolls_them() -> None:
    walk = read("gradient-descent?show=words,ghosts")
    rows = [plain(line).rstrip() for line in words_rows(walk, "en", 80)]
    shown = [plain(line).rstrip() for line in paint_page(walk, Look(80, 24)).rows]
    assert shown[:23] == rows[:23]
    further = [plain(line).rstrip() for line in paint_page(walk, Look(80, 24, scroll=3)).rows]
    assert further[0] == rows[3]
