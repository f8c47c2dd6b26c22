"""The check sees what a beat says wrongly of itself, and what moves on its screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog import load
from downslope.lessons.pictures.figure import (
    EMPTY,
    Arrows,
    Backdrop,
    Bar,
    Bars,
    Curve,
    Plot,
    Scans,
)
from downslope.tui.check.content import check
from tests.tui.check.toy import GOAL, QUESTION, WORDS, assert_finds, beat, lesson, picture, problems

ONE = np.ones(1)


def test_it_finds_a_picture_that_there_is_not_and_names_the_nearest() -> None:
    assert_finds(lesson(beat(pictures=("lnie",))), "no picture 'lnie': try line", "[beats]")


def test_it_finds_a_picture_that_no_beat_shows() -> None:
    pictures = {"line": picture, "spare": picture}
    taught = lesson(beat(pictures=("line",)), pictures=pictures)
    assert_finds(taught, "no beat shows the picture spare", "[order]")
    assert problems(lesson(beat(), pictures=pictures)) == []


@pytest.mark.parametrize("wrong", [{"essential": 4}, {"minutes": 0.0}, {"minutes": 16.0}])
def test_it_finds_minutes_and_importance_out_of_range(wrong: dict[str, Any]) -> None:
    assert_finds(lesson(beat(**wrong)), *wrong, "[beats]")


def test_it_finds_a_title_that_has_no_room_beside_that_of_the_lesson() -> None:
    english = "A title that is a good deal too long for a row of eighty cells"
    title = Text(english, "아주아주 길어서 여든 칸의 한 줄에 다 안 들어가는 장면의 제목이에요")
    assert_finds(lesson(beat(title=title)), "titles (en) take", "80 are free", "[beats]")
    assert_finds(lesson(beat(title=title)), "titles (ko) take", "80 are free", "[beats]")


def test_it_finds_a_title_given_twice() -> None:
    first, second = beat("first"), beat("second", title=Text("Beat first", "다른 장면"))
    assert_finds(lesson(first, second), "share the title (en) Beat first", "[order]")


def test_it_finds_more_choices_than_digit_keys() -> None:
    choices = tuple(Text.plain(f"choice {k}") for k in "abcdefghij")
    question = replace(QUESTION, choices=choices)
    assert_finds(lesson(beat(question=question)), "10 choices", "[questions]")


def test_it_finds_a_recap_or_an_opening_in_the_middle() -> None:
    recap, opening = beat("recap", kind="recap"), beat("opening", kind="opening")
    assert_finds(lesson(recap, beat()), "the recap recap is not the last beat")
    assert_finds(lesson(beat(), opening), "the opening opening is not the first beat")
    assert problems(lesson(opening, beat(), recap)) == []


def test_it_finds_keys_of_a_goal_that_do_not_claim_it() -> None:
    for taught in (
        beat(goal=replace(GOAL, keys=("space", "space"))),
        beat(goal=GOAL, star=replace(GOAL, keys=("space",))),
    ):
        assert_finds(lesson(taught), "do not end in enter", "[goals]")


def test_a_goal_that_is_missed_tells_what_stands_there_and_how_near_it_came() -> None:
    short = replace(GOAL, keys=("space", "enter"))
    words = ("total = 2.0", "Step 1.", "it is met 1 steps later", "look at toy?step=1")
    assert_finds(lesson(beat(goal=short)), "do not reach the goal", *words)
    far = replace(GOAL, reached=lambda walk: walk.state == 3.0, keys=("space",) * 3 + ("enter",))
    assert_finds(lesson(beat(goal=far)), "it is met after 2 of its 4 keys")


def test_it_finds_a_star_goal_that_its_keys_do_not_reach() -> None:
    star = replace(GOAL, reached=lambda walk: walk.state >= 9.0)
    assert_finds(lesson(beat(goal=GOAL, star=star)), "do not reach the star goal")


def test_it_finds_a_name_and_a_number_that_are_not_those_of_the_file() -> None:
    assert problems(lesson(), file="l99_toy") == []
    assert_finds(lesson(name="tyo"), "its name is tyo and its file's toy", file="l99_toy")
    assert_finds(lesson(number=98), "its number is 98 and its file's 99", file="l99_toy")


# -- pictures ---------------------------------------------------------------------------


def plot(*parts: Any, **more: Any) -> Plot:
    return Plot(WORDS, WORDS, (0.0, 2.0), (0.0, 9.0), parts, **{"backdrop": EMPTY, **more})


@pytest.mark.parametrize(
    "figure",
    [
        plot(Curve(ONE, ONE, "crave")),
        plot(legend=(("crave", "-", WORDS),)),
        plot(backdrop=Backdrop((Curve(ONE, ONE, "crave"),))),
        plot(Arrows(np.ones((1, 2)), np.ones((1, 2)), "crave")),
        Bars(WORDS, WORDS, (Bar("one", 1.0, "crave"),)),
        Scans(WORDS, WORDS, np.ones((1, 2, 2)), (("one", "crave"),)),
    ],
)
def test_it_finds_a_misspelt_role_and_names_the_nearest(figure: Any) -> None:
    taught = lesson(pictures={"line": lambda _: figure})
    assert_finds(taught, "no role 'crave", "curve", "[roles]")


def test_it_finds_a_role_that_only_shows_after_a_step() -> None:
    def later(walk: Any) -> Plot:
        return plot(Curve(ONE, ONE, "crave" if walk.step else "curve"))

    assert_finds(lesson(pictures={"line": later}), "no role 'crave'")


@pytest.mark.parametrize(("bars", "change"), [((3, 20), "goes"), ((20, 3), "comes")])
def test_it_finds_a_picture_that_comes_or_goes_with_the_answer(
    bars: tuple[int, int], change: str
) -> None:
    def changing(walk: Any) -> Bars:
        return Bars(WORDS, WORDS, (Bar("one", 1.0),) * bars[not walk.asking])

    taught = lesson(beat(question=QUESTION), pictures={"line": picture, "bars": changing})
    words = ("after answer 1", f"picture-1 {change}", "[boxes]")
    assert_finds(taught, "boxes move at 80x24 (en)", *words)
    assert_finds(taught, "boxes move at 100x30 (ko)", *words)


def test_editorial_rules_only_warn_of_lessons_from_elsewhere() -> None:
    taught = lesson(beat(minutes=16.0))
    assert [line for line in problems(taught) if "warning" in line] == []
    assert ["warning" in line for line in problems(taught, own=False)] == [True]
    broken = problems(lesson(beat(goal=replace(GOAL, keys=()))), own=False)
    assert [line for line in broken if "warning" in line] == []
    assert broken


def test_a_lesson_of_the_syllabus_is_our_own() -> None:
    taught = replace(load("squared-error"), beats=load("squared-error").beats[:1])
    assert all(problem.severity == "error" for problem in check(taught))
