"""Filled parts of plots, pixel by pixel against the functions that they show."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import (
    Arrows,
    Backdrop,
    Curve,
    Heights,
    Inset,
    Label,
    Leaving,
    Part,
    Plot,
    Points,
    Region,
    Relief,
)
from downslope.lessons.pictures.surface import Sight, Surface, relief
from downslope.lessons.pictures.terrain import levels_of
from downslope.tui.painter import locate, paint
from downslope.tui.painter.medium import ASCII, FULL, Medium
from downslope.tui.painter.plot import inset
from downslope.tui.painter.rows import plain, row_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.pictures.figure import Array
    from downslope.tui.painter.rows import Rows

T = Text("a map", "지도")
SIXTEEN = Medium(filled=False)
MEDIA = (FULL, SIXTEEN, ASCII)
SIDE = np.linspace(-4.0, 4.0, 161)
FILLED = {" ": (), "▘": (0,), "▝": (1,), "▀": (0, 1), "▖": (2,), "▌": (0, 2), "▞": (1, 2)}
FILLED |= {"▛": (0, 1, 2), "▗": (3,), "▚": (0, 3), "▐": (1, 3), "▜": (0, 1, 3), "▄": (2, 3)}
FILLED |= {"▙": (0, 2, 3), "▟": (1, 2, 3), "█": (0, 1, 2, 3)}


def grid(function: Callable[[Array, Array], Array]) -> Array:
    x, y = np.meshgrid(SIDE, SIDE)
    return np.asarray(function(x, y))


def ground(function: Callable[[Array, Array], Array], levels: tuple[float, ...]) -> Heights:
    return Heights(SIDE, SIDE, grid(function), levels)


def mapped(*still: Part, moving: tuple[Part, ...] = ()) -> Plot:
    return Plot(T, T, (-3.0, 3.0), (-3.0, 3.0), moving, Backdrop(still))


def colours(rows: Rows) -> dict[tuple[int, int], str]:
    """The role of each quarter of a cell, as (column, row) counted in quarters."""
    found = {}
    for y, spans in enumerate(rows):
        cells = [(char, role) for text, role in spans for char in text]
        for x, (char, role) in enumerate(cells):
            front, _, back = role.partition("@")
            for k in range(4):
                is_front = k in FILLED.get(char, ())
                found[2 * x + k % 2, 2 * y + k // 2] = front if is_front else back
    return found


def place_of(figure: Plot, size: tuple[int, int], quarter: tuple[int, int]) -> tuple[float, float]:
    """The data at the middle of a quarter, from two cells that can be pointed at."""
    x0, y0 = locate(figure, *size, quarter[0] // 2, quarter[1] // 2)
    near = [(1, 1), (-1, 1), (1, -1), (-1, -1)]
    x1, y1 = next(
        (x, y)
        for dx, dy in near
        for x, y in [locate(figure, *size, quarter[0] // 2 + dx, quarter[1] // 2 + dy)]
        if math.isfinite(x) or math.isnan(x0)
    )
    cell_x, cell_y = abs(x1 - x0), abs(y1 - y0)
    return x0 + (quarter[0] % 2 - 0.5) * cell_x / 2, y0 - (quarter[1] % 2 - 0.5) * cell_y / 2


@pytest.mark.parametrize("size", [(44, 18), (80, 30), (21, 9)])
def test_each_quarter_has_the_band_of_the_function_there(size: tuple[int, int]) -> None:
    """Where three bands meet in a cell, one quarter may have a neighbouring band's colour."""

    def height(x: Array, y: Array) -> Array:
        return x**2 / 2 + y**2

    levels = (0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 12.0)
    figure = mapped(ground(height, levels))
    near = exact = total = 0
    for quarter, role in colours(paint(figure, *size)).items():
        x, y = place_of(figure, size, quarter)
        if not role.startswith("band:") or math.isnan(x):
            continue
        total += 1
        band = sum(float(height(np.array(x), np.array(y))) >= level for level in levels)
        off = abs(int(role[5:]) - band)
        exact += off == 0
        near += off <= 1
    assert total > 2 * size[0] * size[1]
    assert near == total
    assert exact > 0.9 * total


