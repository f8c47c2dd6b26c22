"""Softmax and sigmoid against SciPy, also for inputs at which the plain formulas overflow."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.special import expit
from scipy.special import softmax as scipy_softmax

from downslope.core import sigmoid, softmax
from downslope.core.arrays import Array

quickly = settings(deadline=None, derandomize=True, max_examples=60)
scores = arrays(np.float64, array_shapes(max_dims=3, max_side=6), elements=st.floats(-1e4, 1e4))


@quickly
@given(scores)
def test_softmax_is_scipys_over_the_last_axis(a: Array) -> None:
    np.testing.assert_allclose(softmax(a), scipy_softmax(a, axis=-1), rtol=1e-12, atol=1e-300)
    np.testing.assert_allclose(softmax(a).sum(axis=-1), 1.0, rtol=1e-12)


@quickly
@given(scores)
def test_sigmoid_is_scipys(x: Array) -> None:
    # Where SciPy has gone to 0 ours is still a subnormal number.
    np.testing.assert_allclose(sigmoid(x), expit(x), rtol=1e-14, atol=1e-300)


def test_softmax_of_scores_that_overflow_exp() -> None:
    # This is from lesson 14: without subtracting the maximum, these three outputs would be nan.
    y = softmax([1010, 1000, 990])
    np.testing.assert_allclose(y, [0.999954600070331, 4.5397868608866644e-05, 2.061e-09], rtol=1e-4)
    with np.errstate(over="ignore", invalid="ignore"):
        bare = np.exp([1010, 1000, 990]) / np.sum(np.exp([1010, 1000, 990]))
    assert np.isnan(bare).all()


def test_sigmoid_at_the_far_ends_and_in_the_middle() -> None:
    np.testing.assert_array_equal(sigmoid([-np.inf, -1e300, 0.0, 1e300, np.inf]), [0, 0, 0.5, 1, 1])
    assert np.isnan(sigmoid(np.nan))
    assert sigmoid(0).shape == ()


@pytest.mark.parametrize("a", [[np.nan, 1.0], [np.inf, 0.0], [-np.inf, -np.inf]])
def test_softmax_of_what_has_no_answer_is_nan_without_a_warning(a: list[float]) -> None:
    assert np.isnan(softmax(a)).any()


def test_softmax_leaves_its_argument_alone() -> None:
    a = np.array([1.0, 2.0])
    softmax(a)
    np.testing.assert_array_equal(a, [1.0, 2.0])
