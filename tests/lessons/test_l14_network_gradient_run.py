"""The run of lesson 14: forward pass, gradient and steps, against independent oracles."""

from __future__ import annotations

import re

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from scipy.special import log_softmax

from downslope.core import SimpleNet
from downslope.lessons.l14_network_gradient import LESSON
from downslope.lessons.l14_network_gradient.run import ENTRIES
from downslope.lessons.pictures.figure import Curve, Plot, Points
from downslope.lessons.shared.book_network import BOOK_W, Learning, X
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, parts, picture, roles, screen, status

learner = Learner(LESSON)


def decimals(line: str) -> list[float]:
    return [float(word) for word in re.findall(r"-?\d+\.\d+(?:e-\d+)?", line)]


def loss_of(W: object, label: int = 2) -> float:
    """The loss by another way: minus the log-softmax of the right class, without delta."""
    return float(-log_softmax(X @ np.asarray(W))[label])


def slope_of(W: np.ndarray, label: int = 2) -> np.ndarray:
    """The gradient of the loss with its delta, by automatic differentiation."""

    def loss(weights: np.ndarray) -> object:
        scores = anp.dot(X, weights)
        y = anp.exp(scores - anp.max(scores))
        return -anp.log(y[label] / anp.sum(y) + 1e-7)

    return np.asarray(grad(loss)(W))


# -- the forward pass and its gradient --------------------------------------------------


def test_the_first_formula_is_the_books_forward_pass() -> None:
    scores, y, loss = formula(learner.at("forward"))
    assert decimals(scores) == [1.05414809, 0.63071653, 1.1328074]
    assert decimals(y) == [0.36541271, 0.23927078, 0.39531651]
    assert "= 0.92806829" in loss
    assert "(without 1e-7: 0.92806854)" in loss
    assert loss_of(BOOK_W) == pytest.approx(0.92806854, abs=5e-9)


def test_what_the_rows_of_dw_sum_to_is_not_told_before_it_is_asked() -> None:
    early = [
        learner.at("sign"),
        learner.at("sign", "1", "enter"),
        learner.at("entry"),
        learner.at("entry", "2", "enter", "right"),
    ]
    for walk in (*early, learner.at("row-sum")):
        assert not any(re.search("sum|outer", line) for line in formula(walk)), (
            walk.current_beat.name
        )
    back = learner.at("row-sum", "1", "enter").go_to(learner.beats.index("entry"))
    assert formula(back) == formula(learner.at("entry"))
    assert "sum 0.00000000" in formula(learner.at("row-sum", "1", "enter"))[0]


def test_the_gradient_stands_in_the_formula_with_its_sums_and_its_closed_form() -> None:
    first, second, closed = formula(learner.at("row-sum", "1", "enter"))
    assert decimals(first) == [0.21924757, 0.14356243, -0.36281, 0.0]
    assert decimals(second) == [0.32887136, 0.21534364, -0.544215, 0.0]
    assert closed.endswith("1.4e-07")


@pytest.mark.parametrize(
    ("beat", "hidden", "shown"),
    [
        ("sign", r"x0 +\? +\? +\? ", "-0.363"),
        ("row-sum", r"\? \+ \? \+ \? = \?", "- 0.363 = 0.000"),
    ],
)
def test_slopes_stay_hidden_until_the_guess(beat: str, hidden: str, shown: str) -> None:
    asked, told = screen(learner.at(beat)), screen(learner.at(beat, "1", "enter"))
    assert re.search(hidden, asked)
    assert "0.363" not in asked
    assert hidden not in told
    assert shown in told


@pytest.mark.parametrize("beat", learner.beats)
def test_no_picture_appears_or_leaves_with_the_answer(beat: str) -> None:
    asked, told = learner.at(beat), learner.at(beat, "1", "enter")
    assert [figure.title for figure in asked.figures()] == [f.title for f in told.figures()]


def test_curves_that_tell_the_answer_come_with_it() -> None:
    for beat, number, before in (("sign", 2, 0), ("row-sum", 0, 3)):
        asked, told = learner.at(beat), learner.at(beat, "1", "enter")
        assert len(parts(picture(asked, Plot, number), Curve)) == before
        assert len(parts(picture(told, Plot, number), Curve)) > before
    marks = parts(picture(learner.at("cost"), Plot), Points)
    assert sum(len(part.x) for part in marks) == 2


@pytest.mark.parametrize("label", [0, 1, 2])
@pytest.mark.parametrize("seed", [0, 7, 158])
def test_the_gradient_agrees_with_automatic_differentiation(seed: int, label: int) -> None:
    state = Learning(SimpleNet(seed=seed).W, 0.1, label)
    np.testing.assert_allclose(state.gradient, slope_of(state.W, label), atol=1e-7)
    np.testing.assert_allclose(state.gradient.sum(axis=1), 0, atol=1e-9)


@pytest.mark.parametrize("entry", list(ENTRIES))
def test_a_nudged_curve_is_the_loss_of_a_nudged_network(entry: str) -> None:
    state = learner.at("entry").state
    i, j = ENTRIES[entry]
    for nudge, height in zip(
        (-2.0, 0.01, 1.5), state.losses_along([i], [j], np.array([-2.0, 0.01, 1.5])), strict=True
    ):
        W = BOOK_W.copy()
        W[i, j] += nudge
        assert height == pytest.approx(SimpleNet(W).loss(X, [0, 0, 1]), abs=1e-12)


def test_nudging_a_whole_row_changes_nothing() -> None:
    heights = learner.at("row-sum").state.losses_along([1], [0, 1, 2], np.linspace(-2, 2, 9))
    np.testing.assert_allclose(heights, 0.92806829, atol=5e-9)