def test_what_has_no_height_is_not_filled() -> None:
    figure = mapped(ground(lambda x, y: np.where(x < 0, np.nan, x + y), (1.0, 2.0)))
    for quarter, role in colours(paint(figure, 44, 18)).items():
        x, _ = place_of(figure, (44, 18), quarter)
        if x < -0.2:
            assert not role.startswith("band")
        elif x > 0.2:
            assert role.startswith("band")


def test_moving_parts_keep_the_ground_that_they_are_on() -> None:
    still = ground(lambda x, _: x, (-2.0, -1.0, 0.0, 1.0))
    line = Curve(np.array([-2.5, 2.5]), np.array([0.5, 0.5]), "path")
    square = Points(np.array([1.5]), np.array([-1.5]), "now", "■")
    below = {
        (x, y): role.partition("@")[2]
        for y, spans in enumerate(paint(mapped(still), 44, 18))
        for x, role in enumerate(role for text, role in spans for _ in text)
    }
    rows = paint(mapped(still, moving=(line, square)), 44, 18)
    found = 0
    for y, spans in enumerate(rows[:-1]):
        for x, role in enumerate(role for text, role in spans for _ in text):
            if role.startswith(("path", "now")):
                found += 1
                assert role.partition("@")[2] == below[x, y] != ""
    assert found > 20


def test_a_key_tells_the_heights_at_both_ends_with_all_ten_colours() -> None:
    rows = paint(mapped(ground(lambda x, y: x**2 + y**2, (1.0, 4.0, 9.0))), 60, 18)
    assert plain(rows[0]).split()[:3] == ["a", "map", "low"]
    assert [role for text, role in rows[0] if "@" in role] == [
        f"band:{k}@band:{k}" for k in range(10)
    ]
    low, high = plain(rows[0]).replace("high", "low").split("low")[1:3]
    assert float(low.split()[0]) == 0
    # The farthest corner of a picture from -3 to 3 that may be a little wider.
    assert 18 <= float(low.split()[-1]) <= 18 * 1.35**2
    assert high.strip() == ""
    assert "낮음 0" in plain(paint(mapped(ground(lambda x, y: x**2 + y**2, ())), 60, 18, "ko")[0])


def test_beside_a_long_title_the_key_is_shorter_or_has_a_row_of_its_own() -> None:
    still = ground(lambda x, y: x**2 + y**2, (1.0, 4.0, 9.0))
    for size, words, beside in ((10, "low 0", True), (20, "0 ", True), (28, "low 0", False)):
        rows = paint(replace(mapped(still), title=Text.plain("f" * size)), 48, 18)
        title, last = (plain(row).strip() for row in (rows[0], rows[-1]))
        shown = title.removeprefix("f" * size).strip() if beside else last
        assert shown.startswith(words)
        colours = [role for _, role in rows[0 if beside else -1] if "@" in role]
        assert colours == [f"band:{k}@band:{k}" for k in range(10)]


def test_without_fills_contours_carry_their_heights_and_lie_where_they_say() -> None:
    figure = mapped(ground(lambda x, y: x**2 + y**2, (1.0, 4.0)))
    bare = [plain(row) for row in paint(figure, 60, 30, medium=SIXTEEN)]
    inside = [row[4:] for row in bare[1:-1]]
    assert sum("4" in row for row in inside) == 1
    assert sum("1" in row for row in inside) == 1
    for y, row in enumerate(bare[1:-1], 1):
        for x, char in enumerate(row):
            if "\u2801" <= char <= "\u28ff":
                px, py = locate(figure, 60, 30, x, y)
                assert min(abs(math.hypot(px, py) - radius) for radius in (1, 2)) < 0.3


def test_in_ascii_shades_rise_and_the_path_has_room_between_them() -> None:
    still = ground(lambda x, _: x + 4, tuple(float(k) for k in range(1, 10)))
    shades = plain(paint(mapped(still), 60, 18, medium=ASCII)[5])[4:].strip()
    assert [" .:-=+".index(c) for c in shades] == sorted(" .:-=+".index(c) for c in shades)
    assert len(set(shades)) >= 3
    dot = Points(np.array([1.0]), np.array([1.0]), "path", "⠛")
    rows = [plain(r) for r in paint(mapped(still, moving=(dot,)), 60, 18, medium=ASCII)]
    assert sum(" o " in row for row in rows[1:-1]) == 1


