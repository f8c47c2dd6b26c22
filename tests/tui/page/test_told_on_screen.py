"""What a page tells around its pictures: notices, keys, lists that are cut, edges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from downslope.lessons.base.text import LANGUAGES, Language, Text
from downslope.lessons.engine import notices, token
from downslope.lessons.engine.catalog import load, names
from downslope.tui.check.stages import settled
from downslope.tui.page.contents import beats_rows
from downslope.tui.page.keys import Moment, key_row, lesson_keys
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.pane_rows import status_row
from downslope.tui.painter.rows import plain


@pytest.mark.parametrize(
    ("notice", "begins", "role"),
    [
        (notices.GOAL_MET, "✓ Goal", "good"),
        (notices.STARRED, "✓ You", "good"),
        (notices.ENDED, "The run ends", "notice"),
        (notices.NO_CHOICE, "! There", "notice"),
    ],
)
def test_only_a_warning_wears_its_sign(notice: Text, begins: str, role: str) -> None:
    row = status_row(token.read("tangent").with_notice(notice), "en", 80)
    assert plain(row).startswith(begins)
    assert {part for _, part in row[:2]} == {role}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_row_cuts_a_word(language: Language) -> None:
    for name in names():
        for beat in load(name).beats[:4]:
            answered = {beat.name: beat.question.truth} if beat.question else {}
            there = replace(token.read(f"{name}?beat={beat.name}"), answers=answered)
            row = plain(key_row(lesson_keys(Moment(there)), language, 80))
            assert "…" not in row, (name, beat.name)


def test_a_screen_of_eighty_columns_offers_tab_where_there_are_several_controls() -> None:
    row = plain(key_row(lesson_keys(Moment(token.read("gradient-descent?beat=tune"))), "en", 80))
    assert " tab to start " in row


def test_a_list_of_beats_that_is_cut_says_so() -> None:
    walk = token.read("gradient-descent?beat=tune")
    whole, part = (beats_rows(walk, "en", 40, height) for height in (20, 8))
    assert plain(whole[0]).strip() == "this lesson"
    first, last = (int(plain(row).split()[1]) for row in (part[1], part[-1]))
    assert plain(part[0]).split("lesson")[1].strip() == f"{first}-{last} / 17"


def test_code_has_an_edge_and_its_outcomes_stand_under_it() -> None:
    lines = [
        plain(row)
        for row in paint_page(settled(token.read("tangent?beat=lost-intercept")), Look(80, 24)).rows
    ]
    assert {line[79] for line in lines[1:-1]} == {" "}
    (outcome,) = [line for line in lines if "returns:" in line]
    code = next(line for line in lines if " def " in line)
    assert outcome.index("returns") == code.index("def")
