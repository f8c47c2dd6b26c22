"""The two-layer network against autograd, its own numerical gradient, and the digits."""

import math
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import TwoLayerNet, load_digits, numerical_gradient, sample_batch
from downslope.core.arrays import Array, Labels


def small_net(seed: int = 0) -> tuple[TwoLayerNet, Array, Labels]:
    rng = np.random.default_rng(seed)
    net = TwoLayerNet(4, 5, 3, weight_init_std=1.0, seed=seed)
    net.params["b1"] += rng.standard_normal(5)
    net.params["b2"] += rng.standard_normal(3)
    return net, rng.standard_normal((6, 4)), rng.integers(0, 3, 6).astype(np.intp)


def written_out_loss(params: dict[str, Any], x: Array, t: Array) -> Any:
    """The loss of the same network, written with autograd and without the delta."""
    hidden = 1 / (1 + anp.exp(-(anp.dot(x, params["W1"]) + params["b1"])))
    scores = anp.dot(hidden, params["W2"]) + params["b2"]
    log_y = scores - anp.log(anp.sum(anp.exp(scores), axis=1, keepdims=True))
    return -anp.sum(t * log_y) / len(x)


@settings(deadline=None, derandomize=True, max_examples=15)
@given(st.integers(0, 1000))
def test_backpropagation_is_autograds_gradient(seed: int) -> None:
    net, x, labels = small_net(seed)
    t = np.eye(3)[labels]
    truth = grad(written_out_loss)(net.params, x, t)
    assert net.loss(x, t) == pytest.approx(written_out_loss(net.params, x, t), abs=1e-5)
    for given_t in (t, labels):
        slopes = net.gradient(x, given_t)
        assert list(slopes) == list(net.params)
        for name, slope in slopes.items():
            np.testing.assert_allclose(slope, truth[name], rtol=1e-9, atol=1e-13)


def test_backpropagation_takes_soft_targets() -> None:
    net, x, _ = small_net()
    t = np.tile([0.2, 0.3, 0.5], (6, 1))
    truth = grad(written_out_loss)(net.params, x, t)
    for name, slope in net.gradient(x, t).items():
        np.testing.assert_allclose(slope, truth[name], rtol=1e-9, atol=1e-13)


# Lesson 15 shows that the two gradients agree.
def test_backpropagation_and_numerical_gradient_agree() -> None:
    net, x, t = small_net()
    kept = {name: parameter.copy() for name, parameter in net.params.items()}
    numerical, exact = net.numerical_gradient(x, t), net.gradient(x, t)
    assert list(numerical) == list(exact) == ["W1", "b1", "W2", "b2"]
    largest = max(np.abs(numerical[name] - exact[name]).max() for name in exact)
    assert 1e-9 < largest < 1e-6  # above rounding, for the delta in the loss
    for name, parameter in net.params.items():
        np.testing.assert_array_equal(parameter, kept[name])


def test_one_sample_is_a_batch_of_one() -> None:
    net, x, labels = small_net()
    assert net.predict(x[0]).shape == (3,)
    assert net.loss(x[0], labels[0]) == pytest.approx(net.loss(x[:1], labels[:1]))
    assert net.accuracy(x[0], labels[0]) == net.accuracy(x[:1], labels[:1])
    for t in (labels[0], np.eye(3)[labels[0]]):
        for name, slope in net.gradient(x[0], t).items():
            np.testing.assert_allclose(slope, net.gradient(x[:1], labels[:1])[name], rtol=1e-12)


def test_a_class_in_a_square_batch_is_no_row() -> None:
    net, x, labels = small_net()
    three, t = x[:3], labels[:3]
    for name, slope in net.gradient(three, np.eye(3)[t]).items():
        np.testing.assert_allclose(slope, net.gradient(three, t)[name], rtol=1e-12)


def test_predict_gives_probabilities_by_the_formula() -> None:
    net, x, _ = small_net()
    hidden = 1 / (1 + np.exp(-(x @ net.params["W1"] + net.params["b1"])))
    scores = np.exp(hidden @ net.params["W2"] + net.params["b2"])
    np.testing.assert_allclose(
        net.predict(x), scores / scores.sum(axis=1, keepdims=True), rtol=1e-12
    )


def test_accuracy_counts_hits_for_labels_and_one_hot() -> None:
    net, x, _ = small_net()
    t = np.argmax(net.predict(x), axis=1)
    t[:2] = (t[:2] + 1) % 3
    assert net.accuracy(x, t) == pytest.approx(4 / 6)
    assert net.accuracy(x, np.eye(3)[t]) == pytest.approx(4 / 6)