def test_levels_share_the_ground_and_level_ground_has_none() -> None:
    heights = grid(lambda x, y: x**2 + y**2)
    levels = levels_of(heights)
    assert len(levels) == 9
    shares = np.diff([0, *[(heights < level).mean() for level in levels], 1])
    assert shares.max() < 0.2
    assert levels_of(np.zeros((5, 5))) == ()
    assert levels_of(np.full((3, 3), np.nan)) == ()


# -- regions ---------------------------------------------------------------------------------


def test_regions_have_the_colour_of_their_sign_and_the_border_lies_between() -> None:
    scores = grid(lambda x, y: x - y)
    figure = mapped(Region(SIDE, SIDE, scores, scale=2.0))
    rows = paint(figure, 60, 30)
    for (column, row), role in colours(rows).items():
        x, y = place_of(figure, (60, 30), (column, row))
        if role.startswith("region:") and abs(x - y) > 0.3:
            assert (int(role[7:]) > 4) == (x > y)
        if role.startswith("region:") and abs(x - y) > 2:
            assert int(role[7:]) in {1, 7}
    border = [
        locate(figure, 60, 30, x, y)
        for y, spans in enumerate(rows)
        for x, role in enumerate(role for text, role in spans for _ in text)
        if role.startswith("now@")
    ]
    assert len(border) > 20
    assert all(abs(x - y) < 0.3 for x, y in border)


# -- surfaces --------------------------------------------------------------------------------

BOWL = Surface(lambda p: (p**2).sum(axis=-1), (-2.0, 2.0), (-2.0, 2.0), 0.0, 4.0)


def seen_from(tilt: float, surface: Surface = BOWL) -> Plot:
    sight = Sight(surface, -90.0, tilt)
    return Plot(T, T, *sight.limits, (), Backdrop(relief(sight)), axes=False)


def test_from_above_a_bowl_is_a_disc_with_rings_of_colour() -> None:
    figure = seen_from(90.0)
    rings = 0
    for (column, row), role in colours(paint(figure, 80, 30)).items():
        x, y = place_of(figure, (80, 30), (column, row))
        if math.isnan(x) or not role:
            continue
        # A side is 2 long in the picture, and the rim is at radius 1: height 4 of a floor 0.
        radius = math.hypot(x, y)
        if role.startswith("band:"):
            assert radius < 1.06
        elif radius < 0.94:
            pytest.fail(f"{role} in the bowl at {radius}")
        if row % 8 == 0 and role.startswith("band:") and radius < 1:
            rings += 1
    assert rings > 100


def test_from_the_side_only_the_underside_is_seen() -> None:
    picture = paint(seen_from(0.0), 80, 30)[1:]
    roles = {role.partition("@")[2] for spans in picture for _, role in spans}
    assert "race:5" in roles
    assert not {f"band:{k}" for k in range(5)} & roles


@pytest.mark.parametrize("side", [1, -1])
def test_what_is_behind_a_hill_is_hidden(side: int) -> None:
    """A ridge at x1 = 0: seen from one side of it, the valley behind it has no pixel."""
    ridge = Surface(lambda p: np.exp(-8 * p[..., 1] ** 2), (-2.0, 2.0), (-2.0, 2.0), 0.0, 1.0)
    sight = Sight(ridge, 90.0 * side, 10.0)
    figure = Plot(T, T, *sight.limits, (), Backdrop(relief(sight)), axes=False)
    _, up = sight.on_surface(np.array([0.0, 0.0]), np.array([-0.9, 0.9]) * side)
    dots = colours(paint(figure, 80, 40)[1:])
    top_rows = [row for (column, row), role in dots.items() if role.startswith("band:9")]
    assert top_rows, "the ridge is seen"
    assert up[0] < sight.on_surface(np.zeros(1), np.zeros(1))[1][0], "the valley is behind it"
    lows = [row for (_, row), role in dots.items() if role.startswith("band:0")]
    assert min(lows) > max(top_rows), "all low ground that is seen is in front"


