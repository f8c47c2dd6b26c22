"""Bars: their lengths, their thickness, both sides of 0, and the marks at their ends."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Bar, Bars
from downslope.tui.painter import least_height, most_height, paint
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, cells, eighths

FAST = settings(deadline=None, derandomize=True, max_examples=60)
T = Text.plain("t")


def chart(*bars: Bar, limits: tuple[float, float] = (0.0, 1.0)) -> Bars:
    return Bars(T, T, bars, limits)


@FAST
@given(st.floats(0, 1), st.integers(30, 90))
def test_a_bar_is_as_long_as_its_share(share: float, width: int) -> None:
    """Lengths are in eighths of a cell; the full bar in the second row is the reference."""
    bars = (Bar("경사", 3.0 * share, note="x"), Bar("b", 3.0, note="full"))
    rows = paint(chart(*bars, limits=(0.0, 3.0)), width, 3)
    part, full = (eighths(plain(r)) for r in rows[1:])
    assert f"{'█' * (full // 8)} full" in plain(rows[2]), "a full bar reaches to its note"
    assert full >= 8 * (width - 12)
    assert abs(part - share * full) <= 0.5 + 1e-6
    assert wcswidth(plain(rows[1]).split("x")[0]) == plain(rows[2]).index("full")


def test_beyond_the_limit_a_bar_is_full_and_ends_in_an_arrow() -> None:
    rows = paint(chart(Bar("b", 9.0), Bar("b", math.inf), Bar("b", 1.0)), 30, 4)
    beyond, endless, exact = (plain(r) for r in rows[1:])
    assert beyond == endless == "b " + "█" * 27 + "▸"
    assert exact == "b " + "█" * 28


def test_negative_and_unknown_values_have_no_bar_where_limits_begin_at_0() -> None:
    rows = paint(chart(Bar("b", -1.0), Bar("b", math.nan)), 30, 3)
    assert [plain(r).strip() for r in rows[1:]] == ["b", "b"]


@FAST
@given(st.floats(-1, 1))
def test_negative_values_go_to_the_left_of_a_line_at_0(value: float) -> None:
    rows = paint(chart(Bar("b", value), limits=(-1.0, 1.0)), 43, 2)
    text = plain(rows[1])
    zero = text.index("│")
    left, right = text[2:zero], text[zero + 1 :]
    assert abs(len(left) - len(right)) <= 1
    if value > 0:
        assert not left.strip()
        assert abs(eighths(right) - 8 * len(right) * value) <= 0.5 + 1e-6
    else:
        assert not right.strip()
        halves = 2 * left.count("█") + left.count("▐")
        assert abs(halves + 2 * len(left) * value) <= 0.5 + 1e-6
        assert left == left.lstrip().rjust(len(left))


def test_a_value_below_the_limits_ends_in_an_arrow_to_the_left() -> None:
    text = plain(paint(chart(Bar("b", -7.0), limits=(-1.0, 1.0)), 23, 2)[1])
    assert text.strip().startswith("b ◂█")
    assert "█│" in text


def test_nothing_stands_before_the_names_unless_a_bar_is_chosen() -> None:
    rows = paint(chart(Bar("one", 0.5), Bar("two", 0.5)), 30, 3)
    assert [plain(r)[:3] for r in rows[1:]] == ["one", "two"]
    chosen = paint(chart(Bar("one", 0.5, chosen=True), Bar("two", 0.5)), 30, 3)
    assert cells(chosen[1])[:4] == [(char, "key") for char in "one▸"]
    assert plain(chosen[1]).replace("▸", " ") == plain(rows[1]), "no bar moves"
    assert chosen[2] == rows[2]
    assert "chosen" not in {role for r in chosen for _, role in r}


def test_bars_are_as_thick_as_the_height_allows_and_never_touch() -> None:
    two = (Bar("a", 1.0, note="1"), Bar("b", 1.0, note="1"))
    blocks = {}
    for height in (3, 5, 7, 20):
        rows = [plain(r) for r in paint(chart(*two), 20, height)]
        blocks[height] = [("█" in text and "█") or ("▀" in text and "▀") or "" for text in rows[1:]]
    assert blocks[3] == ["█", "█"]
    assert blocks[5] == ["█", "", "█", ""]
    assert blocks[7] == ["█", "█", "", "█", "█", ""]
    assert blocks[20][:6] == blocks[7]
    assert not any(blocks[20][6:])
    assert most_height(chart(*two)) == 7


def test_name_and_note_stand_once_beside_a_thick_bar() -> None:
    shown = "\n".join(plain(r) for r in paint(chart(Bar("name", 0.5, note="0.5")), 30, 12))
    assert shown.count("name") == shown.count("0.5") == 1


def test_numbers_end_under_each_other() -> None:
    rows = paint(chart(Bar("a", 0.5, note="0.5"), Bar("b", 0.5, note="-12.25")), 30, 3)
    assert {len(plain(r).rstrip()) for r in rows[1:]} == {30}


@pytest.mark.parametrize(("mark", "share"), [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (8.0, 1.0)])
def test_another_value_is_marked_by_an_upright_line(mark: float, share: float) -> None:
    (_, spans) = paint(chart(Bar("b", 0.7, mark=mark)), 42, 2)
    places = [i for i, cell in enumerate(cells(spans)) if cell == ("│", "truth")]
    assert len(places) == 1
    assert abs(places[0] - 2 - share * 40) <= 1


def test_the_least_height_shows_every_bar() -> None:
    bars = chart(*(Bar(f"b{i}", 0.5) for i in range(7)))
    shown = "\n".join(plain(r) for r in paint(bars, 30, least_height(bars)))
    assert all(f"b{i}" in shown for i in range(7))


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("limits", [(0.0, 1.0), (-1.0, 1.0), (math.nan, math.inf), (1.0, -1.0)])
def test_bars_fill_any_box(medium: object, limits: tuple[float, float]) -> None:
    values = (0.3, -0.4, 7.0, -7.0, math.nan, math.inf, -math.inf)
    figure = chart(*(Bar("가", v, note="1", mark=v) for v in values), limits=limits)
    for width, height in ((1, 1), (3, 2), (20, 9), (60, 30), (500, 200)):
        rows = paint(figure, width, height, medium=medium)  # type: ignore[arg-type]
        assert [wcswidth(plain(r)) for r in rows] == [width] * height
