"""The run of lesson 7: one weight of a small network moves, or a point rolls on a saddle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeGuard, TypeVar

import numpy as np

from downslope.core import (
    LANDSCAPES,
    SimpleNet,
    gradient_descent,
    numerical_diff,
    numerical_gradient,
    softmax,
)
from downslope.lessons.kit import BOOK_W, Listing, X, descending

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Situation, Values

Shown = TypeVar("Shown")
T = np.array([0, 0, 1])
"""The one-hot target (3,): class 2 is right."""
RIGHT = int(np.argmax(T))
WEIGHTS = {f"w{i + 1}{j + 1}": (i, j) for i in range(2) for j in range(3)}
"""The six weights as the book counts them, from 1: w23 is row 2, column 3, so `W[1, 2]`."""
SADDLE = LANDSCAPES["saddle"]


def network(weight: str, nudge: float) -> SimpleNet:
    """The chapter's network with one weight, a key of WEIGHTS, changed by `nudge`."""
    net = SimpleNet(BOOK_W)
    net.W[WEIGHTS[weight]] += nudge
    return net


def loss(net: SimpleNet) -> float:
    """The cross entropy of the one sample, in nats."""
    return net.loss(X, T)


def accuracy(net: SimpleNet) -> float:
    """The accuracy on the one sample: 1 if the right class has the highest score, else 0."""
    return float(np.argmax(net.predict(X)) == np.argmax(T))


@dataclass(frozen=True, eq=False)
class Nudged:
    """A weight that is `nudge` away from the book's value.

    `follow` tells what moves it: "nothing" (equal steps of `move`), or the slope of "loss" or
    "accuracy", times eta. `jumps` counts how often accuracy has changed in this run; `jump` holds
    the nudges just before and after the newest change.
    """

    weight: str
    nudge: float
    move: float
    eta: float
    follow: str
    jumps: int = 0
    jump: tuple[float, float] = (0.0, 0.0)

    @cached_property
    def net(self) -> SimpleNet:
        """The network with its weight at the current nudge."""
        return network(self.weight, self.nudge)

    @property
    def value(self) -> float:
        """The weight itself."""
        return float(self.net.W[WEIGHTS[self.weight]])

    @cached_property
    def y(self) -> Array:
        """The probability of each class (3,)."""
        return softmax(self.net.predict(X))

    @cached_property
    def loss(self) -> float:
        """The loss at this nudge."""
        return loss(self.net)

    @cached_property
    def accuracy(self) -> float:
        """The accuracy at this nudge, 0 or 1: there is one sample."""
        return accuracy(self.net)

    @cached_property
    def loss_slope(self) -> float:
        """The numerical derivative of the loss with respect to the weight."""
        return float(numerical_diff(lambda nudge: loss(network(self.weight, nudge)), self.nudge))

    @cached_property
    def accuracy_slope(self) -> float:
        """The numerical derivative of the accuracy with respect to the weight."""
        return float(
            numerical_diff(lambda nudge: accuracy(network(self.weight, nudge)), self.nudge)
        )


@dataclass(frozen=True, eq=False)
class Rolling:
    """The point x (2,) on the saddle x0² - x1², and the learning rate."""

    x: Array
    eta: float

    @property
    def height(self) -> float:
        """f(x)."""
        return float(SADDLE.function(self.x))

    @cached_property
    def gradient(self) -> Array:
        """The numerical gradient at x (2,), the one that the next step uses."""
        return numerical_gradient(SADDLE.function, self.x)


State = Nudged | Rolling


def start(values: Values) -> State:
    """The weight before it moves, or the point before it rolls."""
    eta = float(values["eta"])
    if values["scene"] == "saddle":
        return Rolling(np.array([values["x0"], values["x1"]], dtype=np.float64), eta)
    return Nudged(
        str(values["weight"]),
        float(values["nudge"]),
        float(values["move"]),
        eta,
        str(values["follow"]),
    )


def step(state: State) -> State:
    """The state after one step; a weight's run ends at a nudge of 1 or -1."""
    return roll(state) if isinstance(state, Rolling) else _shift(state)


def roll(state: Rolling) -> Rolling:
    """One step of gradient descent on the saddle; the run ends where it changes nothing."""
    x = gradient_descent(SADDLE.function, state.x, lr=state.eta, step_num=1)
    return state if np.array_equal(x, state.x) else replace(state, x=x)


def change(state: Nudged) -> float:
    """How far the next step moves the weight: down the loss, up the accuracy, or by `move`."""
    if state.follow == "loss":
        return -state.eta * state.loss_slope
    if state.follow == "accuracy":
        return state.eta * state.accuracy_slope
    return state.move


def _shift(state: Nudged) -> Nudged:
    # Rounding lets twenty steps of 0.1 lead from -1 to exactly 1.
    nudge = round(min(1.0, max(-1.0, state.nudge + change(state))), 12)
    if nudge == state.nudge and nudge in (-1.0, 1.0) and change(state) != 0:
        return state
    moved = replace(state, nudge=nudge)
    if moved.accuracy == state.accuracy:
        return moved
    return replace(moved, jumps=state.jumps + 1, jump=(state.nudge, nudge))


def on_the_saddle(situation: Situation[State]) -> TypeGuard[Situation[Rolling]]:
    """Whether the run is that of a point on the saddle."""
    return isinstance(situation.state, Rolling)


def at_the_network(situation: Situation[State]) -> TypeGuard[Situation[Nudged]]:
    """Whether the run is that of a weight of the network."""
    return isinstance(situation.state, Nudged)


def by_scene(
    network: Callable[[Situation[Nudged]], Shown], saddle: Callable[[Situation[Rolling]], Shown]
) -> Callable[[Situation[State]], Shown]:
    """What `network` shows of a weight, and `saddle` of a point: a token can mix beat and scene."""

    def show(situation: Situation[State]) -> Shown:
        if on_the_saddle(situation):
            return saddle(situation)
        assert at_the_network(situation)
        return network(situation)

    return show


def listing(situation: Situation[State]) -> Listing:
    """The code that moves the weight or the point, and the line that ran last."""
    if isinstance(situation.state, Rolling):
        return descending(situation.step, SADDLE.function)
    lines = {"loss": "return -state.eta", "accuracy": "return state.eta"}
    current = lines.get(situation.state.follow, "return state.move")
    captions = (
        ("return net.loss(X, T)", f"{situation.state.loss:.4f}"),
        ("return float(np.argmax", f"{situation.state.accuracy:.0f}"),
    )
    return Listing((network, loss, accuracy, change), current if situation.step else "", captions)
