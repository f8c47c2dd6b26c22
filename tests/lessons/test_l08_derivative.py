"""Lesson 8: secants, errors and lost digits agree with calculus and exact arithmetic."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from downslope.lessons.engine.listing import source
from downslope.lessons.l08_derivative import LESSON, goals
from downslope.lessons.l08_derivative.run import subject_of
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
    from downslope.lessons.l08_derivative.run import Shrinking

learner = Learner(LESSON)
GLYPHS = {"forward": "○", "central": "•", "complex": "×"}
COS_1 = float(grad(anp.sin)(1.0))


def line(walk: Walk[Shrinking], method: str) -> str:
    (found,) = [text for text in formula(walk) if text.startswith(GLYPHS[method])]
    return found


def off(walk: Walk[Shrinking], method: str) -> float:
    """The error that the formula shows for a method."""
    return float(line(walk, method).split("off ")[1])


def plot(walk: Walk[Shrinking], title: str) -> Plot:
    """The only plot that has these words in its title."""
    (found,) = [plot for plot in pictures(walk, Plot) if title in plot.title.en]
    return found


def titles(walk: Walk[Shrinking]) -> list[str]:
    """The titles of the pictures, in their order."""
    return [figure.title.en for figure in walk.figures()]


def test_every_line_of_a_small_picture_has_its_name() -> None:
    """The other two lines are compared with the tangent, so it needs a name as well."""
    assert "○ forward  • central  ─ tangent" in screen(learner.at("central"))


def test_right_answers() -> None:
    assert learner.truths() == [
        "to 0.2, and it settles",
        "a quarter is left",
        "about a million times less",
        "near 1e-8, then it grows",
        "about 4",
        "near 1e-5, a larger one",
        "3.01",
        "1e-16 or less: all digits right",
        "exactly 0",
        "(0.0, nan)",
        "(1e-17, 0.0)",
    ]


def test_the_chapters_two_differences_to_the_last_digit() -> None:
    walk = learner.answered("book-h")
    assert "= 0.200000999999" in line(walk, "forward")
    assert "= 0.1999999999990898  off 9.1e-13" in line(walk, "central")
    assert "0.1999999999990898" not in screen(learner.at("book-h"))


def test_secants_of_the_parabola_miss_by_h_hundredths() -> None:
    walk = learner.unasked("secant")
    for _ in range(10):
        h = walk.state.h
        assert float(walk.state.read("forward").slope) - 0.2 == pytest.approx(0.01 * h, rel=1e-6)
        walk = press(walk, "space")
        assert walk.state.h == h / 2


def test_a_secant_joins_its_two_points_and_ends_up_as_the_tangent() -> None:
    shown = plot(learner.at("secant"), "0.01x²")
    secant = parts(shown, Curve, "secant")[0]
    for x in (5.0, 15.0):
        height = np.interp(x, secant.x, secant.y)
        assert height == pytest.approx(0.01 * x**2 + 0.1 * x)
    assert "truth" not in roles(shown)
    walk = learner.answered("secant").forward(20)
    shown = plot(walk, "0.01x²")
    ends = {p.role: p.y for p in shown.parts if isinstance(p, Curve) and p.role != "contour-3"}
    # It is the tangent of the next lesson: 0.2 x - 0.25.
    np.testing.assert_allclose(ends["truth"], [-0.25, 0.2 * 16 - 0.25])
    np.testing.assert_allclose(ends["secant"], ends["truth"], atol=1e-4)


def test_half_the_h_leaves_half_and_a_quarter() -> None:
    wide = learner.answered("central").forward(4)
    half = press(wide, "space")
    ratios = {
        m: half.state.read(m).error / wide.state.read(m).error for m in ("forward", "central")
    }
    assert ratios["forward"] == pytest.approx(1 / 2, abs=0.01)
    assert ratios["central"] == pytest.approx(1 / 4, abs=0.01)


@pytest.mark.parametrize(
    ("step", "forward", "central"),
    [(2, 4.2e-3, 9.0e-6), (4, 4.2e-5, 9.0e-10)],
)
def test_the_errors_of_the_right_branches_are_those_of_taylor(
    step: int, forward: float, central: float
) -> None:
    walk = learner.answered("best-h").restart().forward(step)
    h = 10.0**-step
    assert off(walk, "forward") == forward == pytest.approx(h / 2 * math.sin(1), rel=0.02)
    assert off(walk, "central") == central == pytest.approx(h**2 / 6 * COS_1, rel=0.02)


def test_the_best_h_of_each_difference() -> None:
    walk = learner.answered("best-h")
    shown = plot(walk, "error")
    best = {}
    for method in ("forward", "central"):
        curve = parts(shown, Points, glyph=GLYPHS[method])[0]
        assert curve.x.tolist() == [float(f"1e-{k}") for k in range(18)]
        best[method] = curve.x[np.argmin(curve.y)], curve.y.min()
    assert best["forward"] == (1e-8, pytest.approx(3e-9, rel=0.1))
    assert best["central"] == (1e-5, pytest.approx(1e-11, rel=0.5))


def test_both_lose_everything_by_the_end_of_the_run() -> None:
    walk = learner.answered("best-h")
    assert (walk.step, walk.state.h) == (17, 1e-17)
    for method in ("forward", "central"):
        assert "= 0.0  off 5.4e-1" in line(walk, method)
    assert walk.forward().step == 17
    assert "Cancellation" in status(walk)


def test_the_complex_step_loses_nothing() -> None:
    walk = learner.answered("complex")
    assert " × complex" in screen(walk)
    (curve,) = parts(plot(walk, "error"), Points, glyph="×")
    # From h = 1e-8 on, it is right to the last digit of a float64.
    assert (curve.y[8:] <= np.spacing(COS_1)).all()
    assert off(walk.back(9), "complex") <= 1.2e-16
    # For larger h, its error is h²/6 cos(1), as large as central's.
    np.testing.assert_allclose(curve.y[1:6], curve.x[1:6] ** 2 / 6 * COS_1, rtol=0.01)


def test_the_curves_grow_with_the_steps_and_mark_the_current_h() -> None:
    walk = learner.answered("valley").restart()
    for step in range(6):
        shown = plot(walk, "error")
        assert len(parts(shown, Points, glyph="○")[0].x) == step + 1
        (now,) = parts(shown, Points, glyph="■")
        upright = parts(shown, Curve, "contour-3")[0]
        assert now.x[0] == upright.x[0] == upright.x[1] == float(f"1e-{step}")
        walk = press(walk, "space")


def test_eleven_equal_digits_leave_four_right_ones() -> None:
    walk = learner.answered("why")
    high, low, slope = (text.split(" = ")[-1] for text in formula(walk))
    assert [high[:13], low[:13]] == ["0.84147098480"] * 2
    assert high[13] != low[13]
    assert slope[:6] == f"{COS_1:.4f}" == "0.5403"
    assert slope[:8] != f"{COS_1:.6f}"


def test_the_microscope_shows_single_floats() -> None:
    walk = learner.answered("why").forward(3)
    shown = plot(walk, "magnified")
    (curve,) = parts(shown, Curve, "curve")
    rises = np.unique(curve.y * 1e-15)
    # Heights between 0.5 and 1 are multiples of 2^-53, so the line has become a staircase.
    assert 4 < len(rises) < 60
    np.testing.assert_allclose(rises * 2**53, np.rint(rises * 2**53), rtol=1e-12)
    flat = plot(walk.forward(2), "magnified")
    (curve,) = parts(flat, Curve, "curve")
    assert not curve.y.any()


def test_float32_has_no_numerator_from_1e_minus_8_on() -> None:
    walk = learner.answered("dtype")
    assert walk.state.h == 1e-8
    while True:
        for method in ("forward", "central"):
            assert " = 0.0/" in line(walk, method)
        assert "Cancellation" in status(walk)
        if walk.state.h == 1e-17:
            break
        walk = press(walk, "space")
    assert "0.0/" not in line(learner.answered("dtype").back(), "central")


def test_float16_loses_h_itself_and_says_so() -> None:
    walk = press(learner.answered("dtype"), "3")
    assert walk.values["dtype"] == "float16"
    # The smallest float16 above 0 is 2^-24, and 1e-8 is less than half of it.
    assert 1e-8 < 2.0**-25 < 1e-7
    for method in GLYPHS:
        assert "= 0.0/0.0 = nan  off nan" in line(walk, method)
    assert "Underflow" in status(walk)
    there = walk.back()
    assert there.state.read("central").h == 2.0**-23
    assert "Cancellation" in status(there)


def test_goals_are_reached_by_walking_back() -> None:
    for name, steps in (("best-h", 12), ("dtype", 4)):
        walk = learner.answered(name)
        assert name not in walk.commit().reached
        walk = press(walk, *["backspace"] * (steps - 1))
        assert name not in walk.commit().reached
        assert name in press(walk, "backspace").commit().reached


def test_goal_of_the_secant_is_reached_where_the_error_passes_a_thousandth() -> None:
    walk = learner.answered("secant")
    while "secant" not in walk.commit().reached:
        before, walk = walk, press(walk, "space")
    assert 0.01 * walk.state.h < 1e-3 < 0.01 * before.state.h


def test_pitfalls_really_run() -> None:
    assert learner.returned("underflow")[0] == "(np.float32(0.0), np.float32(nan))"
    assert learner.returned("underflow")[1].startswith("(np.float32(0.01), np.float32(0.2001")
    assert learner.returned("cancellation")[0] == "(np.float64(1e-17), np.float64(0.0))"
    assert (
        learner.returned("cancellation")[1]
        == "(np.float64(0.0001), np.float64(0.20000099999917254))"
    )


def test_the_two_failures_are_told_apart_in_the_formula() -> None:
    with np.errstate(under="ignore"):
        assert formula(learner.answered("underflow"))[0].endswith(f"= {np.float32(1e-50)}")
    assert formula(learner.answered("underflow"))[1].endswith(f"= {2.0**-149}")
    assert [text.split("= ")[1] for text in formula(learner.answered("cancellation"))] == [
        str(float(Fraction(5))),
        str(math.nextafter(5, 6)),
    ]
    assert formula(learner.at("underflow")) == ["  np.float32(1e-50)     = ?"]


def test_the_forward_errors_are_those_of_exact_arithmetic_on_a_parabola() -> None:
    def f(t: Fraction) -> Fraction:
        return t**2 / 100 + t / 10

    for k in range(5):
        h = Fraction(1, 10**k)
        forward = (f(5 + h) - f(Fraction(5))) / h
        central = (f(5 + h) - f(5 - h)) / (2 * h)
        walk = learner.answered("book-h").put({"h": float(h)})
        assert float(walk.state.read("forward").slope) == pytest.approx(float(forward), abs=1e-11)
        assert central == Fraction(1, 5)
        assert walk.state.read("central").error < 1e-12


def test_turning_the_dtype_bends_the_curves_and_keeps_the_old_one_faint() -> None:
    walk = learner.answered("complex").go_to(learner.beats.index("dtype"))
    walk = press(walk, "2", "enter")
    old = parts(plot(walk, "error"), Points, glyph="•")[0]
    walk = press(walk, "1")
    assert (walk.step, walk.values["dtype"]) == (8, "float64")
    (ghost,) = [p for p in plot(walk, "error").parts if p.role == "ghost"]
    assert isinstance(ghost, Points)
    np.testing.assert_array_equal(ghost.y, old.y)
    # Another method measures the same numbers, so no ghost is drawn over its curve.
    turned = press(learner.answered("complex"), "1", "2")
    assert turned.ghosts
    assert "ghost" not in roles(plot(turned, "error"))


def test_the_run_passes_the_very_powers_of_ten() -> None:
    walk = learner.answered("valley")
    assert [state.h for state in walk.timeline.past()] == [float(f"1e-{k}") for k in range(18)]


def test_formula_fits_for_every_method_and_dtype() -> None:
    for function in ("sin", "function_1"):
        for dtype in ("float64", "float32", "float16"):
            for h in (10.0, 3.7, 1.0, 0.37, 1.3e-5):
                values = {"function": function, "dtype": dtype, "h": h, "shrink": "2"}
                walk = learner.answered("dtype").restart().put(values)
                for there in (walk.forward(step) for step in range(0, 60, 3)):
                    assert not too_wide(there.formula(), 79)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
def test_a_token_opens_the_same_screen(width: int, height: int) -> None:
    for name in learner.beats[1:]:
        walk = learner.answered(name)
        assert_reopens(walk, width, height)


def test_the_chosen_method_is_listed_at_its_line() -> None:
    listed = {
        method: learner.answered("complex").put({"method": method}).code() for method in GLYPHS
    }
    assert {listing.current for listing in listed.values()} == {"return"}
    lines = {m: [line for f in listed[m].functions for line in source(f)] for m in GLYPHS}
    assert {method: line.strip() for method, (_, line) in lines.items()} == {
        "forward": "return (f(x + h) - f(x)) / h",
        "central": "return (f(x + h) - f(x - h)) / (2 * h)",
        "complex": "return f(x + 1j * h).imag / h",
    }


def test_after_a_restart_the_old_run_shows_what_is_ahead() -> None:
    walk = learner.answered("valley").restart().forward(3)
    (ghost,) = [p for p in plot(walk, "error").parts if p.role == "ghost"]
    assert isinstance(ghost, Points)
    np.testing.assert_array_equal(ghost.x, [float(f"1e-{k}") for k in range(4, 18)])
    assert ("ghost", "·") in [entry[:2] for entry in plot(walk, "error").legend]
    hidden = plot(press(walk, "g"), "error")
    assert "ghost" not in roles(hidden)
    assert "ghost" not in [entry[0] for entry in hidden.legend]


def test_the_right_digits_are_counted_only_after_the_guess() -> None:
    asked = learner.at("why")
    assert "off" not in line(asked, "forward")
    assert roles(plot(asked, "error")) == ["contour-3"]
    assert "off by ?" in plot(asked, "error").summary.en
    assert [row[1] for table in pictures(asked, Table) for row in table.rows] == ["?"]
    walk = learner.answered("why")
    assert titles(walk) == titles(asked)
    for steps, right in ((0, 4), (1, 2), (3, 1)):
        assert (
            status(walk.forward(steps))
            == f"The exact slope is {math.cos(1)!r}. Right digits: {right}."
        )


def test_a_short_rise_is_not_written_as_two_equal_heights() -> None:
    walk = learner.answered("secant").put({"h": 1e-4}, restart=True)
    assert " 2.00001e-5 / 1e-4 = 0.200001 " in line(walk, "forward")


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("underflow", ("1e-50", "0.0", "0.0", "nan")),
        ("cancellation", ("1e-17", "1e-17", "0.0", "0.0")),
    ],
    ids=["underflow", "cancellation"],
)
def test_a_pitfall_is_shown_among_wider_h(name: str, marked: tuple[str, ...]) -> None:
    asked = learner.at(name)
    assert titles(asked) == titles(learner.answered(name))
    (unknown,) = pictures(asked, Table)
    (table,) = pictures(learner.answered(name), Table)
    assert table.marked is not None
    assert table.rows[table.marked] == marked
    # A still smaller h would tell the answer, so it waits as well.
    assert unknown.rows[: table.marked] == table.rows[: table.marked]
    assert {cell for row in unknown.rows[table.marked :] for cell in row[1:]} == {"?"}
    assert float(table.rows[0][3]) == pytest.approx(0.2001, abs=1e-4)


HELD = {
    "underflow": ("np.float32(1e-50)     = 0.0", "next float32 above 0  = 1.40129846"),
    "cancellation": ("5 + 1e-17             = 5.0", "next float64 above 5  = 5.00000000000000"),
}


@pytest.mark.parametrize("name", HELD)
def test_what_a_float_cannot_hold_stands_below_the_code_after_the_guess(name: str) -> None:
    kept, neighbour = HELD[name]
    assert kept.replace(kept.split("= ")[1], "?") in screen(learner.at(name))
    assert kept in screen(learner.answered(name))
    assert neighbour in screen(learner.answered(name))


# -- a function of one's own ------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("x**3", 3.0),
        ("exp(x)", math.e),
        ("1/x", -1.0),
        ("log(x)", 1.0),
        ("sin(300x)", 300 * math.cos(300)),
        ("2x", 2.0),
    ],
)
def test_the_slope_of_a_typed_function_is_found_to_ten_digits(typed: str, exact: float) -> None:
    assert subject_of(typed).slope == pytest.approx(exact, rel=1e-10)


@pytest.mark.parametrize(
    ("typed", "exact_at_1", "off_at_a_hundredth"),
    [
        ("x**2", True, False),
        ("3x**2 - x + 5", True, False),
        ("x**3", False, False),
        ("2x", False, False),
        ("sin(300x)", False, True),
        ("log(x - 3)", False, False),
        ("abs(x - 1)", False, False),
    ],
)
def test_goals_of_a_typed_function(typed: str, exact_at_1: bool, off_at_a_hundredth: bool) -> None:
    walk = press(learner.answered("your-own"), "tab", f"type {typed}")
    assert goals.central_alone_exact(walk) == exact_at_1
    assert goals.both_far_off(walk) == off_at_a_hundredth
    for language in ("en", "ko"):
        assert typed[:8] in screen(press(walk, "enter", "space"), 120, 40, language)


def test_central_misses_the_slope_of_a_cube_by_h_squared() -> None:
    walk = learner.answered("your-own").restart()
    for k in range(4):
        h = 10.0**-k
        # ((1 + h)³ - (1 - h)³) / 2h = 3 + h²
        assert walk.forward(k).state.read("central").slope == pytest.approx(3 + h**2, abs=1e-11)
