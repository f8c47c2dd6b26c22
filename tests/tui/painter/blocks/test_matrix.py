"""Matrices: grounds by sign and size, numbers with their signs, names, brackets, and growth."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Cells
from downslope.tui.painter import least_height, most_height, paint
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, PLAIN, cells

FAST = settings(deadline=None, derandomize=True, max_examples=80)
T = Text.plain("W")
VALUES = np.array([[0.1, -1.0, 0.0], [0.5, math.nan, -9.0]])


def matrix(values: object = VALUES, **more: object) -> Cells:
    return Cells(T, T, np.array(values, dtype=float), 1.0, digits=2, **more)  # type: ignore[arg-type]


def role_of(value: float, scale: float = 1.0) -> str:
    (_, spans) = paint(Cells(T, T, np.array([[value]]), scale), 20, 2)
    (role,) = {role for char, role in cells(spans) if not char.isspace()}
    return role


@FAST
@given(st.floats(-3, 3))
def test_the_ground_tells_sign_and_size(value: float) -> None:
    """Nine levels: 4 is 0, and each quarter of the scale is one more, to either side."""
    found = re.fullmatch(r"ink@heat:(\d)", role_of(value))
    assert found
    level = int(found[1]) - 4
    assert np.sign(level) == np.sign(value)
    size = min(1.0, abs(value))
    assert (abs(level) - 1) / 4 - 1e-6 <= size <= abs(level) / 4 + 1e-6


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_written_and_not_coloured(value: float) -> None:
    assert role_of(value) == "muted"
    assert str(value) in plain(paint(matrix([[value]]), 20, 2)[1])


@pytest.mark.parametrize("scale", [0.0, -1.0, math.nan, math.inf])
def test_without_a_scale_every_number_has_the_ground_of_0(scale: float) -> None:
    assert role_of(0.7, scale) == "ink@heat:4"


def test_both_signs_are_written_unless_all_are_alike() -> None:
    both = plain(paint(matrix([[0.1, -1.0, 0.0]]), 30, 2)[1])
    assert both.split() == ["+0.10", "-1.00", "0.00"]
    assert plain(paint(matrix([[0.1, 1.0]]), 30, 2)[1]).split() == ["0.10", "1.00"]
    assert plain(paint(matrix([[-0.1, -1.0]]), 30, 2)[1]).split() == ["-0.10", "-1.00"]


def test_numbers_end_under_each_other_and_the_marked_one_is_in_brackets() -> None:
    rows = [plain(r) for r in paint(matrix(marked=(1, 0), picked=((0, 2),)), 30, 3)[1:]]
    assert [re.findall(r"\[? ?[-+]?[\d.]+\]?|nan", r) for r in rows] == [
        [" +0.10", " -1.00", "[ 0.00]"],
        ["[+0.50]", "nan", " -9.00"],
    ]
    ends = [[m.end() for m in re.finditer(r"\d\.\d\d", r)] for r in rows]
    assert ends[0][0] == ends[1][0]
    assert ends[0][2] == ends[1][1]


def test_brackets_are_on_the_accent_and_bold_where_nothing_is_filled() -> None:
    for medium, role in ((MEDIA[0], "chosen"), (PLAIN, "strong")):
        (_, spans, *_) = paint(matrix(marked=(0, 1)), 30, 3, medium=medium)
        (span,) = [text for text, found in spans if found == role]
        assert "[-1.00]" in span


def test_where_columns_are_narrow_brackets_still_close() -> None:
    values = np.arange(30, dtype=float).reshape(3, 10)
    figure = Cells(T, T, values, 30.0, digits=0, picked=((1, 0), (1, 4), (2, 9)))
    rows = [plain(r) for r in paint(figure, 31, 4)[1:]]
    assert re.findall(r"\[\d+\]", "".join(rows)) == ["[10]", "[14]", "[29]"]
    assert [m.end() for m in re.finditer(r"\d+", rows[0])] == [
        m.end() for m in re.finditer(r"\d+", rows[2])
    ]


def test_without_grounds_the_role_tells_the_sign() -> None:
    (_, spans, _) = paint(matrix([[0.1, -1.0, 0.0], [1, 1, 1]]), 30, 3, medium=PLAIN)
    assert [role for text, role in spans if text.strip()] == ["plus", "minus", "text"]


def test_names_stand_over_their_columns_and_before_their_rows() -> None:
    names: dict[str, object] = {
        "row_names": ("x0", "x1"),
        "column_names": ("a0", Text("b1", "나"), "c2"),
    }
    figure = matrix(**names, row_notes=("sum 1", "sum 2"))
    head, first, second = (plain(r) for r in paint(figure, 60, 4)[1:])
    assert head.split() == ["a0", "b1", "c2"]
    assert plain(paint(figure, 60, 4, "ko")[1]).split() == ["a0", "나", "c2"]
    assert first.startswith("x0 ")
    assert second.startswith("x1 ")
    assert first.rstrip().endswith("sum 1")
    for name, number in zip(head.split(), re.findall(r"[-+]?\d\.\d\d", first), strict=True):
        middle = head.index(name) + 1
        assert first.index(number) <= middle <= first.index(number) + len(number)


def test_where_rows_are_few_names_of_columns_and_what_is_below_give_way() -> None:
    figure = matrix(column_names=("a", "b", "c"), foot="the foot", below=matrix([[5.0, 6, 7]]))
    shown = {h: "\n".join(plain(r) for r in paint(figure, 40, h)) for h in range(3, 9)}
    assert least_height(figure) == 3
    for height, text in shown.items():
        assert "+0.10" in text
        assert "-9.00" in text
        assert ("the foot" in text) == (height >= 4)
        assert ("a" in text.replace("nan", "")) == (height >= 5)
        assert ("7.00" in text) == (height >= 8)


def test_notes_without_room_are_left_out_and_not_cut() -> None:
    figure = matrix(row_notes=("a long note",) * 2)
    assert "a long note" in plain(paint(figure, 40, 3)[1])
    assert "…" not in plain(paint(figure, 25, 3)[1])


def test_entries_grow_to_nine_columns_and_three_rows() -> None:
    grounds = []
    for width, height in ((22, 3), (80, 3), (80, 5), (200, 50)):
        rows = paint(matrix([[1, 1, 1], [1, 1, 1]]), width, height)
        filled = [[role for _, role in cells(r)].count("ink@heat:8") for r in rows]
        grounds.append((max(filled) // 3, sum(1 for count in filled if count)))
    assert grounds == [(7, 2), (9, 2), (9, 4), (9, 6)]


def test_an_unknown_entry_keeps_the_room_of_its_number() -> None:
    known = matrix([[0.25, -0.25]], column_names=("a", "b"))
    hidden = matrix([[math.nan, math.nan]], column_names=("a", "b"), unknown="?")
    for width in (14, 16, 40):
        heads = [plain(paint(figure, width, 3)[1]) for figure in (known, hidden)]
        assert heads[0] == heads[1]
    assert plain(paint(hidden, 40, 3)[2]).split() == ["?", "?"]


@pytest.mark.parametrize("count", [1, 5, 10])
def test_a_matrix_that_grows_keeps_its_room(count: int) -> None:
    figure = matrix(np.ones((count, 2)), grows=True, below=matrix(np.ones((count, 2))))
    assert least_height(figure) == 6
    assert most_height(figure) == 31


def test_all_rows_that_a_matrix_can_use_are_filled_and_no_more() -> None:
    figure = matrix(column_names=("a", "b", "c"), foot="foot", below=matrix([[5.0, 6, 7]]))
    most = most_height(figure)
    assert most is not None
    blank = [
        not plain(r).strip() and all("@" not in role for _, role in r)
        for r in paint(figure, 60, most + 3)
    ]
    assert blank[most:] == [True] * 3
    assert blank[:most].count(True) == 1, "the row between both"


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (2, 0), (3, 4)])
def test_matrices_fill_any_box(medium: object, shape: tuple[int, int]) -> None:
    values = np.resize([0.3, -0.4, math.nan, math.inf, -math.inf, 1e300], shape)
    names = ("가", "b", "c", "d")
    figure = Cells(T, T, values, 1.0, 3, (1, 1), ((0, 0),), names, names, names)
    for width, height in ((1, 1), (3, 2), (20, 9), (60, 30), (500, 200)):
        rows = paint(figure, width, height, medium=medium)  # type: ignore[arg-type]
        assert [wcswidth(plain(r)) for r in rows] == [width] * height
