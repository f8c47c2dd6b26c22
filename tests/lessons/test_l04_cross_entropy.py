"""Lesson 4: cross entropy is minus the logarithm of the output for the right class."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from scipy.special import xlogy

from downslope.lessons.engine.questions import NumberQuestion, PlaceQuestion
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l04_cross_entropy import LESSON
from downslope.lessons.pictures.figure import Bars, Curve, Plot, Points
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import row_width
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import (
    assert_reopens,
    formula,
    numbers,
    parts,
    picture,
    roles,
    screen,
    status,
    too_wide,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Value
    from downslope.lessons.l04_cross_entropy.run import Sliding

learner = Learner(LESSON)


def at(**values: Value) -> Walk[Sliding]:
    """A walk at the beat where everything can be turned, with these control values."""
    return learner.answered("delta").put(values)


def lines(walk: Walk[Sliding]) -> list[str]:
    with np.errstate(all="ignore"):
        return formula(walk)


def error(walk: Walk[Sliding]) -> str:
    """The value of E as the formula writes it."""
    return lines(walk)[1].rpartition("E = ")[2]


def squared(walk: Walk[Sliding]) -> float:
    match = re.search(r"\(y_k - t_k\)² = ([\d.]+)", lines(walk)[2])
    assert match
    return float(match[1])


def plot(walk: Walk[Sliding]) -> Plot:
    with np.errstate(all="ignore"):
        return picture(walk, Plot)


def curve(walk: Walk[Sliding], role: str) -> Curve:
    (found,) = parts(plot(walk).backdrop, Curve, role)
    return found


def point(walk: Walk[Sliding], role: str = "now") -> Points:
    (found,) = parts(plot(walk), Points, role)
    return found


def test_the_chapters_two_errors_to_the_last_digit() -> None:
    a = learner.answered("only-the-right-class")
    assert (error(a), squared(a)) == ("0.510825457", 0.0975)
    b = learner.answered("to-y-b")
    assert (error(b), squared(b)) == ("2.302584093", 0.5975)
    assert lines(b)[0].endswith("-1 * ln(0.1 + 1e-7) = 2.302584093")
    assert f"{-math.log(0.6 + 1e-7):.9f}" == "0.510825457"
    assert f"{-math.log(0.1 + 1e-7):.9f}" == "2.302584093"


def test_y_b_is_reached_exactly_and_the_presets_swap_the_answers() -> None:
    b = learner.answered("to-y-b")
    assert b.state.p == 0.1
    np.testing.assert_allclose(b.state.y, [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0])
    a = press(b, "1")
    np.testing.assert_allclose(a.state.y, [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
    for steps in (0, 3):
        again = press(a.forward(steps), "2")
        assert (again.step, error(again)) == (0, "2.302584093")
        np.testing.assert_allclose(again.state.y, b.state.y)


@pytest.mark.parametrize("p", [0.0, 0.01, 0.3, 0.6, 1.0])
def test_only_the_right_class_counts(p: float) -> None:
    walks = [at(y=p, others=others) for others in ("even", "y_a", "y_b")]
    for walk in walks:
        t = np.eye(10)[2]
        assert walk.state.y.sum() == pytest.approx(1.0)
        assert walk.state.error == pytest.approx(-xlogy(t, walk.state.y + 1e-7).sum(), abs=1e-15)
        assert walk.state.squared == pytest.approx(((walk.state.y - t) ** 2).sum() / 2)
    assert len({error(walk) for walk in walks}) == 1
    assert len({squared(walk) for walk in walks}) == (1 if p == 1 else 3)


def test_the_squared_error_is_never_above_one() -> None:
    for others in ("even", "y_a", "y_b"):
        heights = curve(at(others=others), "secant").y
        assert heights.max() <= 1.0
        assert heights[-1] == 0.0


@pytest.mark.parametrize("delta", ["0", "1e-10", "1e-7", "1e-4", "0.01"])
def test_the_curve_is_minus_the_logarithm(delta: str) -> None:
    drawn = curve(at(delta=delta, others="even"), "curve")
    # Without delta, a perfect answer gives the other classes 0, and 0 * -inf is nan.
    inner = slice(1, -1)
    np.testing.assert_allclose(drawn.y[inner], -np.log(drawn.x[inner] + float(delta)))


def test_what_a_question_asks_for_is_covered() -> None:
    for name in ("to-y-b", "halving", "confident-mistake", "to-zero"):
        walk = learner.at(name)
        assert walk.pending
        assert curve(walk, "curve").x.min() >= walk.state.p
        assert curve(learner.answered(name), "curve").x.min() == 0.0
        assert error(learner.answered(name)) not in "".join(lines(walk))
    # A perfect answer before the beat that asks for its error would give the answer away.
    before = learner.beats.index("below-zero")
    assert not any("-1e-7" in screen(Walk.begin(LESSON, k)) for k in range(before))


def test_the_backdrop_stays_the_same_object_while_the_point_slides() -> None:
    walk = learner.answered("halving")
    assert plot(walk).backdrop is plot(press(walk, "space")).backdrop


def test_halving_adds_ln_2() -> None:
    walk = learner.answered("halving")
    start = learner.at("halving")
    assert (start.state.p, walk.state.p) == (0.4, 0.2)
    assert float(error(walk)) - float(error(start)) == pytest.approx(math.log(2), abs=1e-6)
    assert error(walk).startswith("1.609")


def test_confident_mistakes() -> None:
    assert lines(learner.answered("confident-mistake"))[2].endswith(
        "step: E +0.693, squared +0.068"
    )
    calm = learner.answered("confident-mistake").put({"y": 0.95})
    assert lines(calm)[2].endswith("step: E +0.054, squared +0.006")
    assert "Worse than a blind guess" in status(learner.answered("confident-mistake"))


def test_the_slide_ends_at_zero_where_delta_is_all_that_is_left() -> None:
    walk = learner.answered("to-zero")
    assert (walk.state.p, error(walk), squared(walk)) == (0.0, "16.118095651", 0.7377)
    assert f"{-math.log(1e-7):.9f}" == "16.118095651"
    assert press(walk, "space").notice is not None
    assert walk.back().state.error == pytest.approx(-math.log(0.05), abs=1e-5)
    # The axis grows for the last point, and shrinks again after a step back.
    low, high = plot(walk).y_limits
    assert low < 0 < point(walk).y[0] < high == 20.0
    assert plot(press(walk, "backspace")).y_limits[1] == 5.0


def test_slides_from_anywhere_stay_on_decimals() -> None:
    for y in (0.6, 0.57, 0.03):
        walk = at(y=y).forward(3)
        assert walk.state.p == max(0.0, round(y - 0.15, 10))


def test_delta_bends_both_ends() -> None:
    perfect = press(at(), "1")
    assert error(perfect) == "-1e-7"
    assert "Below 0" in status(perfect)
    assert plot(perfect).y_limits[0] < point(perfect).y[0] < 0
    ends = {delta: error(at(y=0.0, delta=delta)) for delta in ("1e-10", "1e-4", "0.01")}
    assert ends == {d: f"{-math.log(float(d)):.9f}" for d in ends}
    middle = float(at().state.error) - float(at(delta="0").state.error)
    assert middle == pytest.approx(-1e-7 / 0.6, rel=1e-3)


def test_without_delta_zero_is_inf_or_nan() -> None:
    infinite = at(y=0.0, delta="0", others="even")
    assert error(infinite) == "inf"
    assert "infinite" in status(infinite)
    assert (point(infinite).glyph, point(infinite).y[0]) == ("↑", plot(infinite).y_limits[1])
    spoiled = press(at(), "3")
    assert (spoiled.state.p, error(spoiled)) == (0.6, "nan")
    assert "-0 * ln(0 + 0) = nan" in lines(spoiled)[1]
    assert lines(spoiled)[0].endswith(f"{-math.log(0.6):.9f}")
    assert "0 * -inf is nan" in status(spoiled)
    assert np.isnan(curve(spoiled, "curve").y).all()


def test_both_errors_stand_side_by_side() -> None:
    both = picture(learner.answered("to-y-b"), Bars, 1)
    assert [bar.note.strip() for bar in both.bars] == ["2.3026", "0.5975"]
    assert "Σ(y-t)²/2" in screen(learner.answered("to-y-b"))


def test_the_outputs_that_move_stay_beside_both_errors() -> None:
    walk = learner.answered("only-the-right-class")
    turned = press(walk, "right")
    for there in (learner.at("only-the-right-class"), walk, turned):
        assert "y 0.600  t 1" in screen(there)
        assert "0.5108" in screen(there)
    assert "y 0.267" not in screen(walk)
    assert "y 0.267  t 0" in screen(turned)


def test_right_answers() -> None:
    assert learner.truths() == [
        "it stays",
        "2.302584093",
        "1.609, 0.693 more",
        "the cross-entropy error",
        "near 16",
        "0.0000002",
        "nan",
        "just below 0",
        "[0.2, 0.3, 0.5]",
        "no, too small",
    ]


def starred_at(**values: float | str) -> frozenset[str]:
    """The beats whose star is reached with these values, once their goal is."""
    walk = replace(at(**values), reached=frozenset({"delta"})).commit()
    return walk.starred


def test_goals_are_reached_where_calculus_says_and_nowhere_else() -> None:
    walk = learner.answered("halving").restart()
    steps = [k / 100 for k in range(101)]
    near = {y for y in steps if "halving" in walk.put({"y": y}).commit().reached}
    assert near == {round(1 / math.e, 2)}
    infinite = {
        (y, delta, others)
        for y in (0.0, 0.01, 0.6, 1.0)
        for delta in ("0", "1e-7")
        for others in ("even", "y_a")
        if "delta" in starred_at(y=y, delta=delta, others=others)
    }
    # With a 0 among the other outputs, the error is nan and not inf.
    assert infinite == {(0.0, "0", "even")}


@pytest.mark.parametrize("seed", range(8))
def test_the_loss_of_both_is_the_sum_of_the_losses(seed: int) -> None:
    beat = LESSON.beats[learner.beats.index("chances")]
    question = beat.again(seed) if beat.again and seed else beat.question
    assert isinstance(question, NumberQuestion)
    first = float(question.settings.get("y", 0.6))
    assert question.truth == pytest.approx(-math.log(first) - math.log(0.1), abs=1e-5)
    assert f"{question.truth:.3f}" not in question.text.en


def test_both_losses_are_drawn_and_the_third_only_afterwards() -> None:
    assert [bar.note for bar in picture(learner.at("chances"), Bars).bars] == [
        "0.5108",
        "2.3026",
        "?",
    ]
    told = picture(learner.answered("chances"), Bars).bars[-1]
    assert told.note == "2.8134"
    assert told.value == pytest.approx(-math.log(0.06))


@pytest.mark.parametrize("seed", range(5))
def test_the_place_with_a_pull_is_where_its_inverse_says(seed: int) -> None:
    beat = LESSON.beats[learner.beats.index("pull")]
    question = beat.again(seed) if beat.again and seed else beat.question
    assert isinstance(question, PlaceQuestion)
    told = re.search(r"pulls with ([\d.]+)\.$", question.text.en)
    assert told
    assert question.truth[0] == pytest.approx(1 / float(told[1]), abs=2e-3)


def test_the_pull_is_told_where_the_answer_slides() -> None:
    walk = learner.answered("pull")
    assert walk.state.p == 0.25
    assert [line.split("  ")[-1].strip() for line in lines(walk)] == [
        "1 / 0.25 = 4.000",
        "1 - 0.25 = 0.750",
    ]


def test_soft_targets_are_best_answered_by_themselves() -> None:
    walk = learner.answered("entropy").forward(5)
    t = np.array([0.2, 0.3, 0.5])
    np.testing.assert_allclose(walk.state.soft_y, t)
    assert walk.state.soft_error == pytest.approx(-xlogy(t, t).sum(), abs=1e-6)
    assert "entropy" in walk.commit().reached
    assert "entropy" not in walk.back().commit().reached
    for p in (0.05, 0.4, 0.6, 0.9):
        assert walk.put({"y": p}).restart().state.soft_error > walk.state.soft_error


def results(name: str) -> list[str]:
    outcomes = learner.outcomes(name)
    assert not any(outcome.failed for outcome in outcomes)
    return [outcome.text for outcome in outcomes]


def test_pitfalls_really_run() -> None:
    broken, fixed = results("without-delta")
    assert broken == "[nan inf]"
    assert numbers(fixed) == pytest.approx([-math.log(0.6), -math.log(1e-7)], abs=1e-4)
    assert results("below-zero") == ["-1.0e-07 16.1181", "0.0e+00 16.1181"]
    shortcut, whole = map(float, results("soft-labels"))
    y, t = np.array([0.2, 0.3, 0.5]), np.array([0.3, 0.3, 0.4])
    assert (shortcut, whole) == pytest.approx((math.log(2), -xlogy(t, y).sum()))
    assert (round(shortcut, 3), round(whole, 3)) == (0.693, 1.121)


def test_a_pitfall_hides_its_result_until_the_guess_and_shows_the_repair_after() -> None:
    assert "[nan inf]" not in screen(learner.at("without-delta"))
    walk = learner.answered("without-delta")
    assert "returns: [nan inf]" in screen(walk)
    walk = press(walk, "down", "down", "enter", "2", "enter")
    assert "16.1181 ]" in screen(walk)


def test_earlier_slides_stay_as_ghosts() -> None:
    walk = press(learner.answered("to-y-b"), "1")
    ghost = point(walk, "ghost")
    np.testing.assert_allclose(ghost.x, np.linspace(0.6, 0.1, 11))
    np.testing.assert_allclose(ghost.y, -np.log(ghost.x + 1e-7))
    hidden = press(walk, "g")
    assert "ghost" not in roles(plot(hidden))
    for there, named in ((walk, True), (hidden, False), (learner.answered("to-y-b"), False)):
        assert ("before" in [text.en for _, _, text in plot(there).legend]) == named


def test_every_preset_shows_what_it_names_wherever_the_run_is() -> None:
    for name in ("to-y-b", "delta"):
        walk = learner.answered(name)
        for digit, preset in enumerate(walk.presets, start=1):
            there = press(walk.forward(4), str(digit))
            assert (there.step, there.state.p) == (0, preset.values["y"])


@pytest.mark.parametrize("delta", ["0", "1e-10", "1e-7"])
@pytest.mark.parametrize("others", ["even", "y_a", "y_b"])
def test_formula_fits_everywhere(delta: str, others: str) -> None:
    for y in (0.0, 0.03, 0.123456789, 0.6, 1.0):
        walk = at(y=y, delta=delta, others=others)
        for there in (walk, press(walk, "space"), walk.forward(20)):
            with np.errstate(all="ignore"):
                shown = (*there.formula(), there.status())
            assert not too_wide(shown, 78)
            assert {row_width(row) for row in paint_page(there, Look(80, 24)).rows} == {80}


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
@pytest.mark.parametrize("right", [True, False])
def test_a_token_opens_the_same_screen(width: int, height: int, right: bool) -> None:
    for name in learner.beats:
        walk = learner.answered(name, right=right)
        assert_reopens(walk, width, height)


def test_listing_marks_the_logarithm() -> None:
    assert at().code().current == "return -np.sum(t * np.log(y + delta))"


def test_an_infinite_error_points_beyond_its_picture() -> None:
    walk = at(y=0.0, others="even", delta="0")
    bars = picture(walk, Bars, 1)
    assert (bars.bars[0].value, bars.bars[0].note.strip()) == (math.inf, "inf")
    assert re.search(r"-Σ t ln y +█+▸ +inf", screen(walk, 120, 40))


def test_a_change_to_nan_is_nan() -> None:
    assert "step: E nan," in lines(at(y=0.6, others="y_a", delta="0").forward())[2]
