"""The chapter's own functions: the book's numbers, their size, and plain Python beside them."""

from __future__ import annotations

import ast
import inspect
import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import chapter
from downslope.lessons.engine.listing import source

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.arrays import Array

Y_A = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
Y_B = np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0])
T = np.eye(10)[2]
START = np.array([-3.0, 4.0])
W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
X = np.array([0.6, 0.9])
FUNCTIONS = [
    *(getattr(chapter, name) for name in chapter.__all__ if name != "SimpleNet"),
    *(chapter.SimpleNet.__init__, chapter.SimpleNet.predict, chapter.SimpleNet.loss),
]


# -- their size ----------------------------------------------------------------------------


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__qualname__)
def test_a_learner_can_write_it(function: Callable[..., object]) -> None:
    """Two to twelve lines, the `def` line first, and none of them a guard."""
    lines = source(function)
    assert lines[0].startswith(f"def {function.__name__}(")
    assert 2 <= len(lines) <= 12
    assert all(len(line) <= 100 for line in lines)
    tree = ast.parse("\n".join(lines))
    assert not any(isinstance(node, ast.Raise | ast.Try | ast.Assert) for node in ast.walk(tree))
    assert inspect.getdoc(function) or function.__name__ == "__init__"


# -- losses --------------------------------------------------------------------------------


def test_the_books_losses() -> None:
    assert chapter.mean_squared_error(Y_A, T) == pytest.approx(0.0975, abs=1e-15)
    assert chapter.mean_squared_error(Y_B, T) == pytest.approx(0.5975, abs=1e-15)
    assert round(chapter.cross_entropy_error(Y_A, T), 9) == 0.510825457
    assert round(chapter.cross_entropy_error(Y_B, T), 9) == 2.302584093
    assert math.isnan(silent(lambda: chapter.cross_entropy_error(Y_A, T, 0)))


def test_the_books_batch() -> None:
    batch, labels = np.array([Y_A, Y_B]), np.array([2, 2])
    assert round(chapter.batch_cross_entropy_error(batch, labels), 9) == 1.406704775
    for y in (Y_A, Y_B):
        alone = chapter.batch_cross_entropy_error(y, labels[0, ...])
        assert alone == chapter.cross_entropy_error(y, T)
    assert batch.shape == (2, 10)


def test_softmax_and_sigmoid() -> None:
    y = chapter.softmax(np.array([1.05414809, 0.63071653, 1.1328074]))
    np.testing.assert_allclose(y, [0.36541271, 0.23927078, 0.39531651], atol=5e-9)
    assert chapter.softmax(np.array([1010.0, 1000.0, 990.0])).sum() == pytest.approx(1)
    for x in (-30.0, -1.0, 0.0, 2.0, 40.0):
        assert chapter.sigmoid(np.array(x)) == pytest.approx(1 / (1 + math.exp(-x)), rel=1e-14)


def silent(work: Callable[[], float]) -> float:
    with np.errstate(all="ignore"):
        return work()


# -- slopes --------------------------------------------------------------------------------


def test_the_books_two_functions() -> None:
    assert chapter.function_1(10.0) == pytest.approx(2.0)
    assert chapter.function_2(np.array([3.0, 4.0])) == 25.0


def test_the_books_slopes_digit_for_digit() -> None:
    assert chapter.numerical_diff(chapter.function_1, 5.0) == 0.1999999999990898
    assert chapter.numerical_diff(chapter.function_1, 10.0) == 0.2999999999986347
    assert f"{chapter.forward_diff(chapter.function_1, 5.0):.12f}" == "0.200000999999"
    assert chapter.numerical_diff(lambda x: x * x + 4.0**2, 3.0) == 6.00000000000378
    sine = chapter.complex_diff(np.sin, 1.0, 1e-8)
    assert sine == pytest.approx(math.cos(1.0), abs=2e-16)