@pytest.mark.parametrize("medium", [SIXTEEN, ASCII])
def test_without_fills_a_surface_is_a_wire_frame_without_hidden_lines(medium: Medium) -> None:
    rows = paint(seen_from(40.0), 80, 30, medium=medium)
    assert not any("@" in role or ":" in role for spans in rows for _, role in spans)
    drawn = sum(role == "contour-3" for spans in rows for text, role in spans for _ in text.strip())
    assert drawn > 100


# -- marks -----------------------------------------------------------------------------------


def test_a_name_stands_beside_its_point_and_turns_to_the_left_at_the_edge() -> None:
    for x, side in ((0.0, 1), (2.9, -1)):
        name = Label(x, 0.0, Text("start", "시작"), "start")
        dot = Points(np.array([x]), np.array([0.0]), "point", "●")
        for language, word in (("en", "start"), ("ko", "시작")):
            rows = paint(mapped(moving=(dot, name)), 44, 18, language)  # type: ignore[arg-type]
            ((row, text),) = [(y, plain(r)) for y, r in enumerate(rows) if "●" in plain(r)]
            assert word in text
            assert (text.index(word) > text.index("●")) == (side > 0)
            assert row_width(rows[row]) == 44


@pytest.mark.parametrize(
    ("end", "head"), [((9, 0), "▸"), ((-9, 0), "◂"), ((0, 9), "▴"), ((0, -9), "▾"), ((1, 1), "")]
)
def test_where_a_run_left_the_picture_there_is_a_mark(end: tuple[int, int], head: str) -> None:
    part = Leaving(np.array([0.0, end[0]]), np.array([0.0, end[1]]))
    shown = "".join(plain(row) for row in paint(mapped(moving=(part,)), 44, 18))
    assert [c for c in shown if c in "▸◂▴▾"] == list(head)


def test_an_inset_appears_where_the_last_steps_are_packed_and_there_is_room() -> None:
    still = ground(lambda x, y: x**2 + y**2, (1.0, 2.0))
    t = np.arange(20.0)
    packed = Inset(0.01 * t - 2, 0.005 * (-1) ** t - 2, np.zeros((0, 2)), still)
    wide = Inset(0.08 * t - 2, 0.005 * (-1) ** t - 2, np.zeros((0, 2)), still)
    for part, size, shown in (
        (packed, (90, 32), True),
        (packed, (44, 18), False),
        (wide, (90, 32), False),
    ):
        rows = paint(mapped(still, moving=(part,)), *size)
        assert ("the last 8, x" in "".join(map(plain, rows))) == shown
        assert [row_width(row) for row in rows] == [size[0]] * size[1]


def test_later_steps_leave_nothing_behind_in_an_inset() -> None:
    """Its ground is kept from step to step: with or without the steps between it looks alike."""
    still = ground(lambda x, y: x**2 + y**2, (1.0, 2.0))
    x, y = 0.001 * np.arange(30.0) - 2, 0.004 * (-1) ** np.arange(30.0) - 2

    def shown(steps: int) -> Rows:
        part = Inset(x[:steps], y[:steps], np.zeros((0, 2)), still)
        return paint(mapped(still, moving=(part,)), 90, 32)

    inset._still.cache_clear()
    alone = shown(29)
    inset._still.cache_clear()
    assert [shown(steps) for steps in range(24, 30)][-1] == alone
    assert inset._still.cache_info().hits


# -- legends ---------------------------------------------------------------------------------


def test_a_legend_names_what_can_be_seen_and_no_more() -> None:
    legend = tuple((role, "■", Text.plain(f"the {role}")) for role in ("now", "ghost", "minimum"))
    there, away = (Points(np.array([x]), np.array([0.0]), "now", "■") for x in (0.0, 99.0))
    for part, seen in ((there, True), (away, False)):
        for size in ((44, 18), (60, 9)):
            figure = replace(mapped(moving=(part,)), legend=legend)
            text = "\n".join(plain(row) for row in paint(figure, *size))
            assert ("■ the now" in text) == seen
            assert "ghost" not in text
            assert "minimum" not in text


