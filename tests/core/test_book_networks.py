"""The book's networks and layers: its seeds, and gradients against closed forms and autograd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from scipy.special import expit, softmax

from downslope.core import book

if TYPE_CHECKING:
    from numpy.typing import NDArray

RNG = np.random.default_rng(1)
X = RNG.normal(size=(7, 5))
T = np.arange(7) % 3
ONE_HOT = np.eye(3)[T]
NEAR = 2e-6
"""The loss takes ln(y + 1e-7), whose slope is off by about 1e-7 / y."""


def loss_of(params: dict[str, Any], x: Any = X, t: Any = ONE_HOT) -> Any:
    """The loss of the book's two-layer network, for autograd."""
    hidden = 1 / (1 + anp.exp(-(x @ params["W1"] + params["b1"])))
    scores = hidden @ params["W2"] + params["b2"]
    ln = scores - anp.log(anp.sum(anp.exp(scores), axis=1, keepdims=True))
    return -anp.sum(t * ln) / len(x)


def network() -> book.TwoLayerNet:
    np.random.seed(0)  # noqa: NPY002
    return book.TwoLayerNet(input_size=5, hidden_size=4, output_size=3, weight_init_std=0.5)


def test_the_books_seeds_draw_the_books_weights() -> None:
    drawn = np.random.RandomState(0)
    net = network()
    np.testing.assert_array_equal(net.params["W1"], 0.5 * drawn.randn(5, 4))
    np.testing.assert_array_equal(net.params["W2"], 0.5 * drawn.randn(4, 3))
    assert not net.params["b1"].any()
    np.testing.assert_array_equal(book.simpleNet().W, drawn.randn(2, 3))


@pytest.mark.parametrize("t", [T, ONE_HOT, T.astype(np.uint8)], ids=["labels", "one-hot", "bytes"])
def test_both_gradients_of_the_network_are_autograds(t: NDArray[Any]) -> None:
    net = network()
    truth = grad(loss_of)(net.params)
    for slopes in (net.gradient(X, t), net.numerical_gradient(X, t)):
        for name, slope in truth.items():
            np.testing.assert_allclose(slopes[name], slope, atol=NEAR)
    assert net.loss(X, t) == pytest.approx(loss_of(net.params), abs=1e-6)
    right = softmax(expit(X @ net.params["W1"]) @ net.params["W2"], axis=1).argmax(axis=1) == T
    assert net.accuracy(X, t) == right.mean()


def test_a_loss_of_ones_own_is_what_is_nudged() -> None:
    class Decaying(book.TwoLayerNet):
        def loss(self, x: Any, t: Any) -> float:
            return super().loss(x, t) + float(np.sum(self.params["W1"] ** 2))

    np.random.seed(0)  # noqa: NPY002
    net = Decaying(5, 4, 3, 0.5)
    slopes = net.numerical_gradient(X, ONE_HOT)
    truth = grad(loss_of)(net.params)
    np.testing.assert_allclose(slopes["W1"], truth["W1"] + 2 * net.params["W1"], atol=NEAR)
    np.testing.assert_allclose(slopes["b2"], truth["b2"], atol=NEAR)


# Lesson 14
def test_the_small_network() -> None:
    net = book.simpleNet()
    net.W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
    x, t = np.array([0.6, 0.9]), np.array([0, 0, 1])
    np.testing.assert_allclose(net.predict(x), [1.05414809, 0.63071653, 1.1328074], atol=1e-8)
    assert net.loss(x, t) == pytest.approx(0.92806829, abs=1e-8)
    dW = book.numerical_gradient(lambda _: net.loss(x, t), net.W)
    truth = [[0.21924757, 0.14356243, -0.36281], [0.32887136, 0.21534364, -0.544215]]
    np.testing.assert_allclose(dW, truth, atol=1e-7)


# -- layers --------------------------------------------------------------------------------


@pytest.mark.parametrize("t", [T, ONE_HOT], ids=["labels", "one-hot"])
@pytest.mark.parametrize("kind", [book.Relu, book.Sigmoid])
def test_a_chain_of_layers_goes_back_to_autograds_gradient(kind: Any, t: NDArray[Any]) -> None:
    W, b = RNG.normal(size=(5, 3)), RNG.normal(size=3)
    affine, bend, last = book.Affine(W, b), kind(), book.SoftmaxWithLoss()
    x = X.reshape(7, 1, 5)
    loss = last.forward(bend.forward(affine.forward(x)), t)

    def whole(x: Any, W: Any, b: Any) -> Any:
        a = x.reshape(7, 5) @ W + b
        y = anp.maximum(a, 0) if kind is book.Relu else 1 / (1 + anp.exp(-a))
        return -anp.sum(ONE_HOT * (y - anp.log(anp.sum(anp.exp(y), axis=1, keepdims=True)))) / 7

    assert loss == pytest.approx(whole(x, W, b), abs=1e-6)
    dout = bend.backward(last.backward())
    np.testing.assert_allclose(affine.backward(dout), grad(whole, 0)(x, W, b), atol=1e-12)
    np.testing.assert_allclose(affine.dW, grad(whole, 1)(x, W, b), atol=1e-12)
    np.testing.assert_allclose(affine.db, grad(whole, 2)(x, W, b), atol=1e-12)


def test_a_single_sample_goes_back_undivided() -> None:
    last = book.SoftmaxWithLoss()
    last.forward(X[0, :3], ONE_HOT[0])
    np.testing.assert_allclose(last.backward(), softmax(X[0, :3]) - ONE_HOT[0], atol=1e-15)


def test_relu_goes_back_into_a_new_array() -> None:
    relu, dout = book.Relu(), np.ones(3)
    assert relu.forward(np.array([-1.0, 0.0, 2.0])).tolist() == [0, 0, 2]
    assert relu.backward(dout).tolist() == [0, 0, 1]
    assert dout.tolist() == [1, 1, 1]


# The book's 5.4: two apples of 100 and three oranges of 150, with 10% of tax.
def test_apples_and_oranges() -> None:
    apples, oranges, both, taxed = (
        book.MulLayer(),
        book.MulLayer(),
        book.AddLayer(),
        book.MulLayer(),
    )
    price = taxed.forward(both.forward(apples.forward(100, 2), oranges.forward(150, 3)), 1.1)
    assert price == pytest.approx(715)
    d_sum, d_tax = taxed.backward(1)
    d_apples, d_oranges = both.backward(d_sum)
    slopes = [*apples.backward(d_apples), *oranges.backward(d_oranges), d_tax]
    assert slopes == pytest.approx([2.2, 110, 3.3, 165, 650])
