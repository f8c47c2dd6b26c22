"""Lesson 13: the chart of all eta, the names and the freezing agree with theory and with runs."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.l13_learning_rate import LESSON
from downslope.lessons.pictures.figure import Curve, Plot, Points, Table
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import (
    assert_reopens,
    formula,
    parts,
    picture,
    pictures,
    roles,
    screen,
    status,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.l13_learning_rate.run import Descent

learner = Learner(LESSON)


def table(walk: Walk[Descent], coordinate: str) -> dict[int, tuple[str, ...]]:
    """The rows of the main table, by step."""
    figure = picture(walk, Table)
    assert figure.title.en.startswith(coordinate)
    return {int(row[0]): row[1:] for row in figure.rows}


def closed_form(eta: float, slopes: tuple[float, float]) -> int | None:
    """The first n with |(c0 * -3 * a0^n, c1 * 4 * a1^n)| < 1e-6, in fractions, power by power."""
    step = Fraction(str(eta))
    a, b = (1 - step * Fraction(str(c)) for c in slopes)
    first, second = Fraction(str(slopes[0])) * -3, Fraction(str(slopes[1])) * 4
    for n in range(2001):
        if math.hypot(float(first), float(second)) < 1e-6:
            return n
        # Rounding to 60 digits keeps fractions of a thousand steps fast.
        first, second = (Fraction(round(v * 10**60), 10**60) for v in (first * a, second * b))
    return None


@pytest.mark.parametrize(
    ("eta", "steps"),
    [(0.01, 798), (0.1, 73), (0.3, 18), (0.5, 1), (0.7, 18), (0.9, 73), (0.99, 798)],
)
def test_the_map_of_all_eta(eta: float, steps: int) -> None:
    walk = learner.answered("four-names").put({"eta": eta})
    assert closed_form(eta, (2, 2)) == steps
    unit = "step" if steps == 1 else "steps"
    assert formula(walk)[1].endswith(f" {steps} {unit}")
    assert formula(walk)[2].endswith(f" {steps} {unit}")
    # The run on the screen is flat at that step, and not before.
    there = walk.restart().forward(steps)
    assert np.hypot(*(2 * there.state.x)) < 1e-6 <= np.hypot(*(2 * there.back().state.x))
    assert status(there).endswith(f"since step {steps}.")


def test_the_marks_on_the_map_are_a_mirror_around_one_half() -> None:
    still = picture(learner.answered("four-names"), Plot).backdrop
    marks = {
        float(part.x[0]): float(part.y[0]) for part in parts(still, Points) if len(part.x) == 1
    }
    assert {0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99} <= set(marks)
    for eta, steps in marks.items():
        assert marks[round(1 - eta, 2)] == steps
        # With a factor of 0.1 the gradient is exactly 1e-6 after 7 steps, so rounding decides.
        assert steps == closed_form(eta, (2, 2)) or (eta, steps) in ((0.45, 7), (0.55, 7))
    assert (marks[0.01], marks[0.3], marks[0.5]) == (798, 18, 1)


def test_marks_of_the_valley_are_what_theory_says() -> None:
    marks = parts(picture(learner.answered("steepest-axis"), Plot).backdrop, Points)
    assert len(marks) > 15
    for mark in marks:
        assert mark.y[0] == closed_form(float(mark.x[0]), (0.1, 2))


def test_the_learners_eta_is_on_the_map_wherever_it_goes() -> None:
    walk = learner.answered("four-names")
    for eta, height, glyph in ((0.3, 18, "■"), (1.01, 10**3.5, "▴"), (7.0, 10**3.5, "▸")):
        (mark,) = parts(picture(walk.put({"eta": eta}), Plot), Points, "now")
        assert mark.x[0] == min(eta, 1.2)
        assert mark.y[0] == pytest.approx(height)
        assert mark.glyph == glyph
        # The square is painted in quadrants, wherever in its cells it lies.
        seen = set("■▀▄▌▐▖▗▘▝▞▚█") if glyph == "■" else {glyph}
        assert seen & set(screen(walk.put({"eta": eta})))


@pytest.mark.parametrize(
    ("eta", "name"),
    [
        (0.01, "too small"),
        (0.049, "too small"),
        (0.05, "just right"),
        (0.5, "just right"),
        (0.51, "oscillating"),
        (0.99, "oscillating"),
        (1.0, "oscillating"),
        (1.01, "diverging"),
        (10.0, "diverging"),
    ],
)
def test_theory_and_run_give_the_same_name(eta: float, name: str) -> None:
    walk = learner.answered("four-names").restart().put({"eta": eta}).forward()
    theory, run = formula(walk)[1:]
    assert theory.startswith("theory 1 - 2*")
    assert f" {name}, " in theory
    assert f" {name}, " in run


def test_the_formula_carries_the_step_and_its_factor() -> None:
    walk = learner.answered("one-factor")
    assert formula(walk) == [
        "x0 ← -3.000 - 0.1 * -6.000 = -2.400   |grad| = 8.000",
        "theory 1 - 2*0.1 = 0.8                 just right, 73 steps",
        "run    -2.400 / -3.000 = 0.800         just right, 73 steps",
    ]


def test_in_the_valley_the_steepest_axis_sets_the_limit() -> None:
    walk = learner.answered("steepest-axis")
    assert "1 - 0.1*0.1 = 0.99, 1 - 2*0.1 = 0.8" in formula(walk)[1]
    assert formula(walk)[1].endswith("too small, 1255 steps")
    good = press(walk, "2")
    assert formula(good)[2].endswith("oscillating, 134 steps")
    away = press(walk, "3")
    assert "x0 * 0.895, x1 * -1.100" in formula(away)[2]
    assert formula(away)[1].endswith("diverging, never there")
    assert abs(away.state.x[1]) > 4 > 3 > abs(away.state.x[0])


@pytest.mark.parametrize("eta", [0.3, 0.45, 0.5, 0.55])
def test_rounding_gives_a_run_no_name(eta: float) -> None:
    """Where x1 has come home but for rounding, x0 alone tells how the run goes on: it creeps."""
    walk = learner.read("steepest-axis", said="steepest-axis:1", landscape="valley", eta=eta)
    for _ in range(40):
        walk = walk.forward()
        if walk.step > 1 and abs(walk.timeline.back().state.x[1]) < 1e-10:
            line = formula(walk)[2]
            assert "x1 ≈ 0" in line
            assert "too small" in line or "arrived" in line, line
    assert abs(walk.state.x[1]) < 1e-9


def test_the_answers_are_hidden_before_the_guess() -> None:
    for name, secret in (
        ("one-factor", "-2.400"),
        ("ten-times-smaller", "798"),
        ("four-names", "798"),
        ("eta-ten", "2.58983747"),
        ("half-frozen", "1.29524862"),
    ):
        assert secret not in screen(learner.at(name))
    mirror = picture(learner.at("mirror"), Plot)
    assert max(float(np.nanmax(part.x)) for part in mirror.backdrop.parts) <= 0.5  # type: ignore[union-attr]
    names = picture(learner.at("four-names"), Plot)
    assert max(float(np.nanmax(part.x)) for part in names.backdrop.parts) <= 0.9  # type: ignore[union-attr]
    assert names.parts == ()


def test_eta_ten_freezes_at_step_10_and_never_moves_again() -> None:
    walk = learner.answered("eta-ten")
    assert walk.step == 100
    assert formula(walk)[0] == "x    = [-2.58983747e13, -1.29524862e12]"
    assert formula(walk)[1] == "grad = [0, 0]"
    assert formula(walk)[2] == "exact: -3 * (-19)^100 = -2.25e128, a distance of 4e128"
    assert float(Fraction(-19) ** 100 * -3) == pytest.approx(-2.25e128, rel=2e-3)
    assert status(walk).startswith("Frozen since step 10:")
    places = [walk.restart().forward(n).state.x for n in (9, 10, 11, 50)]
    assert not np.array_equal(places[0], places[1])
    assert np.array_equal(places[1], places[2])
    assert np.array_equal(places[1], places[3])


@pytest.mark.parametrize(("eta", "steps"), [(10.0, 250), (100.0, 300), (2.3, 12), (0.5, 3)])
def test_exact_arithmetic_does_not_end_where_float64_does(eta: float, steps: int) -> None:
    walk = learner.answered("eta-ten").restart().put({"eta": eta}).forward(steps)
    end = Fraction(-3) * (1 - 2 * Fraction(str(eta))) ** walk.step
    said = formula(walk)[2].split(" = ")[1].split(",")[0]
    assert abs(Fraction(said) - end) <= abs(end) / 100


@pytest.mark.parametrize(("eta", "steps"), [(10.0, 100), (100.0, 300), (0.3, 20), (0.5, 5)])
def test_exact_arithmetic_is_drawn_as_far_as_float64_goes(eta: float, steps: int) -> None:
    walk = learner.answered("eta-ten").restart().put({"eta": eta}).forward(steps)
    (line,) = [part for part in picture(walk, Plot).parts if part.role == "truth"]
    assert isinstance(line, Curve)
    factor = abs(1 - 2 * eta)
    for step, value in zip(line.x.tolist(), line.y.tolist(), strict=True):
        exponent = math.log10(3) + step * math.log10(factor or 1e-60)
        assert math.log10(value) == pytest.approx(max(exponent, -300 + math.log10(3)))
    assert line.x[1] == steps or line.y[1] == pytest.approx(3e300)


def test_the_table_shows_ulp_beside_h_step_by_step() -> None:
    walk = learner.answered("half-frozen")
    assert walk.step == 9
    rows = table(walk, "x1")
    assert sorted(rows) == list(range(10))
    x = 4.0
    assert rows[0] == ("4.00e0", "8.9e-16", "1.0e-4", "8.0e0")
    for n in range(6):
        # Until rounding shows, each step multiplies x by -19, and the slope is 2x.
        assert float(rows[n][0]) == pytest.approx(x, rel=5e-3)
        assert float(rows[n][1]) == pytest.approx(math.ulp(x), rel=0.05)
        assert float(rows[n][3]) == pytest.approx(2 * x, rel=0.05)
        x *= -19
    assert rows[9] == ("-1.30e12", "2.4e-4", "0", "0")
    assert "x1 is stuck already" in status(walk)
    frozen = press(walk, "space")
    assert "half-frozen" in frozen.commit().reached
    assert table(frozen, "x0")[10] == ("-2.59e13", "3.9e-3", "0", "0")
    assert table(frozen, "x0")[9][2] == "1.2e-4"
    assert table(frozen.forward(90), "x0")[100] == ("-2.59e13", "3.9e-3", "0", "0")
    assert re.search(r"▸ *100 +-2.59e13 +3.9e-3 +0 +0", screen(frozen.forward(90)))


def test_h_vanishes_exactly_when_it_is_below_half_an_ulp() -> None:
    for n in range(12):
        state = learner.answered("half-frozen").restart().forward(n).state
        for value in state.x.tolist():
            assert (value + 1e-4 == value) == (math.ulp(value) / 2 > 1e-4)


def test_goals_are_not_reached_before_the_keys_and_are_after() -> None:
    for beat in LESSON.beats:
        if beat.goal:
            walk = learner.answered(beat.name)
            assert beat.name not in walk.commit().reached
            assert beat.name in press(walk, *beat.goal.keys[2:]).commit().reached


def test_the_false_arrival_really_happens() -> None:
    arrived, honest = learner.returned("false-arrival")
    assert arrived == "arrived at 10"
    end = np.array([-2.589837473732836e13, -1.295248616896540e12])
    assert honest == f"no, f(x) = {float(end @ end):.1e}"


def test_turning_eta_bends_the_run_and_leaves_a_ghost() -> None:
    walk = press(learner.answered("four-names"), "2")
    assert walk.step == 20
    figures = pictures(walk, Plot)
    assert all("ghost" in roles(plot) for plot in figures)
    hidden = press(walk, "g")
    figures = pictures(hidden, Plot)
    assert not any("ghost" in roles(plot) for plot in figures)


def test_right_answers() -> None:
    assert learner.truths() == [
        "0.8",
        "about 800",
        "0.7",
        "about 800",
        "1: the steep axis decides",
        "jumping to and fro",
        "stuck, about 1e13 away",
        "0",
        "that it has arrived",
    ]


@pytest.mark.parametrize("eta", [0.001, 0.0099, 0.97, 1.2, 1.5, 3.0, 50.0, 100.0])
@pytest.mark.parametrize("land", ["bowl", "valley"])
def test_any_eta_can_be_shown(eta: float, land: str) -> None:
    for name in ("steepest-axis", "eta-ten"):
        walk = learner.answered(name).put({"eta": eta, "landscape": land})
        for language in LANGUAGES:
            text = screen(walk, language=language)
            assert not [line for line in text.split("\n")[16:20] if line.endswith("…")]
        assert_reopens(walk, 80, 24)


def test_an_answer_brings_no_picture_and_takes_none_away() -> None:
    for name in learner.beats[1:]:
        before, after = (
            [(type(figure), figure.title.en) for figure in walk.figures()]
            for walk in (learner.at(name), learner.answered(name))
        )
        assert before == after, name


def test_the_map_stays_empty_until_the_steps_are_guessed() -> None:
    plot = picture(learner.at("ten-times-smaller"), Plot)
    assert plot.title.en == "eta→steps"
    assert plot.parts == plot.backdrop.parts == ()
    assert picture(learner.answered("ten-times-smaller"), Plot).backdrop.parts


def test_the_limit_is_asked_on_an_axis_that_holds_every_choice() -> None:
    plot = picture(learner.at("steepest-axis"), Plot)
    (marks,) = parts(plot, Points)
    assert marks.glyph == "?"
    assert list(marks.x) == [1, 10, 20]
    assert plot.x_limits[1] > 20
    assert plot.backdrop.parts == ()


def test_what_is_left_of_h_is_told_after_the_guess_about_eta_ten() -> None:
    before, after = learner.at("eta-ten"), learner.answered("eta-ten")
    assert [row[2:] for row in picture(before, Table, 1).rows] == [("?", "?")]
    assert picture(after, Table, 1).rows[0][2:] == ("1.0e-4", "-6.0e0")
