"""Gradients of many variables: against autograd, and with the array left as it was."""

import math
from collections.abc import Callable
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from downslope.core import function_2, gradient_at_points, numerical_gradient
from downslope.core.arrays import Array

quickly = settings(deadline=None, derandomize=True, max_examples=40)
arrays_of_any_shape = arrays(
    np.float64, array_shapes(min_dims=0, max_dims=3, max_side=4), elements=st.floats(-3, 3)
)


def bumpy(x: Any) -> Any:
    """A function that is not separable: every partial derivative depends on every coordinate."""
    return anp.sin(anp.sum(x)) * anp.sum(x * x) + anp.prod(anp.cos(x))


def books_gradient(f: Callable[[Any], Any], x: Any, h: float = 1e-4) -> Any:
    """The chapter's own function, which does its arithmetic in the type of the caller's array."""
    gradient = np.zeros_like(x)
    for index in range(x.size):
        kept = x[index]
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        below = f(x)
        gradient[index] = (above - below) / (2 * h)
        x[index] = kept
    return gradient


# Lesson 11
@pytest.mark.parametrize(
    ("point", "gradient"), [((3, 4), (6, 8)), ((0, 2), (0, 4)), ((3, 0), (6, 0))]
)
def test_the_books_three_gradients(point: tuple[int, int], gradient: tuple[int, int]) -> None:
    np.testing.assert_allclose(numerical_gradient(function_2, point), gradient, atol=1e-10)


def test_the_gradient_at_3_4_digit_for_digit() -> None:
    slopes = numerical_gradient(function_2, np.array([3.0, 4.0]))
    assert slopes.tolist() == [6.00000000000378, 7.999999999999119]


@pytest.mark.parametrize(
    ("kind", "wrong"), [(int, [25000, 35000]), (np.float32, [5.989, 8.001]), (np.float16, [0, 0])]
)
def test_a_type_too_coarse_for_h_is_made_float64(kind: type, wrong: list[float]) -> None:
    x: Any = np.array([3, 4], dtype=kind)
    np.testing.assert_allclose(books_gradient(function_2, x), wrong, atol=5e-4)
    slopes = numerical_gradient(function_2, x)
    assert slopes.dtype == np.float64
    np.testing.assert_allclose(slopes, [6, 8], atol=1e-10)
    np.testing.assert_array_equal(x, [3, 4])


@quickly
@given(arrays_of_any_shape)
def test_any_shape_agrees_with_autograd_and_is_restored(x: Array) -> None:
    kept = x.copy()
    slopes = numerical_gradient(bumpy, x)
    assert slopes.shape == x.shape
    np.testing.assert_allclose(slopes, grad(bumpy)(x), rtol=1e-5, atol=1e-5)
    np.testing.assert_array_equal(x, kept)


@pytest.mark.parametrize("view", [np.s_[:, ::2], np.s_[1], np.s_[::-1, 1:], np.s_[1, 2]])
def test_a_view_is_nudged_through_to_its_base(view: Any) -> None:
    base = np.arange(12.0).reshape(3, 4)
    part = np.asarray(base[view]) if np.ndim(base[view]) else base[1, 2:3]
    slopes = numerical_gradient(lambda _: np.sum(base**2), part)
    np.testing.assert_allclose(slopes, 2 * part, atol=1e-8)
    np.testing.assert_array_equal(base, np.arange(12.0).reshape(3, 4))


def test_a_function_that_ignores_its_argument_sees_a_copy_standing_still() -> None:
    # This is the mistake of lesson 14: f(W) ignores W and reads self.W.
    W = np.array([[1.0, 2.0], [3.0, 4.0]])
    np.testing.assert_allclose(numerical_gradient(lambda _: np.sum(W**2), W), 2 * W, atol=1e-8)
    np.testing.assert_array_equal(numerical_gradient(lambda _: np.sum(W**2), W.copy()), 0)


@pytest.mark.parametrize("calls_before", range(4))
def test_every_element_is_restored_when_f_raises(calls_before: int) -> None:
    x, calls = np.array([0.1, 0.2]), iter(range(calls_before))

    def fails(point: Array) -> float:
        if next(calls, None) is None:
            raise RuntimeError("enough")
        return float(point.sum())

    with pytest.raises(RuntimeError, match="enough"):
        numerical_gradient(fails, x)
    assert x.tolist() == [0.1, 0.2]


