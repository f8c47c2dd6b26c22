"""The functions of `core` check what they get and then call the chapter's: break one and see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope import core
from downslope.core import chapter

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.arrays import Array

Y, T = [0.2, 0.8], [0, 1]
W = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
MARK = 12345.0


def answer(*_: object, **__: object) -> Array:
    """An answer that no function gives by itself, in a form that each could give."""
    return np.array(MARK)


def rng() -> np.random.Generator:
    return np.random.default_rng(0)


CALLS: dict[str, list[Callable[[], object]]] = {
    "function_1": [lambda: core.function_1(3.0)],
    "function_2": [lambda: core.function_2([3, 4]), lambda: core.LANDSCAPES["bowl"].function(Y)],
    "softmax": [lambda: core.softmax(Y)],
    "sigmoid": [lambda: core.sigmoid(Y)],
    "mean_squared_error": [
        lambda: core.mean_squared_error(Y, T),
        lambda: 2 * core.mean_squared_error([Y, Y], [T, T]),
    ],
    "cross_entropy_error": [
        lambda: core.cross_entropy_error(Y, T),
        lambda: 2 * core.cross_entropy_error([Y, Y], [T, T]),
    ],
    "batch_cross_entropy_error": [
        lambda: core.cross_entropy_error(Y, 1),
        lambda: core.cross_entropy_error([Y, Y], [1, 1]),
    ],
    "numerical_diff": [
        lambda: core.numerical_diff(np.sin, 1.0),
        lambda: core.tangent_line(np.sin, 1.0).slope,
    ],
    "forward_diff": [lambda: core.numerical_diff(np.sin, 1.0, method="forward")],
    "complex_diff": [lambda: core.numerical_diff(np.sin, 1.0, method="complex")],
    "numerical_gradient": [
        lambda: core.numerical_gradient(core.function_2, Y),
        lambda: core.SimpleNet(W).gradient(Y, 1),
    ],
    "gradient_descent": [lambda: core.gradient_descent(core.function_2, Y)],
    "descent_path": [lambda: core.descent_path(core.function_2, Y)],
    "sample_batch": [lambda: core.sample_batch(rng(), 10, 2)],
}
PLACES = [(name, call) for name, calls in CALLS.items() for call in calls]


@pytest.mark.parametrize(("name", "call"), PLACES, ids=[name for name, _ in PLACES])
def test_what_the_chapters_function_answers_is_the_answer(
    name: str, call: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert np.all(call() != np.array(MARK))
    monkeypatch.setattr(chapter, name, answer)
    assert call() == MARK


def test_a_tangent_is_the_chapters_line(monkeypatch: pytest.MonkeyPatch) -> None:
    x = [-3.0, 0.0, 1.0, 19.7, 30.0]
    for at in x:
        line, tangent = (c.tangent_line(core.function_1, at) for c in (chapter, core))
        assert [tangent(t) for t in x] == [line(t) for t in x]
    monkeypatch.setattr(chapter, "tangent_line", lambda *_: lambda t: t + MARK)
    assert core.tangent_line(core.function_1, 1.0).intercept == MARK


@pytest.mark.parametrize(("method", "x", "t"), [("predict", Y, T), ("loss", Y, [0, 0, 1])])
def test_the_small_network_is_the_chapters(
    method: str, x: list[float], t: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def call() -> object:
        net = core.SimpleNet(W)
        return net.loss(x, t) if method == "loss" else net.predict(x)[()]

    assert np.any(call() != np.array(MARK))
    monkeypatch.setattr(chapter.SimpleNet, method, answer)
    assert call() == MARK


@pytest.mark.parametrize("t", [1, [1], [[0, 1, 0]]])
def test_a_label_and_a_batch_of_one_have_the_loss_of_the_sample(t: object) -> None:
    net = core.SimpleNet(W)
    x = Y if np.ndim(t) == 0 else [Y]  # type: ignore[arg-type]
    assert net.loss(x, t) == net.loss(Y, [0, 1, 0])  # type: ignore[arg-type]


# -- the guards themselves -----------------------------------------------------------------


def test_a_descent_asks_for_one_number_too() -> None:
    for walk in (core.gradient_descent, core.descent_path):
        with pytest.raises(ValueError, match=r"f must return one number, not .* \(2,\)"):
            walk(lambda x: x, Y)


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_x_is_as_it_was_after_any_exception(error: type[BaseException]) -> None:
    x = np.arange(6.0).reshape(2, 3)

    def fails_at_the_fourth(point: Array) -> float:
        if point[1, 0] != 3.0:
            raise error
        return 0.0

    with pytest.raises(error):
        core.numerical_gradient(fails_at_the_fourth, x)
    np.testing.assert_array_equal(x, np.arange(6.0).reshape(2, 3))


def test_a_network_keeps_its_weights_when_its_loss_fails() -> None:
    net = core.SimpleNet(W)
    with pytest.raises(ValueError, match="does not fit"):
        net.gradient(Y, [0, 1])
    np.testing.assert_array_equal(net.W, W)
