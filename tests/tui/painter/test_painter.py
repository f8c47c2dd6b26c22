"""What the painter paints where: cells and dots against the data that they stand for."""

from __future__ import annotations

import gc
import math
import re
import unicodedata
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import (
    EMPTY,
    Arrows,
    Backdrop,
    Bar,
    Bars,
    Cells,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
)
from downslope.tui.painter import locate, paint
from downslope.tui.painter.glyphs import merge
from downslope.tui.painter.medium import ASCII, FULL
from downslope.tui.painter.plot.canvas import BLANK
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array, Limits
    from downslope.tui.painter.rows import Row, Rows

FAST = settings(deadline=None, derandomize=True, max_examples=30)
WIDTH, HEIGHT = 42, 15
SQUARE: Limits = (-2.0, 2.0)
NO_GRID = Backdrop((Arrows(np.zeros((0, 2)), np.zeros((0, 2))),))
"""A field without arrows: like every map it has no grid, whose dots would disturb."""
DOTS = ((0, 0, 1), (0, 1, 2), (0, 2, 4), (1, 0, 8), (1, 1, 16), (1, 2, 32), (0, 3, 64), (1, 3, 128))
"""The column, the row (from the top) and the bit of each dot in a braille character (Unicode)."""


def plot(*parts: Part, x: Limits = SQUARE, y: Limits = SQUARE, backdrop: Backdrop = EMPTY) -> Plot:
    title = Text("a plot", "그림")
    return Plot(title, title, x, y, parts, backdrop)


def point(x: float, y: float, role: str = "point", glyph: str = "●") -> Points:
    return Points(np.array([x]), np.array([y]), role, glyph)


def line(x: list[float], y: list[float], role: str = "curve") -> Curve:
    return Curve(np.array(x), np.array(y), role)


def where(rows: Rows, glyph: str) -> list[tuple[int, int]]:
    """The cells (column, row) that show a glyph; all text here is one cell wide per character."""
    return [(x, y) for y, r in enumerate(rows) for x, c in enumerate(plain(r)) if c == glyph]


def canvas_of(figure: Plot, width: int, height: int) -> tuple[int, int, int, int]:
    """The left, top, right and bottom cell within the axes: those that a click can point at."""
    cells = [
        (x, y)
        for x in range(width)
        for y in range(height)
        if math.isfinite(locate(figure, width, height, x, y)[0])
    ]
    return (*cells[0], *cells[-1])


def exact_place(figure: Plot, size: tuple[int, int], x: float, y: float) -> tuple[float, float]:
    """Where data belongs, in cells with fractions, measured from the middles of two cells."""
    left, top, right, bottom = canvas_of(figure, *size)
    x0, y0 = locate(figure, *size, left, bottom)
    x1, y1 = locate(figure, *size, right, top)
    return left + (x - x0) / (x1 - x0) * (right - left), bottom - (y - y0) / (y1 - y0) * (
        bottom - top
    )


def dots(rows: Rows) -> set[tuple[int, int]]:
    """All braille dots as (column, row), counted in dots from the top left of the rows."""
    return {
        (2 * x + dx, 4 * y + dy)
        for y, r in enumerate(rows)
        for x, c in enumerate(plain(r))
        if "\u2800" <= c <= "\u28ff"
        for dx, dy, bit in DOTS
        if (ord(c) - 0x2800) & bit
    }


def roles(rows: Rows, column: int, line_number: int) -> str:
    """The role of one cell."""
    return [role for text, role in rows[line_number] for _ in text][column]


# -- where points are --------------------------------------------------------------------


@pytest.mark.parametrize("size", [(42, 15), (37, 6), (80, 24), (121, 40)])
@pytest.mark.parametrize("limits", [(-2.0, 2.0), (0.0, 1.0), (-7.5, 3.0), (0.0, 30000.0)])
def test_all_between_the_limits_has_room_and_the_axes_are_not_much_wider(
    size: tuple[int, int], limits: Limits
) -> None:
    figure = plot(x=limits, y=limits)
    left, top, right, bottom = canvas_of(figure, *size)
    low, high = locate(figure, *size, left, bottom), locate(figure, *size, right, top)
    span = limits[1] - limits[0]
    for k, cell in ((0, span / (right - left)), (1, span / (bottom - top))):
        assert low[k] - limits[0] <= 0.5 * cell
        assert limits[1] - high[k] <= 0.5 * cell
        assert high[k] - low[k] <= 1.35 * span
    ends = Points(np.array(limits), np.array(limits), "point", "●")
    assert len(where(paint(replace(figure, parts=(ends,)), *size), "●")) == 2