def test_an_inset_or_a_mark_at_the_edge_is_not_a_step_that_can_be_seen() -> None:
    far = np.array([50.0, 60.0])
    parts: tuple[Part, ...] = (Leaving(far, far), Inset(far, far, np.zeros((0, 2))))
    figure = replace(mapped(moving=parts), legend=(("path", "⠛", Text.plain("a step")),))
    assert "a step" not in "".join(plain(row) for row in paint(figure, 60, 30))


def test_a_legend_is_below_the_picture_where_there_are_rows() -> None:
    part = Points(np.array([0.0]), np.array([0.0]), "now", "■")
    figure = replace(mapped(moving=(part,)), legend=(("now", "■", Text.plain("here")),))
    assert "here" in plain(paint(figure, 44, 18)[-1]) or "here" in plain(paint(figure, 44, 18)[-2])
    assert "here" in plain(paint(figure, 44, 9)[0])


# -- fields of arrows ------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(44, 21), (80, 40), (130, 50)])
def test_a_field_has_every_arrow_on_an_even_lattice(size: tuple[int, int]) -> None:
    side = np.linspace(-2.0, 2.25, 18)
    points = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    figure = replace(
        mapped(Arrows(points, -points - 0.01)), x_limits=(-2.1, 2.4), y_limits=(-2.1, 2.4)
    )
    rows = [plain(row) for row in paint(figure, *size)]
    heads = [
        (x, y)
        for y, row in enumerate(rows[:-1])
        for x, c in enumerate(row)
        if c in "→↗↑↖←↙↓↘⇒⇗⇑⇖⇐⇙⇓⇘·"
    ]
    assert len(heads) == 324
    columns, lines = (sorted({cell[k] for cell in heads}) for k in (0, 1))
    assert len(columns) == len(lines) == 18
    assert len(set(np.diff(columns))) == len(set(np.diff(lines))) == 1
    for k, column in enumerate(columns):
        assert locate(figure, *size, column, lines[0])[0] == pytest.approx(side[k], abs=1e-6)
    for k, line in enumerate(reversed(lines)):
        assert locate(figure, *size, columns[0], line)[1] == pytest.approx(side[k], abs=1e-6)


# -- whatever the data holds -----------------------------------------------------------------

WRONG = (np.nan, np.inf, -np.inf, 1e308, -1e308, 5e-324, 0.0)


def nasty(values: Array) -> list[Part]:
    n = len(values)
    side = np.linspace(-3, 3, n)
    square = np.resize(values, (n, n))
    return [
        Heights(side, side, square, (0.0, 1.0), contours=True),
        Heights(values, values, square, tuple(values)),
        Heights(side, side, square[:1], ()),
        Region(side, side, square, scale=float(values[0]) if n else 0.0),
        Region(values, side, square),
        Relief(square, square.T, square, square, (0.0, 1.0)),
        Relief(*np.meshgrid(side, side), square, square, (1.0,), roof=1.0),
        Label(float(values[0]) if n else 0.0, 0.0, "이름"),
        Leaving(values, side),
        Leaving(side, values),
        Inset(values, side, np.zeros((0, 2))),
        Inset(side * 1e-3, np.zeros(n), np.column_stack([values, side])),
        Points(values, side, "now", "■"),
        Points(side, values, "path", "⠛"),
    ]


@pytest.mark.parametrize("size", [(1, 1), (16, 5), (17, 12), (44, 18), (97, 40)])
@pytest.mark.parametrize(
    "values",
    [[], [0.5], [np.nan] * 3, list(WRONG), [0.0, 1.0, 2.0, 0.5] * 5, [1e308, -1e308, 0.0]],
    ids=["empty", "one", "nan", "wrong", "usual", "huge"],
)
def test_no_data_can_break_a_part(values: list[float], size: tuple[int, int]) -> None:
    for part in nasty(np.array(values, dtype=float)):
        for medium in MEDIA:
            for figure in (mapped(part), mapped(moving=(part,))):
                rows = paint(figure, *size, "ko", medium)
                assert [row_width(row) for row in rows] == [size[0]] * size[1]


def test_a_wall_of_a_screen_is_filled_as_well() -> None:
    still = ground(lambda x, y: x**2 + y**2, (1.0, 2.0))
    for size in ((500, 200), (500, 5), (16, 200)):
        assert [row_width(row) for row in paint(mapped(still), *size)] == [size[0]] * size[1]
