"""Lesson 3: the error of ten outputs, added up one class at a time."""

from __future__ import annotations

import re
from fractions import Fraction
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import scans
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l03_squared_error import LESSON
from downslope.lessons.l03_squared_error.run import PERFECT, Adding
from downslope.lessons.pictures.figure import Bar, Bars, Curve, Plot, Points, Scans
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
    pictures,
    screen,
    status,
    too_wide,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

learner = Learner(LESSON)
Y_A = [Fraction(k, 100) for k in (10, 5, 60, 0, 5, 10, 0, 10, 0, 0)]
Y_B = [Fraction(k, 100) for k in (10, 5, 10, 0, 5, 10, 0, 60, 0, 0)]


def half_sum(y: list[Fraction], right: int = 2, classes: int = 10) -> Fraction:
    """The error in exact fractions."""
    pairs = [(y[k], Fraction(k == right)) for k in range(classes)]
    return sum(((a - b) ** 2 for a, b in pairs), Fraction(0)) / 2


def rows(walk: Walk[Adding]) -> list[str]:
    return screen(walk).splitlines()


def shown_error(walk: Walk[Adding]) -> float:
    """The value of E in the last line of the formula."""
    match = re.search(r"1/2 \* [\d.]+ = ([\d.]+)", formula(walk)[2])
    assert match
    return float(match[1])


def bars(walk: Walk[Adding]) -> dict[str, Bar]:
    bench = picture(walk, Bars)
    return {bar.name: bar for bar in bench.bars}


@pytest.mark.parametrize(("beat", "y"), [("add-up", Y_A), ("wrong-answer", Y_B)])
def test_the_sum_grows_class_by_class(beat: str, y: list[Fraction]) -> None:
    walk = learner.answered(beat).back(10)
    assert walk.step == 0
    for n in range(1, 11):
        walk = press(walk, "space")
        assert shown_error(walk) == float(half_sum(y, classes=n))
        k = n - 1
        assert formula(walk)[0].startswith(f"k = {k}:  (y_{k} - t_{k})² = ({float(y[k]):g} - ")
        assert formula(walk)[0].endswith(f" = {float((y[k] - (k == 2)) ** 2):g}")
        before, after = (float(2 * half_sum(y, classes=m)) for m in (n - 1, n))
        assert formula(walk)[1].startswith(f"sum  ←  {before:g} + ")
        assert formula(walk)[1].endswith(f" = {after:g}")
    ended = press(walk, "space")
    assert (ended.step, ended.notice is not None) == (10, True)


def test_the_chapters_two_errors() -> None:
    assert formula(learner.answered("right-answer"))[2] == "E = 1/2 * 0.195 = 0.0975"
    assert formula(learner.answered("wrong-answer"))[2] == "E = 1/2 * 1.195 = 0.5975"
    walk = press(learner.answered("wrong-answer"), "1")
    assert formula(walk)[2] == "E = 1/2 * 0.195 = 0.0975   before: 0.5975"
    assert "the largest output is at 2, and that is right" in status(walk)
    assert (half_sum(Y_A), half_sum(Y_B)) == (Fraction("0.0975"), Fraction("0.5975"))


def test_nothing_is_given_away_before_the_guess() -> None:
    for name in ("right-answer", "add-up", "wrong-answer", "best-move", "other-target"):
        walk = learner.at(name)
        assert walk.pending
        assert bars(walk)["E"] == Bar("E", 0.0, "error", "")
        _, squares = pictures(walk, Bars)
        assert {bar.value for bar in squares.bars} == {0.0}
        assert press(walk, "space").step == 0
        assert status(walk) == "Nothing is added yet: guess first."


def test_what_is_added_stands_behind_its_bar() -> None:
    shown = rows(learner.answered("add-up"))
    assert "(0.60 - 1)² 0.1600 ◂" in shown[4]
    assert "(0.05 - 0)² 0.0025 " in shown[3]
    assert "y 0.00  t 0" in shown[6]
    assert "0.08625 …" in shown[14]


def test_bars_keep_their_length_while_classes_are_added() -> None:
    walk = learner.answered("add-up").back(10)
    lengths = {rows(step)[4][:42].count("█") for step in (walk.forward(n) for n in (0, 1, 3, 10))}
    assert len(lengths) == 1


@pytest.mark.parametrize("right", range(10))
def test_error_of_y_a_for_every_right_class(right: int) -> None:
    walk = learner.answered("other-target").put({"target": float(right)})
    assert shown_error(walk) == float(half_sum(Y_A, right))
    # The teacher's notes say it: for the same y, E depends only on the output of the right class.
    assert half_sum(Y_A, right) == Fraction("0.6975") - Y_A[right]
    shown = rows(walk)
    assert shown[2 + right].lstrip(" │").startswith(f"{right} ")
    assert shown[3 + right].lstrip(" │").startswith("t █")


