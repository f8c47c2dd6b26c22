"""What is true, found by training for real: the right answers and the goals of lesson 15."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.engine import snippet
from downslope.lessons.l15_training import pitfalls
from downslope.lessons.l15_training.pictures import GOAL
from downslope.lessons.l15_training.run import Training, start, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.core import ScanSet
    from downslope.lessons.engine.controls import Value, Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

DEFAULTS: Values = {
    "eta": 3.0,
    "batch": "100",
    "hidden": "50",
    "std": "0.1",
    "seed": 0.0,
    "pace": "1",
    "gradient": "backprop",
}
"""The settings with which most beats open."""


def trained(iterations: int, **changed: Value) -> Training:
    """A network after so many iterations, with the default settings but for those changed."""
    return _trained(scans(), iterations, tuple(sorted(changed.items())))


@lru_cache(maxsize=8)
def _trained(_: ScanSet, iterations: int, changed: tuple[tuple[str, Value], ...]) -> Training:
    state = start({**DEFAULTS, **dict(changed), "pace": "1"})
    for _step in range(iterations):
        state = step(state)
    return state


def losses(state: Training) -> Array:
    """The loss on the batch of every iteration so far (iterations + 1,)."""
    return np.array([state.plan.losses.row(i)[0] for i in range(state.iteration + 1)])


# -- answers ----------------------------------------------------------------------------


def first_loss() -> int:
    """Which of 0, 2.3 and 10 an untrained network's loss is nearest to."""
    return _nearest(trained(0).loss, (0.0, 2.3, 10.0))


def after_one_step() -> int:
    """Whether the loss on a batch falls, stays or rises when the network has learned from it."""
    state = trained(1, eta=1.0)
    change = state.loss_again - losses(state)[0]
    return 1 if abs(change) < 1e-3 else 0 if change < 0 else 2


def drawn_in_an_epoch() -> int:
    """Which share of the training scans the batches of one epoch hold: all, 63% or 10%."""
    plan = trained(0).plan
    rows = np.concatenate([plan.rows(i) for i in range(plan.per_epoch)])
    return _nearest(len(np.unique(rows)) / len(plan.data.train), (1.0, 0.63, 0.1))


def small_batches() -> int:
    """How many times rougher the loss is with batches of 10 than with 100: less, as, or more."""
    rough, smooth = (
        np.abs(np.diff(losses(trained(60, batch=batch))[30:])).mean() for batch in ("10", "100")
    )
    return 0 if rough < 0.8 * smooth else 1 if rough < 1.25 * smooth else 2


def eta_30() -> int:
    """Where the loss is after 60 steps of eta 30: lower than by 3, a little higher, above ln 10."""
    wild, tame = (losses(trained(60, eta=eta))[-30:].mean() for eta in (30.0, 3.0))
    return 0 if wild < tame else 2 if wild > math.log(10) else 1


def test_beside_training() -> int:
    """Whether test accuracy ends level with training accuracy, a little below, or near 10%."""
    plan = trained(0).plan
    train, test = trained(30 * plan.per_epoch if plan.exam.whole else 300).accuracy
    return 2 if test < 0.2 else int(train - test > 0.005)


def looks_of_weights() -> int:
    """Whether a hidden unit's picture is a digit, blobs of both signs, or noise as at first."""
    state = trained(300, std="0.01")
    pictures = state.net.params["W1"].T.reshape(-1, state.plan.data.side, state.plan.data.side)
    if _likeness(pictures[:, :, :-1], pictures[:, :, 1:]) < 0.3:
        return 2
    return int(0.2 < float((pictures > 0).mean()) < 0.8)


def passes_for_a_gradient() -> int:
    """Whether a numerical gradient takes one pass, one a parameter, or two a parameter."""
    state = start({**DEFAULTS, "batch": "1", "hidden": "1", "gradient": "numerical"})
    while state.nudging and not state.nudging.complete:
        state = step(state)
    count = state.net.parameter_count
    passes = state.nudging.passes if state.nudging else 1
    return _nearest(passes, (1, count, 2 * count))


def zero_weights() -> int:
    """How many of 50 hidden units differ after training from zero: all, half or one."""
    different = int(snippet.run(pitfalls.zero_weights).text.split()[0])
    return _nearest(different, (50, 25, 1))


def forgotten_mean() -> int:
    """Whether the loss without the mean is lower, equal or far higher than with it."""
    forgotten, kept = (
        float(snippet.run(code).text.split()[1])
        for code in (pitfalls.forgotten_mean, pitfalls.kept_mean)
    )
    return 1 if math.isclose(forgotten, kept) else 0 if forgotten < kept else 2


def tested_on_training() -> int:
    """Whether training scans give 1.0 or less; with a test part as well it would be lower."""
    return _nearest(float(snippet.run(pitfalls.tested_on_training).text), (1.0, 0.84, 0.1))


def tests_of_a_fraction() -> int:
    """How often the broken code tests: 20 times, 21 times, or once."""
    return _nearest(int(snippet.run(pitfalls.fraction_of_an_epoch).text.split()[1]), (20, 21, 1))


def _nearest(value: float, guesses: Sequence[float]) -> int:
    return int(np.argmin([abs(value - guess) for guess in guesses]))


def _likeness(one: Array, other: Array) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


# -- goals ------------------------------------------------------------------------------


def knows_most(situation: Situation[Training]) -> bool:
    """Three of four test scans are read right."""
    return bool(situation.state.accuracy[1] >= 0.75)


def at_97(situation: Situation[Training]) -> bool:
    """97% of the test scans are read right."""
    return bool(situation.state.accuracy[1] >= GOAL)


def smooth_run(situation: Situation[Training]) -> bool:
    """Two epochs with batches of at least 200."""
    return bool(situation.state.plan.batch >= 200 and situation.state.epoch >= 2)


def one_numerical_step(situation: Situation[Training]) -> bool:
    """One iteration was paid for with numerical slopes."""
    state = situation.state
    return state.plan.numerical and state.iteration >= 1
