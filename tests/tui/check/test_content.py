"""The content check finds nothing wrong in any lesson, and it finds every fault that it names."""

from dataclasses import replace
from typing import Any

import pytest

from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.engine.beat import Preset
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.lesson import Expectation
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.pitfall import Pitfall
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.content import check
from downslope.tui.page import story
from downslope.tui.page.layout.arrange import TEXT_WIDTH
from tests.tui.check.toy import (
    CONTROL,
    GOAL,
    QUESTION,
    WORDS,
    assert_finds,
    beat,
    fails,
    lesson,
    problems,
    right,
    saying,
    step,
    wrong,
)


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_nothing_is_wrong_with_the_lesson(name: str) -> None:
    assert [str(problem) for problem in check(load(name))] == []


@pytest.mark.parametrize("name", names())
def test_a_goal_takes_as_many_rows_when_it_is_reached(name: str) -> None:
    """This way the page still fits at 80 x 24, and no picture shrinks when a goal is reached."""
    lesson = load(name)
    for index, told in enumerate(lesson.beats):
        if not told.goal:
            continue
        walk = replace(Walk.begin(lesson, index), answers={told.name: 0})
        done = replace(walk, reached=frozenset({told.name}))
        for language in LANGUAGES:
            rows = [story.text_rows(w, language, TEXT_WIDTH) for w in (walk, done)]
            room = story.reserved_height(told, told.question, language, TEXT_WIDTH)
            assert max(map(len, rows)) <= room, (told.name, language)
            if told.star is None:
                assert len(rows[0]) == len(rows[1]), (told.name, language)


def test_nothing_is_wrong_with_the_toy_lesson() -> None:
    pitfall = beat("trap", question=QUESTION, pitfall=Pitfall(wrong, right), controls=())
    preset = Preset(Text("fast", "빠르게"), {"pace": 9.0})
    taught = lesson(beat(goal=GOAL), beat("asked", question=QUESTION), pitfall, presets=(preset,))
    assert problems(taught) == []


# -- words ------------------------------------------------------------------------------


@pytest.mark.parametrize("side", ["text", "notes"])
def test_it_finds_different_numbers_in_the_two_languages(side: str) -> None:
    faulty = Text("The drop is 9.", "10만큼 줄어요.")
    assert_finds(lesson(saying(side, faulty)), "toy, beat 1 (only)", "numbers differ", "9", "10")


@pytest.mark.parametrize(
    ("en", "ko"),
    [("It is -3.", "3이에요."), ("It is 1e-6.", "1e-7이에요."), ("At (0.1, 2).", "(0.1, 3)에서.")],
)
def test_it_tells_signs_exponents_and_decimals_apart(en: str, ko: str) -> None:
    assert_finds(lesson(beat(text=Text(en, ko))), "numbers differ")


def test_it_finds_different_code_in_the_two_languages() -> None:
    assert_finds(lesson(beat(text=Text("Press `a`.", "`b`를 누르세요."))), "code differ", "a", "b")


def test_it_reads_every_word_of_a_question_and_a_goal() -> None:
    faulty = Text("9 steps", "8걸음")
    for question in (
        replace(QUESTION, text=faulty),
        replace(QUESTION, because=faulty),
        replace(QUESTION, choices=(faulty, WORDS)),
    ):
        assert_finds(lesson(beat(question=question)), "numbers differ")
    assert_finds(lesson(beat(goal=replace(GOAL, text=faulty))), "numbers differ")


def test_it_finds_words_in_one_language_only_in_labels_too() -> None:
    faulty = Preset(Text("eta 0.1", "eta 0.2"), {"pace": 2.0})
    assert_finds(lesson(presets=(faulty,)), "numbers differ")


# -- room -------------------------------------------------------------------------------


