"""Lesson 15 as a learner meets it: trained for real, against autograd and closed forms."""

from __future__ import annotations

import itertools
import math
import re
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from downslope.core import TwoLayerNet, choose_digits, choose_mnist, load_digits
from downslope.lessons.engine import snippet
from downslope.lessons.engine.code import source
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l15_training import pitfalls
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.history import MOST_DRAWN, Log
from downslope.lessons.l15_training.pace import iterations_at_once, slopes_at_once
from downslope.lessons.l15_training.run import Training, moved
from downslope.lessons.pictures.figure import Plot, Scans, Table
from downslope.lessons.pictures.thumbnails import thumbnails
from downslope.tui.page.lesson_page import Look, paint_page
from downslope.tui.page.press import press
from downslope.tui.painter.rows import plain
from tests.lessons.learner import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from downslope.lessons.engine.lesson import Lesson

PLAY = 300
"""Steps of a minute's play at the app's five a second."""
TRUTHS = {
    "first-loss": "2.3",
    "iteration": "it falls",
    "epoch": "about 2/3 of them",
    "batch-size": "more ragged",
    "eta": "above ln 10",
    "train-test": "a little below",
    "weights": "spots of plus and minus",
    "two-gradients": "two a parameter",
    "zero-weights": "1: all stay alike",
    "forgotten-mean": "far higher",
    "tested-on-training": "1.0",
    "part-of-an-epoch": "once",
}
BEATS = [beat.name for beat in load("training").beats]


def lesson() -> Lesson[Any]:
    return load("training")


def at(beat: str, *keys: str) -> Walk[Any]:
    """The lesson at a beat, its question answered, after these keys."""
    walk = Walk.begin(lesson(), BEATS.index(beat))
    if walk.pending:
        walk = replace(walk, answers={beat: 0})
    for key in keys:
        walk = press(walk, key)
    return walk


def run(steps: int, **values: Any) -> Training:
    """A state of its own run, which shares nothing with another's."""
    state: Training = lesson().start({**lesson().defaults, **values})
    for _ in range(steps):
        state = lesson().step(state)
    return state


def losses(state: Training) -> list[float]:
    return [float(state.plan.losses.row(i)[0]) for i in range(state.iteration + 1)]


def formula(walk: Walk[Any]) -> list[str]:
    return [line.en for line in walk.lesson.formula(walk)]


def screen(walk: Walk[Any], size: tuple[int, int] = (80, 24)) -> str:
    return "\n".join(plain(line) for line in paint_page(walk, Look(*size)).rows)


def assert_same(one: Training, other: Training) -> None:
    assert one.iteration == other.iteration
    for key, weights in one.net.params.items():
        np.testing.assert_array_equal(weights, other.net.params[key])
    assert losses(one) == losses(other)
    assert one.accuracy == other.accuracy
    np.testing.assert_array_equal(one.said, other.said)
    np.testing.assert_array_equal(one.drawn, other.drawn)


# -- it learns --------------------------------------------------------------------------


def test_a_minute_of_play_with_default_settings_reads_97_percent() -> None:
    walk = press(press(Walk.begin(lesson()), "2"), "enter")
    assert walk.values == lesson().defaults
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
        np.testing.assert_allclose(after.net.params[key], weights - 3.0 * slopes[key], atol=1e-12)
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
    one = lesson().step(state)
    far = one
    for _ in range(30):
        far = lesson().step(far)
    assert_same(one, lesson().step(state))
    assert_same(one, run(21))


def test_the_pace_changes_nothing_but_the_pace() -> None:
    assert_same(run(30), run(3, pace="10"))
    assert_same(run(30), run(2, pace="epoch"))


