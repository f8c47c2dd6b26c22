"""Axes with round limits that hold their data, and numbers as a learner reads them."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from downslope.lessons.base.numbers import fixed, short, vector
from downslope.lessons.pictures.axes import close_limits, round_limits, round_up, span_of_steps

quickly = settings(deadline=None, derandomize=True, max_examples=150)
finite = st.floats(allow_nan=False, allow_infinity=False)


@quickly
@given(st.floats(1e-300, 1e308))
@example(1.0)
@example(0.001)
@example(1000.0)
@example(9.999999999999999)
@example(5.000000000000001)
@example(1 + 1e-9)
@example(100.00000009)
def test_rounding_up_gives_a_round_number_just_above(value: float) -> None:
    rounded = round_up(value)
    assert value <= rounded <= 1.7 * value
    digits = f"{rounded:.3e}".split("e")[0]
    assert float(digits) in {1.0, 1.5, 2.0, 3.0, 5.0, 7.0}


def test_rounding_up_is_never_infinite() -> None:
    assert 1.7e308 <= round_up(1.7e308) < math.inf


# Losses can fall that far: 2.2e-162 squared is the smallest positive float.
def test_rounding_up_knows_the_smallest_number() -> None:
    assert round_up(5e-324) >= 5e-324


@quickly
@given(st.lists(st.floats(), max_size=8))
@example([])
@example([math.nan, math.inf])
@example([0.0])
@example([-3.0, math.nan])
@example([2.0, 5e-324])
def test_an_axis_holds_zero_and_every_finite_value(values: list[float]) -> None:
    low, high = round_limits(np.array(values, dtype=np.float64))
    assert low < high
    for value in [0.0, *(v for v in values if math.isfinite(v))]:
        assert low <= value <= high


@quickly
@given(st.lists(st.floats(), max_size=8))
@example([100.0, 100.0 + 1e-8])
@example([-12.5, -12.4, math.nan])
def test_close_limits_hold_every_finite_value(values: list[float]) -> None:
    low, high = close_limits(np.array(values, dtype=np.float64))
    assert low < high
    for value in (v for v in values if math.isfinite(v)):
        assert low <= value <= high


def test_close_limits_leave_0_where_values_are_close_together_far_from_it() -> None:
    assert close_limits(np.array([12.0, 12.3, 12.7])) == pytest.approx((12.0, 12.7))
    assert close_limits(np.array([12.0, 3.0])) == round_limits(np.array([12.0, 3.0]))


@quickly
@given(st.lists(st.floats(), max_size=8))
@example([1.0])
@example([0.0, -1.0, math.inf])
def test_a_logarithmic_axis_holds_every_positive_value(values: list[float]) -> None:
    low, high = round_limits(np.array(values, dtype=np.float64), log=True)
    assert low < high
    assert low.is_integer()
    assert high.is_integer()
    for value in (v for v in values if math.isfinite(v) and v > 0):
        assert low <= math.log10(value) <= high


@quickly
@given(st.integers(0, 10_000), st.integers(0, 100_000))
def test_an_axis_of_steps_begins_at_the_first_and_has_room_for_the_last(
    first: int, more: int
) -> None:
    left, right = span_of_steps(first, first + more)
    assert left == first
    assert right >= max(first + more, first + 10)
    assert right - left <= max(10, 1.7 * more)


def test_an_axis_of_steps_stays_still_for_most_steps() -> None:
    axes = [span_of_steps(0, last) for last in range(100)]
    assert len(set(axes)) <= 8


# -- numbers ----------------------------------------------------------------------------


@quickly
@given(finite)
@example(0.1 + 0.2)
@example(1e-10)
@example(1e22)
def test_short_reads_back_to_the_same_number(value: float) -> None:
    assert float(short(value)) == value
    assert len(short(value)) <= len(repr(value))


def test_short_is_short() -> None:
    assert [short(v) for v in (3.0, 0.1, -2.5, 1e-10, 100000.0)] == [
        "3",
        "0.1",
        "-2.5",
        "1e-10",
        "100000",
    ]


@quickly
@given(st.floats(-1e6, 1e6, exclude_min=True, exclude_max=True), st.integers(1, 6))
@example(-1e-9, 3)
@example(-0.0, 3)
def test_fixed_is_right_to_its_last_digit(value: float, digits: int) -> None:
    words = fixed(value, digits)
    if "e" in words:
        assert float(words) == pytest.approx(value, rel=0.5 * 10 ** -min(digits, 3))
    else:
        assert len(words.split(".")[1]) == digits
        assert abs(float(words) - value) <= 0.5 * 10**-digits * (1 + 1e-6)


@quickly
@given(finite, st.integers(1, 6))
@example(-0.0, 3)
@example(-1e-200, 3)
def test_only_zero_is_written_as_zero_and_it_has_no_sign(value: float, digits: int) -> None:
    words = fixed(value, digits)
    assert (float(words) == 0) == (value == 0)
    assert value != 0 or not words.startswith("-")


@quickly
@given(finite)
def test_no_number_is_longer_than_a_column_has_room_for(value: float) -> None:
    assert len(fixed(value)) <= len("-999999.999")


def test_what_is_no_number_is_written_as_such() -> None:
    assert [fixed(v) for v in (math.nan, math.inf, -math.inf)] == ["nan", "inf", "-inf"]


def test_a_vector_is_its_entries_in_brackets() -> None:
    assert vector(np.array([-3.0, 4.0])) == "[-3.000, 4.000]"
    assert vector([1e-9, math.nan], digits=1) == "[1.0e-09, nan]"
    assert vector([]) == "[]"