def test_targets_that_do_not_fit_are_named() -> None:
    net, x, labels = small_net()
    for method in (net.loss, net.accuracy, net.gradient, net.numerical_gradient):
        with pytest.raises(ValueError, match=r"\(5,\).*\(6, 3\)"):
            method(x, labels[:5])
        with pytest.raises(ValueError, match=r"label [345] is outside 0\.\.2"):
            method(x, labels + 3 - labels.min())


# Lesson 14
def test_the_books_network_has_39760_parameters() -> None:
    net = TwoLayerNet(784, 50, 10, seed=0)
    assert net.parameter_count == 39_760
    assert 2 * net.parameter_count == 79_520
    assert [parameter.shape for parameter in net.params.values()] == [
        (784, 50), (50,), (50, 10), (10,)
    ]  # fmt: skip


def test_weights_start_small_and_biases_at_zero() -> None:
    net = TwoLayerNet(784, 50, 10, seed=3)
    assert net.params["W1"].std() == pytest.approx(0.01, rel=0.02)
    assert abs(net.params["W1"].mean()) < 3e-4
    assert not net.params["b1"].any()
    assert not net.params["b2"].any()
    np.testing.assert_array_equal(TwoLayerNet(784, 50, 10, seed=3).params["W2"], net.params["W2"])
    assert (TwoLayerNet(784, 50, 10, seed=4).params["W2"] != net.params["W2"]).all()


# Lesson 15 learns the digits from mini-batches of 100 with eta = 0.1.
def test_the_digits_are_learned() -> None:
    (x_train, t_train), (x_test, t_test) = load_digits()
    net, rng = TwoLayerNet(64, 50, 10, seed=0), np.random.default_rng(0)
    assert net.loss(x_train, t_train) == pytest.approx(math.log(10), abs=0.01)
    assert net.accuracy(x_test, t_test) < 0.25
    for _ in range(2000):
        batch = sample_batch(rng, len(x_train), 100)
        for name, slope in net.gradient(x_train[batch], t_train[batch]).items():
            net.params[name] -= 0.1 * slope
    assert net.loss(x_train, t_train) < 0.6
    assert net.accuracy(x_train, t_train) > 0.9
    assert net.accuracy(x_test, t_test) > 0.9


def test_a_network_that_ran_away_makes_no_warning() -> None:
    net, x, t = small_net()
    for parameter in net.params.values():
        parameter[:] = np.copysign(1.7e308, parameter)
    assert np.isnan(net.loss(x, t))
    assert np.isnan(net.gradient(x, t)["W2"]).any()


def test_an_overflow_on_the_way_back_makes_no_warning() -> None:
    net, x, _ = small_net()
    net.params["b1"][:], net.params["b2"][:] = -1e4, 0
    net.params["W2"][:] = [1.7e308, 1.7e308, -1.7e308]  # hidden is 0, so the scores stay 0
    np.testing.assert_allclose(net.predict(x[0]), 1 / 3)
    assert np.isnan(net.gradient(x[0], 2)["W1"]).all()


@pytest.mark.parametrize("rows", [1, 7])
@pytest.mark.parametrize("one_hot_targets", [True, False])
def test_the_quick_numerical_gradient_is_that_of_whole_forward_passes(
    rows: int, one_hot_targets: bool
) -> None:
    """The chapter's own way, as an oracle: nudge each parameter, compute the whole loss."""
    rng = np.random.default_rng(rows)
    net = TwoLayerNet(9, 5, 4, weight_init_std=1.0, seed=3)
    x, t = rng.normal(size=(rows, 9)), rng.integers(4, size=rows)
    targets = np.eye(4)[t] if one_hot_targets else t
    quick = net.numerical_gradient(x, targets)
    for name, parameter in net.params.items():
        whole = numerical_gradient(lambda _: net.loss(x, targets), parameter)
        np.testing.assert_allclose(quick[name], whole, rtol=0, atol=1e-9)


def test_the_quick_numerical_gradient_takes_more_inputs_than_one_block() -> None:
    net = TwoLayerNet(300, 2, 3, weight_init_std=0.1, seed=1)
    x = np.random.default_rng(0).normal(size=(4, 300))
    t = np.array([0, 1, 2, 1])
    exact = net.gradient(x, t)
    quick = net.numerical_gradient(x, t)
    for name in exact:
        np.testing.assert_allclose(quick[name], exact[name], rtol=0, atol=1e-6)