@pytest.mark.slow
@pytest.mark.parametrize("back", [1, 5, 250])
def test_stepping_back_shows_the_right_history(back: int) -> None:
    walk = at("iteration", *["space"] * PLAY)
    there = walk.back(back)
    fresh = replace(there, timeline=at("iteration").timeline.forward(PLAY - back))
    assert_same(there.state, fresh.state)
    for one, other in zip(lesson().figures(there), lesson().figures(fresh), strict=True):
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
    walk = at("epoch")
    assert formula(walk)[2] == "1 epoch = 1,442 scans / 100 a batch = 15 iterations"
    assert 14 * 100 < 1442 <= 15 * 100
    walk = press(walk, "space")
    assert (walk.state.iteration, walk.state.epoch) == (15, 1)
    rows = np.concatenate([walk.state.plan.rows(i) for i in range(15)])
    assert f"drawn {len(set(rows.tolist())) / 1442:.1%}" in formula(walk)[2]
    assert len(set(rows.tolist())) / 1442 == pytest.approx(1 - (1 - 1 / 1442) ** 1500, abs=0.03)


def test_an_epoch_that_one_step_cannot_hold_says_how_many_it_takes() -> None:
    walk = press(press(Walk.begin(lesson(), BEATS.index("misread")), "4"), "space")
    per_epoch, taken = walk.state.plan.per_epoch, walk.state.iteration
    assert taken < per_epoch == 1442
    steps = -(-per_epoch // taken)
    assert f"An epoch of 1442 takes {steps} steps here" in walk.lesson.status(walk).en
    walk = walk.forward(steps - 1)
    assert walk.state.epoch == 1
    assert "steps here" not in walk.lesson.status(walk).en


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
    plan = Walk.begin(lesson()).put(values).state.plan
    steps, at_once = lesson().limit(values), iterations_at_once(plan, 0)
    assert steps * at_once >= max(7_000, 30 * plan.per_epoch)
    assert steps * at_once < 100_000, "what a token may ask for is read in seconds"


def test_a_run_with_numerical_slopes_is_long_enough_for_one_step() -> None:
    for batch, pace in itertools.product(("1", "100", "500"), ("10", "epoch")):
        values = {**DEFAULTS, "batch": batch, "hidden": "100", "pace": pace}
        values["gradient"] = "numerical"
        plan = Walk.begin(lesson()).put(values).state.plan
        count = TwoLayerNet(plan.inputs, plan.hidden, 10).parameter_count
        assert lesson().limit(values) * slopes_at_once(plan) > count


# -- the questions ----------------------------------------------------------------------


@pytest.mark.parametrize("beat", TRUTHS)
def test_every_question_has_the_true_answer(beat: str) -> None:
    prediction = at(beat).current_beat.prediction
    assert prediction is not None
    assert prediction.choices[prediction.answer()].en == TRUTHS[beat]


def test_every_beat_but_the_free_run_asks() -> None:
    assert set(BEATS) - set(TRUTHS) == {"misread"}


def test_on_its_own_batch_the_loss_falls_while_the_next_is_higher() -> None:
    walk = press(press(Walk.begin(lesson(), BEATS.index("iteration")), "1"), "enter")
    before, after, following = map(float, re.findall(r"\d\.\d+", formula(walk)[1]))
    assert (before, after, following) == (2.305, 2.225, 2.472)


def test_small_batches_jump_by_about_the_square_root_of_ten_more() -> None:
    rough, smooth = (np.abs(np.diff(losses(run(60, batch=b))[30:])).mean() for b in ("10", "100"))
    assert 1.5 < rough / smooth < 2 * math.sqrt(10)


def test_settings_known_bad_are_bad_and_said_to_be() -> None:
    wild = replace(at("eta"), timeline=at("eta").timeline.forward(60))
    assert np.mean(losses(wild.state)[30:]) > math.log(10)
    assert "Worse than guessing" in lesson().status(wild).en
    assert run(150, eta=0.01).accuracy[1] < 0.25
    assert run(20, pace="epoch", hidden="2").accuracy[1] < 0.7


def test_training_scans_are_learned_by_heart_and_test_scans_are_not() -> None:
    line = formula(replace(at("train-test"), timeline=at("train-test").timeline.forward(30)))[2]
    assert "epoch 30 (15 each)  train 0.985 test 0.966" in line


# -- two gradients ----------------------------------------------------------------------


def nudged_through() -> Walk[Any]:
    walk = at("two-gradients", "2")
    while not walk.state.nudging.complete:
        walk = press(walk, "space")
    return walk


def test_both_gradients_agree_and_their_passes_are_counted() -> None:
    walk = nudged_through()
    nudging = walk.state.nudging
    shape, _, cost = formula(walk)
    assert shape == "64-50-10: 64*50 + 50 + 50*10 + 10 = 3,760 parameters, * 2 = 7,520 passes"
    assert cost.startswith("7,520 passes so far, backpropagation: 1   largest difference")
    slopes = grad(written_out_loss)(walk.state.net.params, nudging.x, nudging.t)
    for key, found in nudging.gradient.items():
        np.testing.assert_allclose(found, slopes[key], atol=1e-6)
        exact = walk.state.net.gradient(nudging.x, nudging.t)[key]
        assert np.abs(found - exact).max() <= nudging.difference
    assert 1e-9 < nudging.difference < 1e-6
    table = next(f for f in lesson().figures(walk) if isinstance(f, Table))
    assert [row[:2] for row in table.rows] == [
        ("gradient", "1"),
        ("numerical_gradient", "7,520"),
        ("2 * 3,760", "7,520"),
    ]


def test_only_then_the_network_takes_its_step() -> None:
    walk = nudged_through()
    assert walk.state.iteration == 0
    stepped = press(walk, "space")
    assert (stepped.state.iteration, stepped.state.nudging.passes) == (1, 0)
    assert "two-gradients" in stepped.reached
    exact = run(1, batch="10")
    for key, weights in exact.net.params.items():
        np.testing.assert_allclose(stepped.state.net.params[key], weights, atol=1e-6)


def test_the_nudged_weights_are_put_back() -> None:
    walk = at("two-gradients")
    kept = {key: weights.copy() for key, weights in walk.state.net.params.items()}
    walk = press(walk, "space")
    for key, weights in kept.items():
        np.testing.assert_array_equal(walk.state.net.params[key], weights)
    assert walk.state.nudging.passes == 100
    assert [walk.state.nudging.name(i) for i in (0, 10, 21)] == ["b2[0]", "W2[0, 0]", "W2[1, 1]"]


def test_the_price_is_hidden_until_the_guess() -> None:
    assert "7,520" not in screen(Walk.begin(lesson(), BEATS.index("two-gradients")), (200, 50))
    assert "7,520" in screen(at("two-gradients"), (200, 50))


# -- goals ------------------------------------------------------------------------------


@pytest.mark.parametrize("beat", ["iteration", "batch-size", "misread", "two-gradients"])
def test_goals_are_reached_by_their_keys_and_not_before(beat: str) -> None:
    walk = Walk.begin(lesson(), BEATS.index(beat))
    assert walk.current_beat.goal is not None
    assert beat not in walk.reached
    for key in walk.current_beat.goal.keys:
        walk = press(walk, key)
    assert beat in walk.reached


# -- pitfalls ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (pitfalls.zero_weights, "1 of 50"),
        (pitfalls.random_weights, "50 of 50"),
        (pitfalls.forgotten_mean, r"loss 14\.\d+"),
        (pitfalls.kept_mean, r"loss 0\.0\d+"),
        (pitfalls.tested_on_training, r"1\.0"),
        (pitfalls.tested_on_test, r"0\.8\d+"),
        (pitfalls.fraction_of_an_epoch, "tested 1 times"),
        (pitfalls.whole_epoch, "tested 20 times"),
    ],
)
def test_what_the_pitfalls_return(function, text: str) -> None:  # type: ignore[no-untyped-def]
    outcome = snippet.run(function)
    assert not outcome.failed
    assert re.fullmatch(text, outcome.text)


