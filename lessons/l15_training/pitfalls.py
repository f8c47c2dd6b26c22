"""Four ways to get training wrong, and repairs that help or do not. All are run."""

# ruff: noqa: PERF401, RET504, RUF059
# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import math

import numpy as np

from downslope.core import TwoLayerNet, load_digits, one_hot, sigmoid

BATCH = 100


def digits():
    """Training scans, their labels, test scans, theirs."""
    train_part, test_part = load_digits()
    return *train_part, *test_part


def few_digits():
    """The same with only the first 100 training scans."""
    x, t, x_test, t_test = digits()
    return x[:100], t[:100], x_test, t_test


def new_net(std=0.1):
    """The chapter's network for the bundled digits."""
    return TwoLayerNet(64, 50, 10, weight_init_std=std, seed=0)


def train(net, x=None, t=None, gradient=TwoLayerNet.gradient):
    """300 iterations of the book's loop, with batches of 100 and eta 1; the same each time."""
    if x is None:
        x, t, _, _ = digits()
    rng = np.random.default_rng(0)
    for _ in range(300):
        rows = rng.choice(len(x), BATCH)
        grad = gradient(net, x[rows], t[rows])
        for key in net.params:
            net.params[key] -= 1.0 * grad[key]


def loss_after_training(error):
    """The loss where `error(y, t)` (n, 10) is what backpropagation starts from (book 5.7)."""
    net = new_net()

    def gradient(net, x, t):
        hidden = sigmoid(x @ net.params["W1"] + net.params["b1"])
        back2 = error(net.predict(x), t)
        back1 = back2 @ net.params["W2"].T * hidden * (1 - hidden)
        return {"W1": x.T @ back1, "b1": back1.sum(0), "W2": hidden.T @ back2, "b2": back2.sum(0)}

    x, t, _, _ = digits()
    train(net, x, t, gradient)
    return f"loss {net.loss(x, t):.3f}"


def zero_weights() -> object:
    net = new_net(std=0.0)
    train(net)
    W1 = net.params["W1"].T.round(3)
    kinds = np.unique(W1, axis=0)
    return f"{len(kinds)} of {len(W1)}"


def random_weights() -> object:
    net = new_net(std=0.1)
    train(net)
    W1 = net.params["W1"].T.round(3)
    kinds = np.unique(W1, axis=0)
    return f"{len(kinds)} of {len(W1)}"


def forgotten_mean() -> object:
    def error(y, t):
        back = y - one_hot(t, 10)
        return back

    return loss_after_training(error)


def kept_mean() -> object:
    def error(y, t):
        back = y - one_hot(t, 10)
        return back / len(t)

    return loss_after_training(error)


def mean_over_classes() -> object:
    def error(y, t):
        back = y - one_hot(t, 10)
        return back / 10

    return loss_after_training(error)


def halved() -> object:
    def error(y, t):
        back = y - one_hot(t, 10)
        return back / 2

    return loss_after_training(error)


def tested_on_training() -> object:
    x, t, x_test, t_test = few_digits()
    net = new_net()
    train(net, x, t)
    return net.accuracy(x, t)


def tested_on_test() -> object:
    x, t, x_test, t_test = few_digits()
    net = new_net()
    train(net, x, t)
    return net.accuracy(x_test, t_test)


def tested_on_fewer() -> object:
    x, t, x_test, t_test = few_digits()
    net = new_net()
    train(net, x, t)
    return net.accuracy(x[:50], t[:50])


def other_labels() -> object:
    x, t, x_test, t_test = few_digits()
    net = new_net()
    train(net, x, t)
    return net.accuracy(x_test[:100], t)


def fraction_of_an_epoch() -> object:
    per_epoch = 1442 / 100
    tested = []
    for i in range(300):
        if i % per_epoch == 0:
            tested.append(i)
    return f"tested {len(tested)} times"


def at_least_one() -> object:
    per_epoch = max(1442 / 100, 1)
    tested = []
    for i in range(300):
        if i % per_epoch == 0:
            tested.append(i)
    return f"tested {len(tested)} times"


def fewer_digits() -> object:
    per_epoch = round(1442 / 100, 1)
    tested = []
    for i in range(300):
        if i % per_epoch == 0:
            tested.append(i)
    return f"tested {len(tested)} times"


def whole_epoch() -> object:
    per_epoch = math.ceil(1442 / 100)
    tested = []
    for i in range(300):
        if i % per_epoch == 0:
            tested.append(i)
    return f"tested {len(tested)} times"
