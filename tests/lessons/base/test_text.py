"""Text in two languages: no side is missing, lines are joined to paragraphs, markup is kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.base.text import LANGUAGES, Text

quickly = settings(deadline=None, derandomize=True, max_examples=60)
words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8)


def test_each_side_is_what_was_written() -> None:
    text = Text(en="the loss", ko="손실")
    assert (text.of("en"), text.of("ko")) == ("the loss", "손실")
    assert set(LANGUAGES) == {"en", "ko"}


@pytest.mark.parametrize(
    ("en", "ko", "missing"),
    [("", "손실", "en"), ("loss", "", "ko"), ("  ", "손실", "en"), ("loss", " \n \n ", "ko")],
)
def test_a_missing_side_stops_the_program_and_is_named(en: str, ko: str, missing: str) -> None:
    with pytest.raises(ValueError, match=f"no {missing} side"):
        Text(en, ko)


def test_plain_reads_the_same_everywhere() -> None:
    text = Text.plain("x ← x - eta * grad")
    assert {text.of(language) for language in LANGUAGES} == {"x ← x - eta * grad"}


def test_one_line_keeps_its_spaces() -> None:
    assert Text.plain("  x0  <-  -3.0 ").en == "  x0  <-  -3.0 "


@quickly
@given(st.lists(st.lists(words, min_size=1, max_size=6), min_size=1, max_size=4))
def test_lines_are_joined_and_empty_lines_part_paragraphs(paragraphs: list[list[str]]) -> None:
    # Each word has its own line, indented as in a triple-quoted string of a module.
    written = "\n            \n".join(
        "\n".join(f"            {word}" for word in paragraph) for paragraph in paragraphs
    )
    expected = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    assert Text(f"{written}\n", "가").en == expected


def test_format_fills_both_sides() -> None:
    text = Text("step {n} of {all}", "{all}걸음 중 {n}걸음").format(n=3, all=9)
    assert (text.en, text.ko) == ("step 3 of 9", "9걸음 중 3걸음")


def test_texts_of_the_same_words_are_equal_however_they_were_broken() -> None:
    assert Text("one two", "하나 둘") == Text("one\n   two", "하나\n   둘")


def test_a_draft_stands_in_for_the_language_that_is_missing() -> None:
    english, korean = Text.draft("Only English."), Text.draft("한국어만 있어요.")
    assert (english.en, english.ko) == ("Only English.", "[draft] Only English.")
    assert (korean.en, korean.ko) == ("[draft] 한국어만 있어요.", "한국어만 있어요.")
    assert (english.missing, korean.missing, Text("a", "b").missing) == ("ko", "en", None)


def test_a_draft_stays_one_when_it_is_filled_in() -> None:
    assert Text.draft("After {n} steps.").format(n=3).ko == "[draft] After 3 steps."


def test_a_text_with_one_side_says_what_to_write_instead() -> None:
    with pytest.raises(ValueError, match=r"no ko side: 'Lonely\.'; Text\.plain.*Text\.draft"):
        Text("Lonely.")  # type: ignore[call-arg]
