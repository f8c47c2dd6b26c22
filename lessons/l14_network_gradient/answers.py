"""The answers of lesson 14, computed by running its code.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import SimpleNet, cross_entropy_error, numerical_gradient, one_hot, softmax
from downslope.lessons.kit import BOOK_W, Learning, X, nearest
from downslope.lessons.l14_network_gradient.run import start, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.kit import Values

OPENING: Values = {"eta": 0.1, "weights": "book", "target": "2", "entry": "02"}
"""The control values with which most beats open."""
FROM_SEED: Values = {**OPENING, "weights": "seed", "seed": 1.0}
"""The same, but with a random W at the start."""


def book() -> Learning:
    """The chapter's network, before its first step."""
    return start({**OPENING, "seed": 0})


def answering(label: int) -> Learning:
    """The same before its first step, with another right class."""
    return start({**OPENING, "seed": 0, "target": str(label)})


def score_slope(state: Learning, k: int, h: float = 1e-4) -> float:
    """The slope of the loss by score k, by central differences; it only adds to the scores."""
    nudge = h * np.eye(3)[k]
    above, below = (softmax(state.scores + sign * nudge) for sign in (1, -1))
    up, down = (cross_entropy_error(y, state.t) for y in (above, below))
    return float(up - down) / (2 * h)


def from_seed(seed: int, steps: int) -> Learning:
    """The network drawn from `seed`, after so many steps with eta 0.1."""
    return _after(steps, {**FROM_SEED, "seed": seed})


def size_of_gradient() -> int:
    """Does the gradient have 2, 3 or 6 numbers?"""
    return (X.size, 3, BOOK_W.size).index(book().gradient.size)


def negative_columns() -> int:
    """Which columns of dW are negative: column 2, columns 0 and 1, or all?"""
    columns = np.flatnonzero((book().gradient < 0).all(axis=0)).tolist()
    return ([2], [0, 1], [0, 1, 2]).index(columns)


def after_a_nudge() -> int:
    """Does 0.01 more in W[1, 1] change the loss by about -0.002, 0.002 or 0.215?"""
    change = book().losses_along([1], [1], np.array([0.01]))[0] - book().loss
    return int(np.argmin(np.abs(np.array([-0.002, 0.002, 0.215]) - change)))


def row_sums() -> int:
    """Does each row of dW sum to 0 for every W, to 1, or to something else?"""
    weights = [BOOK_W, *(SimpleNet(seed=seed).W for seed in range(5))]
    sums = np.array([Learning(W, 0.1, 2).gradient.sum(axis=1) for W in weights])
    if np.ptp(sums) > 1e-6:
        return 2
    return int(np.allclose(sums, 1))


def _after(steps: int, values: Values) -> Learning:
    state = start(values)
    for _ in range(steps):
        state = step(state)
    return state


def book_after(steps: int) -> Learning:
    """The chapter's network after so many steps with eta 0.1."""
    return _after(steps, {**OPENING, "seed": 0})


def actual_drop() -> int:
    """Is the drop of the loss in the first step nearest to 0.0637, 0.0651 or 0.0665?"""
    return nearest(book().loss - step(book()).loss, (0.0637, 0.0651, 0.0665))


def after_hundred() -> int:
    """Is the loss after 100 steps nearest to -5.4, 0.06 or 0.9?"""
    return nearest(book_after(100).loss, (-5.4, 0.06, 0.9))


def one_leap() -> int:
    """Does one step with eta 10 raise the loss, lower it below 0, or lower it nearly to 0?"""
    loss = _after(1, {**OPENING, "seed": 0, "eta": 10.0}).loss
    if loss > book().loss:
        return 0
    return 1 if loss < -1 else 2


def forward_passes() -> int:
    """Does a numerical gradient of six weights take 6, 7 or 12 forward passes?"""
    net, passes = SimpleNet(book().W), []

    def counted(_: object) -> float:
        passes.append(1)
        return net.loss(X, book().t)

    numerical_gradient(counted, net.W)
    return (6, 7, 12).index(len(passes))


def two_seeds() -> int:
    """Do two random starts end with the same loss and W, the same loss only, or neither?"""
    one, two = (from_seed(seed, 100) for seed in (1, 2))
    if abs(one.loss - two.loss) > 0.02:
        return 2
    return int(not np.allclose(one.W, two.W, atol=0.05))


def slope_by_difference(
    x: Sequence[float], y: Sequence[float], label: int, entry: tuple[int, int]
) -> float:
    """The numerical slope at `entry` of a W that turns the inputs x into the outputs y.

    softmax(ln y) is y, so a W whose first row is ln y / x[0] does.
    """
    W = np.stack([np.log(y) / x[0], np.zeros(len(y))])
    slope = SimpleNet(W).gradient(np.array(x), one_hot(label, len(y)))[entry]
    return round(float(slope), 5)
