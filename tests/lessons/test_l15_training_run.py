"""The run of lesson 15: really trained, and compared with autograd and closed forms."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from downslope.core import TwoLayerNet, load_digits
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l15_training import LESSON
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.history import MOST_DRAWN, Log
from downslope.lessons.l15_training.pace import iterations_at_once, slopes_at_once
from downslope.lessons.l15_training.run import Training, moved
from downslope.lessons.pictures.figure import Table
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, pictures, screen, status

if TYPE_CHECKING:
    from downslope.lessons.l15_training.nudging import Nudging

learner = Learner(LESSON)
PLAY = 345
"""How many iterations of play reach the goal: 23 epochs, a little more than a minute."""


def run(steps: int, **values: Any) -> Training:
    """A state of a new run, which shares no log with any other run."""
    state = LESSON.start({**LESSON.defaults, **values})
    for _ in range(steps):
        state = LESSON.step(state)
    return state


def losses(state: Training) -> list[float]:
    return [float(state.plan.losses.row(i)[0]) for i in range(state.iteration + 1)]


def assert_same(one: Training, other: Training) -> None:
    assert one.iteration == other.iteration
    for key, weights in one.net.params.items():
        np.testing.assert_array_equal(weights, other.net.params[key])
    assert losses(one) == losses(other)
    assert one.accuracy == other.accuracy
    np.testing.assert_array_equal(one.said, other.said)
    np.testing.assert_array_equal(one.drawn, other.drawn)


# -- it learns --------------------------------------------------------------------------


def test_playing_on_with_default_settings_reads_97_percent() -> None:
    walk = learner.guessed("first-loss", 2)
    assert walk.values == LESSON.defaults
    best, after = 0.0, []
    for _ in range(PLAY):
        walk = press(walk, "space")
        best = max(best, walk.state.accuracy[1])
        after.append(best)
    assert best >= 0.97
    assert walk.state.iteration == PLAY, "one key is one iteration"
    assert 0.5 < after[59] < after[119] < best, "progress shows on the way"


def test_the_accuracy_shown_is_that_of_the_network() -> None:
    state = run(4, pace="epoch")
    (x_train, t_train), (x_test, t_test) = load_digits()
    hidden = 1 / (1 + np.exp(-(x_test @ state.net.params["W1"] + state.net.params["b1"])))
    said = (hidden @ state.net.params["W2"] + state.net.params["b2"]).argmax(axis=1)
    assert state.accuracy[1] == np.mean(said == t_test)
    assert state.misread.tolist() == np.flatnonzero(said != t_test).tolist()
    assert state.accuracy[0] == state.net.accuracy(x_train, t_train)


@pytest.mark.parametrize("seed", [0.0, 1.0, 7.0])
def test_the_first_loss_is_near_ln_10(seed: float) -> None:
    assert losses(run(0, seed=seed))[0] == pytest.approx(math.log(10), abs=0.2)
    assert losses(run(0, seed=seed, std="0"))[0] == pytest.approx(math.log(10), abs=1e-6)
    assert losses(run(0, seed=seed, std="1"))[0] > 3


def written_out_loss(params: dict[str, Any], x: Any, t: Any) -> Any:
    hidden = 1 / (1 + anp.exp(-(anp.dot(x, params["W1"]) + params["b1"])))
    scores = anp.dot(hidden, params["W2"]) + params["b2"]
    log_y = scores - anp.log(anp.sum(anp.exp(scores), axis=1, keepdims=True))
    return -anp.mean(log_y[anp.arange(len(t)), t])


def test_an_iteration_is_a_step_along_automatic_differentiation() -> None:
    before, after = run(3), run(4)
    x, t = before.plan.draw(3)
    slopes = grad(written_out_loss)(before.net.params, x, t)
    for key, weights in before.net.params.items():
        np.testing.assert_allclose(after.net.params[key], weights - slopes[key], atol=1e-12)
    assert losses(after)[3] == pytest.approx(written_out_loss(before.net.params, x, t), abs=1e-4)
    again = written_out_loss(after.net.params, x, t)
    assert after.loss_again == pytest.approx(again, abs=1e-4)


def test_a_step_changes_nothing_of_the_state_before() -> None:
    net = TwoLayerNet(3, 2, 10, seed=0)
    kept = {key: weights.copy() for key, weights in net.params.items()}
    other = moved(net, {key: np.ones_like(weights) for key, weights in kept.items()}, 0.5)
    for key, weights in kept.items():
        np.testing.assert_array_equal(net.params[key], weights)
        np.testing.assert_allclose(other.params[key], weights - 0.5)


# -- pure, and with the right history -----------------------------------------------------


def test_stepping_twice_from_a_state_gives_the_same() -> None:
    state = run(20)
    one = LESSON.step(state)
    far = one
    for _ in range(30):
        far = LESSON.step(far)
    assert_same(one, LESSON.step(state))
    assert_same(one, run(21))


def test_the_pace_changes_nothing_but_the_pace() -> None:
    assert_same(run(30), run(3, pace="10"))
    assert_same(run(30), run(2, pace="epoch"))


@pytest.mark.slow
@pytest.mark.parametrize("back", [1, 5, 250])
def test_stepping_back_shows_the_right_history(back: int) -> None:
    walk = learner.unasked("iteration", *["space"] * PLAY)
    there = walk.back(back)
    fresh = replace(there, timeline=learner.unasked("iteration").timeline.forward(PLAY - back))
    assert_same(there.state, fresh.state)
    for one, other in zip(there.figures(), fresh.figures(), strict=True):
        assert one.summary == other.summary
    assert formula(there) == formula(fresh)
    assert screen(there) == screen(fresh)
    assert_same(there.forward(back).state, walk.state)


def test_two_seeds_draw_other_batches() -> None:
    one, other = run(1), run(1, seed=1.0)
    assert one.plan.rows(0).tolist() != other.plan.rows(0).tolist()
    assert one.plan.rows(0).tolist() != one.plan.rows(1).tolist()


def test_a_log_keeps_what_is_written_first_and_has_no_gaps() -> None:
    log = Log(2)
    for i in range(1000):
        log.write(i, i, -i)
    log.write(3, 99, 99)
    assert [log.row(i).tolist() for i in (0, 3, 999)] == [[0, 0], [3, -3], [999, -999]]
    with pytest.raises(IndexError):
        log.write(1001, 0, 0)


@pytest.mark.parametrize("rows", [1, 2, MOST_DRAWN, MOST_DRAWN + 1, 5000])
def test_a_long_history_is_drawn_with_few_points_and_its_last(rows: int) -> None:
    log = Log(1)
    for i in range(rows):
        log.write(i, i * i)
    at_rows, values = log.thinned(rows)
    assert len(at_rows) <= MOST_DRAWN + 1
    assert (at_rows[0], at_rows[-1]) == (0, rows - 1)
    np.testing.assert_array_equal(values[:, 0], at_rows**2)
    assert len(set(at_rows.tolist())) == len(at_rows)


# -- epochs and paces -------------------------------------------------------------------


def test_an_epoch_draws_as_many_scans_as_there_are() -> None:
    walk = learner.unasked("epoch")
    assert formula(walk)[2] == "1 epoch = 1,442 scans / 100 a batch = 15 iterations   eta 1"
    assert 14 * 100 < 1442 <= 15 * 100
    walk = press(walk, "space")
    assert (walk.state.iteration, walk.state.epoch) == (15, 1)
    rows = np.concatenate([walk.state.plan.rows(i) for i in range(15)])
    assert f"drawn {len(set(rows.tolist())) / 1442:.1%}" in formula(walk)[2]
    assert len(set(rows.tolist())) / 1442 == pytest.approx(1 - (1 - 1 / 1442) ** 1500, abs=0.03)


def test_an_epoch_that_one_step_cannot_hold_says_how_many_it_takes() -> None:
    walk = learner.at("misread", "4", "space")
    per_epoch, taken = walk.state.plan.per_epoch, walk.state.iteration
    assert taken < per_epoch == 1442
    steps = -(-per_epoch // taken)
    assert f"An epoch of 1442 takes {steps} steps here" in status(walk)
    walk = walk.forward(steps - 1)
    assert walk.state.epoch == 1
    assert "steps here" not in status(walk)


def test_no_step_takes_more_iterations_than_a_key_can_wait_for() -> None:
    for values in ({"batch": "1"}, {"batch": "10"}, {"batch": "500", "hidden": "100"}):
        state = run(0, pace="epoch", **values)
        assert 1 <= iterations_at_once(state.plan, 0) <= 40
    assert iterations_at_once(run(1, pace="1").plan, 1) == 1
    state = run(4, pace="epoch", batch="10")
    assert (state.iteration, state.epoch) == (145, 1), "an epoch in four pieces ends on its end"


@pytest.mark.parametrize("batch", ["1", "10", "100", "500"])
@pytest.mark.parametrize("hidden", ["1", "50", "100"])
@pytest.mark.parametrize("pace", ["1", "10", "epoch"])
def test_a_run_is_long_enough_to_learn_whatever_the_settings(
    batch: str, hidden: str, pace: str
) -> None:
    values = {**DEFAULTS, "batch": batch, "hidden": hidden, "pace": pace}
    plan = Walk.begin(LESSON).put(values).state.plan
    steps, at_once = LESSON.limit(values), iterations_at_once(plan, 0)
    assert steps * at_once >= max(7_000, 30 * plan.per_epoch)
    assert steps * at_once < 100_000, "what a token may ask for is read in seconds"


def test_a_run_with_numerical_slopes_is_long_enough_for_one_step() -> None:
    for batch, pace in itertools.product(("1", "100", "500"), ("10", "epoch")):
        values = {**DEFAULTS, "batch": batch, "hidden": "100", "pace": pace}
        values["gradient"] = "numerical"
        plan = Walk.begin(LESSON).put(values).state.plan
        count = TwoLayerNet(plan.inputs, plan.hidden, 10).parameter_count
        assert LESSON.limit(values) * slopes_at_once(plan) > count


# -- what the questions claim -----------------------------------------------------------


def test_small_batches_jump_by_about_the_square_root_of_ten_more() -> None:
    rough, smooth = (np.abs(np.diff(losses(run(60, batch=b))[30:])).mean() for b in ("10", "100"))
    assert 1.5 < rough / smooth < 2 * math.sqrt(10)


def test_settings_known_bad_are_bad_and_said_to_be() -> None:
    wild = replace(learner.unasked("eta"), timeline=learner.unasked("eta").timeline.forward(60))
    assert np.mean(losses(wild.state)[30:]) > math.log(10)
    assert "Worse than guessing" in status(wild)
    assert run(150, eta=0.01).accuracy[1] < 0.25
    assert run(20, pace="epoch", hidden="2").accuracy[1] < 0.7


def test_training_scans_are_learned_by_heart_and_test_scans_are_not() -> None:
    line = formula(
        replace(
            learner.unasked("train-test"),
            timeline=learner.unasked("train-test").timeline.forward(48),
        )
    )[2]
    assert "epoch 12 (145 each)  train 0.993 test 0.975" in line


# -- two gradients ----------------------------------------------------------------------


def nudging_of(walk: Walk[Training]) -> Nudging:
    """The numerical gradient that is under way."""
    assert walk.state.nudging is not None
    return walk.state.nudging


def nudged_through() -> Walk[Training]:
    walk = learner.unasked("two-gradients", "2")
    while not nudging_of(walk).complete:
        walk = press(walk, "space")
    return walk


def test_both_gradients_agree_and_their_passes_are_counted() -> None:
    walk = nudged_through()
    nudging = nudging_of(walk)
    shape, _, cost = formula(walk)
    assert shape == "64-50-10: 64*50 + 50 + 50*10 + 10 = 3,760 parameters, * 2 = 7,520 passes"
    assert cost.startswith("7,520 passes so far, backpropagation: 1   largest difference")
    slopes = grad(written_out_loss)(walk.state.net.params, nudging.x, nudging.t)
    for key, found in nudging.gradient.items():
        np.testing.assert_allclose(found, slopes[key], atol=1e-6)
        exact = walk.state.net.gradient(nudging.x, nudging.t)[key]
        assert np.abs(found - exact).max() <= nudging.difference
    assert 1e-9 < nudging.difference < 1e-6
    table = pictures(walk, Table)[0]
    assert [row[:2] for row in table.rows] == [
        ("gradient", "1"),
        ("numerical_gradient", "7,520"),
        ("2 * 3,760", "7,520"),
    ]


def test_only_then_the_network_takes_its_step() -> None:
    walk = nudged_through()
    assert walk.state.iteration == 0
    stepped = press(walk, "space")
    assert (stepped.state.iteration, nudging_of(stepped).passes) == (1, 0)
    assert "two-gradients" in stepped.commit().reached
    exact = run(1, batch="10")
    for key, weights in exact.net.params.items():
        np.testing.assert_allclose(stepped.state.net.params[key], weights, atol=1e-6)


def test_the_nudged_weights_are_put_back() -> None:
    walk = learner.unasked("two-gradients")
    kept = {key: weights.copy() for key, weights in walk.state.net.params.items()}
    walk = press(walk, "space")
    for key, weights in kept.items():
        np.testing.assert_array_equal(walk.state.net.params[key], weights)
    assert nudging_of(walk).passes == 100
    assert [nudging_of(walk).name(i) for i in (0, 10, 21)] == ["b2[0]", "W2[0, 0]", "W2[1, 1]"]


def test_the_price_is_hidden_until_the_guess() -> None:
    waiting = learner.at("two-gradients")
    assert "7,520" not in screen(waiting, 200, 50)
    (table,) = pictures(waiting, Table)
    assert [row[1:] for row in table.rows] == [("?", "?")] * 3
    assert "7,520" in screen(learner.unasked("two-gradients"), 200, 50)
