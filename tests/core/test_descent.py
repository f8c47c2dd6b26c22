"""Descents against the closed form of the bowl: each step multiplies by 1 - 2 eta."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import (
    LANDSCAPES,
    descent_path,
    function_2,
    gradient_descent,
    numerical_gradient,
    steps_until_flat,
)
from downslope.core.arrays import Array

START = (-3.0, 4.0)
FROZEN = [-2.58983747e13, -1.29524862e12]


# Lesson 12
@pytest.mark.parametrize(
    ("eta", "end", "digits"),
    [
        (0.1, [-6.1111e-10, 8.1481e-10], 1e-14),
        (0.01, [-0.39786, 0.53048], 5e-6),
        (1e-10, [-2.99999994, 3.99999992], 5e-9),
        (1.0, [-3.0, 4.0], 1e-8),
        (1.01, [-21.7339, 28.9786], 5e-5),
    ],
)
def test_where_a_hundred_steps_end(eta: float, end: list[float], digits: float) -> None:
    np.testing.assert_allclose(gradient_descent(function_2, START, eta), end, atol=digits, rtol=0)


def test_the_defaults_are_the_books() -> None:
    np.testing.assert_array_equal(
        gradient_descent(function_2, START), gradient_descent(function_2, START, 0.01, 100)
    )


@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.fractions(0, 1, max_denominator=20), st.integers(0, 30))
def test_every_point_of_a_path_is_the_closed_form(eta: Fraction, steps: int) -> None:
    path = descent_path(function_2, START, float(eta), steps)
    factors = [float((1 - 2 * eta) ** step) for step in range(steps + 1)]
    assert path.shape == (steps + 1, 2)
    np.testing.assert_allclose(path, np.outer(factors, START), atol=1e-9)
    np.testing.assert_array_equal(path[-1], gradient_descent(function_2, START, float(eta), steps))


def test_a_path_holds_the_point_that_the_books_history_misses() -> None:
    path = descent_path(function_2, START, 0.1, 20)
    np.testing.assert_allclose(path[0], START, rtol=0)
    np.testing.assert_allclose(path[-1], [-0.03459, 0.04612], atol=5e-6)
    np.testing.assert_allclose(path[-2], [-0.04323, 0.05765], atol=1e-5)


def test_a_descent_run_twice_starts_twice_from_the_same_place() -> None:
    init_x = np.array(START)
    first = gradient_descent(function_2, init_x, 0.1)
    path = descent_path(function_2, init_x, 0.1)
    assert init_x.tolist() == list(START)
    np.testing.assert_array_equal(gradient_descent(function_2, init_x, 0.1), first)
    path[0] = 99
    assert init_x.tolist() == list(START)


def test_integers_and_matrices_start_a_descent_too() -> None:
    np.testing.assert_allclose(gradient_descent(function_2, [-3, 4], 0.5, 1), 0, atol=1e-11)
    W = np.ones((2, 3), dtype=np.float32)
    path = descent_path(lambda x: np.sum(x**2), W, 0.25, 2)
    assert path.shape == (3, 2, 3)
    assert path.dtype == np.float64
    np.testing.assert_allclose(path[2], 0.25, atol=1e-10)


def test_a_negative_number_of_steps() -> None:
    for walk in (gradient_descent, descent_path):
        with pytest.raises(ValueError, match="-1"):
            walk(function_2, START, 0.1, -1)
    with pytest.raises(ValueError, match="-1"):
        steps_until_flat(LANDSCAPES["bowl"].gradient, START, 0.1, max_steps=-1)


# Lesson 13
@pytest.mark.parametrize(
    ("eta", "steps"),
    [(0.01, 798), (0.1, 73), (0.3, 18), (0.5, 1), (0.7, 18), (0.9, 73), (0.99, 798)],
)
def test_steps_until_the_bowl_is_flat_mirror_around_a_half(eta: float, steps: int) -> None:
    def numerical(x: Array) -> Array:
        return numerical_gradient(function_2, x)

    assert steps_until_flat(LANDSCAPES["bowl"].gradient, START, eta) == steps
    assert steps_until_flat(numerical, START, eta) == steps


def test_a_run_that_never_gets_flat() -> None:
    bowl = LANDSCAPES["bowl"].gradient
    assert steps_until_flat(bowl, START, 1.0) is None
    assert steps_until_flat(bowl, START, 10.0) is None
    assert steps_until_flat(bowl, START, 0.1, max_steps=72) is None
    assert steps_until_flat(bowl, START, 0.1, max_steps=73) == 73
    assert steps_until_flat(bowl, (0.0, 0.0), 0.1, max_steps=0) == 0


def test_a_diverging_run_is_given_up_at_infinity() -> None:
    calls = []

    def counted(x: Array) -> Array:
        calls.append(1)
        return 2 * x

    assert steps_until_flat(counted, START, 10.0) is None
    assert len(calls) < 300


@pytest.mark.parametrize(("eta", "settles"), [(0.99, True), (1.01, False)])
def test_the_steepest_axis_limits_eta_in_the_valley(eta: float, settles: bool) -> None:
    end = gradient_descent(LANDSCAPES["valley"].function, (-7.0, 2.0), eta, 400)
    assert bool(abs(end[1]) < 2) is settles


def test_eta_10_freezes_where_x_plus_h_is_x() -> None:
    path = descent_path(function_2, START, 10.0, 100)
    np.testing.assert_allclose(path[-1], FROZEN, rtol=5e-9)
    assert np.unique(path[10:], axis=0).shape == (1, 2)
    assert path[9].tolist() != path[10].tolist()
    assert (np.spacing(np.abs(path[10])) > 1e-4).all()
    assert (path[10] + 1e-4 == path[10]).all()


def test_exact_arithmetic_would_be_at_1e128() -> None:
    x = np.array(START)
    for _ in range(100):
        x -= 10.0 * LANDSCAPES["bowl"].gradient(x)
    assert f"{np.linalg.norm(x):.0e}"[-4:] == "+128"
    assert x[1] == pytest.approx(float(4 * 19**100), rel=1e-12)


# Lesson 7
def test_a_saddle_holds_whoever_starts_on_its_ridge() -> None:
    saddle = LANDSCAPES["saddle"].function
    np.testing.assert_allclose(gradient_descent(saddle, (1.0, 0.0), 0.1, 100), 0, atol=1e-8)
    assert gradient_descent(saddle, (1.0, 1e-6), 0.1, 100)[1] > 50


def test_overflow_on_the_way_makes_no_warning() -> None:
    path = descent_path(LANDSCAPES["rosenbrock"].function, (-3.0, 4.0), 1e300, 5)
    assert path.shape == (6, 2)
