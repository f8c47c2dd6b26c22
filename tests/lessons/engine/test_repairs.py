"""Repairing a mistake: the line is pointed at, its replacement picked, and each is really run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine import notices
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.pitfall import Pitfall, Repair
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.engine.token import read, write
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain

WORDS = Text("words", "말")


def half(value: float) -> float:
    return value / 2


def broken() -> float:
    total = 0.0
    total += 3.0
    return total


def fixed() -> float:
    total = 0.0
    total += half(14.0)
    return total


def other() -> float:
    total = 0.0
    total += half(12.0)
    return total


def failing() -> float:
    total = 0.0
    total += half(0.0) / 0
    return total


def longer() -> float:
    total = 0.0
    total += 3.0
    total += 4.0
    return total


PITFALL = Pitfall(broken, fixed, repairs=(other, fixed, failing), helpers=(half,))


def opened() -> Walk[Any]:
    """A beat with the pitfall above, its question answered."""
    lesson = load("tangent")
    question = ChoiceQuestion(text=WORDS, because=WORDS, choices=(WORDS, WORDS), answer=lambda: 0)
    beat = replace(
        lesson.beats[1], question=question, pitfall=PITFALL, goal=None, settings={}, controls=()
    )
    return Walk.begin(replace(lesson, beats=(beat,))).digit(1).commit()


def rows(walk: Walk[Any], width: int = 120, height: int = 40) -> list[str]:
    return [plain(row).rstrip() for row in paint_page(walk, Look(width, height)).rows]


def has(walk: Walk[Any], words: str) -> bool:
    return any(words in row for row in rows(walk))


def found() -> Walk[Any]:
    return opened().turn(-1, vertical=True).commit()


def test_the_mistake_is_the_line_that_the_repair_changes() -> None:
    assert [PITFALL.is_mistake(line) for line in range(4)] == [False, False, True, False]


def test_where_a_line_is_missing_both_neighbours_are_right() -> None:
    missing = Pitfall(broken, longer)
    assert [missing.is_mistake(line) for line in range(4)] == [False, False, True, True]


def test_a_line_is_pointed_at_within_the_body_and_taken_if_it_is_the_wrong_one() -> None:
    walk = opened()
    assert walk.commit().notice == notices.NOT_THIS_LINE, "the first line may stay"
    up = walk.turn(1, vertical=True)
    assert up.repair == Repair(line=1), "the def line is no candidate"
    assert has(walk.turn(-1, vertical=True), "▸     total += 3.0")
    assert walk.digit(1).notice == notices.PICK_LINE
    assert found().repair == Repair(line=2, found=True)


def test_a_replacement_stands_in_its_place_and_is_run_only_with_enter() -> None:
    assert found().commit().notice == notices.PICK_REPAIR
    picked = found().digit(1)
    assert has(picked, "-     total += 3.0")
    assert has(picked, "+     total += half(12.0)")
    assert not has(picked, "now returns")
    assert has(picked.commit(), "now returns: 6.0")


def test_a_wrong_replacement_is_told_and_another_can_be_picked() -> None:
    wrong = found().digit(1).commit()
    assert not wrong.fixed
    assert has(wrong, "still wrong")
    right = wrong.digit(2).commit()
    assert right.fixed == {"slope"}
    assert has(right, "now returns: 7.0")
    assert has(right, "returns: 3.0"), "what it did before stays beside it"
    assert right.finished(right.current_beat)


def test_a_replacement_that_fails_shows_its_error_and_ends_nothing() -> None:
    failed = found().digit(3).commit()
    assert has(failed, "ZeroDivisionError")
    assert not failed.fixed


def test_there_are_only_as_many_replacements_as_there_are() -> None:
    assert found().digit(4).notice == notices.NO_CHOICE


def test_a_pitfall_without_replacements_is_repaired_at_once() -> None:
    walk = opened()
    beat = replace(walk.current_beat, pitfall=Pitfall(broken, fixed))
    plainly = replace(walk, lesson=replace(walk.lesson, beats=(beat,)))
    repaired = plainly.commit()
    assert repaired.fixed == {"slope"}
    assert has(repaired, "+     total += half(14.0)")


def test_helpers_open_with_the_code_key() -> None:
    assert not has(opened(), "def half")
    assert has(opened().toggle("code"), "def half")


@pytest.mark.parametrize("stage", range(6))
def test_every_stage_of_a_repair_comes_back_from_a_token(stage: int) -> None:
    stages = [opened(), opened().turn(-1, vertical=True), found()]
    stages += [found().digit(3), found().digit(3).commit(), found().digit(2).commit()]
    walk = stages[stage]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: walk.lesson)
        again = read(write(walk))
    assert rows(again, 80, 24) == rows(walk, 80, 24)
    assert again.repair == walk.repair


def test_the_status_line_says_what_to_do_next() -> None:
    steps = [opened(), found(), found().digit(1).commit(), found().digit(2).commit()]
    told = [rows(walk)[-4] for walk in steps]
    assert len(set(told)) == 4, told
