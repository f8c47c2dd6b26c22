"""The run of lesson 15: a network, its settings, and the iterations that train it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet, chapter
from downslope.lessons.kit import LR_IS_ETA, Listing
from downslope.lessons.l15_training.exam import Scores, exam
from downslope.lessons.l15_training.nudging import Nudging, nudge
from downslope.lessons.l15_training.pace import iterations_at_once, slopes_at_once
from downslope.lessons.l15_training.plan import CLASSES, Plan, plan_of

if TYPE_CHECKING:
    from downslope.core import Labels, ScanSet
    from downslope.lessons.kit import Array, Situation, Values


@dataclass(frozen=True)
class Update:
    """What the last iteration did to one weight, W2[0, 0]."""

    old: float
    slope: float
    new: float


@dataclass(frozen=True, eq=False)
class Training:
    """A network after `iteration` iterations. It is never changed; each step makes a new one.

    `said` (test scans,) are the digits it read in the exam at the end of the last epoch. `drawn`
    (training scans,) tells which scans have been in some batch. `nudging` is a numerical gradient
    under way, if the plan asks for one.
    """

    plan: Plan
    net: TwoLayerNet
    iteration: int
    said: np.ndarray
    drawn: np.ndarray
    update: Update | None = None
    nudging: Nudging | None = None

    @property
    def epoch(self) -> int:
        """How many epochs are complete."""
        return self.iteration // self.plan.per_epoch

    @property
    def loss(self) -> float:
        """The loss on the batch that comes next, in nats."""
        return float(self.plan.losses.row(self.iteration)[0])

    @property
    def accuracy(self) -> tuple[float, float]:
        """The accuracy (0 to 1) on training and on test scans, at the end of the last epoch."""
        train, test = self.plan.scores.row(self.epoch)
        return float(train), float(test)

    @property
    def misread(self) -> Labels:
        """The indices (n,) of the exam's test scans misread at the end of the last epoch."""
        return np.flatnonzero(self.said != self.plan.exam.t_test)

    @cached_property
    def loss_again(self) -> float:
        """The loss on the batch that was just learned from, after the step."""
        return self.net.loss(*self.plan.draw(self.iteration - 1))


def start(values: Values) -> Training:
    """A network with random weights that has not been trained yet."""
    plan = plan_of(values)
    net, scores = _untrained(plan.data, plan.hidden, plan.std, plan.seed)
    plan.losses.write(0, net.loss(*plan.draw(0)))
    plan.scores.write(0, scores.train, scores.test)
    state = Training(plan, net, 0, scores.said, np.zeros(len(plan.data.train), dtype=np.bool_))
    return replace(state, nudging=_fresh(state)) if plan.numerical else state


def step(state: Training) -> Training:
    """The state after the iterations that one step takes, or after the next slice of slopes."""
    if state.nudging and not state.nudging.complete:
        return replace(state, nudging=nudge(state.nudging, slopes_at_once(state.plan)))
    if state.nudging:
        state = after(state, state.nudging.gradient)
        return replace(state, nudging=_fresh(state))
    for _ in range(iterations_at_once(state.plan, state.iteration)):
        state = iterate(state)
    return state


def iterate(state: Training) -> Training:
    """One iteration: draw a mini-batch, compute its gradient, take a step."""
    x_batch, t_batch = state.plan.draw(state.iteration)
    grad = state.net.gradient(x_batch, t_batch)
    return after(state, grad)


def moved(net: TwoLayerNet, grad: dict[str, Array], eta: float) -> TwoLayerNet:
    """The network after one step of gradient descent; the old one stays as it is.

    The step W - eta * grad is written as a sum: NumPy can then reuse the memory of the large
    product for the result, where a difference would need a third array. Getting that memory costs
    more than all arithmetic here.
    """
    new = copy.copy(net)
    new.params = {key: net.params[key] + -eta * grad[key] for key in net.params}
    return new


def after(state: Training, grad: dict[str, Array]) -> Training:
    """The state after a step along `grad`, with its loss measured and, after an epoch, its exam."""
    plan, count = state.plan, state.iteration + 1
    net = moved(state.net, grad, plan.eta)
    drawn = state.drawn.copy()
    drawn[plan.rows(state.iteration)] = True
    plan.losses.write(count, net.loss(*plan.draw(count)))
    said = state.said
    if count % plan.per_epoch == 0:
        scores = plan.exam.score(net)
        plan.scores.write(count // plan.per_epoch, scores.train, scores.test)
        said = scores.said
    old, slope, new = (float(w["W2"][0, 0]) for w in (state.net.params, grad, net.params))
    return Training(plan, net, count, said, drawn, Update(old, slope, new))


def listing(situation: Situation[Training]) -> Listing:
    """The chapter's training loop or a numerical gradient, at the line that ran last.

    The lesson takes the loop's iterations one by one, and a test holds it to the loop's numbers.
    """
    if situation.state.plan.numerical:
        current = "slopes = numerical_gradient(" if situation.step else ""
        return Listing((nudge, moved, TwoLayerNet.loss), current)
    step = "net.params[key] -= lr * gradient[key]"
    current = step if situation.step else "batch = sample_batch("
    return Listing((chapter.train, TwoLayerNet.gradient), current, ((step, LR_IS_ETA),))


def _fresh(state: Training) -> Nudging:
    return Nudging.begin(state.net, *state.plan.draw(state.iteration))


@lru_cache(maxsize=16)
def _untrained(data: ScanSet, hidden: int, std: float, seed: int) -> tuple[TwoLayerNet, Scores]:
    net = TwoLayerNet(data.side**2, hidden, CLASSES, weight_init_std=std, seed=seed)
    return net, exam(data).score(net)
