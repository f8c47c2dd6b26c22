"""Three ways to get a network's gradient wrong, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
# ruff: noqa: ARG005, B905, E731
from __future__ import annotations

import numpy as np

from downslope.core import SimpleNet, numerical_gradient
from downslope.lessons.kit import BOOK_W as W
from downslope.lessons.kit import X

T = [0, 0, 1]


def slope(net, i, h=1e-4):
    """The body of the book's loop: nudge `W[i]` up and down, then put it back."""
    # Without the copy a whole row would be kept as a view, which moves with the nudge.
    kept = net.W[i].copy()
    net.W[i] = kept + h
    above = net.loss(X, T)
    net.W[i] = kept - h
    below = net.loss(X, T)
    net.W[i] = kept
    return (above - below) / (2 * h)


def loss(net):
    return net.loss(X, T)


def without_maximum() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a)
    return exp_a / np.sum(exp_a)


def with_maximum() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a - np.max(a))
    return exp_a / np.sum(exp_a)


def scaled_scores() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a / np.max(a))
    return exp_a / np.sum(exp_a)


def decimal_scores() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a.astype(float))
    return exp_a / np.sum(exp_a)


def one_index() -> object:
    dW = np.zeros_like(W)
    for i in range(W.size):
        dW[i] = slope(SimpleNet(W), i)
    return dW


def index_pair() -> object:
    dW = np.zeros_like(W)
    for i in np.ndindex(W.shape):
        dW[i] = slope(SimpleNet(W), i)
    return dW


def row_index() -> object:
    dW = np.zeros_like(W)
    for i in range(len(W)):
        dW[i] = slope(SimpleNet(W), i)
    return dW


def zipped_index() -> object:
    dW = np.zeros_like(W)
    for i in zip(range(2), range(3)):
        dW[i] = slope(SimpleNet(W), i)
    return dW


def copied_weights() -> object:
    net = SimpleNet(W)
    f = lambda w: loss(net)
    copy = net.W.copy()
    return numerical_gradient(f, copy)


def other_name() -> object:
    net = SimpleNet(W)
    f = lambda w: loss(SimpleNet(W))
    copy = net.W.copy()
    return numerical_gradient(f, copy)


def other_argument() -> object:
    net = SimpleNet(W)
    f = lambda copy: loss(net)
    copy = net.W.copy()
    return numerical_gradient(f, copy)


def used_argument() -> object:
    net = SimpleNet(W)
    f = lambda w: loss(SimpleNet(w))
    copy = net.W.copy()
    return numerical_gradient(f, copy)