def test_the_pitfalls_own_backpropagation_is_right_with_the_mean() -> None:
    net = pitfalls.new_net()  # type: ignore[no-untyped-call]
    x, t, _, _ = pitfalls.digits()  # type: ignore[no-untyped-call]
    pitfalls.train(net, x, t)  # type: ignore[no-untyped-call]
    assert snippet.run(pitfalls.kept_mean).text == f"loss {net.loss(x, t):.3f}"


@pytest.mark.parametrize("beat", BEATS[9:])
def test_a_repair_is_shown_once_it_is_applied(beat: str) -> None:
    assert "repaired" not in screen(at(beat))
    assert "repaired" in screen(press(at(beat), "enter"))


# -- pictures ---------------------------------------------------------------------------


def test_misread_scans_carry_what_they_are_and_what_was_said() -> None:
    walk = at("misread", *["space"] * 10)
    picture = lesson().figures(walk)[0]
    assert isinstance(picture, Scans)
    (_, _), (x_test, t_test) = load_digits()
    said = walk.state.net.predict(x_test).argmax(axis=1)
    wrong = np.flatnonzero(said != t_test)
    assert picture.captions == tuple((f"{t_test[i]} → {said[i]}", "error") for i in wrong)
    np.testing.assert_array_equal(picture.images, x_test[wrong].reshape(-1, 8, 8))
    assert f"{len(wrong)} of 355 test scans misread" in screen(walk)


