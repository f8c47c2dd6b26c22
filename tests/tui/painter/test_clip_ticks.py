"""Clipped lines and axis ticks, against exact arithmetic."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from downslope.tui.painter.plot.clip import clip_segments, inside, thin, to_unit
from downslope.tui.painter.plot.ticks import ticks

if TYPE_CHECKING:
    from numpy.typing import NDArray

FAST = settings(deadline=None, derandomize=True, max_examples=60)
Point = tuple[Fraction, Fraction]
Places = list[tuple[float, float]]

quarters = st.integers(-8, 12).map(lambda k: k / 4)
grid_points = st.lists(st.tuples(quarters, quarters), min_size=2, max_size=8)
far = st.floats(-1e9, 1e9) | st.floats(-2, 3)
far_points = st.lists(st.tuples(far, far), min_size=2, max_size=5)


def visible(start: Point, end: Point) -> tuple[Point, Point] | None:
    """The part of a line within the unit square, found from its crossings with the edges.

    The square is convex, so the first and last crossing inside it enclose the visible part.
    """
    times = {Fraction(0), Fraction(1)}
    for axis in (0, 1):
        if step := end[axis] - start[axis]:
            times |= {(side - start[axis]) / step for side in (0, 1)}
    at = [
        (start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]))
        for t in sorted(times)
        if 0 <= t <= 1
    ]
    seen = [point for point in at if all(0 <= part <= 1 for part in point)]
    return (seen[0], seen[-1]) if seen else None


def expected(points: Places) -> list[list[float]]:
    exact = [(Fraction(x), Fraction(y)) for x, y in points]
    pieces = [visible(a, b) for a, b in pairwise(exact)]
    return [[float(part) for end in piece for part in end] for piece in pieces if piece]


@FAST
@given(grid_points)
def test_clipped_pieces_are_the_visible_ones(points: Places) -> None:
    pieces = clip_segments(np.array(points))
    assert pieces.shape == (len(expected(points)), 4)
    np.testing.assert_allclose(pieces, np.reshape(expected(points), (-1, 4)), atol=1e-12)


@FAST
@given(far_points)
def test_lines_from_far_away_cross_the_picture_where_they_should(points: Places) -> None:
    wanted = expected(points)
    # A line that only touches the picture's edge may be drawn or not.
    assume(all(math.dist(piece[:2], piece[2:]) > 1e-5 for piece in wanted))
    pieces = [p for p in clip_segments(np.array(points)) if math.dist(p[:2], p[2:]) > 1e-5]
    np.testing.assert_allclose(np.reshape(pieces, (-1, 4)), np.reshape(wanted, (-1, 4)), atol=1e-6)


@pytest.mark.parametrize("hole", [math.nan, math.inf, -math.inf])
def test_a_line_has_a_gap_where_it_is_not_finite(hole: float) -> None:
    points = np.array([[0.0, 0.0], [0.5, hole], [0.5, 0.5], [1.0, 1.0]])
    np.testing.assert_array_equal(clip_segments(points), [[0.5, 0.5, 1.0, 1.0]])


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_points_make_no_line(count: int) -> None:
    assert clip_segments(np.zeros((count, 2))).shape == (0, 4)


@FAST
@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.floats(0, 1))
def test_limits_become_zero_and_one(low: float, span: float, share: float) -> None:
    limits = (low, low + span)
    unit = to_unit(np.array([low, low + span, low + share * span]), limits)
    np.testing.assert_allclose(unit, [0.0, 1.0, share], atol=1e-6)


@pytest.mark.parametrize("limits", [(0.0, 1.0), (2.0, 2.0), (-1e308, 1e308), (0.0, 1e-320)])
def test_no_value_overflows(limits: tuple[float, float]) -> None:
    unit = to_unit(np.array([math.nan, math.inf, -math.inf, 1e308, -1e308, 0.0]), limits)
    assert not np.isinf(unit).any()
    assert np.nanmax(np.abs(unit)) < 1e100


def test_inside_means_finite_and_within() -> None:
    points = np.array([[0, 0], [1, 1], [1.01, 0.5], [0.5, -0.01], [math.nan, 0], [0, math.inf]])
    assert inside(points).tolist() == [True, True, False, False, False, False]


# -- thin --------------------------------------------------------------------------------

units = st.floats(0, 1)
segments = st.lists(st.tuples(units, units, units, units), min_size=1, max_size=30).map(np.array)


def ends(pieces: NDArray[np.float64], columns: int, rows: int) -> set[tuple[int, int]]:
    """The dots (column, row) in which the pieces begin and end."""
    return {
        (round(x * (columns - 1)), round(y * (rows - 1)))
        for x, y in np.reshape(pieces, (-1, 2)).tolist()
    }


@FAST
@given(segments, st.integers(2, 20), st.integers(2, 20))
def test_thinning_keeps_every_dot_where_a_piece_begins_or_ends(
    pieces: NDArray[np.float64], columns: int, rows: int
) -> None:
    assert ends(thin(pieces, columns, rows), columns, rows) == ends(pieces, columns, rows)


@FAST
@given(segments, st.integers(2, 20), st.integers(2, 20))
def test_thinning_only_leaves_out_and_keeps_the_order(
    pieces: NDArray[np.float64], columns: int, rows: int
) -> None:
    rest = iter(pieces.tolist())
    assert all(piece in rest for piece in thin(pieces, columns, rows).tolist())


def test_a_long_run_to_and_fro_costs_as_little_as_a_short_one() -> None:
    there, back = [0.1, 0.2, 0.8, 0.9], [0.8, 0.9, 0.1, 0.2]
    assert len(thin(np.array([there, back] * 5_000), 84, 60)) == 2


def test_a_crawl_within_one_dot_leaves_one_piece() -> None:
    x = 0.5 + np.linspace(0, 1e-6, 1_001)
    pieces = np.column_stack([x[:-1], x[:-1], x[1:], x[1:]])
    assert len(thin(pieces, 84, 60)) == 1


# -- ticks -------------------------------------------------------------------------------

# Limits like those that round_limits and lessons give: from tiny to huge, also far from zero.
lows = st.floats(-1e9, 1e9) | st.floats(-1, 1)
spans = st.floats(-12, 12).map(lambda power: 10.0**power)


@st.composite
def limits(draw: st.DrawFn) -> tuple[float, float]:
    low, span = draw(lows), draw(spans)
    # An axis that is tiny compared with its distance from 0 has no short labels.
    assume(span > 1e-3 * abs(low))
    return low, low + span


def is_one_two_five(number: float) -> bool:
    mantissa = number / 10.0 ** math.floor(math.log10(number) + 1e-9)
    return min(abs(mantissa - round_one) for round_one in (1, 2, 5, 10)) < 1e-6


@FAST
@given(limits(), st.integers(1, 12))
def test_ticks_are_inside_the_limits_and_not_too_many(axis: tuple[float, float], most: int) -> None:
    places = [at for at, _ in ticks(axis, most)]
    assert all(-1e-6 <= at <= 1 + 1e-6 for at in places)
    assert places == sorted(places)
    assert len(places) <= most + 1


@FAST
@given(limits(), st.integers(2, 12))
def test_ticks_are_one_two_or_five_apart(axis: tuple[float, float], most: int) -> None:
    low, high = axis
    places = [at * (high - low) for at, _ in ticks(axis, most)]
    gaps = np.diff(places)
    assert all(math.isclose(gap, gaps[0], rel_tol=1e-4) for gap in gaps)
    assert not gaps.size or is_one_two_five(float(f"{gaps[0]:.3g}"))


@FAST
@given(limits(), st.integers(2, 12))
def test_labels_say_where_their_tick_is(axis: tuple[float, float], most: int) -> None:
    low, high = axis
    marks = ticks(axis, most)
    for at, label in marks:
        value = low + at * (high - low)
        # A label is within a hundredth of the axis from the place of its tick.
        assert abs(float(label) - value) <= 0.01 * (high - low) + 1e-12, (label, value)


@FAST
@given(limits(), st.integers(1, 12))
def test_labels_differ_from_each_other(axis: tuple[float, float], most: int) -> None:
    labels = [label for _, label in ticks(axis, most)]
    assert len(set(labels)) == len(labels), labels


def test_ticks_that_a_reader_would_choose() -> None:
    assert ticks((-5.0, 5.0), 5) == [(0.1, "-4"), (0.3, "-2"), (0.5, "0"), (0.7, "2"), (0.9, "4")]
    assert [label for _, label in ticks((0.0, 1.0), 4)] == ["0.0", "0.5", "1.0"]


@FAST
@given(limits(), st.integers(1, 12))
def test_an_axis_that_runs_the_other_way_has_the_same_labels(
    axis: tuple[float, float], most: int
) -> None:
    low, high = axis
    one, other = ticks(axis, most), ticks((high, low), most)
    assert [label for _, label in other] == [label for _, label in reversed(one)]
    assert [1 - at for at, _ in other] == pytest.approx([at for at, _ in reversed(one)])


def test_decades_are_written_as_a_reader_would() -> None:
    labels = [label for _, label in ticks((-5.0, 5.0), 10, log=True)]
    assert labels == ["1e-5", "1e-4", "1e-3", "0.01", "0.1", "1", "10", "100", "1000", "1e4", "1e5"]


def test_steps_of_a_long_run_have_labels_that_differ() -> None:
    """A run may take 100,000 steps, and the axis shows the last two thousand or so."""
    labels = [label for _, label in ticks((97_952.0, 101_000.0), 6)]
    assert len(labels) > 2
    assert len(set(labels)) == len(labels), labels


@FAST
@given(st.integers(-300, 300), st.integers(1, 400), st.integers(1, 9))
def test_ticks_of_a_logarithmic_axis_are_whole_powers(low: int, span: int, most: int) -> None:
    marks = ticks((float(low), float(low + span)), most, log=True)
    powers = [round(float(Decimal(label).log10())) for _, label in marks]
    assert all(
        Decimal(label).log10() == power for (_, label), power in zip(marks, powers, strict=True)
    )
    assert [at * span + low for at, _ in marks] == pytest.approx(powers)
    assert len(set(powers)) == len(powers)


@pytest.mark.parametrize(
    "axis",
    [
        (math.nan, 1.0),
        (0.0, math.inf),
        (1.0, 1.0),
        (math.inf, 0.0),
        (1e308, -1e308),
        (-1e308, 1e308),
        (0.0, 1e308),
        (0.0, 5e-324),
        (1e300, math.nextafter(1e300, math.inf)),
    ],
)
def test_impossible_limits_have_few_ticks_or_none(axis: tuple[float, float]) -> None:
    assert len(ticks(axis, 6)) <= 8
