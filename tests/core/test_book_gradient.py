"""The book's slopes and descents, as its scripts use them: in place, row by row, two results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.core import book

if TYPE_CHECKING:
    from numpy.typing import NDArray

TICKS = np.arange(-2, 2.5, 0.25)
SIDEWAYS = np.array([side.ravel() for side in np.meshgrid(TICKS, TICKS)])


def one_point(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


# Lessons 9 and 10 have these digits.
def test_slopes_digit_for_digit(capsys: pytest.CaptureFixture[str]) -> None:
    assert book.numerical_diff(book.function_1, 5) == 0.1999999999990898
    assert book.numerical_diff(book.function_tmp1, 3.0) == 6.00000000000378
    assert book.numerical_diff(book.function_tmp2, 4.0) == 7.999999999999119
    line = book.tangent_line(book.function_1, 10)
    assert capsys.readouterr().out == "0.2999999999986347\n"
    np.testing.assert_allclose(line(np.array([0.0, 10.0])), [-1.0, 2.0], atol=1e-9)


def test_function_2_of_a_point_and_of_points() -> None:
    assert book.function_2(np.array([3.0, 4.0])) == 25
    np.testing.assert_array_equal(book.function_2(np.array([[3, 4], [0, 2]])), [25, 4])


@pytest.mark.parametrize("shape", [(2,), (2, 3), (2, 2, 2)])
@pytest.mark.parametrize("kind", [np.float64, np.float32])
def test_an_array_of_any_shape_keeps_its_type(kind: type, shape: tuple[int, ...]) -> None:
    W: NDArray[Any] = np.arange(1.0, 1 + np.prod(shape)).reshape(shape).astype(kind)
    for f in (lambda x: np.sum(x**3), lambda _: np.sum(W.astype(float) ** 3)):
        slopes = book.numerical_gradient(f, W)
        assert slopes.shape == shape
        assert slopes.dtype == kind
        np.testing.assert_allclose(slopes, 3 * W**2, rtol=1e-5)


def test_integers_and_float16_give_the_slopes_and_no_wreck() -> None:
    for kind in (int, np.float16):
        slopes = book.numerical_gradient(book.function_2, np.array([3, 4], kind))
        np.testing.assert_allclose(slopes, [6, 8], rtol=1e-3)
    W = np.array([3, 4])
    with pytest.raises(ValueError, match="f reads the int64 array itself"):
        book.numerical_gradient(lambda _: np.sum(W**2), W)


# gradient_2d.py, in the Japanese edition with points one a row and in the Korean one sideways.
def test_a_block_is_taken_row_by_row_where_f_answers_several_numbers() -> None:
    for block in (SIDEWAYS, SIDEWAYS.T):
        np.testing.assert_allclose(
            book.numerical_gradient(book.function_2, block), 2 * block, atol=1e-8
        )
    points = np.ascontiguousarray(SIDEWAYS.T)
    for f, truth in ((one_point, 2 * points), (lambda x: x[0] * x[1], points[:, ::-1])):
        np.testing.assert_allclose(book.numerical_gradient(f, points), truth, atol=1e-8)
        np.testing.assert_allclose(book.numerical_gradient_2d(f, points), truth, atol=1e-8)
    np.testing.assert_allclose(book.numerical_gradient_2d(one_point, points[5]), 2 * points[5])


def test_a_block_on_its_side_is_refused_where_its_slopes_would_be_zeros() -> None:
    assert not np.any(book.numerical_gradient_2d(one_point, SIDEWAYS)[:, 2:])
    with pytest.raises(ValueError, match=r"\(2, 324\): give one point a row"):
        book.numerical_gradient(one_point, SIDEWAYS)


# Lesson 12: 20 steps at .1, and the history that misses its last point.
def test_a_descent_gives_its_end_and_its_history_and_moves_the_start() -> None:
    init_x = np.array([-3.0, 4.0])
    x, x_history = book.gradient_descent(one_point, init_x, lr=0.1, step_num=20)
    assert x is init_x
    truth = np.outer(0.8 ** np.arange(21), [-3, 4])
    np.testing.assert_allclose(x_history, truth[:-1], atol=1e-9)
    np.testing.assert_allclose(x, truth[-1], atol=1e-9)


def test_a_descent_of_a_networks_own_weights() -> None:
    net = book.simpleNet()
    net.W = net.W.astype(np.float32)
    x, t = np.array([0.6, 0.9]), np.array([0, 0, 1])
    before = net.loss(x, t)
    end, _ = book.gradient_descent(lambda _: net.loss(x, t), net.W, lr=0.1, step_num=100)
    assert end is net.W
    assert net.loss(x, t) < 0.5 * before


def test_integers_cannot_take_a_step() -> None:
    with pytest.raises(ValueError, match="init_x holds int64, in which a step is rounded off"):
        book.gradient_descent(one_point, np.array([-3, 4]))
