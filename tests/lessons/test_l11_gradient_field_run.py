"""The run of lesson 11: the inside of `numerical_gradient`, line by line, with its numbers."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import chapter, numerical_gradient
from downslope.lessons.engine.listing import source
from downslope.lessons.l11_gradient_field import LESSON
from downslope.lessons.l11_gradient_field.run import FUNCTIONS, Call, start, step
from tests.lessons.learner import Learner
from tests.lessons.on_screen import formula, screen

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values

learner = Learner(LESSON)
quickly = settings(deadline=None, derandomize=True, max_examples=60)
coordinates = st.floats(-10, 10)


def spaced(line: str) -> str:
    return " ".join(line.split())


def states(**values: Any) -> list[Call]:
    usual: Values = {"x0": 3.0, "x1": 4.0, "function": "function_2", "h": 1e-4, "pace": "line"}
    seen = [start(usual | values)]
    while step(seen[-1]) is not seen[-1]:
        seen.append(step(seen[-1]))
    return seen


# -- the walk ---------------------------------------------------------------------------


@quickly
@given(coordinates, coordinates, st.sampled_from([*FUNCTIONS]), st.floats(1e-4, 1.0))
def test_the_walk_ends_with_the_very_bits_of_numerical_gradient(
    x0: float, x1: float, name: str, h: float
) -> None:
    for pace in ("line", "call"):
        last = states(x0=x0, x1=x1, function=name, h=h, pace=pace)[-1]
        assert last.gradient is not None
        truth = numerical_gradient(FUNCTIONS[name].f, [x0, x1], h)
        assert last.gradient.tobytes() == truth.tobytes()
        assert last.x.tolist() == [x0, x1]


def test_the_walk_asks_f_where_numerical_gradient_asks_it() -> None:
    asked: list[list[float]] = []

    def recorded(x: Any) -> Any:
        asked.append(x.tolist())
        return x @ x

    numerical_gradient(recorded, [3.0, 4.0])
    walked = [s for s in states() if s.line in ("above", "below")]
    assert [s.x.tolist() for s in walked] == asked
    assert [s.calls for s in walked] == [1, 2, 3, 4]


def test_every_line_that_runs_is_marked_once_and_in_the_order_of_the_source() -> None:
    code = [line.strip() for line in source(chapter.numerical_gradient)]
    walk, marked = learner.at("inside"), []
    for _ in range(19):
        current = walk.code().current
        same = [i for i, line in enumerate(code) if line == current]
        hits = same or [i for i, line in enumerate(code) if line.startswith(current)]
        assert len(hits) == 1, current
        marked += hits
        walk = walk.forward()
    turn = range(2, 10)
    assert marked == [0, 1, *turn, *turn, 10]
    assert walk.state.finished
    assert walk.notice is not None, "a run that has returned goes no further"


def test_a_turned_control_begins_the_call_again() -> None:
    walk = learner.at("tiny-nudge", "3", "enter", "space", "right")
    assert (walk.step, walk.state.line) == (0, "begin")
    assert len(walk.ghosts) == 1


# -- the numbers of the chapter ---------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("1", "[6.000, 8.000]"),
        ("2", "[0.000, 4.000]"),
        ("3", "[6.000, 0.000]"),
        ("4", "[0.000, 0.000]"),
    ],
)
def test_the_four_points(key: str, shown: str) -> None:
    walk = learner.at("three-points", key, "space")
    assert formula(walk)[2] == f"gradient = {shown}"
    assert f" gradient = {shown}" in [row.rstrip() for row in screen(walk).splitlines()]


def test_the_gradient_at_3_4_digit_for_digit() -> None:
    assert (
        formula(learner.at("one-vector", "2", "enter"))[0]
        == "return [6.00000000000378, 7.999999999999119]"
    )


def test_every_line_of_the_walk_carries_its_numbers() -> None:
    walk, shown = learner.at("tiny-nudge", "3", "enter", "r"), []
    for _ in range(19):
        shown.append(formula(walk)[0])
        walk = walk.forward()
    assert shown == [
        "f(x) = x0² + x1²   x = [3, 4]   h = 0.0001",
        "gradient = [0, 0]",
        "index = 0",
        "kept = x[0] = 3",
        "x[0] = kept + h = 3 + 0.0001 = 3.0001",
        "above = f([3.0001, 4]) = 25.00060001",
        "x[0] = kept - h = 3 - 0.0001 = 2.9999",
        "below = f([2.9999, 4]) = 24.99940001",
        "gradient[0] = (25.00060001 - 24.99940001) / (2 * 0.0001) = 6.000",
        "x[0] = kept = 3",
        "index = 1",
        "kept = x[1] = 4",
        "x[1] = kept + h = 4 + 0.0001 = 4.0001",
        "above = f([3, 4.0001]) = 25.00080001",
        "x[1] = kept - h = 4 - 0.0001 = 3.9999",
        "below = f([3, 3.9999]) = 24.99920001",
        "gradient[1] = (25.00080001 - 24.99920001) / (2 * 0.0001) = 8.000",
        "x[1] = kept = 4",
        "return [6.00000000000378, 7.999999999999119]",
    ]


def test_the_variables_are_live() -> None:
    walk = learner.at("inside", *["space"] * 12)
    assert spaced(formula(walk)[1]) == "x = [3, 5] kept = 4 above = 32 below = 20"
    assert spaced(formula(walk)[2]) == "gradient = [6.000, 0.000] calls of f: 2"
    assert spaced(formula(walk.back(12))[2]) == "gradient = ? calls of f: 0"


def test_the_formula_fits_at_every_corner_of_the_controls() -> None:
    corners = itertools.product((-9.75, 10.0), (-9.75, 10.0), FUNCTIONS, (1e-4, 1.1e-4, 1.0))
    for x0, x1, name, h in corners:
        walk = learner.at("inside").put({"x0": x0, "x1": x1, "function": name, "h": h})
        for _ in range(19):
            assert max(map(len, formula(walk))) <= 79
            walk = walk.forward()
