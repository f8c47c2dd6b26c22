"""The 2x3 network against the book's numbers and the closed form outer(x, y - t)."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from downslope.core import SimpleNet, cross_entropy_error, numerical_gradient, softmax
from downslope.core.arrays import Array
from downslope.core.chapter import networks

W = [[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]]
X, T = [0.6, 0.9], [0, 0, 1]
quickly = settings(deadline=None, derandomize=True, max_examples=30)


# Lesson 14
def test_the_books_forward_pass() -> None:
    net = SimpleNet(W)
    scores = net.predict(X)
    np.testing.assert_allclose(scores, [1.05414809, 0.63071653, 1.1328074], atol=5e-9)
    np.testing.assert_allclose(softmax(scores), [0.36541271, 0.23927078, 0.39531651], atol=5e-9)
    assert round(net.loss(X, T), 8) == 0.92806829
    assert round(cross_entropy_error(softmax(scores), T, delta=0), 8) == 0.92806854


def test_the_books_gradient() -> None:
    net = SimpleNet(W)
    dW = net.gradient(X, T)
    book = [[0.21924757, 0.14356243, -0.36281], [0.32887136, 0.21534364, -0.544215]]
    np.testing.assert_allclose(dW, book, atol=5e-9)
    np.testing.assert_allclose(dW.sum(axis=1), 0, atol=1e-9)
    difference = np.abs(dW - np.outer(X, softmax(net.predict(X)) - T)).max()
    assert f"{difference:.1e}" == "1.4e-07"
    np.testing.assert_array_equal(net.W, W)


def test_one_step_drops_a_little_less_than_predicted() -> None:
    net = SimpleNet(W)
    before, dW = net.loss(X, T), net.gradient(X, T)
    net.W -= 0.1 * dW
    assert round(0.1 * float(np.sum(dW**2)), 4) == 0.0651
    assert round(before - net.loss(X, T), 4) == 0.0637


def test_losses_after_1_10_and_100_steps() -> None:
    net, losses = SimpleNet(W), []
    for _ in range(100):
        net.W -= 0.1 * net.gradient(X, T)
        losses.append(round(net.loss(X, T), 4))
    assert [losses[0], losses[9], losses[99]] == [0.8644, 0.4895, 0.0632]


def test_a_gradient_takes_12_forward_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = []

    def counted(scores: Array) -> Array:
        passes.append(1)
        return softmax(scores)

    monkeypatch.setattr(networks, "softmax", counted)
    SimpleNet(W).gradient(X, T)
    assert len(passes) == 12


def test_a_copy_of_w_handed_to_f_gives_a_gradient_of_zero() -> None:
    net = SimpleNet(W)
    np.testing.assert_array_equal(numerical_gradient(lambda _: net.loss(X, T), net.W.copy()), 0)
    assert np.abs(numerical_gradient(lambda _: net.loss(X, T), net.W)).max() > 0.5


@quickly
@given(arrays(np.float64, (2, 3), elements=st.floats(-3, 3)), st.integers(0, 2))
def test_the_gradient_of_a_batch_is_the_closed_form(weights: Array, label: int) -> None:
    x, t = np.array([X, [-1.0, 0.5]]), [label, 0]
    net = SimpleNet(weights)
    truth = x.T @ (softmax(x @ weights) - np.eye(3)[t]) / 2
    np.testing.assert_allclose(net.gradient(x, t), truth, atol=1e-4)
    assert net.loss(x, t) == pytest.approx(net.loss(x, np.eye(3)[t]))


# Lesson 7 nudges w23 from -1 to +1.
def nudged(nudge: float) -> SimpleNet:
    net = SimpleNet(W)
    net.W[1, 2] += nudge
    return net


def is_right(nudge: float) -> bool:
    return int(np.argmax(nudged(nudge).predict(X))) == 2


def test_the_loss_falls_smoothly_as_w23_grows() -> None:
    losses = [nudged(nudge).loss(X, T) for nudge in np.linspace(-1, 1, 201)]
    assert (round(losses[0], 4), round(losses[-1], 4)) == (1.5607, 0.4836)
    assert (np.diff(losses) < 0).all()
    assert np.abs(np.diff(losses)).max() < 0.01


def test_accuracy_jumps_once_between_two_nudges() -> None:
    answers = [is_right(nudge) for nudge in np.linspace(-1, 1, 2001)]
    assert np.count_nonzero(np.diff(answers)) == 1
    assert (is_right(-0.0874), is_right(-0.0873)) == (False, True)


def test_weights_are_copied_or_drawn_from_the_seed() -> None:
    given_w = np.array(W)
    net = SimpleNet(given_w)
    net.W += 1
    np.testing.assert_array_equal(given_w, W)
    assert SimpleNet(given_w.astype(np.float32)).W.dtype == np.float64
    np.testing.assert_array_equal(
        SimpleNet(seed=7).W, np.random.default_rng(7).standard_normal((2, 3))
    )
    assert (SimpleNet(seed=7).W != SimpleNet(seed=8).W).all()


@pytest.mark.parametrize("shape", [(), (3,), (1, 2, 3)])
def test_weights_must_be_a_matrix(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"not \(") as error:
        SimpleNet(np.ones(shape))
    assert str(shape) in str(error.value)


def test_weights_that_ran_away_make_no_warning() -> None:
    net = SimpleNet(np.full((2, 3), 1e308))
    assert np.isnan(net.loss([10.0, 10.0], T))
