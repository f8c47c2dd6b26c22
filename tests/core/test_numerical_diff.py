"""Slopes of functions of one variable: the book's digits, exact fractions, and error by h."""

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import Method, Tangent, function_1, function_2, numerical_diff, tangent_line

quickly = settings(deadline=None, derandomize=True, max_examples=40)
COS_1 = math.cos(1.0)


def sin_error(h: float, method: Method) -> float:
    return abs(numerical_diff(np.sin, 1.0, h, method) - COS_1)


def typical_error(h: float, method: Method) -> float:
    """The median error for h up to a factor of three away, because rounding errors jump about."""
    near = h * np.logspace(-0.5, 0.5, 401)
    return float(np.median(np.abs(numerical_diff(np.sin, 1.0, near, method) - COS_1)))


# Lessons 8 and 9 print these digits, so the order of operations matters to the last bit.
def test_the_books_slopes_digit_for_digit() -> None:
    assert numerical_diff(function_1, 5) == 0.1999999999990898
    assert numerical_diff(function_1, 10) == 0.2999999999986347
    assert f"{numerical_diff(function_1, 5, method='forward'):.12f}" == "0.200000999999"


# In lesson 10 one variable is held still, first at 4 and then at 3.
def test_the_books_partials_digit_for_digit() -> None:
    assert numerical_diff(lambda x0: x0 * x0 + 4.0**2.0, 3.0) == 6.00000000000378
    assert numerical_diff(lambda x1: 3.0**2.0 + x1 * x1, 4.0) == 7.999999999999119


# Lesson 8 draws the error on sin at 1 on logarithmic axes.
def test_truncation_errors_on_sin() -> None:
    assert sin_error(1e-2, "central") == pytest.approx(9.0e-6, rel=0.01)
    assert sin_error(1e-4, "central") == pytest.approx(9.0e-10, rel=0.01)
    assert sin_error(1e-4, "forward") == pytest.approx(4.2e-5, rel=0.01)


def test_where_each_difference_is_best_on_sin() -> None:
    powers = [10.0**k for k in range(-12, -1)]
    assert min(powers, key=lambda h: typical_error(h, "central")) == 1e-5
    assert min(powers, key=lambda h: typical_error(h, "forward")) == 1e-8
    assert sin_error(1e-5, "central") == pytest.approx(1.1e-11, rel=0.05)
    assert sin_error(1e-8, "forward") == pytest.approx(3e-9, rel=0.05)


def test_both_differences_have_lost_everything_by_1e_17() -> None:
    assert numerical_diff(np.sin, 1.0, 1e-17) == 0.0
    assert numerical_diff(np.sin, 1.0, 1e-17, "forward") == 0.0


def test_the_complex_step_has_nothing_to_cancel() -> None:
    assert sin_error(1e-8, "complex") <= 2e-16
    assert sin_error(1e-100, "complex") <= 2e-16


@quickly
@given(st.fractions(-50, 50, max_denominator=64), st.sampled_from([2, 4, 8, 16]))
def test_differences_are_their_formulas_in_exact_fractions(x: Fraction, inverse_h: int) -> None:
    h = Fraction(1, inverse_h)
    x = Fraction(round(x * 8), 8)  # so that every intermediate value is a double
    central = ((x + h) ** 3 - (x - h) ** 3) / (2 * h)
    forward = ((x + h) ** 3 - x**3) / h
    assert numerical_diff(lambda v: v * v * v, float(x), float(h)) == float(central)
    assert numerical_diff(lambda v: v * v * v, float(x), float(h), "forward") == float(forward)


@pytest.mark.parametrize("method", ["central", "forward", "complex"])
def test_arrays_are_differentiated_elementwise(method: Method) -> None:
    x = np.arange(0, 20, 0.1)
    slopes = numerical_diff(function_1, x, method=method)
    np.testing.assert_allclose(slopes, 0.02 * x + 0.1, atol=2e-6)
    np.testing.assert_array_equal(
        slopes[[0, 50]], [numerical_diff(function_1, value, method=method) for value in x[[0, 50]]]
    )
    np.testing.assert_array_equal(numerical_diff(function_1, x.tolist(), method=method), slopes)