def test_weights_are_columns_of_w1_as_pictures() -> None:
    walk = at("weights", "space")
    picture = lesson().figures(walk)[0]
    assert isinstance(picture, Scans)
    assert picture.signed
    unit = walk.state.net.params["W1"][:, 3].reshape(8, 8)
    shown = picture.images[3]
    inside = np.abs(shown) < 1
    assert np.ptp((unit / np.where(shown == 0, 1, shown))[inside]) < 1e-9
    assert (np.sign(shown) == np.sign(unit)).all()


def test_while_a_question_waits_no_key_is_offered_that_would_be_refused() -> None:
    asked = Walk.begin(lesson(), BEATS.index("iteration"))
    assert "`space`" not in lesson().status(asked).en
    assert "`space`" in lesson().status(asked.digit(1).commit().back()).en


def test_a_pending_first_loss_is_not_told() -> None:
    walk = Walk.begin(lesson())
    assert "2.30" not in " ".join(formula(walk))
    told = press(press(walk, "2"), "enter")
    assert formula(told)[1] == "E = 2.3047 on the first batch   -ln(1/10) = 2.3026"


@pytest.mark.parametrize(("epochs", "low"), [(0, 0.0), (2, 0.0), (30, 0.8)])
def test_training_and_test_are_compared_close_up_once_both_are_high(
    epochs: int, low: float
) -> None:
    walk = at("train-test", *["space"] * epochs)
    (plot, _) = walk.lesson.figures(walk)
    assert isinstance(plot, Plot)
    assert plot.y_limits == (low, 1.0)
    assert (min(walk.state.accuracy) > 0.9) == (low > 0)


def test_the_test_accuracy_of_an_earlier_run_stays_beside_the_new_one() -> None:
    walk = press(at("train-test").forward(4), "1")
    for shown in (1, 0):
        (plot, _) = walk.lesson.figures(walk)
        assert isinstance(plot, Plot)
        ghosts = [part for part in plot.parts if part.role == "ghost"]
        assert len(ghosts) == shown
        for ghost in ghosts:
            scores = walk.ghosts[0].timeline.state.plan.scores
            np.testing.assert_array_equal(ghost.y, [scores.row(i)[1] for i in range(5)])  # type: ignore[union-attr]
        walk = press(walk, "g")


