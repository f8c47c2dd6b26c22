"""Three ways to get a network's gradient wrong, and their repairs. All six are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
# ruff: noqa: ARG001
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


def without_maximum() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a)
    return exp_a / np.sum(exp_a)


def with_maximum() -> object:
    a = np.array([1010, 1000, 990])
    exp_a = np.exp(a - np.max(a))
    return exp_a / np.sum(exp_a)


def one_index() -> object:
    net = SimpleNet(W)
    dW = np.zeros_like(W)
    for i in range(W.size):
        dW[i] = slope(net, i)
    return dW


def index_pair() -> object:
    net = SimpleNet(W)
    dW = np.zeros_like(W)
    for i in np.ndindex(W.shape):
        dW[i] = slope(net, i)
    return dW


def copied_weights() -> object:
    net = SimpleNet(W)

    def f(w):
        return net.loss(X, T)

    copy = net.W.copy()
    return numerical_gradient(f, copy)


def used_argument() -> object:
    net = SimpleNet(W)

    def f(w):
        return SimpleNet(w).loss(X, T)

    copy = net.W.copy()
    return numerical_gradient(f, copy)