# Lesson 8 lets a learner change the dtype.
def test_underflow_in_float32_is_not_cancellation() -> None:
    assert np.float32(1e-50) == 0.0
    with pytest.raises(ValueError, match=r"h must be positive and finite, not 0\.0"):
        numerical_diff(np.sin, np.float32(1), h=np.float32(1e-50))


@pytest.mark.parametrize("h", [1e-8, 1e-9, 1e-12])
def test_in_float32_a_small_h_leaves_a_numerator_of_zero(h: float) -> None:
    for method in ("central", "forward"):
        slope = numerical_diff(np.sin, np.float32(1), np.float32(h), method)
        assert slope.dtype == np.float32
        assert slope == 0


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64])
def test_a_floating_type_is_kept(kind: type[np.floating]) -> None:
    seen = set()

    def f(x: Any) -> Any:
        seen.add(x.dtype)
        return x * x

    for h in (kind(0.01), 0.01):
        for x in (kind(3), np.array([1, 3], kind)):
            assert numerical_diff(f, x, h).dtype == kind
            assert numerical_diff(f, x, h, "forward").dtype == kind
    assert seen == {np.dtype(kind)}
    assert numerical_diff(lambda x: x * x, kind(3), method="complex").dtype == np.result_type(
        kind, np.float32
    )


def test_integers_are_made_float64() -> None:
    assert numerical_diff(lambda x: x * x, np.int8(100)) == pytest.approx(200)
    assert numerical_diff(lambda x: x * x, 3).dtype == np.float64  # type: ignore[attr-defined]


@pytest.mark.parametrize("h", [0, -1e-4, math.inf, math.nan, [1e-4, 0.0]])
def test_an_h_that_cannot_be_divided_by(h: float) -> None:
    with pytest.raises(ValueError, match="h must be positive and finite"):
        numerical_diff(np.sin, 1.0, h)


def test_an_unknown_method_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"central, forward, complex.*'backward'"):
        numerical_diff(np.sin, 1.0, method="backward")  # type: ignore[call-overload]


def test_overflow_comes_out_as_inf_or_nan_without_a_warning() -> None:
    assert math.isnan(numerical_diff(np.exp, 1000.0))
    assert not math.isfinite(numerical_diff(np.square, 1e200))


# Lesson 9
@pytest.mark.parametrize(
    ("x", "slope", "intercept", "height"), [(5, 0.2, -0.25, 0.75), (10, 0.3, -1.0, 2.0)]
)
def test_the_books_tangents(x: float, slope: float, intercept: float, height: float) -> None:
    tangent = tangent_line(function_1, x)
    assert (tangent.slope, tangent.intercept) == pytest.approx((slope, intercept), abs=1e-10)
    assert tangent(x) == pytest.approx(height, abs=1e-12)
    np.testing.assert_allclose(tangent(np.array([0.0, x])), [intercept, height], atol=1e-10)


def test_a_tangent_is_a_value() -> None:
    assert Tangent(2.0, 1.0) == Tangent(2.0, 1.0)
    assert Tangent(2.0, 1.0)(3.0) == 7.0
    assert tangent_line(np.sin, 0.0, h=0.5).slope == math.sin(0.5) / 0.5


# In lesson 10 a single point gives one number, and a mesh of points one number for each.
def test_function_2_sums_over_the_last_axis_only() -> None:
    assert function_2([3, 4]) == 25
    assert np.ndim(function_2(np.array([3.0, 4.0]))) == 0
    block = np.arange(24.0).reshape(4, 3, 2)
    np.testing.assert_array_equal(function_2(block), block[..., 0] ** 2 + block[..., 1] ** 2)


def test_function_1_by_hand() -> None:
    np.testing.assert_allclose(function_1(np.array([0.0, 5.0, 10.0])), [0, 0.75, 2.0], rtol=1e-15)
    assert function_1(np.float64(1e200)) == math.inf