def test_an_earlier_run_stays_as_a_ghost() -> None:
    walk = at("batch-size", *["space"] * 20, "3", *["space"] * 5)
    plot = lesson().figures(walk)[0]
    assert isinstance(plot, Plot)
    ghosts = [part for part in plot.parts if part.role == "ghost"]
    assert [len(ghost.x) for ghost in ghosts] == [21]  # type: ignore[union-attr]
    hidden = lesson().figures(press(walk, "g"))[0]
    assert isinstance(hidden, Plot)
    assert all(part.role != "ghost" for part in hidden.parts)


@pytest.mark.parametrize("beat", ["iteration", "two-gradients"])
@pytest.mark.parametrize("steps", [0, 2])
def test_the_listing_points_at_the_line_that_runs(beat: str, steps: int) -> None:
    listing = lesson().listing(at(beat, *["space"] * steps))
    lines = [line.strip() for function in listing.functions for line in source(function)]
    if listing.current:
        assert sum(line.startswith(listing.current) for line in lines) == 1


def test_large_pictures_are_halved_and_lose_their_margin() -> None:
    flat = np.zeros((1, 784))
    flat[0, 4 * 28 + 4] = flat[0, 5 * 28 + 5] = 1.0
    small = thumbnails(flat)
    assert small.shape == (1, 10, 10)
    assert small[0, 0, 0] == 0.5
    assert small.sum() == 0.5


# -- the learner's own MNIST --------------------------------------------------------------


@pytest.fixture
def mnist(tmp_path: Path) -> Iterator[None]:
    """The bundled digits, tripled to 24 x 24 in a blank margin, as the four files of MNIST."""
    for part, (x, t) in zip(("train", "t10k"), load_digits(normalize=False), strict=True):
        large = np.kron(x.reshape(-1, 8, 8) * 15, np.ones((1, 3, 3)))
        scans = np.pad(large, ((0, 0), (2, 2), (2, 2))).astype(np.uint8)
        head = struct.pack(">4i", 2051, len(t), 28, 28)
        (tmp_path / f"{part}-images-idx3-ubyte").write_bytes(head + scans.tobytes())
        labels = struct.pack(">2i", 2049, len(t)) + t.astype(np.uint8).tobytes()
        (tmp_path / f"{part}-labels-idx1-ubyte").write_bytes(labels)
    choose_mnist(tmp_path)
    yield
    choose_digits()


@pytest.mark.slow
@pytest.mark.usefixtures("mnist")
def test_mnist_files_are_learned_too() -> None:
    walk = at("misread")
    assert formula(walk)[0].startswith("784-50-10: 784*50 + 50 + 50*10 + 10 = 39,760 parameters")
    for _ in range(8):
        walk = press(walk, "space")
    assert walk.state.accuracy[1] > 0.6
    assert walk.state.net.params["W1"].shape == (784, 50)


@pytest.mark.usefixtures("mnist")
def test_the_books_10000_iterations_fit_into_a_run() -> None:
    book = {**DEFAULTS, "eta": 0.1, "batch": "100", "hidden": "50"}
    assert lesson().limit(book) >= 10_000


@pytest.mark.slow
@pytest.mark.usefixtures("mnist")
@pytest.mark.parametrize("beat", BEATS)
@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
def test_every_beat_can_be_painted_with_mnist(beat: str, size: tuple[int, int]) -> None:
    walk = at(beat, *([] if lesson().beats[BEATS.index(beat)].pitfall else ["space", "space"]))
    assert not any(line.en.endswith("…") or len(line.en) > 78 for line in lesson().formula(walk))
    rows = screen(walk, size).splitlines()
    assert len(rows) == size[1]


@pytest.mark.usefixtures("mnist")
def test_a_large_numerical_gradient_costs_79520_passes() -> None:
    assert formula(at("two-gradients"))[0].endswith("39,760 parameters, * 2 = 79,520 passes")


def test_the_digits_are_back() -> None:
    assert run(0).plan.inputs == 64