def test_turning_a_bar_bends_the_complete_sum() -> None:
    walk = press(learner.answered("best-move"), *["right"] * 5, *["up"] * 3, "shift+up")
    y = [*Y_A[:7], Y_A[7] + Fraction("0.13"), *Y_A[8:]]
    assert walk.step == 10
    assert shown_error(walk) == float(half_sum(y))
    assert rows(walk)[10].lstrip(" │").startswith("7▸")
    assert formula(walk)[0] == "k = 7:  (y_7 - t_7)² = (0.23 - 0)² = 0.0529"
    rest = float(2 * half_sum(y) - y[7] ** 2)
    assert formula(walk)[1] == f"sum  =  0.0529 + {rest:g} = 0.2379   (class 7 + the others)"


def test_choosing_goes_round_and_a_bar_stops_at_its_ends() -> None:
    walk = learner.answered("best-move")
    assert bars(press(walk, *["left"] * 3))["9"].chosen
    top = press(walk, *["shift+up"] * 5)
    assert bars(top)["2"].value == 1.0
    assert press(top, "up").notice is not None


def test_the_run_before_stays_as_a_ghost() -> None:
    walk = press(learner.answered("best-move"), "2")
    assert bars(walk)["·"].note == "0.0975"
    assert formula(walk)[2].endswith("before: 0.0975")
    growing = picture(walk, Plot, 2)
    (dots,) = parts(growing, Points, "ghost")
    assert dots.y.tolist() == pytest.approx([float(half_sum(Y_A, classes=n)) for n in range(11)])
    hidden = press(walk, "g")
    assert "·" not in bars(hidden)
    assert "before" not in formula(hidden)[2]
    # A run with the same numbers is nothing to compare with.
    assert "·" not in bars(press(learner.answered("best-move"), "1"))


def test_right_answers() -> None:
    assert learner.truths() == [
        "0.0975, half of all squares",
        "class 2, which is 0.4 short",
        "0.5975, six times as large",
        "class 2 from 0.6 to 0.7",
        "doubles to 0.195",
        "0.5975, as for `y_b`",
        "a `TypeError`",
        "a `ValueError`",
    ]


def test_numbers_that_explain_the_answers() -> None:
    others = sum(((y) ** 2 for k, y in enumerate(Y_A) if k != 2), Fraction(0))
    assert (others, (Y_A[2] - 1) ** 2) == (Fraction("0.035"), Fraction("0.16"))
    assert round(half_sum(Y_B) / half_sum(Y_A)) == 6
    raised = [*Y_A[:2], Fraction("0.7"), *Y_A[3:]]
    lowered = [Fraction(0), *Y_A[1:]]
    drops = [half_sum(Y_A) - half_sum(y) for y in (raised, lowered)]
    assert drops == [Fraction("0.035"), Fraction("0.005")]
    alike = press(learner.answered("best-move"), "3")
    assert shown_error(alike) == 0.45 == float(half_sum([Fraction(1, 10)] * 10))
    assert "several outputs" in status(alike)


def test_goals_count_only_the_complete_sum() -> None:
    walk = learner.answered("add-up")
    assert "add-up" not in walk.forward(6).commit().reached
    assert "add-up" in walk.forward(7).commit().reached
    small = learner.answered("best-move").put({"y": PERFECT})
    assert shown_error(small) == 0.0
    assert "best-move" in small.commit().reached
    assert (
        "best-move"
        not in learner.answered("best-move").back(4).put({"y": PERFECT}).commit().reached
    )
    reached = {
        k
        for k in range(10)
        if learner.answered("other-target").put({"target": float(k)}).commit().reached
    }
    assert reached == {k for k in range(10) if half_sum(Y_A, k) == Fraction("0.6475")} == {1, 4}


def test_no_preset_reaches_a_goal_for_the_learner() -> None:
    for beat in LESSON.beats:
        if beat.goal:
            walk = learner.answered(beat.name)
            for digit, _ in enumerate(walk.presets, start=1):
                assert beat.name not in press(walk, str(digit)).commit().reached


def test_the_perfect_answer_stands_beside_the_other_two() -> None:
    walk = learner.answered("wrong-answer")
    assert [shown_error(press(walk, digit)) for digit in "123"] == [0.0975, 0.5975, 0.0]


def test_earlier_runs_are_named_only_when_there_are_some() -> None:
    walk = learner.answered("best-move")
    for turned, named in ((walk, ()), (press(walk, "2"), ("before",))):
        growing = picture(turned, Plot, 2)
        assert tuple(text.en for _, _, text in growing.legend) == named


@pytest.mark.parametrize("seed", range(6))
def test_a_small_move_changes_the_error_by_the_miss(seed: int) -> None:
    beat = LESSON.beats[learner.beats.index("half")]
    question = beat.again(seed) if beat.again and seed else beat.question
    assert isinstance(question, NumberQuestion)
    told = re.search(r"Raise `y_(\d)`", question.text.en)
    assert told
    k = int(told[1])
    moved = [*Y_A[:k], Y_A[k] + Fraction("0.01"), *Y_A[k + 1 :]]
    assert question.truth == pytest.approx(float(half_sum(moved) - half_sum(Y_A)))
    assert question.right(float((Y_A[k] - (k == 2)) / 100))
    assert not question.right(0.01)


