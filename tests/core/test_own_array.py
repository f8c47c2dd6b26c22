"""An f that ignores its argument and reads the caller's own array: right, or refused aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from scipy.special import softmax

from downslope.core import descent_path, function_2, gradient_descent, numerical_gradient

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import DTypeLike, NDArray

X, T = np.array([0.6, 0.9]), np.array([0, 0, 1])
W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
FLOATS = [(">f8", 1e-7), (np.longdouble, 1e-7), (np.float32, 1e-5), (np.float16, 2e-3)]


class Net:
    """A learner's own network, which reads x in float64 or in another type."""

    def __init__(self, weights: NDArray[Any], x: NDArray[Any] = X) -> None:
        self.W, self.x = weights, x

    def loss(self, _: object = None) -> Any:
        return -np.log(softmax(self.x @ self.W)[2])


def exact(weights: NDArray[Any]) -> NDArray[Any]:
    """The gradient of the loss in closed form: outer(x, y - t)."""
    return np.outer(X, softmax(X @ weights.astype(float)) - T)


@pytest.mark.parametrize(("kind", "error"), FLOATS, ids=[str(kind) for kind, _ in FLOATS])
def test_weights_of_any_floating_type_are_nudged_in_place(kind: DTypeLike, error: float) -> None:
    net = Net(W.astype(kind))
    before = net.W.tobytes()
    slopes = numerical_gradient(net.loss, net.W)
    assert slopes.dtype == np.float64
    np.testing.assert_allclose(slopes, exact(net.W), atol=error)
    assert net.W.tobytes() == before


@pytest.mark.parametrize(("kind", "error"), [(np.float32, 1e-4), (np.float16, 0.02)])
def test_no_slope_is_lost_where_all_of_a_network_is_coarse(kind: type, error: float) -> None:
    net = Net(W.astype(kind), X.astype(kind))
    assert net.loss().dtype == kind
    np.testing.assert_allclose(numerical_gradient(net.loss, net.W), exact(net.W), atol=error)


@pytest.mark.parametrize("kind", [np.float32, np.float16])
def test_a_straight_line_has_its_slope_exactly_however_a_nudge_is_rounded(kind: type) -> None:
    x: NDArray[Any] = np.array([0.3, -1.7, 21.3], kind)
    slopes = numerical_gradient(lambda _: float(np.sum(3 * x.astype(float))), x)
    np.testing.assert_allclose(slopes, 3, rtol=1e-12)


@pytest.mark.parametrize("calls_before", [0, 12, 13, 20, 24])
@pytest.mark.parametrize("kind", [np.float32, np.float16])
def test_weights_are_as_they_were_when_the_loss_fails(kind: type, calls_before: int) -> None:
    # The first 12 calls go to a copy, which this loss does not read.
    net, calls = Net(W.astype(kind)), iter(range(calls_before))
    net.W[0, 0] = -0.0
    before = net.W.tobytes()

    def loss(_: object) -> Any:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return net.loss()

    if calls_before == 24:
        numerical_gradient(loss, net.W)
    else:
        with pytest.raises(KeyboardInterrupt):
            numerical_gradient(loss, net.W)
    assert net.W.tobytes() == before


INTEGERS = [np.int64, np.uint8, np.bool_]


@pytest.mark.parametrize("kind", INTEGERS)
@pytest.mark.parametrize("walk", [numerical_gradient, gradient_descent, descent_path])
def test_integers_that_are_read_are_refused_with_the_reason(
    walk: Callable[..., object], kind: type
) -> None:
    weights: NDArray[Any] = np.array([[0, 1, 1], [1, 0, 1]], kind)
    kept = weights.copy()
    with pytest.raises(
        ValueError, match=rf"f reads the {kept.dtype} array itself.*astype\(float\)"
    ):
        walk(lambda _: -np.log(softmax(X @ weights)[2]), weights)
    np.testing.assert_array_equal(weights, kept)


def test_a_descent_from_float32_weights_is_refused_and_none_from_a_float32_point() -> None:
    net = Net(W.astype(np.float32))
    with pytest.raises(ValueError, match="f reads the float32 array itself"):
        gradient_descent(net.loss, net.W)
    start = np.array([3, 4], np.float32)
    np.testing.assert_allclose(gradient_descent(function_2, start, 0.5, 1), 0, atol=1e-10)


@pytest.mark.parametrize("kind", [*INTEGERS, np.float32])
def test_a_level_place_is_no_reason_to_refuse(kind: type) -> None:
    start: NDArray[Any] = np.zeros(2, kind)
    assert numerical_gradient(function_2, start).tolist() == [0, 0]
    assert gradient_descent(function_2, start).tolist() == [0, 0]
    assert numerical_gradient(lambda _: 5.0, np.ones((2, 2), kind)).tolist() == [[0, 0], [0, 0]]


def test_integers_that_are_not_read_are_made_float64() -> None:
    np.testing.assert_allclose(numerical_gradient(function_2, np.array([3, 4])), [6, 8], atol=1e-9)


def test_a_descent_of_a_networks_own_weights() -> None:
    net = Net(W.copy())
    path = descent_path(net.loss, net.W, lr=0.1, step_num=10)
    np.testing.assert_array_equal(net.W, W)
    step = W.copy()
    for _ in range(10):
        step -= 0.1 * exact(step)
    np.testing.assert_allclose(path[-1], step, atol=1e-6)
    np.testing.assert_array_equal(gradient_descent(net.loss, net.W, 0.1, 10), path[-1])

    def fails(_: object) -> float:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        gradient_descent(fails, net.W)
    np.testing.assert_array_equal(net.W, W)


def test_a_read_only_array_is_refused_with_what_to_do() -> None:
    x = np.array([3.0, 4.0])
    x.flags.writeable = False
    with pytest.raises(ValueError, match=r"read-only.*x\.copy\(\)"):
        numerical_gradient(function_2, x)
    np.testing.assert_allclose(numerical_gradient(function_2, x.copy()), [6, 8], atol=1e-9)
    np.testing.assert_allclose(gradient_descent(function_2, x, 0.5, 1), 0, atol=1e-9)


def test_complex_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="real numbers, not complex128"):
        numerical_gradient(function_2, np.array([1j]))


def test_a_gradient_of_float64_makes_no_second_pass() -> None:
    calls: list[object] = []
    numerical_gradient(lambda x: calls.append(x) or 0.0, np.ones(4))  # type: ignore[func-returns-value]
    assert len(calls) == 8
