"""Losses against the book's numbers, SciPy, scikit-learn and plain Python sums."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.special import rel_entr
from scipy.stats import entropy
from sklearn.metrics import log_loss
from sklearn.metrics import mean_squared_error as sklearn_mean

from downslope.core import cross_entropy_error, mean_squared_error, one_hot, softmax
from downslope.core.arrays import Array

Y_A = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
Y_B = [0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]
T = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
TEN_ROWS = np.tile(Y_A, (10, 1))

quickly = settings(deadline=None, derandomize=True, max_examples=40)
batches = st.tuples(st.integers(1, 6), st.integers(2, 7)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(-4, 4))
)


# Lesson 3
def test_half_sum_of_squares_of_the_books_two_answers() -> None:
    assert mean_squared_error(Y_A, T) == pytest.approx(0.0975, abs=1e-15)
    assert mean_squared_error(Y_B, T) == pytest.approx(0.5975, abs=1e-15)


def test_the_half_sum_is_no_mean_over_classes() -> None:
    mean_a, mean_b = (float(sklearn_mean(T, y)) for y in (Y_A, Y_B))
    assert (round(mean_a, 4), round(mean_b, 4)) == (0.0195, 0.1195)
    assert mean_squared_error(Y_A + Y_A, T + T) == pytest.approx(2 * mean_squared_error(Y_A, T))


def test_a_batch_is_meaned_over_its_rows() -> None:
    assert mean_squared_error([Y_A, Y_B], [T, T]) == pytest.approx((0.0975 + 0.5975) / 2)


@quickly
@given(batches)
def test_squared_error_is_half_of_sklearns_mean_times_classes(y: Array) -> None:
    t = y[::-1, ::-1]
    assert mean_squared_error(y, t) == pytest.approx(0.5 * y.shape[1] * sklearn_mean(t, y))
    assert mean_squared_error(y, t) >= 0


@pytest.mark.parametrize("loss", [mean_squared_error, cross_entropy_error])
@pytest.mark.parametrize(
    ("y_shape", "t_shape"), [((11,), (10,)), ((2, 10), (10,)), ((10,), (2, 10)), ((2, 3), (3, 2))]
)
def test_shapes_that_do_not_fit_are_both_named(
    loss: object, y_shape: tuple[int, ...], t_shape: tuple[int, ...]
) -> None:
    assert callable(loss)
    with pytest.raises(ValueError, match="shape") as error:
        loss(np.ones(y_shape), np.ones(t_shape))
    assert str(y_shape) in str(error.value)
    assert str(t_shape) in str(error.value)


@pytest.mark.parametrize("shape", [(), (0,), (0, 10), (2, 2, 2)])
def test_only_a_sample_or_a_batch_has_a_loss(shape: tuple[int, ...]) -> None:
    for loss in (mean_squared_error, cross_entropy_error):
        with pytest.raises(ValueError, match="expected shape"):
            loss(np.ones(shape), np.ones(shape))


# Lesson 4
def test_cross_entropy_of_the_books_two_answers() -> None:
    assert round(cross_entropy_error(Y_A, T), 9) == 0.510825457
    assert round(cross_entropy_error(Y_B, T), 9) == 2.302584093


def test_delta_shows_at_both_ends_of_the_curve() -> None:
    assert cross_entropy_error([0.0, 1.0], [0, 1]) == pytest.approx(-1e-7, rel=1e-6)
    assert round(cross_entropy_error([1.0, 0.0], [0, 1]), 4) == 16.1181


def test_without_delta_a_zero_is_nan_or_inf_and_not_hidden() -> None:
    assert math.isnan(cross_entropy_error(Y_A, T, delta=0))
    assert cross_entropy_error([1.0, 0.0], 1, delta=0) == math.inf


def test_soft_targets_are_summed_not_argmaxed() -> None:
    y, soft = [0.2, 0.3, 0.5], [0.3, 0.3, 0.4]
    assert round(cross_entropy_error(y, soft), 3) == 1.121
    assert round(cross_entropy_error(y, int(np.argmax(soft))), 3) == 0.693


# Lesson 6
def test_a_batch_gives_one_number_from_one_hot_rows_and_from_labels() -> None:
    assert round(cross_entropy_error([Y_A, Y_B], [T, T]), 9) == 1.406704775
    assert round(cross_entropy_error([Y_A, Y_B], [2, 2]), 9) == 1.406704775


def test_the_mean_over_rows_does_not_grow_with_the_batch() -> None:
    assert cross_entropy_error(TEN_ROWS, [2] * 10) == pytest.approx(cross_entropy_error(Y_A, 2))


def test_what_the_wrong_kind_of_target_gives_in_the_bare_formulas() -> None:
    labels, rows = np.full(10, 2), np.tile(T, (10, 1))
    multiplied = -np.sum(labels * np.log(TEN_ROWS + 1e-7)) / 10
    indexed = -np.sum(np.log(TEN_ROWS[np.arange(10), rows] + 1e-7)) / 10
    assert (round(float(multiplied), 4), round(float(indexed), 4)) == (155.7648, 23.7190)
    assert round(cross_entropy_error(TEN_ROWS, labels), 4) == 0.5108
    assert round(cross_entropy_error(TEN_ROWS, rows), 4) == 0.5108


@quickly
@given(batches, st.data())
def test_cross_entropy_is_sklearns_log_loss(scores: Array, data: st.DataObject) -> None:
    rows, classes = scores.shape
    y = softmax(scores)
    labels = data.draw(arrays(np.int64, rows, elements=st.integers(0, classes - 1)))
    truth = log_loss(labels, y, labels=range(classes))
    assert cross_entropy_error(y, labels, delta=0) == pytest.approx(truth, rel=1e-9, abs=1e-12)
    assert cross_entropy_error(y, one_hot(labels, classes)) == pytest.approx(
        cross_entropy_error(y, labels), rel=1e-12, abs=1e-15
    )


@quickly
@given(batches)
def test_cross_entropy_with_soft_targets_is_entropy_plus_divergence(scores: Array) -> None:
    y, t = softmax(scores), softmax(scores[::-1] * 0.5)
    truth = np.mean(entropy(t, axis=1) + rel_entr(t, y).sum(axis=1))
    assert cross_entropy_error(y, t, delta=0) == pytest.approx(truth, rel=1e-9)


@pytest.mark.parametrize("kind", [np.uint8, np.int8, np.int64, np.uint64])
def test_labels_of_any_integer_type(kind: type[np.integer]) -> None:
    assert cross_entropy_error([Y_A, Y_B], np.array([2, 2], kind)) == pytest.approx(1.406704775)
    assert cross_entropy_error(Y_A, kind(2)) == cross_entropy_error(Y_A, T)


@pytest.mark.parametrize("square", [2, 3, 10])
def test_a_square_integer_t_holds_targets_not_labels(square: int) -> None:
    y = np.full((square, square), 1 / square)
    assert cross_entropy_error(y, np.eye(square, dtype=int)) == pytest.approx(
        math.log(square), abs=1e-5
    )


@pytest.mark.parametrize("label", [-1, 10])
def test_a_label_without_a_class_is_named_with_both_shapes(label: int) -> None:
    with pytest.raises(ValueError, match=rf"label {label} .*\(2,\).*\(2, 10\)"):
        cross_entropy_error([Y_A, Y_B], [2, label])


@pytest.mark.parametrize("t", [[2.0, 2.0], [True, False], [2], 2, [[2], [2]]])
def test_neither_targets_nor_labels(t: object) -> None:
    with pytest.raises(ValueError, match=r"does not fit y of shape \(2, 10\)"):
        cross_entropy_error([Y_A, Y_B], t)  # type: ignore[arg-type]


def test_losses_leave_their_arguments_alone() -> None:
    y, t = np.array([Y_A, Y_B]), np.array([2, 2])
    kept_y, kept_t = y.copy(), t.copy()
    cross_entropy_error(y, t)
    mean_squared_error(y, y[::-1])
    np.testing.assert_array_equal(y, kept_y)
    np.testing.assert_array_equal(t, kept_t)


def test_one_hot_rows_and_their_refusals() -> None:
    np.testing.assert_array_equal(one_hot([2, 0], 3), [[0, 0, 1], [1, 0, 0]])
    np.testing.assert_array_equal(one_hot(1, 3), [0, 1, 0])
    for wrong in ([3], [-1], [0.0]):
        with pytest.raises(ValueError, match="label"):
            one_hot(wrong, 3)
