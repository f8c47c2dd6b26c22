"""Tables: alignment of numbers and words, the marked row, and which rows are shown."""

from __future__ import annotations

import re

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Table
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, PLAIN, cells

T = Text.plain("t")
ROWS = tuple((f"run {'abc'[i % 3]}", str(10**i)) for i in range(6))


def table(rows: tuple[tuple[str, ...], ...] = ROWS, **more: object) -> Table:
    head = (Text("name", "이름"), Text.plain("n"))
    return Table(T, T, head, rows, **more)  # type: ignore[arg-type]


def test_numbers_end_and_words_begin_under_each_other() -> None:
    lines = [plain(r).rstrip() for r in paint(table(), 40, 8)[1:]]
    assert len({len(line) for line in lines}) == 1
    assert [line.index("run") for line in lines[1:]] == [1] * 6
    assert lines[0].startswith(" name ")


def test_the_head_is_muted_and_columns_are_as_far_apart_as_fits() -> None:
    for width, gap in ((40, 3), (15, 3), (14, 2), (13, 1)):
        (_, head, *_) = paint(table(), width, 8)
        assert {role for char, role in cells(head) if char != " "} == {"muted"}
        assert "n" in plain(head)[5 + gap :]
        assert plain(paint(table(), width, 8)[7])[1:].startswith("run c" + " " * gap + "100000"[:1])


def test_the_marked_row_has_its_ground_over_the_whole_width() -> None:
    rows = paint(table(marked=2), 40, 8)
    found = [{role for _, role in cells(r)} for r in rows]
    assert found[4] == {"current@row"}
    assert plain(rows[4]).startswith("▸run c")
    assert not any("@row" in role for i, roles in enumerate(found) if i != 4 for role in roles)


def test_the_marked_row_is_not_cut_in_a_box_that_is_just_wide_enough() -> None:
    rows = paint(table(marked=5), 14, 8)
    assert plain(rows[7]) == "▸run c  100000"


def test_without_grounds_a_sign_and_the_role_mark_the_row() -> None:
    rows = paint(table(marked=2), 40, 8, medium=PLAIN)
    assert plain(rows[4]).startswith("▸run c")
    assert "current" in {role for _, role in rows[4]}


@pytest.mark.parametrize(
    ("marked", "height", "expected"),
    [(None, 5, [3, 4, 5]), (0, 5, [0, 1, 2]), (3, 5, [1, 2, 3]), (5, 5, [3, 4, 5]), (None, 1, [])],
)
def test_the_last_rows_are_shown_or_those_up_to_the_marked_one(
    marked: int | None, height: int, expected: list[int]
) -> None:
    text = "\n".join(plain(r) for r in paint(table(marked=marked), 40, height))
    assert [len(number) - 1 for number in re.findall(r"\b10*\b", text)] == expected


def test_rows_part_where_there_is_room_but_not_in_a_table_that_grows() -> None:
    spread = [bool(plain(r).strip()) for r in paint(table(), 40, 14)]
    assert spread == [True, True, *[True, False] * 6]
    dense = [bool(plain(r).strip()) for r in paint(table(grows=True), 40, 14)]
    assert dense == [*[True] * 8, *[False] * 6]


def test_the_least_height_shows_five_rows() -> None:
    assert least_height(table()) == least_height(table(ROWS[:1], grows=True)) == 7
    assert least_height(table(ROWS[:2])) == 4


@pytest.mark.parametrize("medium", MEDIA)
def test_tables_fill_any_box(medium: object) -> None:
    for figure in (table(()), table(marked=5), table((("가나다", "nan"),) * 30, marked=3)):
        for width, height in ((1, 1), (3, 2), (20, 9), (60, 30), (500, 200)):
            rows = paint(figure, width, height, medium=medium)  # type: ignore[arg-type]
            assert [wcswidth(plain(r)) for r in rows] == [width] * height
