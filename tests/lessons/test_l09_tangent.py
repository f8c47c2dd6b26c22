"""Lesson 9: slopes, tangents and rounding agree with calculus and the chapter's numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from downslope.lessons.engine.walk import Walk
from downslope.lessons.l09_tangent import LESSON
from downslope.lessons.pictures.figure import Plot, Points
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
from tests.lessons.recap_checks import repaired

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

learner = Learner(LESSON)


def plots(walk: Walk[Touch]) -> dict[str, Plot]:
    """The plot of the curve and, where there is one, that of the slopes, by name."""
    figures = pictures(walk, Plot)
    return {"curve" if plot.title.en == "f(x)" else "slopes": plot for plot in figures}


def analytic(x: float) -> float:
    """The exact slope, by automatic differentiation rather than differences."""
    return float(grad(lambda t: 0.01 * anp.power(t, 2) + 0.1 * t)(float(x)))


def test_the_chapters_slopes_are_in_the_formula_to_the_last_digit() -> None:
    walk = learner.answered("digits")
    assert formula(walk)[0].endswith("= 0.1999999999990898")
    assert formula(walk)[1].endswith("= 0.02 * 5 + 0.1 = 0.200   off by -9.1e-13")
    walk = press(walk, *["space"] * 10)
    assert formula(walk)[0].endswith("= 0.2999999999986347")
    assert formula(walk)[1].startswith("0.02 * x + 0.1 ")
    assert "= 0.02 * 10 + 0.1 = 0.300" in formula(walk)[1]


def test_the_chapters_tangents_and_touching_heights() -> None:
    walk = learner.answered("intercept")
    assert formula(walk)[2].endswith("= 0.200 x - 0.250   touches at (5, 0.750)")
    walk = press(walk, *["space"] * 10)
    assert formula(walk)[2].endswith("= 0.300 x - 1.000   touches at (10, 2.000)")
    assert "= 0.01 * 10² + 0.1 * 10 = 2.000" in screen(walk)


def test_rounded_digits_until_the_beat_that_is_about_digits() -> None:
    assert formula(learner.answered("shape"))[0].endswith("= 0.500")
    assert formula(Walk.begin(LESSON, 0))[0].endswith("(0.750020 - 0.749980) / 0.0002 = 0.200")


def test_every_slope_of_the_walk_is_the_derivative() -> None:
    walk = learner.answered("shape")
    (dots,) = parts(plots(walk)["slopes"], Points, "slope")
    assert dots.x.tolist() == [k / 2 for k in range(41)]
    np.testing.assert_allclose(dots.y, [analytic(x) for x in dots.x], atol=1e-10)
    assert walk.forward().notice is not None
    assert walk.forward().step == walk.step == 40


def test_strides_from_any_tenth_stay_on_tenths_and_end_at_twenty() -> None:
    begun = learner.answered("slope").restart()
    for tenth in range(201):
        walk = begun.put({"x": tenth / 10}).forward(7)
        assert repr(walk.state.x) == repr(min(20.0, (tenth + 35) / 10))


def test_a_height_below_zero_is_added_not_doubly_negated() -> None:
    first = formula(learner.at("shape"))[0]
    assert "(0.000010 + 0.000010) / 0.0002 = 0.100" in first


def test_the_tangent_touches_and_lies_below_the_curve() -> None:
    t = np.linspace(0, 20, 401)
    for x in (0.0, 5.0, 12.5, 20.0):
        state = LESSON.start({"x": x, "h": 1e-4})
        gap = 0.01 * t**2 + 0.1 * t - state.tangent(t)
        # At a distance of t - x, a parabola 0.01x² is 0.01 (t - x)² above its tangent.
        np.testing.assert_allclose(gap, 0.01 * (t - x) ** 2, atol=1e-9)


def test_the_answer_is_not_given_away_before_the_guess() -> None:
    for name in ("intercept", "wide-h", "shape"):
        assert learner.at(name).pending
    intercept = learner.at("intercept")
    assert "0.250" not in screen(intercept)
    assert max(np.ptp(p.x) for p in plots(intercept)["curve"].parts if p.role == "tangent") < 5  # type: ignore[union-attr]
    shape = learner.at("shape")
    assert "0.02x + 0.1" not in screen(shape)
    assert plots(shape)["slopes"].backdrop.parts == ()
    wide = learner.at("wide-h")
    assert formula(wide)[0].endswith("/ 2h = ? / 10 = ?")
    assert not parts(plots(wide)["slopes"], Points, "slope")
    assert "tangent" not in roles(plots(wide)["curve"])


def test_slopes_are_collected_only_from_their_beat_on() -> None:
    shown = ["slopes" in plots(Walk.begin(LESSON, k)) for k in range(len(learner.beats))]
    assert shown == [k >= learner.beats.index("shape") for k in range(len(learner.beats))]
    assert (
        plots(learner.answered("shape"))["slopes"].backdrop
        is plots(learner.answered("digits"))["slopes"].backdrop
    )


def test_a_wide_secant_is_parallel_to_the_tangent() -> None:
    walk = learner.answered("wide-h")
    (ends,) = parts(plots(walk)["curve"], Points, "secant")
    assert ends.x.tolist() == [0.0, 10.0]
    assert (ends.y[1] - ends.y[0]) / 10 == pytest.approx(analytic(5))
    assert formula(walk)[0].endswith("= (2.000000 - 0.000000) / 10 = 0.2")
    assert "parallel" in status(walk)
    assert not parts(plots(press(walk, "2"))["curve"], Points, "secant")


def test_a_tiny_h_scatters_and_a_tinier_one_reads_zero() -> None:
    walk = learner.answered("tiny-h")
    noise = worst(walk)
    assert walk.values["h"] == 1e-15
    assert 0.2 < noise < 0.6
    assert worst(press(walk, "1")) < 1e-9 < worst(press(walk, "2")) < 0.01
    zero = press(walk, "4")
    assert zero.state.slope == 0.0
    assert formula(zero)[0].endswith("0.0 / 2e-16 = 0.0")
    assert "0.0" in status(zero)
    at_ten = walk.back(20)
    assert at_ten.state.slope == exact_in_floats(10.0, 1e-15) == pytest.approx(0.666, abs=1e-3)
    assert "off by 0.3661" in status(at_ten)


def worst(walk: Walk[Touch]) -> float:
    (dots,) = parts(plots(walk)["slopes"], Points, "slope")
    return float(np.abs(dots.y - [analytic(x) for x in dots.x]).max())


def exact_in_floats(x: float, h: float) -> float:
    """The central difference one floating-point operation at a time, rounded at each."""
    above, below = x + h, x - h
    high = 0.01 * (above * above) + 0.1 * above
    low = 0.01 * (below * below) + 0.1 * below
    return (high - low) / (2 * h)


def test_turning_h_redraws_the_whole_walk_and_keeps_the_old_one_as_a_ghost() -> None:
    walk = learner.answered("tiny-h")
    turned = press(walk, "1")
    assert (turned.step, turned.state.x) == (40, 20.0)
    (ghost,) = parts(plots(turned)["slopes"], Points, "ghost")
    (before,) = parts(plots(walk)["slopes"], Points, "slope")
    np.testing.assert_array_equal(ghost.y, before.y)
    assert not parts(plots(press(turned, "g"))["slopes"], Points, "ghost")


def test_right_answers() -> None:
    assert learner.truths() == [
        "0.3",
        "below it",
        "a straight line, rising",
        "numbers here have 16 digits",
        "0.2 as well",
        "scatter",
        "0.0",
        "0.000000002",
    ]


def test_without_rounding_the_difference_is_exact() -> None:
    x, h = Fraction(5), Fraction(1, 10_000)
    high, low = ((x + s * h) ** 2 / 100 + (x + s * h) / 10 for s in (1, -1))
    assert (high - low) / (2 * h) == Fraction(1, 5)


def test_goals_are_reached_where_calculus_says_and_nowhere_else() -> None:
    for name, at in (("slope", 15.0), ("intercept", 10.0)):
        walk = learner.answered(name).put({"x": 0.0}).restart()
        reached = [
            x.state.x for x in (walk.forward(k) for k in range(41)) if name in x.commit().reached
        ]
        assert reached == [at]
    assert analytic(15) == pytest.approx(0.4)
    assert 0.01 * 10**2 + 0.1 * 10 - 10 * analytic(10) == pytest.approx(-1.0)


def test_pitfalls_really_run() -> None:
    assert learner.returned("h-too-small") == ["0.0", "0.1999999999990898"]
    broken, fixed = map(float, learner.returned("parentheses"))
    assert fixed == 0.1999999999990898
    # It multiplies by h where it should divide, so the result is too small by h * h.
    assert broken == pytest.approx(fixed * 1e-8)


def test_a_pitfall_hides_its_result_until_the_guess_and_shows_the_repair_after() -> None:
    walk = learner.at("h-too-small")
    assert "returns: 0.0" not in screen(walk)
    walk = learner.answered("h-too-small")
    assert "returns: 0.0" in screen(walk)
    mended = repaired(learner, "h-too-small", line=2, digit=2)
    assert "returns: 0.1999999999990898" in screen(mended)


@pytest.mark.slow
def test_formula_fits_for_every_dial_setting() -> None:
    h = LESSON.control("h")
    values = [h.default, 5.0]
    while values[-1] != 1e-16:
        values.append(h.turn(values[-1], -1, coarse=False))
    walk = learner.answered("tiny-h").restart()
    for value in values:
        for x in (0.0, 0.1, 6.7, 12.3, 19.9, 20.0):
            there = walk.put({"x": x, "h": value})
            assert not too_wide(there.formula(), 79)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
@pytest.mark.parametrize("right", [True, False])
def test_a_token_opens_the_same_screen(width: int, height: int, right: bool) -> None:
    for name in learner.beats:
        walk = learner.answered(name, right=right)
        assert_reopens(walk, width, height)


def test_listing_marks_the_line_that_the_beat_is_about() -> None:
    current = [Walk.begin(LESSON, k).code().current for k in range(len(learner.beats))]
    assert current[0] == "slope = numerical_diff(f, x, h)"
    assert learner.answered("intercept").code().current == "return lambda t: "
    assert current[-1] == "return lambda t: "
    assert set(current[learner.beats.index("digits") : -1]) == {
        "return (f(x + h) - f(x - h)) / (2 * h)"
    }


def test_the_arithmetic_of_a_pitfall_stands_below_its_code() -> None:
    """With h = 1e-4, the rise is 2h * 0.2 = 0.00004."""
    for name, told in (
        ("h-too-small", ("5 + 10e-50           = 5.0", "= 0.75 - 0.75 = 0.0")),
        ("parentheses", ("= 0.00002 * 0.0001 = 2.0e-09", "= 0.00004 / 0.0002 = 0.200")),
    ):
        waiting = screen(learner.at(name))
        for line in told:
            assert line not in waiting
            assert line in screen(learner.answered(name))
