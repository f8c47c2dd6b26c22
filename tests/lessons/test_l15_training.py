"""Lesson 15 as a learner meets it: questions, goals, mistakes and pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import load_digits
from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.lessons.l15_training import LESSON, pitfalls
from downslope.lessons.pictures.figure import Plot, Points, Scans
from downslope.lessons.pictures.thumbnails import thumbnails
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, parts, picture, roles, screen, status
from tests.lessons.recap_checks import repaired

if TYPE_CHECKING:
    from collections.abc import Callable

learner = Learner(LESSON)
TRUTHS = {
    "first-loss": "2.3",
    "iteration": "it falls",
    "hidden": "as good as one layer",
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


# -- the questions ----------------------------------------------------------------------


@pytest.mark.parametrize("beat", TRUTHS)
def test_every_question_has_the_true_answer(beat: str) -> None:
    assert learner.truth(beat) == TRUTHS[beat]


def test_every_beat_but_the_free_run_asks() -> None:
    asks_otherwise = {"eta-sweep", "recap"}
    assert set(learner.beats) - set(TRUTHS) - asks_otherwise == {"opening", "loop", "misread"}


def test_on_its_own_batch_the_loss_falls_while_the_next_is_higher() -> None:
    walk = learner.guessed("iteration")
    before, after, following = map(float, re.findall(r"\d\.\d+", formula(walk)[1]))
    assert (before, after, following) == (2.305, 2.225, 2.472)


# -- goals ------------------------------------------------------------------------------


@pytest.mark.parametrize("beat", ["iteration", "batch-size", "misread", "two-gradients"])
def test_goals_are_reached_by_their_keys_and_not_before(beat: str) -> None:
    walk = learner.at(beat)
    assert beat not in walk.commit().reached
    assert beat in press(walk, *learner.goal_keys(beat)).commit().reached


# -- pitfalls ---------------------------------------------------------------------------

RETURNED = {
    pitfalls.zero_weights: "1 of 50",
    pitfalls.random_weights: "50 of 50",
    pitfalls.forgotten_mean: r"loss 13\.\d+",
    pitfalls.kept_mean: r"loss 0\.16\d",
    pitfalls.tested_on_training: r"1\.0",
    pitfalls.tested_on_test: r"0\.8\d+",
    pitfalls.fraction_of_an_epoch: "tested 1 times",
    pitfalls.whole_epoch: "tested 20 times",
}


@pytest.mark.parametrize("function", RETURNED)
def test_what_the_pitfalls_return(function: Callable[[], object]) -> None:
    outcome = snippet.run(function)
    assert not outcome.failed
    assert re.fullmatch(RETURNED[function], outcome.text)


def test_the_pitfalls_own_backpropagation_is_right_with_the_mean() -> None:
    net = pitfalls.new_net()  # type: ignore[no-untyped-call]
    x, t, _, _ = pitfalls.digits()  # type: ignore[no-untyped-call]
    pitfalls.train(net, x, t)  # type: ignore[no-untyped-call]
    assert snippet.run(pitfalls.kept_mean).text == f"loss {net.loss(x, t):.3f}"


def test_a_repair_is_shown_once_it_is_applied() -> None:
    assert "repaired" not in screen(learner.unasked("zero-weights"))
    assert "repaired" in screen(learner.unasked("zero-weights", "enter"))


@pytest.mark.parametrize(
    ("beat", "line", "digit"),
    [("forgotten-mean", 3, 2), ("tested-on-training", 4, 3), ("part-of-an-epoch", 1, 1)],
)
def test_a_repair_by_line_is_shown_once_it_was_run(beat: str, line: int, digit: int) -> None:
    assert "repaired" not in screen(learner.unasked(beat))
    mended = repaired(learner, beat, line, digit)
    assert "repaired" in screen(mended)


# -- pictures ---------------------------------------------------------------------------


def test_misread_scans_carry_what_they_are_and_what_was_said() -> None:
    walk = learner.unasked("misread", *["space"] * 10)
    scans = picture(walk, Scans)
    (_, _), (x_test, t_test) = load_digits()
    said = walk.state.net.predict(x_test).argmax(axis=1)
    wrong = np.flatnonzero(said != t_test)
    assert scans.captions == tuple((f"{t_test[i]} → {said[i]}", "error") for i in wrong)
    np.testing.assert_array_equal(scans.images, x_test[wrong].reshape(-1, 8, 8))
    assert f"{len(wrong)} of 355 test scans misread" in screen(walk)


def test_weights_are_columns_of_w1_as_pictures() -> None:
    walk = learner.unasked("weights", "space")
    scans = picture(walk, Scans)
    assert scans.signed
    unit = walk.state.net.params["W1"][:, 3].reshape(8, 8)
    shown = scans.images[3]
    inside = np.abs(shown) < 1
    assert np.ptp((unit / np.where(shown == 0, 1, shown))[inside]) < 1e-9
    assert (np.sign(shown) == np.sign(unit)).all()


def test_while_a_question_waits_no_key_is_offered_that_would_be_refused() -> None:
    asked = learner.at("iteration")
    assert "`space`" not in status(asked)
    assert "`space`" in status(asked.digit(1).commit().back())


def test_a_pending_first_loss_is_not_told() -> None:
    walk = learner.at("first-loss")
    assert "2.30" not in " ".join(formula(walk))
    told = press(walk, "2", "enter")
    assert formula(told)[1] == "E = 2.3047 on the first batch   -ln(1/10) = 2.3026"


@pytest.mark.parametrize(("epochs", "low"), [(0, 0.0), (2, 0.0), (30, 0.8)])
def test_training_and_test_are_compared_close_up_once_both_are_high(
    epochs: int, low: float
) -> None:
    walk = learner.unasked("train-test", *["space"] * epochs)
    assert len(walk.figures()) == 2
    plot = picture(walk, Plot)
    assert plot.y_limits == (low, 1.0)
    assert (min(walk.state.accuracy) > 0.9) == (low > 0)


def test_the_test_accuracy_of_an_earlier_run_stays_beside_the_new_one() -> None:
    walk = press(learner.unasked("train-test").forward(16), "1")
    for shown in (1, 0):
        assert len(walk.figures()) == 2
        plot = picture(walk, Plot)
        ghosts = parts(plot, Points, "ghost")
        assert len(ghosts) == roles(plot).count("ghost") == shown
        for ghost in ghosts:
            scores = walk.ghosts[0].timeline.state.plan.scores
            np.testing.assert_array_equal(ghost.y, [scores.row(i)[1] for i in range(5)])
        walk = press(walk, "g")


def test_an_earlier_run_stays_as_a_ghost() -> None:
    walk = learner.unasked("batch-size", *["space"] * 20, "3", *["space"] * 5)
    plot = picture(walk, Plot)
    assert roles(plot).count("ghost") == 1
    assert [len(ghost.x) for ghost in parts(plot, Points, "ghost")] == [21]
    hidden = picture(press(walk, "g"), Plot)
    assert "ghost" not in roles(hidden)


@pytest.mark.parametrize("beat", ["iteration", "two-gradients"])
@pytest.mark.parametrize("steps", [0, 2])
def test_the_listing_points_at_the_line_that_runs(beat: str, steps: int) -> None:
    listing = learner.unasked(beat, *["space"] * steps).code()
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
