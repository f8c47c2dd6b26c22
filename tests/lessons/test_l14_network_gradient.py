"""Lesson 14 as a learner meets it: questions, goals, mistakes, and what is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import SimpleNet, softmax
from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.lessons.l14_network_gradient import LESSON, pitfalls, score_pictures
from downslope.lessons.l14_network_gradient.beats.scores import ASKED, slope_by_score
from downslope.lessons.pictures.figure import Cells, NetworkDrawing, Table
from downslope.lessons.shared.book_network import BOOK_W, X
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import picture, pictures, screen, status
from tests.lessons.recap_checks import repaired

if TYPE_CHECKING:
    from collections.abc import Callable

learner = Learner(LESSON)
BEATS = [
    "forward",
    "sign",
    "entry",
    "row-sum",
    "one-step",
    "hundred",
    "large-eta",
    "cost",
    "seeds",
    "softmax-overflow",
    "one-index",
    "ignored-argument",
]


def test_the_beats_come_in_their_order() -> None:
    assert learner.beats == [
        *("opening", "forward", "sign", "entry", "row-sum", "error-term"),
        *("one-step", "hundred", "large-eta", "cost", "ignored-argument"),
        *("seeds", "softmax-overflow", "one-index", "recap"),
    ]


# -- the questions ----------------------------------------------------------------------

TRUTHS = {
    "forward": "6, one for each weight",
    "sign": "column 2",
    "entry": "rises by 0.002",
    "row-sum": "0, for any `W`",
    "one-step": "0.0637",
    "hundred": "about 0.06",
    "large-eta": "falls almost to 0",
    "cost": "12",
    "seeds": "the loss, not `W`",
    "softmax-overflow": "nan, three times",
    "one-index": "an error",
    "ignored-argument": "0 everywhere",
}


@pytest.mark.parametrize("beat", BEATS)
def test_every_question_has_the_true_answer(beat: str) -> None:
    assert learner.truth(beat) == TRUTHS[beat]


# -- goals ------------------------------------------------------------------------------


@pytest.mark.parametrize("beat", ["entry", "one-step", "hundred", "seeds"])
def test_goals_are_reached_by_their_keys_and_not_before(beat: str) -> None:
    keys = learner.goal_keys(beat)
    assert beat not in learner.at(beat, *keys[:-2]).commit().reached
    assert beat in learner.at(beat, *keys).commit().reached


def test_the_star_of_one_step_takes_the_eta_that_gets_half_of_what_it_predicts() -> None:
    keys = (*learner.goal_keys("one-step"), *star_keys())
    walk = learner.at("one-step", *keys)
    assert "one-step" in walk.starred
    y, t = softmax(X @ BOOK_W), np.array([0, 0, 1])
    dW = np.outer(X, y - t)
    after = softmax(X @ (BOOK_W - float(walk.values["eta"]) * dW))
    drop = np.log(after[2]) - np.log(y[2])
    assert drop / (float(walk.values["eta"]) * (dW**2).sum()) == pytest.approx(0.5, abs=0.01)


def star_keys() -> tuple[str, ...]:
    star = LESSON.beats[learner.beats.index("one-step")].star
    assert star is not None
    return star.keys


# -- the slopes by the scores -------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_the_slope_by_a_score_is_y_less_t(seed: int) -> None:
    question, (k, label) = slope_by_score(seed), ASKED[seed]
    y = np.exp(X @ BOOK_W) / np.exp(X @ BOOK_W).sum()
    assert question.truth == pytest.approx(y[k] - (k == label), abs=1e-6)
    assert question.settings == {"target": str(label)}


def test_both_columns_of_its_table_appear_with_the_answer() -> None:
    before = learner.at("error-term")
    assert picture(before, Table).rows[2] == ("a2", "0.3953", "1", "?", "?")
    told = score_pictures.told(before)
    assert told.rows[2] == ("a2", "0.3953", "1", "-0.6047", "-0.6047")


def test_two_seeds_end_with_like_losses_and_unlike_weights() -> None:
    untold = picture(learner.at("seeds"), Cells)
    assert np.isnan(untold.values).all()
    told = picture(learner.at("seeds", "2", "enter"), Cells)
    nets = [SimpleNet(seed=seed).W for seed in (1, 2)]
    t = np.array([0, 0, 1])
    for _ in range(100):
        nets = [W - 0.1 * np.outer(X, softmax(X @ W) - t) for W in nets]
    np.testing.assert_allclose(told.values, np.vstack(nets), atol=1e-4)


# -- pitfalls ---------------------------------------------------------------------------

RIGHT = "[[ 0.21925  0.14356 -0.36281]\n [ 0.32887  0.21534 -0.54422]]"


RETURNED = {
    pitfalls.without_maximum: "[nan nan nan]",
    pitfalls.with_maximum: "[0.99995 0.00005 0.     ]",
    pitfalls.copied_weights: "[[0. 0. 0.]\n [0. 0. 0.]]",
    pitfalls.used_argument: RIGHT,
    pitfalls.index_pair: RIGHT,
}


@pytest.mark.parametrize("function", RETURNED)
def test_what_the_pitfalls_return(function: Callable[[], object]) -> None:
    assert snippet.run(function) == snippet.Outcome(RETURNED[function], failed=False)


def test_one_index_walks_off_the_rows() -> None:
    outcome = snippet.run(pitfalls.one_index)
    assert outcome.failed
    assert "IndexError: index 2 is out of bounds for axis 0 with size 2" in outcome.text


def test_before_that_error_each_row_as_a_whole_has_slope_0() -> None:
    net = SimpleNet(BOOK_W)
    assert [pitfalls.slope(net, i) for i in (0, 1)] == pytest.approx([0, 0], abs=1e-9)  # type: ignore[no-untyped-call]
    np.testing.assert_array_equal(net.W, BOOK_W)


@pytest.mark.parametrize(
    ("beat", "line", "digit"),
    [("softmax-overflow", 2, 1), ("one-index", 2, 2), ("ignored-argument", 2, 3)],
)
def test_a_repair_is_shown_once_it_is_applied(beat: str, line: int, digit: int) -> None:
    assert "repaired" not in screen(learner.at(beat, "1", "enter"))
    mended = repaired(learner, beat, line, digit)
    assert "repaired" in screen(mended)


# -- what is on the screen --------------------------------------------------------------

TITLES = {
    "sign": "dW  (slope of the loss)",
    "entry": "dW  (slope of the loss)",
    "row-sum": "dW  (slope of the loss)",
    "cost": "dW  (slope of the loss)",
    "one-step": "W  (row: input, column: class)",
    "hundred": "W  (row: input, column: class)",
    "seeds": "W from two seeds, after 100 steps",
    "large-eta": "y, and t: class 2",
}


@pytest.mark.parametrize("beat", TITLES)
@pytest.mark.parametrize("guess", ["1", "2", "3"])
def test_each_beat_shows_what_it_talks_about_at_80x24(beat: str, guess: str) -> None:
    assert TITLES[beat] in screen(learner.at(beat, guess, "enter"))


def test_matrices_mark_the_chosen_entry() -> None:
    cells = pictures(learner.at("entry", "2", "enter", "right"), Cells)
    assert [figure.marked for figure in cells] == [(1, 2), (1, 2)]


def test_the_forward_pass_is_drawn_from_inputs_to_outputs() -> None:
    drawing = picture(learner.at("forward"), NetworkDrawing)
    inputs, scores = drawing.layers
    np.testing.assert_allclose(inputs.values, X)
    np.testing.assert_allclose(scores.values, [X @ BOOK_W[:, k] for k in range(3)])
    np.testing.assert_array_equal(drawing.weights, [BOOK_W])
    y = np.exp(X @ BOOK_W) / np.exp(X @ BOOK_W).sum()
    np.testing.assert_allclose([bar.value for bar in drawing.outputs], y)
    assert [bar.name for bar in drawing.outputs] == ["y0", "y1", "y2 t"]
    shown = screen(learner.at("forward"))
    assert all(number in shown for number in ("0.60", "1.05", "0.63", "1.13", "0.365", "0.395"))


def test_the_edges_show_the_slopes_where_one_chooses_so() -> None:
    walk = learner.at("recap")
    assert picture(walk, NetworkDrawing).weights[0] is walk.state.W
    turned = press(walk, "tab", "right")
    drawing = picture(turned, NetworkDrawing)
    assert drawing.weights[0] is turned.state.gradient
    assert drawing.marked == (0, 0, 2)
    assert "raises E" in screen(turned)
    assert "[-0.36]" in screen(turned)


def test_the_listing_points_at_the_line_that_runs() -> None:
    for walk in (learner.at("one-step"), learner.at("one-step", "1", "enter")):
        listing = walk.code()
        lines = [line.strip() for function in listing.functions for line in source(function)]
        assert sum(line.startswith(listing.current) for line in lines) == 1
    assert SimpleNet.gradient in listing.functions


def test_status_tells_when_the_right_class_leads() -> None:
    walk = learner.unasked("seeds")
    first = press(walk, "space")
    assert "another class still leads" in status(first)
    assert "the right class leads" in status(first.forward(30))
