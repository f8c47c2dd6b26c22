"""The lesson screen as rows, at every size, in both languages, at every beat of every lesson."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import LANGUAGES, Language
from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.questions import ChoiceQuestion, Option, Question
from downslope.lessons.engine.walk import Walk
from downslope.tui.app.bindings import bindings
from downslope.tui.page.keys import KEYS
from downslope.tui.page.layout.arrange import Needs, Room, arrange
from downslope.tui.page.layout.needs import LEAST_HEIGHT, LEAST_WIDTH
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import ASCII
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.painter.rows import Rows

SIZES = (
    (40, 16), (40, 60), (75, 24), (60, 20), (61, 25), (79, 23), (80, 24), (81, 40), (100, 30),
    (109, 21), (110, 30), (120, 40),
    (149, 20), (150, 40), (200, 50), (80, 200), (500, 20), (500, 200),
)  # fmt: skip
TOO_SMALL = ((1, 1), (2, 1), (1, 9), (3, 3), (20, 5), (39, 50), (60, 15), (200, 4))
DESCENT = "gradient-descent?beat=6&step=7&ghost=eta:0.9@5"


def options_of(question: Question) -> tuple[Option, ...]:
    return question.options if isinstance(question, ChoiceQuestion) else ()


def box(rows: Rows) -> set[tuple[int, int]]:
    """The widths that rows have, each with the number of rows."""
    return {(wcswidth(plain(r)), len(rows)) for r in rows}


def screen(walk: Walk[Any], width: int, height: int, language: Language = "en") -> list[str]:
    return [plain(r) for r in paint_page(walk, Look(width, height, language)).rows]


def braille(lines: list[str]) -> int:
    return sum("\u2800" < c <= "\u28ff" for line in lines for c in line)


def stages(walk: Walk[Any]) -> Iterator[Walk[Any]]:
    """A beat as it opens, then answered, repaired and stepped, and with everything shown."""
    yield walk
    if walk.current_beat.question:
        walk = replace(walk, guess=0).commit()
    if walk.current_beat.pitfall:
        walk = walk.commit()
    walk = walk.forward(3).turn(1)
    yield walk.toggle("notes").toggle("arrows")
    yield walk.toggle("code")


# -- arrange -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", [0, 12, 60])
@pytest.mark.parametrize("text", [4, 15, 40])
@pytest.mark.parametrize("code_first", [False, True])
def test_boxes_lie_on_the_screen_and_never_overlap(
    size: tuple[int, int], code: int, text: int, code_first: bool
) -> None:
    if code_first and not code:
        return
    pictures = (Room(6), Room(6, 9), Room(4, 4))
    listed = (lambda _: code) if code else None
    needs = Needs(lambda _: text, pictures, listed, code_first=code_first, beats=12)
    boxes = arrange(*size, needs)
    for name, b in boxes.items():
        assert b.width > 0, name
        assert b.height > 0, name
        assert 0 <= b.x <= b.x + b.width <= size[0], name
        assert 0 <= b.y <= b.y + b.height <= size[1], name
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        beside = a.x + a.width <= b.x or b.x + b.width <= a.x
        above = a.y + a.height <= b.y or b.y + b.height <= a.y
        assert beside or above, (one, other)


# -- sizes -------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_fills_the_screen_exactly(size: tuple[int, int], language: Language) -> None:
    walk = token.read(DESCENT)
    for shown in (walk, walk.toggle("code"), walk.toggle("notes"), walk.go_to(9)):
        assert box(paint_page(shown, Look(*size, language)).rows) == {size}


@pytest.mark.parametrize("size", TOO_SMALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_terminal_that_is_too_small_shows_a_polite_note(
    size: tuple[int, int], language: Language
) -> None:
    rows = paint_page(token.read(DESCENT), Look(*size, language)).rows
    assert box(rows) == {size}
    if size[0] >= 20 and size[1] >= 5:
        note = " ".join("".join(map(plain, rows)).split())
        assert {"en": "Please enlarge", "ko": "터미널을 키워"}[language] in note
        assert f"{LEAST_WIDTH}x{LEAST_HEIGHT}" in note
        assert f"{size[0]}x{size[1]}" in note


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "language"),
    [((60, 20), "ko"), ((80, 24), "en"), ((120, 40), "en"), ((200, 50), "ko")],
)
@pytest.mark.parametrize("name", names())
def test_every_beat_of_every_lesson_fills_the_screen(
    name: str, size: tuple[int, int], language: Language
) -> None:
    for index in range(len(load(name).beats)):
        for stage in stages(Walk.begin(load(name), index)):
            rows = paint_page(stage, Look(*size, language)).rows
            assert box(rows) == {size}, token.write(stage)


# -- what is on it -----------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_80x24_shows_text_question_formula_controls_and_keys(name: str, language: Language) -> None:
    for index, beat in enumerate(load(name).beats):
        walk = Walk.begin(load(name), index)
        lines = screen(walk, 80, 24, language)
        where = token.write(walk)
        assert _column_holds(lines, beat.text.of(language)), where
        if beat.question:
            assert _column_holds(lines, beat.question.text.of(language)), where
            for option in options_of(beat.question):
                assert _column_holds(lines, option.text.of(language)), (where, option)
        for text in walk.formula()[: beat.formula_rows]:
            assert any(text.of(language).rstrip() in line for line in lines[16:]), where
        for control in walk.usable:
            told = control.show(walk.values[control.name], language)
            assert any(told in line for line in lines[21:23]), where
        assert beat.title.of(language) in lines[0], where
        assert lines[0].count("◆") == 1 or f"{index + 1}/{len(load(name).beats)}" in lines[0]
        assert {"en": "? all keys", "ko": "? 모든 키"}[language] in lines[23]


def _column_holds(lines: list[str], words: str) -> bool:
    """Whether the words, broken into rows, are at the right side of the screen."""
    # Markup is not shown, but asterisks within code are.
    shown = re.sub(r"`([^`]+)`|\*\*([^*]+)\*\*", lambda match: match[1] or match[2], words)
    wanted = "".join(shown.split())
    return any(wanted in _read_column(lines, column) for column in range(30, 50))


def _read_column(lines: list[str], column: int) -> str:
    return "".join("".join(_from_cell(line, column).split()) for line in lines[1:20])


def _from_cell(line: str, column: int) -> str:
    """The text of a row from a given cell on."""
    at = 0
    for index, char in enumerate(line):
        if at >= column:
            return line[index:]
        at += wcswidth(char)
    return ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_80x24_shows_a_picture_unless_code_is_the_point(name: str, language: Language) -> None:
    for index, beat in enumerate(load(name).beats):
        walk = Walk.begin(load(name), index)
        body = [line[:42] for line in screen(walk, 80, 24, language)[1:16]]
        if beat.pitfall:
            assert any("return " in line for line in body), token.write(walk)
        else:
            # At 80 x 24 the picture has 39 columns, so its title may be cut off but must be there.
            title = walk.figures()[0].title.of(language)
            assert title[:12] in body[0], token.write(walk)
            assert sum(bool(line.strip()) for line in body) >= 3, token.write(walk)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_after_the_answer_the_explanation_is_on_the_screen(name: str, language: Language) -> None:
    for index, beat in enumerate(load(name).beats):
        if beat.question is None:
            continue
        for guess, option in enumerate(options_of(beat.question)):
            walk = replace(Walk.begin(load(name), index), guess=guess).commit()
            lines = screen(walk, 80, 24, language)
            where = token.write(walk)
            assert _column_holds(lines, option.text.of(language)), where
            assert _column_holds(lines, beat.question.because.of(language)), where
            truth = options_of(beat.question)[int(str(beat.question.truth))]
            assert _column_holds(lines, truth.text.of(language)), where
            assert _column_holds(lines, "✓" if option is truth else "✗"), where


def test_a_pitfall_shows_its_result_only_after_the_guess_and_the_repair_only_when_asked() -> None:
    """The expected numbers are those of ten steps of 0.1 on the bowl, in closed form."""
    asked = token.read("gradient-descent?beat=12")
    x0, x1 = -3 * 0.8**10, 4 * 0.8**10
    assert not _has_numbers(screen(asked, 80, 24), x0, x1)
    told = replace(asked, guess=1).commit()
    assert _has_numbers(screen(told, 80, 24), x0, x1)
    assert not any("copy()" in line for line in screen(told, 80, 24))
    found = replace(told, repair=Repair(line=2)).commit()
    mended = screen(found.digit(2).commit(), 80, 24)
    assert any("x = start.copy()" in line for line in mended)
    assert _has_numbers(mended, -3.0, 4.0)


def _has_numbers(lines: list[str], *numbers: float) -> bool:
    """Whether a row shows these numbers in brackets, to five decimals."""
    shown = [
        re.findall(r"-?\d+\.\d*", line[:42].partition("[")[2]) for line in lines if "[" in line
    ]
    wanted = [round(number, 5) for number in numbers]
    return any([float(word) for word in words] == wanted for words in shown)


def test_a_larger_screen_gives_the_picture_more_dots() -> None:
    walk = token.read(DESCENT)
    counts = [braille(screen(walk, *size)) for size in ((60, 20), (80, 24), (120, 40), (200, 50))]
    assert all(small < large for small, large in pairwise(counts)), counts


def test_code_is_shown_where_there_is_room_and_elsewhere_when_asked() -> None:
    walk = token.read(DESCENT)
    for size, shown in (
        ((80, 40), False),
        ((120, 24), False),
        ((120, 40), True),
        ((200, 30), True),
    ):
        for there, now in ((shown, walk), (not shown, walk.toggle("code"))):
            lines = screen(now, *size)
            assert any("def gradient_descent" in line for line in lines) == there, size
            if there:
                assert sum("▸" in line and "x -= lr" in line for line in lines) == 1


def test_notes_are_shown_when_asked() -> None:
    walk = token.read("gradient-descent?beat=2")
    for size in ((80, 24), (200, 50)):
        assert not any("shrink" in line for line in screen(walk, *size))
        lines = screen(walk.toggle("notes"), *size)
        assert any("For the teacher" in line for line in lines)
        assert any("shrink" in line for line in lines)
    assert any("watch the point" in line for line in lines), "a wide screen keeps the text too"


def test_the_second_picture_stands_under_a_short_text() -> None:
    lines = screen(token.read("gradient-descent?beat=2&step=5"), 80, 24)
    assert any("loss per step" in line for line in lines)


# -- ASCII -------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_without_unicode_only_korean_words_are_left(name: str, language: Language) -> None:
    for index in range(len(load(name).beats)):
        for stage in stages(Walk.begin(load(name), index)):
            page = paint_page(stage, Look(80, 24, language, ASCII))
            strange = {c for r in page.rows for c in plain(r) if not _is_word(c, language)}
            assert not strange, (token.write(stage), strange)


def _is_word(char: str, language: Language) -> bool:
    """Whether it is a letter; the English screen has three Hangul ones, in the key for Korean."""
    hangul = unicodedata.name(char, "").startswith("HANGUL")
    return char.isascii() or (hangul and (language == "ko" or char in "한국어"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
def test_the_page_keeps_its_width_without_unicode(
    size: tuple[int, int], language: Language
) -> None:
    page = paint_page(token.read(DESCENT), Look(*size, language, ASCII))
    assert box(page.rows) == {size}


# -- keys --------------------------------------------------------------------------------


def test_every_key_has_an_id_of_its_own_and_says_what_it_does() -> None:
    assert len({key.name for key in KEYS}) == len(KEYS)
    assert len({(s, k) for key in KEYS for s in key.screens for k in key.keys.split(",")}) == sum(
        len(key.keys.split(",")) * len(key.screens) for key in KEYS
    )
    for language in LANGUAGES:
        assert len({key.tip.of(language) for key in KEYS}) == len(KEYS)
    for which in ("home", "lesson"):
        made = bindings(which)
        assert all(b.id and b.tooltip for b in made)
        assert len({b.id for b in made}) == len(made)


def test_no_key_of_the_program_is_missing() -> None:
    there = {k for key in KEYS for k in key.keys.split(",")}
    asked = (
        "space backspace a r tab shift+tab left right shift+left shift+right pagedown pageup "
        "enter c g v n L escape q question_mark ctrl+p"
    )
    assert there >= {*asked.split(), *"123456789"}


def test_a_key_either_moves_the_walk_or_has_an_action() -> None:
    for key in KEYS:
        assert (key.move is None) != (key.action == "") or key.name == "digit", key.name
