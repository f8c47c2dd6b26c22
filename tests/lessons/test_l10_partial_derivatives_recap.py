"""What closes lesson 10: a slope by hand, repairs by line; and the point that walks on."""

from __future__ import annotations

import re

import pytest

from downslope.lessons.engine import token
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l10_partial_derivatives import LESSON
from downslope.lessons.l10_partial_derivatives.beats.recap import partial_by_hand_again
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import numbers, screen
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_numbers_are_new,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
recap = LESSON.beats[-1]


# -- the recap ---------------------------------------------------------------------------


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_slope_is_that_of_calculus() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(partial_by_hand_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        found = re.findall(
            r"= (\d)x0² \+ (\d)x1²\. What is ∂f/∂x(\d) at \((\d), (\d)\)", question.text.en
        )[0]
        a, b, free, x0, x1 = map(int, found)
        along = (2 * a * x0, 2 * b * x1)
        assert question.truth == along[free]
        assert question.right(along[free])
        # The other slope is wrong unless it happens to be as large, and so is the sum.
        assert question.right(along[1 - free]) == (along[0] == along[1])
        assert not question.right(sum(along))


def test_no_screen_tells_the_slope_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert not re.search(r"(?<![\d.])28(?![\d.])", page)
    told = learner.at("recap").guessed(40.0).commit()
    assert all("2 * 2 * 7 = 28" in " ".join(page.split()) for page in [screen(told, 120, 40)])


# -- repairs and goals -------------------------------------------------------------------


def test_only_the_sum_over_the_variables_keeps_the_mesh() -> None:
    rows, four, squared = assert_one_repair_is_right(learner, "one-number-for-a-mesh", line=2)
    assert numbers(four) == [0, 9, 16, 25]
    assert numbers(rows) == [0, 18, 16, 16]
    assert numbers(squared) == [0, 9, 16, 49]


def test_only_two_stars_make_a_square() -> None:
    assert assert_one_repair_is_right(learner, "caret", line=2) == ["14", "25", "24"]


def test_only_holding_x1_gives_the_slope_along_x0() -> None:
    zero, swapped, held = assert_one_repair_is_right(learner, "wrong-one-held", line=3)
    assert [float(zero), float(swapped), float(held)] == pytest.approx([0, 8, 6])


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        (
            "cut-the-bowl",
            ("2", "enter"),
            # Across, the slice is sin(60°) of what it is.
            "From here it is 87% as wide, seen from 30 degrees above.",
        ),
        ("slope-along-x0", ("1", "enter"), "∂f/∂x0 is 6.000, it must be -4."),
        ("slope-along-x1", ("2", "enter"), "∂f/∂x1 is 8.000, it must be -2."),
        ("both-flat", ("2", "enter"), "The slopes are [0.00, 8.00], both must be 0."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys, "enter")
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said


# -- the point walks, and its controls with it ---------------------------------------------


def controls(walk: object) -> str:
    lines = screen(walk).splitlines()  # type: ignore[arg-type]
    return next(line for line in lines if "◂" in line)


def test_the_controls_show_where_the_point_is() -> None:
    walk = learner.answered("both-flat")
    for steps in range(9):
        there = walk.back(steps) if steps else walk
        assert f"({-steps / 2 + 0.0:g}, 4)" in controls(there), controls(there)
    assert walk.values["x0"] == -4.0


def test_a_key_moves_the_point_from_where_it_stands() -> None:
    walk = press(learner.answered("both-flat"), "right")
    assert (walk.state.x.tolist(), walk.step) == ([0.1, 4.0], 0)
    assert press(walk, "space").state.x.tolist() == [0.6, 4.0]


@pytest.mark.parametrize("typed", [-5.0, -1.5, 0.3, 2.0, 5.0])
def test_a_typed_value_lands_exactly_there(typed: float) -> None:
    for name, k in (("x0", 0), ("x1", 1)):
        walk = learner.answered("both-flat")
        walk = walk.put({name: LESSON.control(name).read(str(typed))})
        assert walk.state.x[k] == typed
        # The other coordinate stays where the run had brought it.
        assert walk.state.x[1 - k] == (4.0, 0.0)[k]


def test_another_cut_goes_through_the_point_where_it_stands() -> None:
    walk = learner.answered("both-flat").put({"hold": "x0"})
    assert (walk.state.x.tolist(), walk.state.free, walk.step) == ([0.0, 4.0], 1, 0)


def test_old_tokens_open_where_they_did() -> None:
    """Their x0 and x1 are where the run begins, and each step takes 0.5 along the free one."""
    for query, at in (
        ("beat=4&said=both-flat:2&step=8", [0.0, 4.0]),
        ("beat=4&said=both-flat:2&step=3&x0=1.5", [3.0, 4.0]),
        ("beat=4&said=both-flat:2&step=4&x1=-2&hold=x0", [-4.0, 0.0]),
        ("beat=2&said=slope-along-x0:1", [3.0, 4.0]),
    ):
        walk = token.read(f"partial-derivatives?{query}")
        assert walk.state.x.tolist() == at, query  # type: ignore[attr-defined]
        again = token.read(token.write(walk))
        assert again.state.x.tolist() == at, query  # type: ignore[attr-defined]
