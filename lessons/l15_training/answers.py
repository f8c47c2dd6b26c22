"""The answers of lesson 15, computed by really training networks, and its goals.

An answer with choices is the index of the right one; its docstring names them in their order.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet, chapter, load_digits, scans
from downslope.lessons.kit import Text, fixed, nearest, short, snippet
from downslope.lessons.l15_training import loop, pitfalls
from downslope.lessons.l15_training.run import Training, start, step

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import ScanSet
    from downslope.lessons.kit import Array, Situation, Value, Values

DEFAULTS: Values = {
    "eta": 1.0,
    "batch": "100",
    "hidden": "50",
    "std": "0.1",
    "seed": 0.0,
    "pace": "1",
    "gradient": "backprop",
}
"""The settings with which most beats open."""


def trained(iterations: int, **changed: Value) -> Training:
    """A network after this many iterations, with the default settings except for `changed`."""
    return _trained(scans(), iterations, tuple(sorted(changed.items())))


@lru_cache(maxsize=8)
def _trained(_: ScanSet, iterations: int, changed: tuple[tuple[str, Value], ...]) -> Training:
    state = start({**DEFAULTS, **dict(changed), "pace": "1"})
    for _step in range(iterations):
        state = step(state)
    return state


def losses(state: Training) -> Array:
    """The loss (iterations + 1,) on the batch of each iteration up to now, and on the next one."""
    return np.array([state.plan.losses.row(i)[0] for i in range(state.iteration + 1)])


# -- answers ----------------------------------------------------------------------------


def first_loss() -> int:
    """Is the loss of an untrained network near 0, 2.3 or 10?"""
    return nearest(trained(0).loss, (0.0, 2.3, 10.0))


def after_one_step() -> int:
    """When the network has learned from a batch, is its loss on it lower, the same, or higher?"""
    state = trained(1, eta=1.0)
    change = state.loss_again - losses(state)[0]
    return 1 if abs(change) < 1e-3 else 0 if change < 0 else 2


def drawn_in_an_epoch() -> int:
    """Do the batches of one epoch hold all training scans, 63 % or 10 % of them?"""
    plan = trained(0).plan
    rows = np.concatenate([plan.rows(i) for i in range(plan.per_epoch)])
    return nearest(len(np.unique(rows)) / len(plan.data.train), (1.0, 0.63, 0.1))


def without_sigmoid() -> int:
    """Are two layers without sigmoid twice as strong as one, as good as one, or unable to learn?"""
    params, x = trained(0).net.params, trained(0).plan.exam.x_test
    two = (x @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]
    one = x @ (params["W1"] @ params["W2"]) + params["b1"] @ params["W2"] + params["b2"]
    return int(np.allclose(two, one))


def small_batches() -> int:
    """Is the loss less rough with batches of 10 than with 100, as rough, or rougher?"""
    rough, smooth = (
        np.abs(np.diff(losses(trained(60, batch=batch))[30:])).mean() for batch in ("10", "100")
    )
    return 0 if rough < 0.8 * smooth else 1 if rough < 1.25 * smooth else 2


def eta_30() -> int:
    """With eta 30, is the loss after 60 steps below that of eta 1, above it, or above ln 10?"""
    wild, tame = (losses(trained(60, eta=eta))[-30:].mean() for eta in (30.0, 1.0))
    return 0 if wild < tame else 2 if wild > math.log(10) else 1


def test_beside_training() -> int:
    """Does test accuracy end level with training accuracy, a little below, or near 10 %?"""
    plan = trained(0, batch="10").plan
    train, test = trained(12 * plan.per_epoch if plan.exam.whole else 300, batch="10").accuracy
    return 2 if test < 0.2 else int(train - test > 0.005)


def looks_of_weights() -> int:
    """Does a hidden unit's picture show a digit, blobs of both signs, or noise as at the start?"""
    state = trained(730, std="0.01", batch="20")
    pictures = state.net.params["W1"].T.reshape(-1, state.plan.data.side, state.plan.data.side)
    if _likeness(pictures[:, :, :-1], pictures[:, :, 1:]) < 0.3:
        return 2
    return int(0.2 < float((pictures > 0).mean()) < 0.8)


def passes_for_a_gradient() -> int:
    """Does a numerical gradient take one pass, one for each parameter, or two for each?"""
    state = start({**DEFAULTS, "batch": "1", "hidden": "1", "gradient": "numerical"})
    while state.nudging and not state.nudging.complete:
        state = step(state)
    count = state.net.parameter_count
    passes = state.nudging.passes if state.nudging else 1
    return nearest(passes, (1, count, 2 * count))