def test_each_call_sees_one_coordinate_moved_by_h() -> None:
    seen: list[list[float]] = []
    numerical_gradient(lambda x: seen.append(x.tolist()) or 0.0, [1.0, 2.0], h=0.5)  # type: ignore[func-returns-value]
    assert seen == [[1.5, 2.0], [0.5, 2.0], [1.0, 2.5], [1.0, 1.5]]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_passes_through(value: float) -> None:
    x = np.array([value, 1.0])
    assert np.isnan(numerical_gradient(function_2, x)[0])
    np.testing.assert_array_equal(x, [value, 1.0])


def test_overflow_makes_no_warning() -> None:
    slopes = numerical_gradient(lambda x: np.exp(x[0]) * x[1], [1000.0, 1e308])
    assert not np.isfinite(slopes).any()


def test_f_must_return_one_number() -> None:
    x = np.array([3.0, 4.0])
    with pytest.raises(ValueError, match=r"one number.*\(2,\)"):
        numerical_gradient(lambda point: point**2, x)
    with pytest.raises(ValueError, match=r"one number.*\(1,\)"):
        numerical_gradient(lambda point: [point.sum()], x)
    assert x.tolist() == [3.0, 4.0]
    np.testing.assert_allclose(
        numerical_gradient(lambda point: np.array(point.sum()), x), 1, atol=1e-9
    )


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0)])
def test_an_empty_array_has_an_empty_gradient(shape: tuple[int, ...]) -> None:
    assert numerical_gradient(function_2, np.empty(shape)).shape == shape


@pytest.mark.parametrize("h", [0.0, -1.0, math.nan])
def test_an_h_that_cannot_be_divided_by(h: float) -> None:
    with pytest.raises(ValueError, match="h must be positive"):
        numerical_gradient(function_2, [1.0], h)
    with pytest.raises(ValueError, match="h must be positive"):
        gradient_at_points(function_2, [[1.0]], h)


# Lesson 11 draws a field of 18 x 18 arrows, and passes the block transposed by mistake.
def field() -> Array:
    ticks = np.arange(-2, 2.5, 0.25)
    return np.stack([side.ravel() for side in np.meshgrid(ticks, ticks)], axis=1)


def product(x: Array) -> Any:
    return x[..., 0] * x[..., 1]


def test_a_field_of_324_points_takes_one_call() -> None:
    calls: list[tuple[int, ...]] = []

    def counted(points: Array) -> Any:
        calls.append(points.shape)
        return function_2(points)

    points = field()
    assert points.shape == (324, 2)
    np.testing.assert_allclose(gradient_at_points(counted, points), 2 * points, atol=1e-10)
    assert calls == [(1296, 2)]


def test_a_block_sideways_is_right_only_for_a_separable_function() -> None:
    block = np.ascontiguousarray(field().T)

    def row_by_row(f: Callable[[Any], Any]) -> Array:
        return np.stack([numerical_gradient(f, row) for row in block])

    np.testing.assert_allclose(row_by_row(function_2), 2 * block, atol=1e-8)
    truth = block[::-1]
    assert np.abs(row_by_row(product) - truth).max() == pytest.approx(2.25)
    np.testing.assert_allclose(gradient_at_points(product, block.T).T, truth, atol=1e-10)


@quickly
@given(
    arrays(np.float64, st.tuples(st.integers(0, 5), st.integers(1, 4)), elements=st.floats(-3, 3))
)
def test_a_field_is_the_point_gradients_bit_for_bit(points: Array) -> None:
    def f(x: Array) -> Any:
        return np.sin(x[..., 0]) * np.prod(x, axis=-1)

    one_by_one = [numerical_gradient(f, point) for point in points]
    np.testing.assert_array_equal(
        gradient_at_points(f, points), np.reshape(one_by_one, points.shape)
    )


def test_a_field_refuses_other_shapes() -> None:
    with pytest.raises(ValueError, match=r"\(n, d\), not \(2,\)"):
        gradient_at_points(function_2, [3.0, 4.0])
    with pytest.raises(ValueError, match=r"\(4,\), not \(4, 2\)"):
        gradient_at_points(np.square, [[3.0, 4.0]])


def test_a_field_leaves_its_points_alone() -> None:
    points = np.array([[3.0, 4.0]])
    gradient_at_points(function_2, points)
    np.testing.assert_array_equal(points, [[3.0, 4.0]])
