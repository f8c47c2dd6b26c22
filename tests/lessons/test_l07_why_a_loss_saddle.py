"""The saddle of lesson 7: where descent gets stuck and what escapes, in closed form."""

import numpy as np
import pytest

from downslope.lessons.engine.walk import Walk
from downslope.lessons.l07_why_a_loss import LESSON
from downslope.lessons.l07_why_a_loss.run import Rolling, State
from downslope.lessons.pictures.figure import Curve, Plot
from tests.lessons.learner import Learner
from tests.lessons.on_screen import formula, numbers, parts, pictures, screen, status
from tests.lessons.recap_checks import assert_one_repair_is_right

learner = Learner(LESSON)


def rolling(walk: Walk[State]) -> Rolling:
    """The state of a walk at the saddle."""
    assert isinstance(walk.state, Rolling)
    return walk.state


def test_from_the_ridge_descent_sticks_at_the_saddle() -> None:
    walk = learner.guessed("saddle")
    assert walk.step == 100
    np.testing.assert_allclose(rolling(walk).x, (0.8**100, 0.0), rtol=1e-3, atol=0)
    assert rolling(walk).x[1] == 0.0
    assert "on a saddle, not in a minimum" in status(walk)
    # It stays there however long the run goes on.
    assert rolling(walk.forward(400)).x[1] == 0.0


def test_a_millionth_beside_it_escapes() -> None:
    walk = learner.guessed("escape")
    np.testing.assert_allclose(rolling(walk).x[1], 1e-6 * 1.2**80, rtol=1e-3)
    assert formula(walk)[1].endswith("=  2.160229")
    assert status(walk) == "Away from the saddle: farther along x1 at every step."
    assert numbers(formula(walk)[2])[0] == pytest.approx(-((1e-6 * 1.2**80) ** 2), abs=1e-3)


def test_beside_the_ridge_the_run_first_seems_to_stop() -> None:
    walk = learner.guessed("escape").back(50)
    assert np.abs(rolling(walk).x).max() < 2e-3
    assert status(walk) == "Towards the saddle: x0 shrinks."


def test_too_large_an_eta_is_not_said_to_shrink_x0() -> None:
    walk = learner.guessed("saddle").put({"eta": 1.5}).restart().forward(3)
    np.testing.assert_allclose(rolling(walk).x[0], -8.0, rtol=1e-6)
    assert status(walk) == "eta is too large: each step jumps across the saddle."


def test_the_path_over_the_saddle_is_drawn() -> None:
    surface, distances = pictures(learner.guessed("escape"), Plot)
    path = parts(surface, Curve, "path")[0]
    np.testing.assert_allclose(path.x[1:], path.x[:-1] * 0.8, rtol=1e-4, atol=1e-9)
    np.testing.assert_allclose(path.y[1:], path.y[:-1] * 1.2, rtol=1e-4)
    assert distances.log_y


def test_code_that_trusts_a_zero_calls_the_saddle_a_minimum() -> None:
    walk = learner.guessed("zero-is-not-best")
    assert "returns: minimum: True" in screen(walk)
    # A step of 0.01 along x1 leads down to f(0, 0.01) = -0.01².
    assert "= -0.0001" in formula(walk)[2]


def test_only_looking_along_x1_finds_lower_ground() -> None:
    closer, along_x0, around = assert_one_repair_is_right(learner, "zero-is-not-best", line=5)
    assert (closer, along_x0, around) == (*["minimum: True"] * 2, "minimum: False")
