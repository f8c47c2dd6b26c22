"""The book's own names: their parameters, shapes, types and numbers, against SciPy and by hand."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from scipy import special
from sklearn.metrics import log_loss

from downslope import core
from downslope.core import book

if TYPE_CHECKING:
    from numpy.typing import NDArray

PARAMETERS = {
    "identity_function": "x", "step_function": "x", "sigmoid": "x", "sigmoid_grad": "x",
    "relu": "x", "relu_grad": "x", "softmax": "x", "sum_squared_error": "y, t",
    "mean_squared_error": "y, t", "cross_entropy_error": "y, t", "softmax_loss": "X, t",
    "numerical_diff": "f, x", "numerical_gradient": "f, x", "numerical_gradient_2d": "f, X",
    "gradient_descent": "f, init_x, lr=0.01, step_num=100", "tangent_line": "f, x",
    "function_1": "x", "function_2": "x", "function_tmp1": "x0", "function_tmp2": "x1",
    "load_mnist": "normalize=True, flatten=True, one_hot_label=False", "simpleNet": "",
    "TwoLayerNet": "input_size, hidden_size, output_size, weight_init_std=0.01",
    "Relu": "", "Sigmoid": "", "Affine": "W, b", "SoftmaxWithLoss": "", "MulLayer": "",
    "AddLayer": "",
}  # fmt: skip
"""What the book's published code has, of both editions."""
SHAPES = [(5,), (3, 4), (2, 3, 4)]


def numbers(*shape: int) -> NDArray[Any]:
    return np.random.default_rng(0).normal(0, 3, shape)


def test_every_name_of_the_book_has_its_parameters() -> None:
    assert {*PARAMETERS, "np"} == set(book.__all__)
    for name, told in PARAMETERS.items():
        parameters = inspect.signature(getattr(book, name)).parameters.values()
        bare = [parameter.replace(annotation=parameter.empty) for parameter in parameters]
        assert ", ".join(str(parameter).replace(" ", "") for parameter in bare) == told
        assert inspect.getdoc(getattr(book, name))


def test_a_star_brings_numpy_as_the_books_modules_do() -> None:
    known: dict[str, object] = {}
    exec("from downslope.core.book import *", known)
    assert known["np"] is np


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize(
    ("name", "truth"),
    [
        ("identity_function", lambda x: x),
        ("sigmoid", special.expit),
        ("sigmoid_grad", lambda x: special.expit(x) * special.expit(-x)),
        ("relu", lambda x: (x + np.abs(x)) / 2),
        ("relu_grad", lambda x: np.heaviside(x, 1)),
        ("softmax", lambda x: special.softmax(x, axis=-1)),
    ],
)
def test_activations_keep_shape_and_type(
    name: str, truth: Any, kind: type, shape: tuple[int, ...]
) -> None:
    x: NDArray[Any] = numbers(*shape).astype(kind)
    y = getattr(book, name)(x)
    assert y.shape == shape
    assert y.dtype == kind
    np.testing.assert_allclose(y, truth(x), atol=float(10 * np.finfo(kind).eps), rtol=1e-6)


def test_steps_are_integers_and_zero_is_no_step() -> None:
    steps = book.step_function(np.array([-1.0, 0.0, 2.0]))
    assert (steps.tolist(), steps.dtype) == ([0, 0, 1], np.dtype(int))
    assert book.step_function(3.0) == 1


def test_a_far_sigmoid_gives_no_warning() -> None:
    assert book.sigmoid(np.array([-1000.0, 1000.0])).tolist() == [0, 1]


@pytest.mark.parametrize("kind", [int, np.uint8])
@pytest.mark.parametrize("rows", [None, 6, 10])
def test_cross_entropy_of_labels_and_one_hot_targets(rows: int | None, kind: type) -> None:
    y = special.softmax(numbers(*([rows] if rows else []), 10) / 6, axis=-1)
    t: NDArray[Any] = np.arange(rows).astype(kind) if rows else np.array(3, kind)
    truth = log_loss(np.atleast_1d(t), np.atleast_2d(y), labels=range(10))
    one_hot = np.eye(10)[t]
    column = np.reshape(t, (-1, 1))
    for targets in (t, one_hot, one_hot.astype(bool), column):
        assert book.cross_entropy_error(y, targets) == pytest.approx(truth, abs=1e-5)
    assert book.softmax_loss(np.log(y), t) == pytest.approx(truth, abs=1e-5)


# Curriculum, lesson 4 and more facts: argmax of soft labels, and their true sum.
def test_of_soft_labels_the_largest_counts_alone() -> None:
    y, t = np.array([0.3, 0.3, 0.4]), np.array([0.2, 0.3, 0.5])
    assert book.cross_entropy_error(y, t) == pytest.approx(-np.log(0.4), abs=1e-6)
    assert core.cross_entropy_error(y, t) == pytest.approx(1.060131, abs=1e-6)


def test_a_label_that_is_no_class_is_refused() -> None:
    for label in (-1, 3):
        with pytest.raises(ValueError, match=rf"label {label} is outside 0\.\.2"):
            book.cross_entropy_error(np.full((2, 3), 1 / 3), np.array([0, label]))


def test_squared_errors_of_a_batch_add_up() -> None:
    y, t = numbers(100, 10), np.eye(10)[np.arange(100) % 10]
    truth = 0.5 * np.linalg.norm(y - t) ** 2
    for error in (book.sum_squared_error, book.mean_squared_error):
        assert error(y, t) == pytest.approx(truth, rel=1e-12)
    assert core.mean_squared_error(y, t) == pytest.approx(truth / 100, rel=1e-12)
    with pytest.raises(ValueError, match=r"\(10, 10\) and t of shape \(10,\)"):
        book.mean_squared_error(y[:10], np.arange(10))


# -- scans -------------------------------------------------------------------------------


def test_load_mnist_has_the_books_shapes_and_types(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = np.arange(3 * 784, dtype=np.uint8).reshape(3, 784)
    samples = raw, np.array([7, 0, 9])
    monkeypatch.setattr(core.datasets, "load_mnist", lambda **_: (samples, samples))
    (x, t), (x_test, _) = book.load_mnist()
    assert (x.shape, x.dtype.name) == ((3, 784), "float32")
    assert (t.tolist(), t.dtype.name) == ([7, 0, 9], "uint8")
    np.testing.assert_array_equal(x, raw.astype(np.float32) / np.float32(255))
    np.testing.assert_array_equal(x_test, x)
    (x, t), _ = book.load_mnist(normalize=False, flatten=False, one_hot_label=True)
    assert (x.shape, x.dtype.name, t.dtype.name) == ((3, 1, 28, 28), "uint8", "float64")
    np.testing.assert_array_equal(x.reshape(3, 784), raw)
    np.testing.assert_array_equal(t, np.eye(10)[[7, 0, 9]])