def test_the_straight_line_touches_the_error_where_the_output_is() -> None:
    plot = picture(learner.answered("half"), Plot)
    (curve,), (line,) = parts(plot, Curve, "curve"), parts(plot, Curve, "tangent")
    assert curve.y[60] == pytest.approx(float(half_sum(Y_A)))
    assert line.y.mean() == pytest.approx(curve.y[60])
    assert (line.y[1] - line.y[0]) / (line.x[1] - line.x[0]) == pytest.approx(-0.4)
    assert (line.y < [curve.y[40], curve.y[80]]).all()


def test_outputs_that_do_not_sum_to_1_are_told() -> None:
    walk = press(learner.answered("best-move"), "shift+up")
    assert status(walk) == "E = 0.0625. The outputs sum to 1.1; those of a network always sum to 1."
    whole = [Fraction(k, 100) for k in (0, 5, 90, 0, 5, 0, 0, 0, 0, 0)]
    there = "0,0.05,0.9,0,0.05,0,0,0,0,0;2"
    assert shown_error(walk.put({"y": there})) == float(half_sum(whole)) < 0.01
    assert "best-move" in walk.put({"y": there}).commit().commit().starred
    more = walk.put({"y": "0,0.05,1,0,0.05,0,0,0,0,0;2"}).commit()
    assert "best-move" in more.reached
    assert "best-move" not in more.commit().starred


def test_the_scan_is_one_of_the_right_class() -> None:
    for right in (2, 7):
        (shown,) = pictures(learner.answered("other-target").put({"target": float(right)}), Scans)
        data = scans()
        first = data.train[list(data.train_labels).index(right)]
        np.testing.assert_allclose(shown.images.reshape(-1), first / data.brightest)


def test_the_mean_is_a_half_sum() -> None:
    broken, fixed = learner.outcomes("called-mean")
    assert numbers(broken.text) == [0.0975, 0.5975, 0.195]
    means = [
        fmean((float(y) - (k == 2)) ** 2 for k, y in enumerate(answer)) for answer in (Y_A, Y_B)
    ]
    assert numbers(fixed.text) == pytest.approx([*means, means[0]])
    assert numbers(fixed.text) == [0.0195, 0.1195, 0.0195]


def test_lists_and_unequal_lengths_raise() -> None:
    lists, arrays = learner.outcomes("python-lists")
    assert lists.failed
    assert "TypeError: unsupported operand type(s) for -: 'list' and 'list'" in lists.text
    assert float(arrays.text) == pytest.approx(0.13)
    eleven, fitting = learner.outcomes("eleven-and-ten")
    assert eleven.failed
    assert "ValueError" in eleven.text
    assert "(11,) (10,)" in eleven.text
    assert float(fitting.text) == pytest.approx(float(half_sum(Y_A)) + 0.2**2 / 2)


def test_a_pitfall_hides_its_result_until_the_guess_and_shows_the_repair_after() -> None:
    walk = learner.at("called-mean")
    assert not any("returns: [" in row for row in rows(walk))
    walk = learner.answered("called-mean")
    assert any("returns: [0.0975 0.5975 0.195 ]" in row for row in rows(walk))
    fixed = rows(press(walk, "down", "enter", "3", "enter"))
    assert any("returns: [0.0195 0.1195 0.0195]" in row for row in fixed)


@pytest.mark.parametrize(
    "y",
    ["0.123456789,1,1,1,1,1,1,1,1,0.987654321;9", "0,0,0,0,0,0,0,0,0,0;0"],
    ids=["long", "zeros"],
)
def test_formula_and_notes_fit_for_any_outputs(y: str) -> None:
    for step in range(11):
        walk = learner.read("best-move", y=y, target=0, step=step)
        assert not too_wide(walk.formula(), 78)
        assert {row_width(row) for row in paint_page(walk, Look(80, 24, "ko")).rows} == {80}
        assert not any("…" in row[:42] for row in rows(walk)[1:14])


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
@pytest.mark.parametrize("right", [True, False])
def test_a_token_opens_the_same_screen(width: int, height: int, right: bool) -> None:
    for name in learner.beats:
        walk = learner.answered(name, right=right)
        assert_reopens(walk, width, height)


def test_listing_follows_the_sum() -> None:
    walk = learner.answered("add-up")
    assert walk.back(10).code().current == "def half_sum("
    assert walk.code().current == "return 0.5 * np.sum((y - t) ** 2)"
    # Where there are few rows for code, the line of the sum is still in sight, and it is marked.
    painted = rows(walk.toggle("code"))
    assert any("▸" in line and "0.5 * np.sum" in line for line in painted)