@pytest.mark.parametrize(("x", "slope", "intercept"), [(5.0, 0.2, -0.25), (10.0, 0.3, -1.0)])
def test_the_books_tangents(x: float, slope: float, intercept: float) -> None:
    line = chapter.tangent_line(chapter.function_1, x)
    assert line(0.0) == pytest.approx(intercept, abs=1e-10)
    assert line(1.0) - line(0.0) == pytest.approx(slope, abs=1e-10)


def test_the_books_gradients() -> None:
    for point, slopes in (((3, 4), [6, 8]), ((0, 2), [0, 4]), ((3, 0), [6, 0])):
        x = np.array(point, dtype=float)
        found = chapter.numerical_gradient(chapter.function_2, x)
        np.testing.assert_allclose(found, slopes, atol=1e-10)
        assert x.tolist() == list(point)


def test_a_gradient_loops_over_every_element_of_a_matrix() -> None:
    found = chapter.numerical_gradient(lambda x: float(np.sum(x**3)), W)
    np.testing.assert_allclose(found, 3 * W**2, atol=1e-7)


# -- descent -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lr", "end", "digits"),
    [
        (0.1, [-6.1111e-10, 8.1481e-10], 1e-14),
        (0.01, [-0.39786, 0.53048], 5e-6),
        (1e-10, [-2.99999994, 3.99999992], 5e-9),
        (1.0, [-3.0, 4.0], 1e-8),
        (1.01, [-21.7339, 28.9786], 5e-5),
    ],
)
def test_where_the_books_hundred_steps_end(lr: float, end: list[float], digits: float) -> None:
    found = chapter.gradient_descent(chapter.function_2, START, lr)
    np.testing.assert_allclose(found, end, atol=digits, rtol=0)
    assert START.tolist() == [-3.0, 4.0]


def test_a_path_is_made_of_single_steps_and_ends_where_the_descent_does() -> None:
    path = chapter.descent_path(chapter.function_2, START, 0.1, 20)
    for before, after in pairwise(path):
        slopes = chapter.numerical_gradient(chapter.function_2, before.copy())
        assert chapter.gradient_step(before, slopes, 0.1).tolist() == after.tolist()
    end = chapter.gradient_descent(chapter.function_2, START, 0.1, 20)
    assert path[-1].tolist() == end.tolist()
    np.testing.assert_allclose(end, [-0.03459, 0.04612], atol=5e-6)


# -- networks ------------------------------------------------------------------------------


def test_the_books_small_network() -> None:
    net = chapter.SimpleNet(W.copy())
    np.testing.assert_allclose(net.predict(X), [1.05414809, 0.63071653, 1.1328074], atol=5e-9)
    t = np.array([0.0, 0.0, 1.0])
    assert round(net.loss(X, t), 8) == 0.92806829
    slopes = chapter.numerical_gradient(lambda _: net.loss(X, t), net.W)
    book = [[0.21924757, 0.14356243, -0.36281], [0.32887136, 0.21534364, -0.544215]]
    np.testing.assert_allclose(slopes, book, atol=5e-9)
    assert net.W.tolist() == W.tolist()


def test_a_batch_is_drawn_as_choice_draws() -> None:
    drawn = chapter.sample_batch(np.random.default_rng(3), 60_000, 10)
    assert drawn.tolist() == np.random.default_rng(3).choice(60_000, 10).tolist()


def test_one_iteration_by_hand() -> None:
    """A network of one number w with loss (w - x)^2 on one sample: w falls by lr * 2 (w - x)."""

    class OneNumber:
        params: dict[str, Array] = {"w": np.array([3.0])}  # noqa: RUF012

        def loss(self, x: Array, _: object) -> float:
            return float(np.sum((self.params["w"] - x) ** 2))

        def gradient(self, x: Array, _: object) -> dict[str, Array]:
            return {"w": 2 * np.sum(self.params["w"] - x, axis=0)}

    net = OneNumber()
    losses = chapter.train(net, np.array([[1.0]]), np.array([0]), 2, 1, 0.25, seed=0)
    assert losses == [1.0, 0.25]
    assert net.params["w"].tolist() == [1.5]
