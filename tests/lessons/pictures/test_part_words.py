"""Every part of a picture is told in words, with the numbers that matter, and not with all of them.

What is expected is counted and computed here, from the numbers that the part was made of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.token import read
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import (
    Arrows,
    Bar,
    Bars,
    Cells,
    Curve,
    Heights,
    Inset,
    Label,
    Layer,
    Leaving,
    NetworkDrawing,
    Plot,
    Points,
    Region,
    Relief,
    Scans,
)
from downslope.lessons.pictures.words import figure_words

NAME = Text("name", "이름")
SIDE = np.linspace(-2.0, 2.0, 5)
MOST_NUMBERS = 60
"""What a picture may read aloud; the largest matrices have a hundred entries."""


def plot(*parts: Any, **more: Any) -> Plot:
    return Plot(NAME, NAME, (-2.0, 2.0), (-2.0, 2.0), parts, **more)


def told(figure: Any, language: str = "en") -> str:
    return "\n".join(getattr(text, language) for text in figure_words(figure)[2:])


def bowl(points: Any) -> Any:
    return 3 * points[..., 0] ** 2 + (points[..., 1] - 1) ** 2


GROUND = Heights(SIDE, SIDE, 3 * SIDE[None] ** 2 + (SIDE[:, None] - 1) ** 2, (1.0,))
KNOWN = replace(GROUND, function=bowl)


@pytest.mark.parametrize("ground", [GROUND, KNOWN], ids=["grid", "function"])
def test_heights_tell_the_lowest_the_highest_and_two_cuts(ground: Heights) -> None:
    """3 x² + (y - 1)² on [-2, 2]²: 0 at (0, 1), 12 + 9 = 21 at (-2, -2)."""
    words = told(plot(ground))
    assert "lowest 0 at (0, 1), highest 21 at (-2, -2)" in words
    assert "from left to right 13, 4, 1, 4, 13; from bottom to top 9, 4, 1, 0, 1" in words
    assert "가장 낮은 곳 (0, 1) 높이 0" in told(plot(ground), "ko")


def test_a_path_over_heights_tells_those_below_its_end() -> None:
    x, y = np.array([2.0, 1.5, 0.5, 0.25, 0.1]), np.array([0.0, 0.5, 1.0, 1.0, 1.0])
    words = told(plot(KNOWN, Curve(x, y, "path"), Points(x[-1:], y[-1:], "now")))
    end = ", ".join(
        f"({a:g}, {b:g}) at height {3 * a * a + (b - 1) ** 2:.4g}"
        for a, b in zip(x[2:], y[2:], strict=True)
    )
    assert f"path: 5 points from (2, 0) at height 13; the last: {end}" in words
    assert "now" not in words


def test_ground_without_a_height_says_so() -> None:
    words = told(plot(replace(GROUND, heights=np.full((5, 5), np.nan))))
    assert "ground: has no heights here" in words


def test_a_region_tells_its_side_and_how_many_points_are_right() -> None:
    """x + y > 0 is the top right half; of nine ninths, whose middles are -1.3, 0 and 1.3, three."""
    fine = np.linspace(-2.0, 2.0, 25)
    region = Region(fine, fine, fine[None] + fine[:, None] - 0.1, role="path")
    marks = [
        Points(np.array([x]), np.array([y]), role, "●")
        for x, y, role in ((1.0, 1.0, "good"), (-1.0, 0.0, "bad"), (0.0, 1.5, "good"))
    ]
    legend = (("region:7", "█", Text.plain("y=1")), ("text", "●", Text.plain("t=1")))
    words = told(plot(region, *marks, legend=legend))
    assert "y=1: top, top right, right" in words
    assert "2 of 3 points lie in the right region" in words
    assert "t=1, right: (1, 1), (0, 1.5)" in words
    assert "t=1, wrong: (-1, 0)" in words


def test_regions_are_named_by_what_stands_in_them() -> None:
    scores = np.where(SIDE[None] > 0, 1.0, -1.0) * np.ones((5, 1))
    words = told(
        plot(Region(SIDE, SIDE, scores), Label(1.5, 0.0, "east"), Label(-1.5, 0.0, "west"))
    )
    assert "west: top left, top, left, middle, bottom left, bottom" in words
    assert "east: top right, right, bottom right" in words


def test_a_relief_tells_its_range_its_lowest_place_and_the_eye() -> None:
    z = (SIDE[:, None] - 1) ** 2 + SIDE[None] ** 2
    relief = Relief(z, z, z, z, (1.0,), roof=9.0, over=(SIDE, 10 * SIDE), seen_from=(-60.0, 25.0))
    words = told(plot(relief, axes=False))
    assert "heights from 0 to 9, lowest at (0, 10); x0 from -2 to 2, x1 from -20 to 20" in words
    assert "seen from the side of large x0 and small x1, from 25 degrees above" in words


def test_on_a_surface_lines_are_told_where_they_really_are() -> None:
    space = np.array([[-1.0, 2.0, 5.0], [0.0, 2.0, 4.0], [1.0, 2.0, 5.0]])
    drawn = Curve(np.array([0.11, 0.22, 0.33]), np.zeros(3), "path", space=space)
    words = told(plot(drawn, Curve(np.ones(2), np.ones(2), "axis"), axes=False))
    assert words == "path: from (-1, 2, 5) to (1, 2, 5), lowest at (0, 2, 4)"


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        ([0, 1, 2], [4, 2, 1], "falling from (0, 4) to (2, 1)"),
        ([0, 1, 2, 3], [4, 1, 9, 2], "from (0, 4) to (3, 2), lowest at (1, 1), highest at (2, 9),"
         " 2 turns up or down, lately by 7 a step"),
        ([0, 1e9], [0.5, 0.5], "level at 0.5"),
        ([1, 1], [-1e9, 1e9], "upright at 1"),
        ([-4, 4], [-8, 8], "straight from (-1, -2) to (1, 2)"),
        ([0, 1, 2], [1, 3, np.inf], "straight from (0, 1) to (0.5, 2)"),
        ([0, 1, 2, 3], [1, 2, 3, np.nan], "rising from (0, 1) to (2, 3), then no number"),
    ],
)  # fmt: skip
def test_a_curve_is_told_by_its_shape(x: list[float], y: list[float], words: str) -> None:
    line = Curve(np.array(x, dtype=float), np.array(y, dtype=float))
    assert told(plot(line)).splitlines()[-1] == f"curve: {words}"


def test_arrows_tell_where_they_point() -> None:
    one = Arrows(np.array([[1.0, 1.0]]), np.array([[-3.0, -4.0]]))
    assert "to the bottom left, length 5, at (1, 1)" in told(plot(one))
    points = np.stack(np.meshgrid(SIDE, SIDE), axis=-1).reshape(-1, 2)
    field = told(plot(Arrows(points, -points)))
    assert "25, the longest 2.828 at (-2, -2), to the top right" in field
    assert "at the left to the right, at the right to the left" in field
    assert "at the bottom to the top, at the top to the bottom" in field


def test_marks_tell_their_places() -> None:
    x, y = np.array([0.0, 1.0, 3.0]), np.zeros(3)
    words = told(plot(Label(0.5, 1.0, NAME), Leaving(x, y)))
    assert "name: (0.5, 1)" in words
    assert "path: has left the picture, last seen at (1, 0)" in words


def test_an_inset_tells_how_small_the_steps_are() -> None:
    x, y = np.array([0.01, 0.0, 0.03]), np.array([0.0, 0.02, 0.04])
    inset = Inset(x, y, np.array([[0.0, 0.0], [1.0, 1.0]]))
    assert "magnified: 0.03, 0.04 wide and high, 0.05 from the minimum" in told(plot(inset))
    assert "magnified" not in told(plot(replace(inset, x=100 * x)))


def test_bars_tell_value_mark_and_choice_and_what_is_unknown() -> None:
    bars = (
        Bar("a", 0.25, mark=0.75),
        Bar("b", 0.5, chosen=True),
        Bar("c", float("nan")),
        Bar("", 0.0),
        Bar("d", 0.0, note="none"),
    )
    assert told(Bars(NAME, NAME, bars)).splitlines() == [
        "a: 0.25, truth 0.75",
        "b: 0.5, chosen",
        "c: not known yet",
        "d: none",
    ]


def test_a_small_matrix_is_read_and_of_a_large_one_the_extremes() -> None:
    small = Cells(NAME, NAME, np.array([[1.0, -2.0], [3.0, 4.0]]), 1.0, 1, marked=(1, 0))
    assert told(small).splitlines() == [
        "2 rows, 2 columns",
        "row 0: 1.0, -2.0",
        "row 1: 3.0, 4.0",
        "picked: [1,0] 3.0",
    ]
    values = np.random.default_rng(0).normal(size=(3, 30))
    large = told(replace(small, values=values, marked=None))
    assert all(f"{edge:.1f}" in large for row in values for edge in (row.min(), row.max()))
    assert len(large.split()) < 40
    assert "not known yet" in told(replace(small, values=np.full((2, 2), np.nan)))
    alike = told(replace(small, values=np.tile(np.arange(5.0), (3, 1)), marked=None))
    assert "rows 0 to 2, each: 0.0, 1.0, 2.0, 3.0, 4.0" in alike


def test_a_network_tells_its_nodes_and_its_strongest_edges() -> None:
    few = NetworkDrawing(
        NAME,
        NAME,
        (Layer(("x0", "x1"), np.array([0.5, -1.0])), Layer(("a0",), np.array([2.0]))),
        (np.array([[0.25], [-3.0]]),),
        1.0,
        marked=(0, 1, 0),
        outputs=(Bar("y", 0.75),),
    )
    words = told(few)
    assert "layer 0: x0 0.50, x1 -1.00" in words
    assert "x0 to a0 0.250, x1 to a0 -3.000" in words
    assert "marked: x1 to a0 -3.000" in words
    assert "outputs: y: 0.75" in words
    many = np.random.default_rng(1).normal(size=(20, 10))
    layers = (Layer((), np.arange(20.0)), Layer((), np.arange(10.0)))
    words = told(replace(few, layers=layers, weights=(many,), marked=None))
    i, j = divmod(int(many.argmax()), 10)
    assert f"raises, the strongest of 200: [{i}] to [{j}] {many.max():.3f}" in words
    assert f"{many.min():.3f}" in words
    assert "unit 19 answers most, 19, unit 0 least, 0" in words


def test_small_pictures_tell_ink_captions_and_how_even_their_signs_are() -> None:
    image = np.zeros((6, 6))
    image[:2, :2] = 1.0
    few = told(Scans(NAME, NAME, image[None], (("t = 5", "truth"),)))
    assert few.startswith("t = 5: most ink top left; none top, top right")
    many = Scans(NAME, NAME, np.tile(image, (30, 1, 1)), tuple((f"c{k}", "x") for k in range(30)))
    assert "c11 and 18 more" in told(many)
    noise = np.random.default_rng(0).normal(size=(30, 6, 6))
    share = int(told(replace(many, images=noise, signed=True)).split("sign in ")[1].split()[0])
    assert 45 <= share <= 55
    assert "100 of 100" in told(replace(many, images=np.abs(noise), signed=True))


@pytest.mark.parametrize("name", names())
def test_no_picture_of_a_lesson_reads_a_hundred_numbers(name: str) -> None:
    for beat in range(len(load(name).beats)):
        for figure in Walk.begin(load(name), beat).figures():
            words = " ".join(text.en for text in figure_words(figure)[2:])
            assert sum(word[-2:].strip(",.)").isdigit() for word in words.split()) < MOST_NUMBERS


def test_the_words_of_a_lesson_hold_the_numbers_of_its_state() -> None:
    """After three steps of eta 0.1 down x0² + x1² from (-3, 4), f is 25 * 0.64³."""
    [map_, loss] = read("gradient-descent?beat=2&step=3&eta=0.1").figures()
    assert f"at height {25 * 0.64**3:.4g}" in told(map_)
    assert f"falling from (0, 25) to (3, {25 * 0.64**3:.4g})" in told(loss)
    for language in LANGUAGES:
        assert told(map_, language)
