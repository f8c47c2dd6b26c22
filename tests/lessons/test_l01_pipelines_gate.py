"""The gate of lesson 1: a perceptron, checked against logic."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.engine.walk import Walk
from downslope.lessons.l01_pipelines import LESSON
from downslope.lessons.l01_pipelines.gate import Gate
from downslope.lessons.l01_pipelines.run import State
from downslope.lessons.pictures.figure import Curve, Plot, Points, Region, Table
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, parts, picture, pictures, screen, status

learner = Learner(LESSON)
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
LOGIC: dict[str, Callable[[int, int], object]] = {
    "AND": lambda a, b: a and b,
    "NAND": lambda a, b: not (a and b),
    "OR": lambda a, b: a or b,
    "XOR": lambda a, b: a != b,
}


def gate(walk: Walk[State]) -> Gate:
    """The gate of a walk that is at the gate."""
    assert isinstance(walk.state, Gate)
    return walk.state


def learning(name: str, rows: int, **start: float) -> Walk[State]:
    walk = learner.guessed("learned", 2).put({"gate": name, **start}).restart()
    return walk.forward(rows)


def targets(name: str) -> list[int]:
    return [int(bool(LOGIC[name](a, b))) for a, b in INPUTS]


def says(weights: tuple[float, float, float]) -> list[int]:
    w1, w2, b = weights
    return [int(w1 * x1 + w2 * x2 + b > 1e-9) for x1, x2 in INPUTS]


@pytest.mark.parametrize(("name", "rows"), [("OR", 13), ("AND", 22), ("NAND", 22)])
def test_the_separable_gates_are_learned(name: str, rows: int) -> None:
    walk = learning(name, 1_000)
    assert walk.step == rows
    assert says(gate(walk).weights) == targets(name)
    assert f"Learned after {rows} rows" in status(walk)


weights = st.integers(-30, 30).map(lambda tenths: tenths / 10)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.sampled_from(["AND", "NAND", "OR"]), weights, weights, weights)
def test_they_are_learned_from_any_start(name: str, w1: float, w2: float, b: float) -> None:
    walk = learning(name, 2_000, w1=w1, w2=w2, b=b)
    assert says(gate(walk).weights) == targets(name)
    assert walk.step < 2_000


@settings(deadline=None, derandomize=True, max_examples=40)
@given(weights, weights, weights)
def test_xor_never_is(w1: float, w2: float, b: float) -> None:
    walk = learning("XOR", 200, w1=w1, w2=w2, b=b)
    assert walk.step == 200
    assert says(gate(walk).weights) != targets("XOR")
    assert "round in a circle for ever" in status(walk)
    rows = 4 * gate(walk).cycle
    assert status(walk).startswith(f"The weights are those of {rows} rows ago")
    again = walk.forward(rows)
    assert gate(again).weights == gate(walk).weights


def test_xor_stands_after_four_rows_where_it_stood() -> None:
    walk = learner.guessed("xor", 2)
    assert walk.step == 40
    assert gate(walk).cycle == 1
    assert gate(walk.back(4)).weights == gate(walk).weights
    assert gate(walk).wrong[-5:] == (4, 4, 4, 4, 4)


def test_the_rule_of_learning_is_shown_with_its_numbers() -> None:
    # In row (0, 1) of OR the output is 0, so w2 and b grow by a half.
    lines = formula(learner.guessed("learned", 2))
    assert lines == [
        "before: 0 * 0 + 0 * 1 + 0 = 0 → y = 0, t = 1 ✗",
        "w1 ← 0 + 0.5 * 1 * 0 = 0   w2 ← 0 + 0.5 * 1 * 1 = 0.5",
        "b  ← 0 + 0.5 * 1 * 1 = 0.5",
    ]


@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.sampled_from(["AND", "NAND", "OR", "XOR"]), weights, weights, weights)
def test_the_line_and_the_ground_are_those_of_the_weights(
    name: str, w1: float, w2: float, b: float
) -> None:
    plot = picture(learner.read("by-hand", gate=name, w1=w1, w2=w2, b=b), Plot)
    for line in parts(plot, Curve):
        np.testing.assert_allclose(w1 * line.x + w2 * line.y + b, 0, atol=1e-9)
    (ground,) = parts(plot, Region)
    across, up = np.meshgrid(ground.x, ground.y)
    np.testing.assert_allclose(ground.scores, w1 * across + w2 * up + b, atol=2e-9)
    points = parts(plot, Points)
    right = [y == t for y, t in zip(says((w1, w2, b)), targets(name), strict=True)]
    assert [point.role for point in points] == ["now" if r else "bad" for r in right]
    assert [point.glyph for point in points] == ["●" if t else "○" for t in targets(name)]


def test_a_learned_line_parts_the_points() -> None:
    plot = picture(learning("NAND", 30), Plot)
    line = parts(plot, Curve, "path")[0]
    (xa, xb), (ya, yb) = line.x, line.y
    sides = [np.sign((xb - xa) * (y - ya) - (yb - ya) * (x - xa)) for x, y in INPUTS]
    assert {side for side, t in zip(sides, targets("NAND"), strict=True) if t} != {
        side for side, t in zip(sides, targets("NAND"), strict=True) if not t
    }
    assert len({side for side, t in zip(sides, targets("NAND"), strict=True) if t}) == 1


def test_nand_is_and_with_all_three_signs_turned() -> None:
    walk = learner.at("by-hand")
    assert "0 of 4 rows are right." in status(walk)
    assert "by-hand" not in walk.put({"w1": -0.5}).commit().reached
    done = walk.put({"w1": -0.5, "w2": -0.5, "b": 0.7})
    assert "by-hand" in done.commit().reached
    assert status(done) == "4 of 4 rows are right."


def test_the_truth_table_is_painted_whole() -> None:
    painted = screen(learner.at("by-hand"))
    for a, b in INPUTS:
        y = int(0.5 * a + 0.5 * b - 0.7 > 0)
        assert re.search(rf"{a} +{b} +{int(not (a and b))} +{y} ", painted)
    (table,) = pictures(learner.at("by-hand").forward(), Table)
    assert table.marked == 0


def test_a_gate_set_by_hand_is_written_out_at_a_row_that_is_wrong() -> None:
    walk = learner.at("by-hand").put({"b": 0.7})
    assert formula(walk) == ["0.5 * 1 + 0.5 * 1 + 0.7 = 1.7 → y = 1, t = 0 ✗"]
    assert re.search(r"▸ 1 +1 +0 +1 +✗", screen(walk))
    done = walk.put({"w1": -0.5, "w2": -0.5})
    assert formula(done) == ["-0.5 * 1 + -0.5 * 1 + 0.7 = -0.3 → y = 0, t = 0 ✓"]
    assert formula(done.forward())[0].startswith("-0.5 * 0 + -0.5 * 0")


def test_xor_is_not_to_be_tried_before_it_is_asked_about() -> None:
    learned = learner.guessed("learned")
    assert "XOR" not in screen(learned)
    assert "gate" not in [control.name for control in learned.usable]
    assert "XOR" in screen(learner.guessed("xor"))


def test_a_gate_set_by_hand_never_changes_its_weights() -> None:
    walk = learner.at("by-hand").forward(10)
    assert walk.step == 4
    assert gate(walk).weights == (0.5, 0.5, -0.7)


def test_without_a_bias_nand_is_never_learned() -> None:
    walk = learner.guessed("no-bias")
    assert "returns: [0, 0, 0, 0]" in screen(walk)
    assert f"returns: {targets('NAND')}" in screen(press(walk, "down", "enter", "2", "enter"))


def test_two_lines_and_a_third_gate_make_xor() -> None:
    opened = learner.answered("two-layers")
    assert "two-layers" not in opened.commit().reached
    done = opened.put({"w1": 0.5, "w2": 0.5, "b": -0.7})
    assert gate(done).outputs == (0, 1, 1, 0)
    assert "two-layers" in done.commit().reached
    painted = screen(done)
    for a, b in INPUTS:
        s1, s2 = int(not (a and b)), int(a or b)
        assert re.search(rf"{a} +{b} +{s1} +{s2} +{int(a != b)} +{s1 & s2} +✓", painted)


def test_its_ground_is_one_between_the_two_lines_only() -> None:
    (ground,) = parts(picture(learner.answered("two-layers").put({"b": -0.7}), Plot), Region)
    assert (ground.scores < 0).all()  # -0.5 * s1 - 0.5 * s2 - 0.7 is below 0 everywhere.
    walk = learner.answered("two-layers").put({"w1": 0.5, "w2": 0.5, "b": -0.7})
    (ground,) = parts(picture(walk, Plot), Region)
    across, up = np.meshgrid(ground.x, ground.y)
    between = (across + up < 1.4) & (across + up > 0.4)
    off_the_lines = np.minimum(abs(across + up - 1.4), abs(across + up - 0.4)) > 1e-9
    assert ((ground.scores > 0) == between)[off_the_lines].all()


def test_the_widest_gap_lies_midway() -> None:
    walk = learner.at("by-hand").put({"w1": -0.5, "w2": -0.5, "b": 0.7}).commit()
    assert "by-hand" not in walk.commit().starred
    assert gate(walk).gap == pytest.approx(0.2 / np.sqrt(0.5))
    midway = walk.put({"w1": -0.4, "w2": -0.4, "b": 0.6})
    assert gate(midway).gap == pytest.approx(0.5 / np.sqrt(2))
    assert "by-hand" in midway.commit().starred


def test_a_token_with_steps_before_the_guess_does_not_say_that_nothing_was_learned() -> None:
    assert status(learner.read("learned", step=8)) == "Guess first, then go on."
    assert status(learner.at("learned")) == "Nothing is learned yet: guess first."