def zero_weights() -> int:
    """Trained from zero weights, how many different hidden units are there: 50, 25 or 1?"""
    different = int(snippet.run(pitfalls.zero_weights).text.split()[0])
    return nearest(different, (50, 25, 1))


def forgotten_mean() -> int:
    """Without the mean, is the loss lower than with it, equal, or higher?"""
    forgotten, kept = (
        float(snippet.run(code).text.split()[1])
        for code in (pitfalls.forgotten_mean, pitfalls.kept_mean)
    )
    return 1 if math.isclose(forgotten, kept) else 0 if forgotten < kept else 2


def tested_on_training() -> int:
    """Do training scans, used as a test, give an accuracy near 1.0, 0.84 or 0.1?"""
    return nearest(float(snippet.run(pitfalls.tested_on_training).text), (1.0, 0.84, 0.1))


def tests_of_a_fraction() -> int:
    """Does the broken code test 20 times, 21 times, or once?"""
    return nearest(int(snippet.run(pitfalls.fraction_of_an_epoch).text.split()[1]), (20, 21, 1))


def trains(function: Callable[..., object]) -> bool:
    """Whether a training loop of lines put in order leaves the weights that the chapter's does."""
    (x, t), _ = load_digits()
    net, other = (TwoLayerNet(x.shape[1], 5, 10, seed=0) for _ in range(2))
    function(net, x, t, 1.0)
    chapter.train(other, x, t, iters_num=100, batch_size=loop.BATCH, lr=1.0, seed=0)
    return all(np.allclose(net.params[key], other.params[key]) for key in other.params)


def _likeness(one: Array, other: Array) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


# -- goals, and what is missing where one is not reached --------------------------------


def reads(share: float) -> Callable[[Situation[Training]], bool]:
    """A goal that is reached where this share of the test scans is read right."""
    return lambda situation: bool(situation.state.accuracy[1] >= share)


def lacks_reads(share: float) -> Callable[[Situation[Training]], Text]:
    """The share of the test scans that is read right, beside the `share` that must be."""
    return lambda situation: Text(
        "Test accuracy is {here}, it must be at least {share}.",
        "시험 정확도는 {here}. {share} 이상이어야 해요.",
    ).format(here=fixed(situation.state.accuracy[1]), share=short(share))


def single_scans(situation: Situation[Training]) -> bool:
    """Whether one epoch with batches of a single scan was enough to read 85 percent."""
    state = situation.state
    return bool(state.plan.batch == 1 and state.epoch == 1 and state.accuracy[1] >= 0.85)


def lacks_single_scans(situation: Situation[Training]) -> Text:
    """Whether the batch is too large, the epoch is not over, or too little is read."""
    state = situation.state
    if state.plan.batch > 1:
        return Text("The batch is {n}, it must be 1.", "배치는 {n}장. 1장이어야 해요.").format(
            n=state.plan.batch
        )
    if state.epoch != 1:
        return Text(
            "Epochs so far: {n}, it must be 1.", "지금까지 {n}에폭. 1에폭이어야 해요."
        ).format(n=state.epoch)
    return lacks_reads(0.85)(situation)


def quick_reader(situation: Situation[Training]) -> bool:
    """Whether 97 percent are read within 5 epochs."""
    return reads(0.97)(situation) and situation.state.epoch <= 5


def lacks_quick_reader(situation: Situation[Training]) -> Text:
    """Whether the epochs are too many, or too little is read."""
    if situation.state.epoch > 5:
        return Text("These are {n} epochs, 5 are allowed.", "{n}에폭이에요. 5에폭까지예요.").format(
            n=situation.state.epoch
        )
    return lacks_reads(0.97)(situation)


def one_numerical_step(situation: Situation[Training]) -> bool:
    """Whether an iteration has been done with numerical slopes."""
    state = situation.state
    return state.plan.numerical and state.iteration >= 1


def lacks_numerical_step(situation: Situation[Training]) -> Text:
    """How many forward passes of the gradient are done."""
    state = situation.state
    if state.nudging is None:
        return Text(
            "This is backpropagation, it must be numerical.",
            "지금은 오차역전파법. 수치 미분이어야 해요.",
        )
    return Text("{n} of {all} passes are done.", "순전파 {all}번 중 {n}번을 했어요.").format(
        n=f"{state.nudging.passes:,}", all=f"{2 * state.net.parameter_count:,}"
    )