def test_the_negative_column_moves_with_the_right_class() -> None:
    walk = learner.at("sign", "1", "enter")
    for _ in range(3):
        label = int(str(walk.values["target"]))
        negative = np.flatnonzero((walk.state.gradient < 0).all(axis=0))
        assert negative.tolist() == [label]
        walk = press(walk, "right")


# -- steps ------------------------------------------------------------------------------


def test_one_step_shows_what_was_promised_and_what_came() -> None:
    walk = learner.at("one-step", "2", "enter")
    weight, _, drop = formula(walk)
    assert weight.startswith("W[0,2] ← 0.847 - 0.1 * -0.363 = 0.883")
    assert weight.endswith("eta * |dW|² = 0.0651")
    assert drop == "E 0.9281 → 0.8644   drop: predicted 0.0651, actual 0.0637"
    assert "✓ 0.0637  ✗ you: 0.0651" in screen(walk)
    after = BOOK_W - 0.1 * slope_of(BOOK_W)
    assert loss_of(BOOK_W) - loss_of(after) == pytest.approx(0.0637, abs=5e-5)


@pytest.mark.parametrize(("steps", "loss"), [(1, 0.8644), (10, 0.4895), (100, 0.0632)])
def test_losses_after_many_steps(steps: int, loss: float) -> None:
    walk = press(learner.at("hundred", "2", "enter"), "r")
    for _ in range(steps):
        walk = press(walk, "space")
    assert f"→ {loss}" in formula(walk)[2]
    W = BOOK_W.copy()
    for _ in range(steps):
        W -= 0.1 * slope_of(W)
    assert loss_of(W) == pytest.approx(loss, abs=5e-5)


def test_a_hundred_steps_run_when_the_guess_is_committed_and_not_before() -> None:
    assert learner.at("hundred", "2", "space").step == 0
    walk = learner.at("hundred", "2", "enter")
    assert (walk.step, round(walk.state.loss, 4)) == (100, 0.0632)
    assert press(walk, "backspace").step == 99


def test_turning_eta_bends_the_run_and_keeps_the_old_one() -> None:
    walk = learner.at("hundred", "2", "enter", "shift+right")
    assert (walk.step, walk.values["eta"], len(walk.ghosts)) == (100, 0.2, 1)
    dots = parts(picture(walk, Plot), Points, "ghost")
    assert dots[0].y[-1] == pytest.approx(0.0632, abs=5e-5)
    assert "ghost" not in roles(picture(press(walk, "g"), Plot))


def test_a_quick_run_reaches_the_goal_and_a_slow_one_does_not() -> None:
    quick = learner.at("hundred", "2", "enter", *["shift+right"] * 3, "r", *["space"] * 8)
    assert "hundred" in quick.commit().reached
    assert (
        "hundred" not in learner.at("hundred", "2", "enter", "r", *["space"] * 10).commit().reached
    )


def test_a_large_eta_cannot_keep_its_promise() -> None:
    walk = learner.at("large-eta", "1", "enter")
    assert formula(walk)[2].endswith("drop: predicted 6.5101, actual 0.9280")
    assert 0 < walk.state.loss < 1e-4
    assert "✗" in screen(walk)


@pytest.mark.parametrize("eta", [0.01, 1.0, 10.0])
@pytest.mark.parametrize("seed", [1, 9, 158])
def test_on_one_sample_no_step_is_too_long(eta: float, seed: int) -> None:
    """The beat `large-eta` claims that each step raises the right score and lowers the others."""
    values = {**LESSON.defaults, "eta": eta, "weights": "seed", "seed": float(seed)}
    state = LESSON.start(values)
    for _ in range(30):
        after = LESSON.step(state)
        assert after.loss <= state.loss
        state = after


def test_steps_that_change_nothing_end_the_run() -> None:
    frozen = Learning(np.array([[0.0, 0.0, 300.0]] * 2), 0.1, 2)
    assert LESSON.step(frozen) is frozen
    moving = learner.at("one-step").state
    assert LESSON.step(moving) is not moving


# -- cost, seeds ------------------------------------------------------------------------


def test_the_price_of_a_gradient() -> None:
    walk = learner.at("cost", "3", "enter")
    small, large = formula(walk)
    assert re.findall(r"[\d,]+ forward", small) == ["12 forward"]
    assert "39,760 parameters" in large
    assert "79,520 forward" in large
    assert 784 * 50 + 50 + 50 * 10 + 10 == 39_760
    marks = parts(picture(walk, Plot), Points)
    assert sum(len(part.x) for part in marks) == 12
    np.testing.assert_allclose(marks[0].y, slope_of(BOOK_W).ravel(), atol=1e-4)


def test_two_seeds_end_at_the_same_loss_with_different_weights() -> None:
    one = learner.at("seeds", "2", "enter")
    two = press(one, "tab", "tab", "right")
    assert (one.step, two.step, two.values["seed"]) == (100, 100, 2.0)
    assert [round(walk.state.loss, 3) for walk in (one, two)] == [0.059, 0.052]
    assert np.abs(one.state.W - two.state.W).max() > 1
    for walk in (one, two):
        first = LESSON.start(walk.values).W
        np.testing.assert_allclose(walk.state.W.sum(axis=1), first.sum(axis=1), atol=1e-8)


def test_a_seed_that_is_not_used_says_so() -> None:
    walk = learner.at("row-sum", "1", "enter", "tab", "right")
    assert walk.values["weights"] == "book"
    assert "the seed counts once" in status(walk)
    np.testing.assert_array_equal(walk.state.W, BOOK_W)
    drawn = learner.at("row-sum", "1", "enter", "right")
    np.testing.assert_array_equal(drawn.state.W, np.random.default_rng(0).standard_normal((2, 3)))
