"""Lesson 2: fits are least squares, and training and test errors behave as theory says."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.polynomial.polynomial import polyval
from scipy.optimize import least_squares

from downslope.lessons.engine import snippet
from downslope.lessons.engine.beat import Notes
from downslope.lessons.l02_overfitting import LESSON, pitfalls
from downslope.lessons.l02_overfitting.data import HIGHEST, draw, fit, source
from downslope.lessons.l02_overfitting.data import trial as tried
from downslope.lessons.pictures.figure import Curve, Plot, Points, Table
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import (
    assert_reopens,
    formula,
    parts,
    pictures,
    roles,
    screen,
    status,
    too_wide,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.l02_overfitting.run import Fit

learner = Learner(LESSON)
SEEDS = range(12)


def opened(name: str) -> Walk[Fit]:
    """A beat with its question, if any, answered right."""
    walk = learner.at(name)
    return learner.answered(name) if walk.pending else walk


def plot(walk: Walk[Fit], title: str) -> Plot:
    (found,) = [plot for plot in pictures(walk, Plot) if plot.title.en == title]
    return found


def dots(picture: Plot, glyph: str) -> Points:
    (found,) = parts(picture, Points, glyph=glyph)
    return found


def test_right_answers() -> None:
    assert learner.truths() == [
        "degree 15: the most flexible",
        "about degree 3: a smooth curve",
        "15",
        "fall like the training error",
        "training rises, test falls",
        "over a hundred times larger",
        "larger than reported",
    ]


@pytest.mark.parametrize("degree", [0, 1, 3, 6])
def test_a_fit_is_the_least_squares_polynomial(degree: int) -> None:
    x, t = tried(16, 0.3, 10).train_on
    best = least_squares(lambda w: polyval(x, w) - t, np.zeros(degree + 1))
    assert tried(16, 0.3, 10).training[degree] == pytest.approx(math.sqrt(2 * best.cost / 16))


def test_errors_are_roots_of_mean_squares_and_in_the_formula() -> None:
    walk = opened("test").back(12)
    weights, training, test = formula(walk)
    numbers = [float(word) for word in re.findall(r"-?\d+\.\d+", weights.split("]")[0])]
    for text, (x, t) in (
        (training, walk.state.trial.train_on),
        (test, walk.state.trial.test_on),
    ):
        squares = float(np.sum((polyval(x, numbers) - t) ** 2))
        shown = re.search(r"√\((.+) / (\d+)\) = (.+)", text)
        assert shown
        # The weights are shown with three digits.
        assert float(shown[1]) == pytest.approx(squares, rel=0.02)
        assert int(shown[2]) == len(x)
        assert float(shown[3]) == pytest.approx(math.sqrt(float(shown[1]) / len(x)), abs=1e-3)
    assert training.endswith("= 0.245")
    assert test.endswith("= 0.272")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("points", [4, 16, 40, 200])
def test_the_training_error_falls_all_the_way(seed: int, points: int) -> None:
    found = tried(points, 0.3, seed).training
    assert (np.diff(found) <= 1e-9).all()
    if points <= HIGHEST + 1:
        assert found[HIGHEST] < 1e-9


@pytest.mark.parametrize("seed", SEEDS)
def test_the_test_error_turns_up(seed: int) -> None:
    found = tried(16, 0.3, seed)
    assert 0 < found.best < HIGHEST
    assert found.test[HIGHEST] > 2 * found.test[found.best]
    assert found.test[0] > 2 * found.test[found.best] or found.test[0] > 0.6


@pytest.mark.parametrize("seed", SEEDS)
def test_without_noise_nothing_turns_up(seed: int) -> None:
    found = tried(16, 0.0, seed)
    assert found.test[HIGHEST] < 1e-6
    # What is left is how far a polynomial of high degree is from sin, far less than any noise.
    assert found.best >= 13


@pytest.mark.parametrize("seed", SEEDS)
def test_more_points_bring_both_errors_to_the_noise(seed: int) -> None:
    few, many = tried(16, 0.3, seed), tried(200, 0.3, seed)
    assert few.training[HIGHEST] < many.training[HIGHEST] == pytest.approx(0.3, abs=0.06)
    assert few.test[HIGHEST] > many.test[HIGHEST] == pytest.approx(0.3, abs=0.12)


def test_the_data_come_from_the_seed_alone_and_test_points_are_new() -> None:
    again = draw(np.random.default_rng(10), 16, 0.3)
    data = tried(16, 0.3, 10)
    np.testing.assert_array_equal(data.train_on, again)
    assert not set(data.train_on[0]) & set(data.test_on[0])
    assert not np.array_equal(data.train_on[1], tried(16, 0.3, 11).train_on[1])
    x, t = draw(np.random.default_rng(0), 5000, 0.3)
    assert np.std(t - source(x)) == pytest.approx(0.3, rel=0.05)
    assert -1 <= x.min() < x.max() <= 1


def test_too_few_points_still_give_a_fit_through_all_of_them() -> None:
    x, t = draw(np.random.default_rng(3), 4, 0.3)
    basis = np.vander(x, 16, increasing=True)
    np.testing.assert_allclose(basis @ fit(x, t, 15), t, atol=1e-12)


def test_curves_grow_with_the_steps() -> None:
    walk = opened("test").restart()
    for degree in range(5):
        picture = plot(walk, "errors")
        for glyph, errors in (("•", walk.state.trial.training), ("○", walk.state.trial.test)):
            np.testing.assert_allclose(dots(picture, glyph).y, errors[: degree + 1])
        assert dots(picture, "■").x.tolist() == [degree]
        walk = press(walk, "space")


def test_the_run_ends_at_the_highest_degree() -> None:
    walk = opened("fit")
    assert (walk.step, walk.state.degree) == (15, 15)
    assert walk.forward().step == 15
    assert "every one" in status(walk)


def test_test_data_are_not_shown_before_their_beat() -> None:
    for walk in (learner.at("fit"), opened("fit")):
        assert "○" not in below_the_title(walk)
        assert not [text for text in formula(walk) if text.startswith("test")]
    assert "○" in below_the_title(learner.at("test"))


def below_the_title(walk: Walk[Fit]) -> str:
    """The screen without its first row, which has a dot for each beat."""
    return screen(walk).split("\n", 1)[1]


def test_the_degree_15_curve_passes_through_every_training_point() -> None:
    walk = opened("fit")
    picture = plot(walk, "degree 15")
    points = dots(picture, "•")
    (curve,) = parts(picture, Curve, "curve")
    height = polyval(points.x, walk.state.weights)
    np.testing.assert_allclose(height, points.y, atol=1e-9)
    assert np.abs(curve.y).max() > 10 * np.abs(points.y).max()


def test_the_goal_is_the_least_test_error_of_any_seed() -> None:
    for seed in (10, 0, 7):
        walk = learner.at("find").put({"seed": float(seed)})
        reached = []
        for degree in range(16):
            there = walk.put({"degree": float(degree)})
            reached += [degree] if "find" in there.commit().reached else []
        assert reached == [int(np.argmin(tried(16, 0.3, seed).test))]
    assert "find" not in learner.at("find").commit().reached


def test_the_degree_to_find_is_not_the_one_told_before() -> None:
    told, new = learner.at("test").state.trial, learner.at("find").state.trial
    assert int(np.argmin(told.test)) != int(np.argmin(new.test))
    notes = LESSON.beats[learner.beats.index("find")].notes
    assert isinstance(notes, Notes)
    for degree in (6, 3, 4, 5):
        assert f"{new.test[degree]:.3f}" in notes.expect.en
    # The best degree is from 3 to 5 for most seeds, and never 15.
    best = [int(np.argmin(tried(16, 0.3, seed).test)) for seed in range(100)]
    assert sum(degree in (3, 4, 5) for degree in best) > 50
    assert max(best) < 15


def test_the_errors_come_first_where_the_question_is_about_them_and_wait_for_the_answer() -> None:
    for name in ("test", "no-noise", "more-data"):
        for walk in (learner.at(name), opened(name)):
            assert [type(figure) for figure in walk.figures()] == [Plot, Plot, Table]
            assert walk.figures()[0].title.en == "errors"
        assert dots(plot(learner.at(name), "errors"), "○").x.tolist() == [0]
        assert dots(plot(opened(name), "errors"), "○").x.tolist() == list(range(16))
    # Where there is room for a second picture, the points are in sight while the question waits.
    assert screen(learner.at("test"), 120, 40).count("○") > 20


def test_the_axis_of_the_errors_does_not_tell_how_far_they_fall() -> None:
    axes = {plot(learner.at(name), "errors").y_limits for name in ("test", "no-noise", "more-data")}
    assert len(axes) == 1
    assert plot(opened("no-noise"), "errors").y_limits[0] < -8


def test_status_names_stiff_best_and_overfitting() -> None:
    walk = learner.at("find").put({"seed": 10.0})
    said = {degree: status(walk.put({"degree": float(degree)})) for degree in (0, 3, 12)}
    assert "stiff" in said[0]
    assert "No other degree" in said[3]
    assert said[12] == "Overfitting: test 4.092 against training 0.048."


def test_a_fit_through_every_point_is_not_called_too_stiff() -> None:
    walk = opened("more-data").restart().put({"points": 4.0, "noise": 0.0})
    assert walk.state.trial.best > 3
    assert "Too stiff" in status(walk.forward(2))
    assert status(walk.forward(3)) == "Overfitting: test 0.261 against training 0."


def test_turning_the_noise_bends_the_curves_and_keeps_the_old_ones_faint() -> None:
    walk = opened("no-noise")
    turned = press(walk, "2")
    assert (turned.step, turned.state.noise) == (15, 0.3)
    np.testing.assert_array_equal(dots(plot(turned, "errors"), "·").y, walk.state.trial.test)
    assert "ghost" not in roles(plot(press(turned, "g"), "errors"))


def test_a_degree_nearly_as_good_as_the_best_is_not_called_too_stiff() -> None:
    walk = learner.at("find")
    tested = walk.state.trial.test
    for degree in (3, 4, 5):
        assert 1 < tested[degree] / tested[6] < 1.1
        said = status(walk.put({"degree": float(degree)}))
        assert said == f"Nearly the best: {tested[degree]:.3f} against {tested[6]:.3f}."


def test_the_goals_of_many_points() -> None:
    walk = opened("more-data")
    reached = [
        n for n in (16, 40, 60, 80, 100) if "more-data" in walk.put({"points": n}).commit().reached
    ]
    assert reached == [80]
    there = walk.put({"points": 80.0}).commit()
    starred = [
        k for k in (0.0, 0.05, 0.3) if "more-data" in there.put({"noise": k}).commit().starred
    ]
    assert starred == [0.0]


def test_pitfalls_really_run() -> None:
    by_training, held_back = (eval(text) for text in learner.returned("judged-by-training"))
    assert by_training[0] == HIGHEST
    assert held_back[1] < 0.3 < 1 < by_training[1]
    leaked, honest = map(float, learner.returned("leak"))
    assert leaked < 0.3 < 100 * leaked < honest < 200 * leaked
    reported, new = map(float, learner.returned("chosen-on-test"))
    assert new / reported == pytest.approx(1.15, abs=0.04)


def test_choosing_on_the_test_data_is_optimistic_for_other_seeds_too() -> None:
    gaps = []
    for seed in range(200, 260):
        random = np.random.default_rng(seed)
        sets = [draw(random, 16, 0.3) for _ in range(3)]
        misses = [
            [math.dist(polyval(x, w), t) / 4 for x, t in sets[1:]]
            for w in (fit(*sets[0], degree=d) for d in range(16))
        ]
        check, test = zip(*misses, strict=True)
        gaps.append(test[int(np.argmin(check))] - min(test))
    assert min(gaps) >= 0
    assert np.mean(gaps) > 0.01


def test_a_pitfalls_picture_shows_the_points_of_its_code() -> None:
    judged, leaking = learner.at("judged-by-training").state, learner.at("leak").state
    for state, n in ((judged, 16), (leaking, 20)):
        points = draw(np.random.default_rng(10), n, 0.3)
        np.testing.assert_array_equal(state.trial.train_on, points)
        # Before the guess no higher degree is drawn, as its error would give the answer away.
        assert state.degree == 0
    # The repair tests on the same points as the lesson does.
    assert snippet.run(pitfalls.unseen).text == f"{leaking.trial.test[HIGHEST]:.3f}"


def test_the_dots_of_earlier_runs_are_named_when_there_are_some() -> None:
    walk = opened("more-data")
    for turned, named in ((walk, False), (press(walk, "1"), True)):
        for title in ("errors", "degree 15"):
            legend = [text.en for _, _, text in plot(turned, title).legend]
            assert ("before" in legend) == named
        assert ("· before" in screen(turned)) == named


def test_formula_and_status_fit_for_every_dial_setting() -> None:
    walk = opened("more-data").restart()
    for values in (
        {"points": 4.0, "noise": 1.0},
        {"points": 17.0, "noise": 1.0, "seed": 7.0},
        {"points": 200.0, "noise": 0.0},
        {"points": 16.0, "noise": 0.05, "seed": 99.0},
    ):
        for degree in range(16):
            there = walk.put(values).forward(degree)
            assert not too_wide((*there.formula(), there.status()), 78)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
def test_a_token_opens_the_same_screen(width: int, height: int) -> None:
    for name in learner.beats:
        walk = opened(name)
        assert_reopens(walk, width, height)
