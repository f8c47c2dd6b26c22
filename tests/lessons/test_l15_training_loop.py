"""The run of lesson 15 is the chapter's training loop, digit for digit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from downslope.core import TwoLayerNet, chapter, load_digits
from downslope.lessons.engine.catalog import load


@pytest.mark.parametrize(
    ("seed", "batch", "eta", "iterations"), [(0, 20, 0.5, 40), (7, 1, 0.1, 9), (3, 100, 0.1, 16)]
)
def test_losses_and_parameters_are_those_of_the_chapters_loop(
    seed: int, batch: int, eta: float, iterations: int
) -> None:
    lesson = load("training")
    values = {control.name: control.default for control in lesson.controls}
    values |= {"seed": seed, "batch": batch, "eta": eta, "gradient": "backprop", "pace": "1"}
    state: Any = lesson.start(values)
    (x, t), _ = load_digits()
    net = TwoLayerNet(64, state.plan.hidden, 10, weight_init_std=state.plan.std, seed=seed)
    losses = chapter.train(net, x, t, iterations, batch, eta, seed)
    for i, loss in enumerate(losses):
        state = lesson.step(state)
        assert state.net.loss(*state.plan.draw(i)) == loss
    for name, parameter in state.net.params.items():
        np.testing.assert_array_equal(net.params[name], parameter)