@FAST
@given(st.floats(-2, 2), st.floats(-30, 70))
def test_a_point_is_in_the_cell_where_the_data_says(x: float, y: float) -> None:
    figure = plot(point(x, y), y=(-30.0, 70.0))
    ((column, line_number),) = where(paint(figure, WIDTH, HEIGHT), "●")
    across, down = exact_place(figure, (WIDTH, HEIGHT), x, y)
    assert abs(column - across) <= 0.5 + 1e-9
    assert abs(line_number - down) <= 0.5 + 1e-9


@FAST
@given(st.floats(-2, 2), st.floats(-2, 2))
def test_a_glyph_a_dot_a_step_and_a_square_agree(x: float, y: float) -> None:
    """The dot is in the glyph's cell, and both blocks cover that dot."""
    shown = {
        glyph: paint(plot(point(x, y, glyph=glyph), backdrop=NO_GRID), WIDTH, HEIGHT)
        for glyph in ("●", "", "⠛", "■")
    }
    (cell,) = where(shown["●"], "●")
    (dot,) = dots(shown[""])
    assert (dot[0] // 2, dot[1] // 4) == cell
    step = dots(shown["⠛"])
    assert dot in step
    assert len(step) == 4
    assert np.ptp(sorted(step), axis=0).tolist() == [1, 1]
    square = quarters(shown["■"])
    assert (dot[0], dot[1] // 2) in square
    assert len(square) == 2
    assert len({row_ for _, row_ in square}) == 1
    assert {column for column, _ in square} == {column for column, _ in step}


def quarters(rows: Rows) -> set[tuple[int, int]]:
    """The quarters of cells that blocks fill, as (column, row) counted in quarters."""
    filled = {"▀": (0, 1), "▄": (2, 3), "▘": (0,), "▝": (1,), "▖": (2,), "▗": (3,)}
    return {
        (2 * x + k % 2, 2 * y + k // 2)
        for char, ks in filled.items()
        for x, y in where(rows, char)
        for k in ks
    }


@FAST
@given(st.integers(20, 120), st.integers(7, 50), st.data())
def test_a_cell_that_is_pointed_at_is_where_its_point_is_painted(
    width: int, height: int, data: st.DataObject
) -> None:
    empty = plot(x=(-7.5, 3.0), y=(0.0, 30.0))
    left, top, right, bottom = canvas_of(empty, width, height)
    cell = data.draw(st.tuples(st.integers(left, right), st.integers(top, bottom)))
    at = locate(empty, width, height, *cell)
    rows = paint(replace(empty, parts=(point(*at),)), width, height)
    assert where(rows, "●") == [cell]


def test_cells_outside_the_axes_point_nowhere() -> None:
    left, top, right, bottom = canvas_of(plot(), WIDTH, HEIGHT)
    for column, row_ in ((left - 1, top), (left, top - 1), (right + 1, top), (left, bottom + 1)):
        assert all(map(math.isnan, locate(plot(), WIDTH, HEIGHT, column, row_)))


@pytest.mark.parametrize("size", [(42, 15), (77, 20), (110, 45), (60, 33)])
@pytest.mark.parametrize("y", [(0.0, 30.0), (-4.5, 4.5), (0.0, 1.0), (-1e6, 1e6), (0.0, 7e-4)])
def test_a_point_at_a_tick_stands_at_its_tick(size: tuple[int, int], y: Limits) -> None:
    x = (-4.5, 4.5)
    figure = plot(x=x, y=y)
    bare = [plain(r) for r in paint(figure, *size)]
    left, top, _, bottom = canvas_of(figure, *size)
    values = [(m.start(), m[0]) for m in re.finditer(r"\S+", bare[bottom + 1])]
    assert len(values) > 2
    for start, label in values:
        ((column, _),) = where(paint(plot(point(float(label), y[0]), x=x, y=y), *size), "●")
        assert start <= column <= start + len(label)
    labels = {n: bare[n][:left].strip() for n in range(top, bottom + 1) if bare[n][:left].strip()}
    assert len(labels) >= 2
    for line_number, label in labels.items():
        ((_, row_),) = where(paint(plot(point(0.0, float(label)), x=x, y=y), *size), "●")
        assert row_ == line_number


@FAST
@given(
    st.sampled_from([(0.0, 1.0), (-2.0, 2.0), (-5.0, 5.0), (0.0, 3e4), (-1.3, 8.1), (0.0, 2e-9)]),
    st.integers(9, 60),
)
def test_the_rows_of_ticks_are_evenly_apart(y: Limits, height: int) -> None:
    figure = plot(y=y)
    left, top, _, bottom = canvas_of(figure, WIDTH, height)
    bare = [plain(r) for r in paint(figure, WIDTH, height)]
    rows = [n for n in range(top, bottom + 1) if bare[n][:left].strip()]
    assume(len(rows) > 2)
    assert len(set(np.diff(rows).tolist())) == 1, bare


@pytest.mark.parametrize("height", [15, 24, 40])
@pytest.mark.parametrize(("low", "high"), [(-12, 0), (-2, 1), (0, 5), (-4, -1)])
def test_decades_are_whole_rows_apart_and_the_floor_has_a_label(
    low: int, high: int, height: int
) -> None:
    figure = replace(plot(y=(float(low), float(high))), log_y=True)
    left, top, _, bottom = canvas_of(figure, WIDTH, height)
    bare = [plain(r) for r in paint(figure, WIDTH, height)]
    labels = {n: bare[n][:left].strip() for n in range(top, bottom + 1) if bare[n][:left].strip()}
    values = {n: math.log10(float(label)) for n, label in labels.items()}
    assert min(values.values()) == pytest.approx(low)
    assert len(set(np.diff(list(values)).tolist())) == 1
    for n, value in values.items():
        shown = paint(replace(figure, parts=(point(0.0, 10.0**value),)), WIDTH, height)
        assert where(shown, "●")[0][1] == n


def test_points_outside_are_left_out() -> None:
    outside = Points(np.array([-2.1, 2.1, 0, 0]), np.array([0, 0, -2.9, 1e9]), "point", "●")
    assert where(paint(plot(outside), WIDTH, HEIGHT), "●") == []


# -- lines -------------------------------------------------------------------------------

inner = st.floats(-2, 2)


@FAST
@given(inner, inner, inner, inner)
def test_the_dots_of_a_line_lie_along_it(x0: float, y0: float, x1: float, y1: float) -> None:
    figure = plot(line([x0, x1], [y0, y1], "path"), backdrop=NO_GRID)
    # The middle of a cell is half a dot right of its first dots and one and a half below them.
    places = [exact_place(figure, (WIDTH, HEIGHT), x, y) for x, y in ((x0, y0), (x1, y1))]
    ends = [(2 * across + 0.5, 4 * down + 1.5) for across, down in places]
    painted = dots(paint(figure, WIDTH, HEIGHT))
    # A line's ends are on dots, up to half a dot away in both directions, and so are its dots.
    assert all(_distance(dot, *ends) <= 0.5**0.5 + 0.5 for dot in painted)
    assert all(min(math.dist(dot, end) for dot in painted) <= 0.5**0.5 + 1e-6 for end in ends)
    longer = max(abs(ends[0][0] - ends[1][0]), abs(ends[0][1] - ends[1][1]))
    assert len(painted) >= longer - 1


def _distance(dot: tuple[int, int], a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance of a dot from a piece of a line."""
    along = np.subtract(b, a)
    size = float(along @ along)
    t = 0.0 if size == 0 else min(1.0, max(0.0, float(np.subtract(dot, a) @ along) / size))
    return math.dist(dot, np.add(a, t * along))


def test_a_line_into_the_far_distance_is_drawn_up_to_the_edge() -> None:
    figure = plot(line([0, 1e300], [1, 1]), backdrop=NO_GRID)
    _, _, right, _ = canvas_of(figure, WIDTH, HEIGHT)
    columns = {x // 2 for x, _ in dots(paint(figure, WIDTH, HEIGHT))}
    start = where(paint(plot(point(0, 1)), WIDTH, HEIGHT), "●")[0][0]
    assert columns == set(range(start, right + 1))


def test_a_line_with_a_gap_is_not_joined() -> None:
    figure = plot(line([-2, -1, 0, 1, 2], [0, 0, math.nan, 0, 0]), backdrop=NO_GRID)
    rows = paint(figure, WIDTH, HEIGHT)
    left, _, right, _ = canvas_of(figure, WIDTH, HEIGHT)
    middle = (left + right) // 2
    assert not {x // 2 for x, _ in dots(rows)} & {middle - 2, middle, middle + 2}


def test_a_later_part_lies_on_top_and_dots_join() -> None:
    under, over = line([-2, 2], [-2, 2], "ghost"), line([-2, 2], [2, -2], "path")
    both = paint(plot(under, over, backdrop=NO_GRID), WIDTH, HEIGHT)
    alone = [dots(paint(plot(part, backdrop=NO_GRID), WIDTH, HEIGHT)) for part in (under, over)]
    assert dots(both) == alone[0] | alone[1]
    for column, down in alone[1]:
        assert roles(both, column // 2, down // 4) == "path"


def test_moving_parts_join_the_dots_of_the_still_ones() -> None:
    under, over = line([-2, 2], [-2, 2], "contour-1"), line([-2, 2], [2, -2], "path")
    both = paint(plot(over, backdrop=Backdrop((under, *NO_GRID.parts))), WIDTH, HEIGHT)
    alone = [dots(paint(plot(part, backdrop=NO_GRID), WIDTH, HEIGHT)) for part in (under, over)]
    assert dots(both) == alone[0] | alone[1]
    assert {role for r in both for _, role in r} >= {"contour-1", "path"}


def test_a_cell_over_another() -> None:
    low, high = ("\u2801", "ghost"), ("\u2880", "path")
    assert merge(low, high) == ("\u2881", "path")
    assert merge(low, BLANK) == low
    assert merge(BLANK, high) == high
    assert merge(low, ("●", "point")) == ("●", "point")
    assert merge(("●", "point"), high) == high
    assert merge(("\u2801", "frame"), high) == high, "a grid is covered"
    on_band = ("▚", "band:3@band:5")
    assert merge(on_band, high) == ("\u2880", "path@band:5")
    assert merge(merge(on_band, low), high) == ("\u2881", "path@band:5")
    assert merge(low, on_band) == on_band


def test_rows_without_movement_stay_the_very_same_objects() -> None:
    """The screen repaints only what has changed, and it compares by identity."""
    still = Backdrop((line([-2, 2], [-2, 2], "contour-1"),))
    top, bottom = (paint(plot(point(0, y), backdrop=still), WIDTH, HEIGHT) for y in (2.0, -2.0))
    first, last = where(top, "●")[0][1], where(bottom, "●")[0][1]
    assert last - first > 5
    for y in range(1, HEIGHT):
        assert (top[y] is bottom[y]) == (y not in (first, last)), y


def test_what_moves_is_not_kept_with_what_stays() -> None:
    moving, still = line([-2, 2], [-2, 2], "path"), Backdrop((line([-2, 2], [2, -2]),))
    parts, backdrop = weakref.ref(moving), weakref.ref(still)
    figure = plot(moving, backdrop=still)
    paint(figure, WIDTH, HEIGHT)
    # A picture of the next step replaces the one of the step before.
    paint(plot(line([-2, 2], [1, 2], "path"), backdrop=still), WIDTH, HEIGHT)
    del figure, moving, still
    gc.collect()
    assert backdrop() is not None
    assert parts() is None


# -- arrows ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("across", "up", "head", "plain_head"),
    [
        (1, 0, "⇒", "->"),
        (1, 1, "⇗", "/^"),
        (0, 1, "⇑", " ^"),
        (-1, 1, "⇖", "^\\"),
        (-1, 0, "⇐", "<-"),
        (-1, -1, "⇙", "v/"),
        (0, -1, "⇓", " v"),
        (1, -1, "⇘", "\\v"),
    ],
)
@pytest.mark.parametrize("axes", [((-2.0, 2.0), (-2.0, 2.0)), ((0.0, 1000.0), (-0.1, 0.1))])
@pytest.mark.parametrize("size", [(42, 15), (60, 45)])
@pytest.mark.parametrize("tilt", [-17, 0, 17])
def test_arrows_point_the_right_way_on_the_screen(
    across: int,
    up: int,
    head: str,
    plain_head: str,
    axes: tuple[Limits, Limits],
    size: tuple[int, int],
    tilt: float,
) -> None:
    """The head is the nearest of eight; on the screen one cell up is as long as two across."""
    left, top, right, bottom = canvas_of(plot(x=axes[0], y=axes[1]), *size)
    (x0, x1), (y0, y1) = axes
    angle = math.atan2(up, across) + math.radians(tilt)
    columns, rows_up = 2 * math.cos(angle), math.sin(angle)
    vector = [columns * (x1 - x0) / (right - left + 1), rows_up * (y1 - y0) / (bottom - top + 1)]
    arrow = Arrows(np.array([[(x0 + x1) / 2, (y0 + y1) / 2]]), np.array([vector]))
    figure = plot(arrow, x=axes[0], y=axes[1])
    assert len(where(paint(figure, *size), head)) == 1
    assert plain_head in "".join(map(plain, paint(figure, *size, medium=ASCII)[top : bottom + 1]))


def test_the_role_of_an_arrow_tells_its_length_and_a_dot_that_there_is_none() -> None:
    points = np.array([[-1.5, 0], [-0.5, 0], [0.5, 0], [1.5, 0]])
    vectors = np.array([[3.0, 0], [1.5, 0], [0.3, 0], [0, 0]])
    rows = paint(plot(Arrows(points, vectors)), WIDTH, HEIGHT)
    found = sorted([*where(rows, "→"), *where(rows, "⇒")])
    assert [roles(rows, *cell) for cell in found] == ["arrow-3", "arrow-2", "arrow-1"]
    # Without colours a long arrow can be told by its head.
    assert where(rows, "⇒") == found[:1]
    assert len(where(rows, "·")) == 1


def test_a_dense_field_keeps_gaps_between_its_arrows() -> None:
    points = np.stack(np.meshgrid(*[np.linspace(-2, 2, 60)] * 2), axis=-1).reshape(-1, 2)
    rows = paint(plot(Arrows(points, np.ones_like(points), gap=(4, 2))), WIDTH, HEIGHT)
    found = [cell for glyph in "→↗↑⇒⇗⇑" for cell in where(rows, glyph)]
    left, _, _, bottom = canvas_of(plot(), WIDTH, HEIGHT)
    assert len(found) > 20
    assert len({((x - left) // 4, (bottom - y) // 2) for x, y in found}) == len(found)


# -- whatever the data holds -------------------------------------------------------------

NASTY = {
    "nan": [math.nan] * 4,
    "inf": [math.inf, -math.inf, math.inf, 0.0],
    "huge": [1e308, -1e308, 1.7e308, -1.7e308],
    "tiny": [5e-324, -5e-324, 1e-320, 0.0],
    "empty": [],
    "one": [0.5],
    "constant": [1.0] * 4,
    "mixed": [0.0, math.nan, 1e308, 1.0, -math.inf, -1e308, 0.3],
}
LIMITS: dict[str, Limits] = {
    "usual": (-2.0, 2.0),
    "none": (0.0, 0.0),
    "huge": (-1e308, 1e308),
    "tiny": (0.0, 5e-324),
    "nan": (math.nan, math.nan),
    "inf": (0.0, math.inf),
}


def assert_a_box(figure: Figure, width: int = WIDTH, height: int = HEIGHT) -> None:
    for medium in (FULL, ASCII):
        rows = paint(figure, width, height, medium=medium)
        assert [wcswidth(plain(r)) for r in rows] == [width] * height


def nasty_parts(values: Array) -> list[Part]:
    other = np.linspace(-1, 1, len(values))
    pairs = np.column_stack([values, other])
    return [
        Curve(values, other),
        Curve(other, values),
        Curve(values, values),
        Points(values, values, "point", "●"),
        Points(other, values, "ghost", ""),
        Arrows(pairs, np.ones_like(pairs)),
        Arrows(np.column_stack([other, other]), pairs),
        Arrows(np.column_stack([other, other]), np.column_stack([values, values])),
    ]


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("log_y", [False, True])
def test_no_data_can_break_a_plot(kind: str, log_y: bool) -> None:
    for part in nasty_parts(np.array(NASTY[kind], dtype=np.float64)):
        assert_a_box(replace(plot(part), log_y=log_y))


@pytest.mark.parametrize("limits", LIMITS)
@pytest.mark.parametrize("data", [[0.0, 1.0, 2.0, 0.5], [1e308, math.nan, 0.0, 1.0]])
def test_no_limits_can_break_a_plot(limits: str, data: list[float]) -> None:
    for part in nasty_parts(np.array(data)):
        assert_a_box(plot(part, x=LIMITS[limits]))
        assert_a_box(plot(part, y=LIMITS[limits]))


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("full", [1.0, 0.0, math.nan, math.inf, 1e308, 5e-324])
def test_no_data_can_break_bars(kind: str, full: float) -> None:
    bars = tuple(Bar(f"class {i}", value) for i, value in enumerate(NASTY[kind]))
    assert_a_box(Bars(Text.plain("bars"), Text.plain("bars"), bars, (0.0, full)))


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("scale", [1.0, 0.0, math.nan, math.inf, 1e308, 5e-324])
def test_no_data_can_break_a_matrix(kind: str, scale: float) -> None:
    for shape in ((1, -1), (-1, 1)) if NASTY[kind] else ((0, 0), (0, 2), (2, 0)):
        values = np.array(NASTY[kind], dtype=np.float64).reshape(shape)
        assert_a_box(Cells(Text.plain("W"), Text.plain("W"), values, scale))


@pytest.mark.parametrize("width", [1, 2, 5, 15, 16, 17, 24])
@pytest.mark.parametrize("height", [1, 2, 4, 5, 6])
def test_no_size_is_too_small_to_paint(width: int, height: int) -> None:
    for part in nasty_parts(np.array([0.0, 1.0, -1.0, 0.5])):
        assert_a_box(plot(part), width, height)
    assert_a_box(Bars(Text.plain("bars"), Text.plain("bars"), (Bar("a", 0.5),)), width, height)
    assert_a_box(Cells(Text.plain("W"), Text.plain("W"), np.eye(2), 1.0), width, height)


# -- ASCII -------------------------------------------------------------------------------


def is_plain(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith("HANGUL")


def figures_of_every_kind() -> list[Figure]:
    parts = nasty_parts(np.array([0.0, 1.0, -1.0, 0.5]))
    glyphs = [point(0.1 * i, 0, glyph=g) for i, g in enumerate("●○×•∘★")]
    bars = tuple(Bar("가", k / 16) for k in range(17))
    return [
        plot(*parts, *glyphs, backdrop=Backdrop(tuple(parts))),
        Bars(Text.plain("t"), Text.plain("t"), bars),
        Cells(Text.plain("W"), Text.plain("W"), np.eye(3), 1.0, marked=(0, 0)),
    ]


@pytest.mark.parametrize("kind", range(3))
def test_without_unicode_only_words_are_left(kind: int) -> None:
    figure = figures_of_every_kind()[kind]
    for spans in paint(figure, WIDTH, 20, "ko", ASCII):
        assert all(map(is_plain, plain(spans))), plain(spans)


def test_in_ascii_lines_of_different_roles_differ() -> None:
    """Without braille the character is what distinguishes a path from a curve."""
    shown = {}
    for role in ("path", "curve", "tangent", "contour-1"):
        figure = plot(line([-2, 2], [1, 1], role), backdrop=NO_GRID)
        rows: list[Row] = paint(figure, WIDTH, HEIGHT, medium=ASCII)
        shown[role] = max(("".join(map(plain, rows[1:-2])).count(c), c) for c in "*#+.,")[1]
    assert len(set(shown.values())) == 4, shown
