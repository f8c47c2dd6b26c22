"""Small pictures: their tones against the values, their size by the room, and their captions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Scans
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.medium import ASCII
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, PLAIN, cells, pixels

FAST = settings(deadline=None, derandomize=True, max_examples=60)
T = Text.plain("s")
SEVEN = np.zeros((8, 8))
SEVEN[0, 1:7] = SEVEN[1:8, 5] = 1.0
"""A digit of ink 1: a bar across the top and one down."""


def scans(images: object, **more: object) -> Scans:
    return Scans(T, T, np.array(images, dtype=float), **more)  # type: ignore[arg-type]


def shown(image: object, width: int, height: int, **more: object) -> list[list[int]]:
    """The levels of a single picture as painted."""
    ramp = "heat" if more.get("signed") else "gray"
    return pixels(paint(scans([image], **more), width, height)[1:], ramp)


@FAST
@given(st.lists(st.floats(0, 1), min_size=16, max_size=16), st.floats(0.05, 1))
def test_tones_are_stretched_to_the_strongest_pixel(values: list[float], faint: float) -> None:
    image = np.array(values).reshape(4, 4)
    image[0, 0] = 1.0
    expected = [[round(8 * v) for v in line] for line in image.tolist()]
    assert shown(image, 4, 3) == expected
    assert np.abs(np.subtract(shown(faint * image, 4, 3), expected)).max() <= 1


@FAST
@given(st.lists(st.floats(-1, 1), min_size=16, max_size=16))
def test_signed_tones_are_told_by_each_pictures_own_largest_size(values: list[float]) -> None:
    image = np.array(values).reshape(4, 4)
    image[0, 0] = -1.0
    levels = np.array(shown(0.01 * image, 4, 3, signed=True))
    assert levels[0, 0] == 0
    assert np.abs((levels - 4) / 4 - image).max() <= 0.125 + 1e-6


def test_infinite_is_the_strongest_and_nan_is_paper() -> None:
    levels = shown([[math.inf, math.nan], [0.5, -math.inf]], 2, 2)
    assert levels == [[8, 0], [8, 0]]
    assert shown([[math.inf, math.nan], [-math.inf, 0]], 2, 2, signed=True) == [[8, 4], [0, 4]]
    assert shown(np.zeros((2, 2)), 2, 2) == [[0, 0], [0, 0]]


@pytest.mark.parametrize(
    ("size", "scale"),
    [((8, 5), 1), ((15, 40), 1), ((16, 9), 2), ((24, 13), 3), ((42, 15), 3), ((80, 40), 4)],
)
def test_a_lone_picture_is_as_large_as_its_box_allows(size: tuple[int, int], scale: int) -> None:
    levels = np.array(shown(SEVEN, *size))
    assert levels.shape == (8 * scale, 8 * scale)
    np.testing.assert_array_equal(levels, 8 * np.kron(SEVEN, np.ones((scale, scale))))


def test_many_pictures_stay_small_and_stand_a_column_apart() -> None:
    (title, *rows) = paint(scans([SEVEN] * 12), 42, 15)
    del title
    first = [role for _, role in cells(rows[0])]
    assert [i for i in range(35) if not first[i].startswith("gray")] == [8, 17, 26]
    assert len(pixels(rows, "gray")[0]) == 32


def test_room_is_kept_for_as_many_pictures_as_the_lesson_says() -> None:
    sizes = {
        count: len(pixels(paint(scans([SEVEN] * count, room_for=6), 60, 22)[1:], "gray")[0])
        for count in (1, 2, 6, 40)
    }
    assert sizes == {1: 16, 2: 32, 6: 48, 40: 48}


def test_captions_stand_under_their_pictures() -> None:
    captions = tuple((f"is {k}", "muted") for k in range(4))
    rows = paint(scans([SEVEN] * 4, captions=captions), 36, 6)
    assert plain(rows[5]) == "is 0     is 1     is 2     is 3     "


def test_a_row_of_pictures_that_belong_together_is_not_broken() -> None:
    rows = paint(scans([SEVEN] * 8, across=4), 40, 30)
    widths = {len([r for _, r in cells(row) if r.startswith("gray")]) for row in rows}
    assert widths == {0, 32}


def test_the_first_of_a_group_leads_at_twice_the_size() -> None:
    figure = scans(
        [SEVEN, 1 - SEVEN, SEVEN.T],
        across=3,
        lead=True,
        names=("one", Text("two", "둘")),
        captions=(("lead", "truth"), ("a", "good"), ("b", "bad")),
    )
    rows = paint(figure, 42, 15)
    left = [row[:16] for row in (cells(r) for r in rows[1:9])]
    found = pixels([tuple(row) for row in left], "gray")
    np.testing.assert_array_equal(found, 8 * np.kron(SEVEN, np.ones((2, 2))))
    texts = [plain(r) for r in rows]
    assert texts[9].startswith("lead")
    for name, caption in (("one", "a"), ("two", "b")):
        at = next(y for y, text in enumerate(texts) if name in text)
        assert texts[at + 1].split()[-1] == caption
    assert any("둘" in plain(r) for r in paint(figure, 42, 15, "ko"))


@pytest.mark.parametrize("lead", [False, True])
@pytest.mark.parametrize("rows_of_pixels", [7, 8])
def test_the_least_height_shows_a_row_of_pictures_whole(lead: bool, rows_of_pixels: int) -> None:
    images = np.ones((3, rows_of_pixels, 8))
    captions = (("first", "muted"), ("second", "muted"), ("third", "muted"))
    figure = scans(images, captions=captions, across=3, lead=lead)
    painted = paint(figure, 60, least_height(figure))
    words = "".join(plain(r) for r in painted)
    assert all(caption in words for caption, _ in captions)
    assert sum(role.startswith("gray") for r in painted for _, role in cells(r)) >= 3 * 8 * 3


@pytest.mark.parametrize("medium", [PLAIN, ASCII])
def test_without_grounds_ink_still_shows_the_digit(medium: object) -> None:
    rows = paint(scans([SEVEN]), 16, 9, medium=medium)[1:]  # type: ignore[arg-type]
    ink = [[char != " " for char in plain(r)] for r in rows]
    np.testing.assert_array_equal(ink, np.kron(SEVEN, np.ones((1, 2))) > 0)


def test_without_grounds_signs_have_characters_of_their_own() -> None:
    image = np.kron([[1.0, -1.0], [0.0, 0.4]], np.ones((2, 1)))
    rows = paint(scans([image], signed=True), 2, 3, medium=ASCII)
    assert [plain(r) for r in rows[1:]] == ["#=", " +"]
    assert cells(rows[1]) == [("#", "plus"), ("=", "minus")]


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("shape", [(0, 8, 8), (3, 0, 0), (1, 1, 1), (5, 3, 4)])
@pytest.mark.parametrize("lead", [False, True])
def test_scans_fill_any_box(medium: object, shape: tuple[int, ...], lead: bool) -> None:
    images = np.resize([0.3, math.nan, math.inf, -math.inf, 1e300, -7.0], shape)
    figure = scans(images, captions=(("가나다", "bad"),), across=3, lead=lead)
    for width, height in ((1, 1), (3, 2), (20, 9), (60, 30), (500, 200)):
        rows = paint(figure, width, height, medium=medium)  # type: ignore[arg-type]
        assert [wcswidth(plain(r)) for r in rows] == [width] * height
