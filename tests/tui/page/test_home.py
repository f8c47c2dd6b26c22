"""The home page as painted rows: groups, beats, what is open, and a card of the chosen lesson."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import LANGUAGES, Language, Text
from downslope.lessons.engine.catalog import Entry, contents, load, names
from downslope.lessons.engine.catalog.syllabus import BEATS, GROUPS, SYLLABUS
from downslope.lessons.engine.events import events_of
from downslope.lessons.engine.standing import Standing, standings
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.home import (
    Home,
    card_rows,
    card_size,
    continue_at,
    entry_at,
    in_groups,
    paint_home,
)
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import ASCII
from downslope.tui.painter.rows import plain

NAME = "gradient-descent"
ENTRIES = in_groups(contents())
SIZES = ((1, 1), (20, 5), (40, 16), (60, 20), (80, 24), (99, 24), (100, 30), (120, 40), (200, 50))


def begun(name: str, seen: int, **more: Any) -> Standing:
    """The standing of a lesson whose first beats were seen, the last of these open."""
    beats = load(name).beats[:seen]
    walk = replace(
        Walk.begin(load(name), seen - 1), seen=frozenset(beat.name for beat in beats), **more
    )
    return standings(events_of(walk))[name]


def painted(size: tuple[int, int] = (80, 24), language: Language = "en", **more: Any) -> list[str]:
    home = Home(**{"entries": ENTRIES, "standings": {}, "cursor": 0, **more})
    return [plain(spans) for spans in paint_home(home, Look(*size, language))]


def line_of(lines: list[str], title: str) -> str:
    return next(line for line in lines if f"  {title} " in line)


def test_the_syllabus_counts_the_beats_of_each_lesson() -> None:
    assert {name: len(load(name).beats) for name in names() if name in BEATS} == BEATS
    assert set(BEATS) == {name for _, name, _, _ in SYLLABUS}
    assert {section[:3] for _, _, section, _ in SYLLABUS} == set(GROUPS)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fills_every_screen(size: tuple[int, int], language: Language) -> None:
    for cursor in (0, len(ENTRIES) - 1):
        lines = painted(size, language, cursor=cursor)
        assert {(wcswidth(line), len(lines)) for line in lines} == {size}
        home = Home(ENTRIES, {}, cursor)
        rows = paint_home(home, Look(*size, language, ASCII))
        assert {(wcswidth(plain(spans)), len(rows)) for spans in rows} == {size}


def test_a_lesson_tells_its_beats_what_is_open_and_what_was_right() -> None:
    name = "learning-rate"  # few enough beats for a dot each
    lesson = load(name)
    first = next(beat for beat in lesson.beats if beat.question)
    assert first.question
    told = begun(name, 7, answers={first.name: first.question.truth})
    line = line_of(painted(standings={name: told}), "The learning rate")
    dots = [char for char in line if char in "●◆○"]
    assert len(dots) == len(lesson.beats)
    assert dots.index("◆") == 6
    assert dots.count("●") == sum(told.beats)
    # Of the beats seen, those with a question, a repair or a goal wait.
    waits = [
        beat
        for beat in lesson.beats[:7]
        if (beat.question and beat is not first) or beat.goal or beat.pitfall
    ]
    assert f" {len(waits)} open " in line
    assert line.rstrip().endswith(" 1/1")


def test_groups_have_headings_where_there_is_room_and_short_names_elsewhere() -> None:
    for section, (whole, short) in GROUPS.items():
        assert any(f"{section}  {whole.en}" in line for line in painted((120, 40)))
        assert any(f"▌{section} {short.en} " in line for line in painted())


def test_what_is_none_of_the_chapter_has_a_group_of_its_own_and_tells_its_faults() -> None:
    fault = Text("it fails", "안 돼요")
    more = [
        Entry(3, "mine", "9", Text("My lesson", "내 단원"), exists=True, elsewhere=True),
        Entry(0, "broken", "9", Text("Broken one", "고장 난 단원"), exists=False, fault=fault),
    ]
    entries = in_groups([*more, *contents()])
    assert [entry.name for entry in entries[-2:]] == ["mine", "broken"]
    lines = painted(entries=entries)
    assert "broken" in line_of(lines, "Broken one")
    assert any("elsewhere" in line for line in lines)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
def test_a_row_knows_its_lesson(size: tuple[int, int]) -> None:
    home, look = Home(ENTRIES, {}, 5), Look(*size)
    lines = painted(size, cursor=5)
    found = [entry_at(home, look, y) for y in range(size[1])]
    for y, index in enumerate(found):
        if index is not None:
            assert f"{ENTRIES[index].number:>2}  {ENTRIES[index].title.en}" in lines[y]
    assert [index for index in found if index is not None] == list(range(15))


def test_continue_is_the_furthest_lesson_that_is_begun_and_not_done() -> None:
    some = {name: begun(name, 2) for name in (names()[2], names()[5])}
    assert continue_at(ENTRIES, {}, "") == 0
    assert continue_at(ENTRIES, some, "") == 5
    assert continue_at(ENTRIES, some, names()[2]) == 2
    done = {name: replace(standing, done=True) for name, standing in some.items()}
    assert continue_at(ENTRIES, done, "") == 6


def test_there_is_no_word_of_reviews() -> None:
    for size in SIZES:
        assert not [line for line in painted(size) if "review" in line.lower()]


def test_a_first_visitor_is_told_how_a_lesson_goes_and_others_what_is_open() -> None:
    lines = "\n".join(painted((120, 40)))
    assert "how a lesson goes" in lines
    assert "Guess first" in lines
    told = begun(NAME, 7)
    lines = "\n".join(painted((120, 40), standings={NAME: told}))
    assert "how a lesson goes" not in lines
    assert f"still open, {len(told.waiting)}" in lines
    assert "○ 12 ·  7  Finding a good eta" in lines


@pytest.mark.parametrize("size", [(100, 16), (100, 30), (120, 40), (200, 50)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["pipelines", NAME])
def test_a_card_is_a_whole_frame(size: tuple[int, int], language: Language, name: str) -> None:
    look = Look(*size, language)
    lines = [plain(spans) for spans in card_rows(Walk.begin(load(name)), look)]
    assert {(wcswidth(line), len(lines)) for line in lines} == {card_size(look)}
    assert all(line[0] in "┌│└" and line[-1] in "┐│┘" for line in lines)
    assert load(name).title.of(language) in lines[0]
    assert any("◆" in line for line in lines) == (size[1] > 16)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (99, 50), (100, 15)])
def test_a_small_screen_has_no_card(size: tuple[int, int]) -> None:
    assert card_size(Look(*size)) == (0, 0)
