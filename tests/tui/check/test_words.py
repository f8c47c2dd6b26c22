"""The check reads the words of a lesson: terms, banned Korean, and numbers in prose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Notes, Preset
from downslope.tui.check.expectations import significant
from downslope.tui.check.korean import BANNED
from tests.tui.check.toy import GOAL, QUESTION, WORDS, assert_finds, beat, lesson, problems

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.lesson import Lesson

# -- terms ------------------------------------------------------------------------------

EARLY = Text("The gradients lead down.", "경사 하강법으로 내려가요.")


def as_lesson(name: str, *beats: Beat[Any]) -> Lesson[Any]:
    """The toy under the name of a lesson of the chapter."""
    return replace(lesson(*beats), name=name)


def found_in(name: str, *beats: Beat[Any]) -> list[str]:
    return [line for line in problems(as_lesson(name, *beats)) if "[words]" in line]


@pytest.mark.parametrize(
    "more",
    [
        {"text": EARLY},
        {"title": EARLY},
        {"goal": replace(GOAL, text=EARLY)},
        {"question": replace(QUESTION, text=EARLY)},
        {"question": replace(QUESTION, because=EARLY)},
        {"question": replace(QUESTION, choices=(EARLY, WORDS))},
    ],
)
def test_it_finds_a_term_that_is_used_before_its_lesson(more: dict[str, Any]) -> None:
    found = found_in("squared-error", beat(**more))
    assert any("'gradient' (en) is used before gradient-field, one-vector" in f for f in found)
    assert any("'경사 하강법' (ko) is used before gradient-descent" in f for f in found)


def test_a_teacher_may_use_it_and_so_may_later_lessons() -> None:
    assert found_in("squared-error", beat(notes=Notes(EARLY, EARLY))) == []
    assert found_in("learning-rate", beat(text=EARLY)) == []
    assert found_in("gradient-descent", beat("first-step", text=EARLY)) == []


def test_within_its_lesson_the_beats_before_it_may_not() -> None:
    beats = beat("early", text=EARLY), beat("first-step"), beat("late", text=EARLY)
    found = found_in("gradient-descent", *beats)
    assert len(found) == 1
    assert "beat 1 (early)" in found[0]


def test_it_finds_a_beat_that_does_not_say_the_term_it_introduces() -> None:
    found = problems(as_lesson("gradient-descent", beat("first-step")))
    assert any("introduces 'gradient descent' (en) but never says it" in line for line in found)
    assert any("knows no beat flat-ground, which introduces plateau" in line for line in found)


# -- Korean -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("korean", "instead"),
    [
        ("조절기를 돌려 보세요.", "바꾸다"),
        ("값을 돌려줘요.", "반환하다"),
        ("스캔을 봐요.", "이미지"),
        ("레슨을 열어요.", "단원"),
        ("전방의 오차예요.", "전방 차분"),
        ("먼저 예상해요.", "먼저 예상해 보세요"),
        ("3개 가중치를 봐요.", "가중치 6개"),
    ],
)
def test_it_finds_a_word_that_no_teacher_uses(korean: str, instead: str) -> None:
    text = Text("3 words." if "3" in korean else "Words.", korean)
    assert_finds(lesson(beat(text=text)), instead, "[terms]")
    assert_finds(lesson(beat(notes=Notes(text, WORDS))), instead, "[terms]")
    assert_finds(lesson(beat(title=text)), instead, "[terms]")


def test_it_reads_status_formula_and_labels_too() -> None:
    faulty = Text("A scan.", "스캔이에요.")
    assert_finds(lesson(status=lambda _: faulty), "'스캔'", "[terms]")
    assert_finds(lesson(formula=lambda _: (faulty,)), "'스캔'", "[terms]")
    assert_finds(lesson(presets=(Preset(faulty, {"pace": 2.0}),)), "'스캔'", "[terms]")


@pytest.mark.parametrize("fine", ["그림을 30도 돌리고", "전방 차분이에요", "되돌아가요"])
def test_what_only_looks_like_it_is_none(fine: str) -> None:
    assert [word.name for word in BANNED if word.pattern.search(fine) and not word.lessons] == []


# -- numbers in prose -------------------------------------------------------------------

SAID = Text("It is 3.25 there.", "3.25예요.")


@pytest.mark.parametrize(
    "more",
    [
        {"text": SAID},
        {"notes": Notes(WORDS, SAID)},
        {"question": replace(QUESTION, because=SAID)},
        {"goal": replace(GOAL, text=SAID)},
    ],
)
def test_it_finds_a_number_that_no_screen_of_the_beat_shows(more: dict[str, Any]) -> None:
    assert_finds(lesson(beat(**more)), "no screen of the beat shows the 3.25", "[prose]")


def shows(formula: str, at: int) -> Lesson[Any]:
    return lesson(
        beat(text=SAID),
        formula=lambda walk: (Text.plain(formula if walk.step == at else "-"),),
        presets=(Preset(WORDS, {"pace": 2.0}),),
    )


@pytest.mark.parametrize("at", [0, 1, 20, 100])
def test_a_number_that_is_read_at_some_stage_is_none(at: int) -> None:
    assert problems(shows("x = 3.25", at)) == []


def test_a_number_of_a_preset_is_read() -> None:
    taught = lesson(
        beat(text=SAID),
        formula=lambda walk: (Text.plain(f"{1.25 + walk.values['pace']}"),),
        presets=(Preset(WORDS, {"pace": 2.0}),),
    )
    assert problems(taught) == []


def test_a_beat_may_give_a_number_with_its_computation() -> None:
    assert problems(lesson(beat(text=SAID, computed={"3.25": lambda: 13 / 4}))) == []
    wrong = beat(text=SAID, computed={"3.25": lambda: 13 / 5})
    assert_finds(lesson(wrong), "3.25 is computed as 2.6", "[prose]")
    unused = beat(computed={"3.25": lambda: 13 / 4})
    assert_finds(lesson(unused), "no text of the beat has", "[prose]")


@pytest.mark.parametrize(
    ("number", "digits"),
    [("0.0975", 3), ("100", 1), ("0.100", 3), ("-1.50", 3), ("9.0e-10", 2), ("798", 3), ("0", 1)],
)
def test_digits_that_say_something(number: str, digits: int) -> None:
    assert significant(number) == digits