@pytest.mark.parametrize("side", ["text", "notes"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_finds_a_text_that_is_too_long_for_a_small_screen(side: str, language: str) -> None:
    # Hangul is twice as wide, so half as many syllables fill the same rows.
    words = {"en": "word " * 110, "ko": "한글 " * 110}
    sides = {"en": "short", "ko": "짧아요", language: words[language].strip()}
    assert_finds(lesson(saying(side, Text(**sides))), f"its {side} ({language}) takes")


def test_it_finds_an_explanation_that_only_overflows_once_answered() -> None:
    question = replace(QUESTION, because=Text("word " * 90, "말 " * 90))
    assert_finds(lesson(beat(question=question)), "its text (en) takes")


def test_it_finds_a_formula_with_too_many_or_too_long_lines() -> None:
    assert_finds(lesson(formula=lambda walk: (WORDS,) * 4), "its formula (en) takes 4 rows")  # noqa: ARG005
    long = (Text.plain("x" * 90),)
    assert_finds(lesson(formula=lambda walk: long), "cut off (en)")  # noqa: ARG005


def test_it_finds_a_line_that_is_too_wide_for_a_small_screen() -> None:
    long = Text("status " * 20, "상태 " * 20)
    assert_finds(lesson(status=lambda walk: long), "cut off (ko)")  # noqa: ARG005
    wide = tuple(Preset(Text("a long label", "긴 이름"), {"pace": 2.0}) for _ in range(8))
    assert_finds(lesson(presets=wide), "cut off (en)")
    label = replace(CONTROL, label=Text("a control with " + "very " * 16 + "long name", "조절기"))
    assert_finds(lesson(controls=(label,)), "cut off (en)")


# -- questions, goals, pitfalls ---------------------------------------------------------


@pytest.mark.parametrize("index", [-1, 2, 99])
def test_it_finds_an_answer_that_is_none_of_the_choices(index: int) -> None:
    question = replace(QUESTION, answer=lambda: index)
    assert_finds(lesson(beat(question=question)), "only", f"answer {index} is none of its choices")


def test_it_finds_a_goal_that_its_keys_do_not_reach() -> None:
    for keys in ((), ("space",), ("space", "backspace")):
        assert_finds(lesson(beat(goal=replace(GOAL, keys=keys))), "do not reach the goal")


def test_it_finds_a_goal_that_is_reached_by_doing_nothing() -> None:
    given = replace(GOAL, reached=lambda walk: walk.step >= 0)
    assert_finds(lesson(beat(goal=given)), "reached before a key is pressed")


def test_it_finds_a_key_that_there_is_not() -> None:
    assert_finds(lesson(beat(goal=replace(GOAL, keys=("spcae",)))), "toy", "only", "spcae")


def test_it_finds_a_pitfall_that_is_none() -> None:
    assert_finds(
        lesson(beat(question=QUESTION, pitfall=Pitfall(wrong, wrong))), "repair changes nothing"
    )
    assert_finds(
        lesson(beat(question=QUESTION, pitfall=Pitfall(wrong, fails))), "repair fails", "IndexErr"
    )
    assert_finds(lesson(beat(pitfall=Pitfall(wrong, right))), "without a question")


def test_it_finds_code_that_does_not_fit() -> None:
    def wide() -> object:
        return sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])

    taught = lesson(beat(question=QUESTION, pitfall=Pitfall(wide, right)))
    assert_finds(taught, "columns wide")


# -- names, controls, pictures, listings ------------------------------------------------


def test_it_finds_two_beats_of_one_name() -> None:
    assert_finds(lesson(beat("same"), beat("same")), "two beats share a name")


def test_it_finds_two_controls_of_one_name() -> None:
    assert_finds(lesson(controls=(CONTROL, replace(CONTROL, default=2.0))), "pace")


@pytest.mark.parametrize(
    "faulty", [{"settings": {"pcae": 2.0}}, {"controls": ("pcae",)}, {"settings": {"pace": 99.0}}]
)
def test_it_finds_a_beat_that_names_a_control_or_value_that_there_is_not(
    faulty: dict[str, Any],
) -> None:
    assert_finds(lesson(beat(**faulty)), "only", "pcae" if "99" not in str(faulty) else "99")


@pytest.mark.parametrize("values", [{"pcae": 2.0}, {"pace": 99.0}])
def test_it_finds_a_preset_that_cannot_be_set(values: dict[str, float]) -> None:
    preset = Preset(WORDS, values)
    assert_finds(lesson(presets=(preset,)), "toy", "only", next(iter(values)))


# A token could not name such a control, because the name or a character in it is taken.
@pytest.mark.parametrize("name", ["step", "beat", "ghost", "show", "a=b", "a&b"])
def test_it_finds_a_control_whose_name_no_token_can_carry(name: str) -> None:
    named = replace(CONTROL, name=name)
    taught = lesson(controls=(named,), start=lambda values: float(values[name]))
    assert_finds(taught, "toy", name)


@pytest.mark.parametrize("name", ["a,b", "a:b", "a&b"])
def test_it_finds_a_beat_whose_name_no_token_can_carry(name: str) -> None:
    taught = lesson(beat("first"), beat(name, question=QUESTION))
    assert_finds(taught, "toy", name)


def test_it_finds_a_line_that_is_not_in_the_listing() -> None:
    assert_finds(
        lesson(code=lambda walk: Listing((step,), "no such line")),  # noqa: ARG005
        "'no such line' is not in the listing",
    )
    assert_finds(lesson(code=lambda walk: Listing(())), "nothing is listed")  # noqa: ARG005


def test_it_finds_what_only_shows_after_a_step() -> None:
    def later(walk: Walk[Any]) -> Listing:
        return Listing((step,), "no such line" if walk.step else "return")

    assert_finds(lesson(code=later), "is not in the listing")


def test_it_finds_a_fact_that_no_screen_shows() -> None:
    # Two steps from 1 make a total of 3.0, which the formula shows; it never shows 4.0 there.
    assert problems(lesson(expectations=(Expectation("step=2", "3.0"),))) == []
    assert_finds(
        lesson(expectations=(Expectation("step=2", "4.0"),)), "toy", "4.0 is not shown", "step=2"
    )
