"""Lesson 9: slopes, tangents and rounding agree with calculus and the chapter's numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l09_tangent import LESSON, goals
from downslope.lessons.l09_tangent.run import crossing
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
    from collections.abc import Callable

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
    assert formula(learner.at("slope"))[0].endswith("(0.750020 - 0.749980) / 0.0002 = 0.200")


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
        state = LESSON.start({"x": x, "h": 1e-4, "f": "book"})
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


COLLECTED = {"shape", "digits", "wide-h", "parentheses", "recap"}


def test_slopes_are_collected_only_from_their_beat_on() -> None:
    shown = ["slopes" in plots(Walk.begin(LESSON, k)) for k in range(len(learner.beats))]
    assert shown == [name in COLLECTED for name in learner.beats]
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


def test_turning_h_keeps_the_old_walk_as_a_ghost() -> None:
    walk = learner.answered("wide-h").forward(4)
    turned = press(walk, "2")
    (ghost,) = parts(plots(turned)["slopes"], Points, "ghost")
    (before,) = parts(plots(walk)["slopes"], Points, "slope")
    np.testing.assert_array_equal(ghost.y, before.y)
    assert not parts(plots(press(turned, "g"))["slopes"], Points, "ghost")


def test_right_answers() -> None:
    assert learner.truths() == [
        "0.3",
        "below it",
        "a straight line, rising",
        "by about 1e-11",
        "0.2 as well",
        "a wave that begins at its top",
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
    # Parallel to the tangent at 5, which is as high as the curve there: 1 too high.
    assert learner.returned("lost-intercept") == ["1.75", "0.75"]
    broken, fixed = map(float, learner.returned("parentheses"))
    assert fixed == 0.1999999999990898
    # It multiplies by h where it should divide, so the result is too small by h * h.
    assert broken == pytest.approx(fixed * 1e-8)


def test_a_pitfall_hides_its_result_until_the_guess_and_shows_the_repair_after() -> None:
    walk = learner.at("lost-intercept")
    assert "1.75" not in screen(walk)
    walk = learner.answered("lost-intercept")
    assert "returns: 1.75" in screen(walk)
    mended = repaired(learner, "lost-intercept", line=3, digit=2)
    assert "returns: 0.75" in screen(mended)


@pytest.mark.slow
def test_formula_fits_for_every_dial_setting() -> None:
    h = LESSON.control("h")
    values = [h.default, 5.0]
    while values[-1] != 1e-16:
        values.append(h.turn(values[-1], -1, coarse=False))
    walk = learner.answered("digits").restart()
    for value in values:
        for x in (0.0, 0.1, 6.7, 12.3, 19.9, 20.0):
            there = walk.put({"x": x, "h": value})
            assert not too_wide(there.formula(), 79)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
@pytest.mark.parametrize("right", [True, False])
def test_a_token_opens_the_same_screen(width: int, height: int, right: bool) -> None:
    for name in learner.beats[1:]:
        walk = learner.answered(name, right=right)
        assert_reopens(walk, width, height)


def test_listing_marks_the_line_that_the_beat_is_about() -> None:
    current = [Walk.begin(LESSON, k).code().current for k in range(len(learner.beats))]
    assert current[1] == "slope = numerical_diff(f, x, h)"
    assert learner.answered("intercept").code().current == "return lambda t: "
    assert current[-1] == "return lambda t: "
    assert set(current[learner.beats.index("digits") : -1]) == {
        "return (f(x + h) - f(x - h)) / (2 * h)"
    }


def test_the_arithmetic_of_a_pitfall_stands_below_its_code() -> None:
    """With h = 1e-4, the rise is 2h * 0.2 = 0.00004."""
    for name, told in (
        ("lost-intercept", ("line(5)    = 0.200 * 5 + 0.750 = 1.750", "- 0.250 = 0.750")),
        ("parentheses", ("= 0.00002 * 0.0001 = 2.0e-09", "= 0.00004 / 0.0002 = 0.200")),
    ):
        waiting = screen(learner.at(name))
        for line in told:
            assert line not in waiting
            assert line in screen(learner.answered(name))


# -- two tangents, and curves of one's own ----------------------------------------------


def test_two_tangents_of_a_parabola_cross_halfway() -> None:
    walk = learner.answered("two-tangents")
    assert formula(walk)[2] == "they cross at (7.500, 1.250)"
    for x in (0.0, 4.9, 5.1, 15.0, 20.0):
        here, there = crossing(LESSON.start({"x": x, "h": 1e-4, "f": "book"}))
        assert here == pytest.approx((x + 5) / 2, abs=1e-6)
        # Tangents of 0.01x² + 0.1x cross 0.01 ((x - 5) / 2)² below the curve.
        below = 0.01 * ((x - 5) / 2) ** 2
        assert there == pytest.approx(0.01 * here**2 + 0.1 * here - below, abs=1e-6)
    same = walk.put({"x": 5.0})
    assert formula(same)[2] == "the same line twice"
    assert "one line" in screen(same.commit())


def test_pieces_of_two_tangents_do_not_show_where_they_cross() -> None:
    waiting = learner.at("two-tangents")
    assert "7.5" not in screen(waiting)
    ends = [p.x for p in plots(waiting)["curve"].parts if p.role in ("tangent", "series-1")]  # type: ignore[union-attr]
    assert all(np.ptp(x) <= 4 for x in ends)
    assert not parts(plots(waiting)["curve"], Points, "target")


@pytest.mark.parametrize(
    ("typed", "exact"),
    [("sine", anp.cos), ("exp(x)", anp.exp), ("x**2 - 9x", lambda x: 2 * x - 9)],
)
def test_any_curve_leaves_its_derivative(typed: str, exact: Callable[[float], float]) -> None:
    walk = learner.answered("your-own").put({"f": typed}).forward(40)
    (dots,) = parts(plots(walk)["curve"], Points, "slope")
    assert len(dots.x) == 41
    np.testing.assert_allclose(dots.y, [exact(x) for x in dots.x], rtol=1e-7, atol=1e-7)


@pytest.mark.parametrize(
    ("typed", "level", "own"),
    [
        ("2x", True, False),
        ("7 - 3x", True, False),
        ("5", False, False),
        ("exp(x)", False, True),
        ("-3*exp(x)", False, True),
        ("0*x", False, False),
        ("x**2", False, False),
        ("1/x", False, False),
        ("log(x)", False, False),
    ],
)
def test_goals_of_a_typed_curve(typed: str, level: bool, own: bool) -> None:
    walk = press(learner.answered("your-own"), "tab", f"type {typed}")
    assert (goals.level_slopes(walk), goals.its_own_slope(walk)) == (level, own)
    assert f"f {typed}"[:10] in screen(walk)
    screen(press(walk, "enter"), language="ko")


@pytest.mark.parametrize("typed", ["y", "x0 + x1", "sin(", "__import__('os')", "sin"])
def test_what_is_no_curve_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        press(learner.answered("your-own"), "tab", f"type {typed}")
