"""The pictures of lesson 15 that explain: the sweep of eta, a hidden unit, the loop by lines."""

from __future__ import annotations

import numpy as np
import pytest

from downslope.core import TwoLayerNet, chapter, load_digits
from downslope.lessons.l15_training import LESSON, sweep
from downslope.lessons.pictures.figure import Plot, Points, Table
from tests.lessons.learner import Learner
from tests.lessons.on_screen import formula, picture, pictures

learner = Learner(LESSON)


def test_a_loss_of_the_sweep_is_that_of_the_chapters_own_loop() -> None:
    (x, t), _ = load_digits()
    net = TwoLayerNet(64, 50, 10, weight_init_std=0.1, seed=0)
    at = int(np.argmin(np.abs(sweep.ETAS - 1.0)))
    chapter.train(net, x, t, iters_num=200, batch_size=100, lr=1.0, seed=0)
    assert sweep.swept()[at] == pytest.approx(net.loss(x, t))


def test_the_sweep_stays_hidden_until_a_place_is_committed() -> None:
    assert not pictures(learner.at("eta-sweep"), Plot)[0].parts[:-1]
    told = pictures(learner.answered("eta-sweep"), Plot)[0]
    power, _ = sweep.best()
    assert 0.3 < power < 1.0, "between 2 and 10, whatever the machine"
    assert len(told.parts) > 2


def test_hidden_units_lie_on_the_sigmoid() -> None:
    walk = learner.at("hidden")
    plot = picture(walk, Plot)
    points = next(part for part in plot.parts if isinstance(part, Points))
    np.testing.assert_allclose(points.y, 1 / (1 + np.exp(-points.x)))
    net, x = walk.state.net, walk.state.plan.exam.x_test[0]
    assert points.x[7] == pytest.approx(x @ net.params["W1"][:, 7] + net.params["b1"][7])
    assert formula(walk)[0].endswith(f"= {points.x[0]:.4f}")


def test_the_lines_of_an_iteration_appear_one_by_one() -> None:
    first = picture(learner.at("loop"), Table)
    assert [row[1] for row in first.rows[1:]] == ["..."] * 4
    last = picture(learner.at("loop", *["right"] * 4), Table)
    assert "..." not in {row[1] for row in last.rows}
    assert last.rows[4][1] == "E 2.3047 → 2.2251"
    after = learner.at("loop", "space")
    assert f"{after.state.loss_again:.4f}" == "2.2251"
