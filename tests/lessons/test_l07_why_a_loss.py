"""Lesson 7 against its curriculum, with the network written out once more in plain NumPy."""

import math
import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.engine import snippet
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import Bars, Curve, Plot, Points
from downslope.tui.check.content import check
from downslope.tui.page.lesson_page import Look, paint_page
from downslope.tui.page.press import press
from downslope.tui.painter.rows import plain
from tests.lessons.learner import load, read

LESSON = load("why-a-loss")
BEATS = [beat.name for beat in LESSON.beats]
W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
X = np.array([0.6, 0.9])
# Classes 0 and 2 have one score where 0.9 * nudge makes up for their difference.
JUMP = float((X @ W)[0] - (X @ W)[2]) / 0.9
NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"


def beat(name: str) -> Walk[Any]:
    return Walk.begin(LESSON, BEATS.index(name))


def answered(name: str, choice: int = 1) -> Walk[Any]:
    return beat(name).digit(choice).commit()


def token(name: str, **values: object) -> Walk[Any]:
    fields = "".join(f"&{key}={value}" for key, value in values.items())
    said = "&said=flip:1" if name == "flip" else ""
    return read(f"why-a-loss?beat={BEATS.index(name) + 1}{said}{fields}")


def weight(name: str) -> tuple[int, int]:
    return int(name[1]) - 1, int(name[2]) - 1


def probabilities(nudge: float, name: str = "w23") -> list[float]:
    nudged = W.copy()
    nudged[weight(name)] += nudge
    powers = [math.exp(score) for score in X @ nudged]
    return [power / sum(powers) for power in powers]


def loss(nudge: float, name: str = "w23") -> float:
    return -math.log(probabilities(nudge, name)[2] + 1e-7)


def loss_slope(nudge: float, name: str = "w23") -> float:
    """x_i (y_j - t_j): the derivative in closed form."""
    i, j = weight(name)
    return float(X[i] * (probabilities(nudge, name)[j] - (j == 2)))


def formula(walk: Walk[Any]) -> list[str]:
    return [text.en for text in walk.lesson.formula(walk)]


def status(walk: Walk[Any]) -> str:
    return walk.lesson.status(walk).en


def numbers(words: str) -> list[float]:
    return [float(found) for found in re.findall(NUMBER, words)]


def screen(walk: Walk[Any], width: int = 80, height: int = 24) -> str:
    return "\n".join(plain(row) for row in paint_page(walk, Look(width, height)).rows)


def plots(walk: Walk[Any]) -> list[Plot]:
    return [figure for figure in walk.lesson.figures(walk) if isinstance(figure, Plot)]


def points(plot: Plot, role: str) -> list[Points]:
    return [part for part in plot.parts if isinstance(part, Points) and part.role == role]


@pytest.mark.slow
def test_nothing_is_wrong_with_its_content() -> None:
    assert list(check(LESSON)) == []


# -- the way from -1 to +1 --------------------------------------------------------------


def test_the_loss_falls_from_the_curriculums_first_number_to_its_last() -> None:
    walk = answered("walk")
    assert "-ln y[2] = 1.5607" in formula(walk.back(20))[1]
    assert "-ln y[2] = 0.4836" in formula(walk)[1]
    assert walk.state.nudge == 1.0
    losses = [state.loss for state in walk.timeline.past()]
    assert len(losses) == 21
    assert losses == sorted(losses, reverse=True)
    assert losses == pytest.approx([loss(k / 10 - 1) for k in range(21)], abs=1e-12)


def test_accuracy_jumps_once_on_the_way() -> None:
    walk = answered("walk")
    accuracies = [state.accuracy for state in walk.timeline.past()]
    assert accuracies == [0.0] * 10 + [1.0] * 11
    assert numbers(status(walk)) == [1, -0.1, 0.0]
    assert "-0.0000" not in status(walk)


def test_the_jump_lies_where_the_curriculum_says() -> None:
    assert -0.0874 < JUMP < -0.0873
    walk = token("flip", nudge=-0.088, move=0.0001, step=7)
    assert walk.state.accuracy == 1.0
    assert walk.back().state.accuracy == 0.0
    assert numbers(status(walk)) == [1, -0.0874, -0.0873]
    assert "-0.0874" in screen(walk)


def test_the_goal_asks_for_the_smallest_steps() -> None:
    for move in (0.1, 0.01, 0.001):
        walk = token("flip", nudge=-0.088, move=move)
        for _ in range(10):
            walk = press(walk, "space")
        assert "flip" not in walk.reached
    walk = token("flip", nudge=-0.089, move=0.0001)
    for _ in range(17):
        walk = press(walk, "space")
    assert walk.state.accuracy == 1.0
    assert "flip" not in walk.reached


def test_smaller_steps_magnify_the_picture() -> None:
    wide, narrow = (plots(token("flip", nudge=-0.088, move=m))[0] for m in (0.1, 0.0001))
    assert wide.x_limits == (-1.0, 1.0)
    assert narrow.x_limits == pytest.approx((-0.088, -0.086))
    assert plots(token("flip", nudge=0.9, move=0.01))[0].x_limits == pytest.approx((0.8, 1.0))


@pytest.mark.parametrize("move", [0.1, 0.01, 0.001, 0.0001])
def test_however_far_it_is_magnified_one_step_holds_the_whole_leap(move: float) -> None:
    walk = token("flip", nudge=round(JUMP - 7.5 * move, 3 if move > 0.001 else 4), move=move)
    accuracies = [walk.forward(n).state.accuracy for n in range(21)]
    assert set(accuracies) == {0.0, 1.0}
    assert np.abs(np.diff(accuracies)).sum() == 1


def test_where_it_leaps_is_not_drawn_before_the_guess() -> None:
    waiting = beat("flip")
    assert waiting.turn(1).state.nudge == -1.0
    assert "contour-2" not in [part.role for part in plots(waiting)[0].backdrop.parts]


def test_the_run_ends_at_the_edge() -> None:
    walk = token("flip", nudge=0.95, move=0.1).forward(5)
    assert walk.step == 1
    assert walk.state.nudge == 1.0


# -- slopes -----------------------------------------------------------------------------


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.sampled_from(["w11", "w12", "w13", "w21", "w22", "w23"]), st.floats(-1, 1))
def test_loss_and_its_slope_are_right_for_every_weight(name: str, nudge: float) -> None:
    state = token("sign", weight=name, nudge=nudge).state
    assert state.loss == pytest.approx(loss(nudge, name), abs=1e-9)
    assert state.loss_slope == pytest.approx(loss_slope(nudge, name), abs=1e-6)
    assert state.y == pytest.approx(probabilities(nudge, name))


@pytest.mark.parametrize("nudge", np.linspace(-1, 1, 41).round(3).tolist())
def test_the_slope_of_accuracy_is_0_everywhere_else(nudge: float) -> None:
    walk = token("two-slopes", nudge=nudge)
    assert walk.state.accuracy_slope == 0.0
    assert walk.state.accuracy == float(nudge > JUMP)
    assert formula(walk)[2].endswith("slope    0.0000")


def test_the_slope_at_nudge_0_is_that_of_lesson_14() -> None:
    walk = answered("slope")
    assert formula(walk)[1].endswith("slope   -0.5442")
    assert "-0.544215" in f"{walk.state.loss_slope:.6f}"


def test_slopes_are_hidden_until_they_are_guessed() -> None:
    for name in ("slope", "follow", "spike"):
        assert not any("slope" in line for line in formula(beat(name)))
    for name in ("slope", "follow"):
        assert any("slope" in line for line in formula(answered(name)))


def test_both_slopes_are_drawn_as_they_were_passed() -> None:
    values, slopes = plots(beat("two-slopes").forward(20))
    (by_accuracy,) = points(slopes, "secant")
    (by_loss,) = (p for p in slopes.parts if isinstance(p, Curve) and p.role == "curve")
    assert by_loss.y == pytest.approx([loss_slope(k / 10 - 1) for k in range(21)], abs=1e-6)
    assert not by_accuracy.y.any()
    tangent = next(p for p in values.parts if isinstance(p, Curve) and p.role == "tangent")
    rise = (tangent.y[-1] - tangent.y[0]) / (tangent.x[-1] - tangent.x[0])
    assert rise == pytest.approx(loss_slope(1.0), abs=1e-6)
    assert "slopes" in screen(beat("two-slopes"))


def test_the_curve_of_accuracy_is_open_where_it_jumps() -> None:
    lines = [p for p in plots(answered("slope"))[0].backdrop.parts if p.role == "contour-2"]
    below, above = lines
    assert isinstance(below, Curve)
    assert isinstance(above, Curve)
    np.testing.assert_array_equal(np.isfinite(below.y), below.x < JUMP)
    np.testing.assert_array_equal(np.isfinite(above.y), above.x > JUMP)
    hidden = plots(beat("walk"))[0].backdrop.parts
    assert [part.role for part in hidden] == ["contour-1"]


def test_the_bars_tell_who_leads() -> None:
    for nudge, roles in ((-1, ["bad", "bar", "bar"]), (1, ["bar", "bar", "good"])):
        (bars,) = (f for f in LESSON.figures(token("flip", nudge=nudge)) if isinstance(f, Bars))
        assert [bar.role for bar in bars.bars] == roles
        assert [bar.value for bar in bars.bars] == pytest.approx(probabilities(nudge))


# -- learning ---------------------------------------------------------------------------


def test_accuracy_leads_nowhere_and_the_loss_does() -> None:
    stuck = answered("follow")
    assert (stuck.step, stuck.state.nudge, stuck.state.accuracy) == (20, -1.0, 0.0)
    assert "0.1 * 0.0000 = -0.3058" in formula(stuck)[0]
    assert status(stuck) == "The slope is 0: no direction, w23 stays where it is."
    learned = press(stuck, "left")
    assert learned.state.accuracy == 1.0
    assert "follow" in learned.reached
    nudge = -1.0
    for _ in range(20):
        nudge -= 0.1 * loss_slope(nudge)
    assert learned.state.nudge == pytest.approx(nudge, abs=1e-6)
    # The notes promise the 15th step.
    assert [learned.back(5).state.accuracy, learned.back(6).state.accuracy] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("name", "way"),
    [("w11", -1), ("w12", -1), ("w13", 1), ("w21", -1), ("w22", -1), ("w23", 1)],
)
def test_the_sign_says_which_way_a_weight_goes(name: str, way: int) -> None:
    walk = answered("sign").put({"weight": name}).restart()
    assert f": {'raise' if way > 0 else 'lower'} {name}." in status(walk)
    assert np.sign(walk.forward().state.nudge) == way
    assert walk.forward().state.loss < walk.state.loss


def test_a_waiting_question_is_not_answered_by_the_status() -> None:
    for name in ("walk", "flip", "sign", "follow", "saddle"):
        # Before the guess no key takes a step, so none is named.
        assert status(beat(name)) == "Nothing has moved yet: guess first."
    assert status(answered("flip")) == "At the start. `space` takes a step."


def test_a_step_beyond_the_picture_is_said_to_be_held_at_its_edge() -> None:
    walk = answered("sign").put({"eta": 10.0}).restart().forward()
    assert walk.state.nudge == -1.0
    assert formula(walk)[0].endswith("0.8556 - 10 * 0.3289  (held at the edge, -0.1444)")


def test_the_legend_names_slopes_only_where_they_are_drawn() -> None:
    for name, named in (("walk", False), ("flip", False), ("two-slopes", True)):
        legend = plots(beat(name))[0].legend
        assert ("slope" in [text.en for _, _, text in legend]) == named


@pytest.mark.parametrize(
    ("name", "truth"),
    [
        ("walk", "once"),
        ("flip", "a leap, sharp as ever"),
        ("slope", "0"),
        ("follow", "still at -1"),
        ("sign", "lower it"),
        ("saddle", "at rest, but in no minimum"),
        ("escape", "far from the saddle"),
        ("spike", "three different slopes"),
        ("zero-is-not-best", "minimum, though there is none"),
    ],
)
def test_the_true_answers_are_true(name: str, truth: str) -> None:
    prediction = beat(name).current_beat.prediction
    assert prediction is not None
    assert prediction.choices[prediction.truth].en == truth


# -- the saddle -------------------------------------------------------------------------


def test_from_the_ridge_descent_sticks_at_the_saddle() -> None:
    walk = answered("saddle")
    assert walk.step == 100
    np.testing.assert_allclose(walk.state.x, (0.8**100, 0.0), rtol=1e-3, atol=0)
    assert walk.state.x[1] == 0.0
    assert "on a saddle, not in a minimum" in status(walk)
    # As long as one likes.
    assert walk.forward(400).state.x[1] == 0.0


def test_a_millionth_beside_it_escapes() -> None:
    walk = answered("escape")
    np.testing.assert_allclose(walk.state.x[1], 1e-6 * 1.2**80, rtol=1e-3)
    assert formula(walk)[1].endswith("=  2.160229")
    assert status(walk) == "Away from the saddle: farther along x1 at every step."
    assert numbers(formula(walk)[2])[0] == pytest.approx(-((1e-6 * 1.2**80) ** 2), abs=1e-3)


def test_beside_the_ridge_the_run_first_seems_to_stop() -> None:
    walk = answered("escape").back(50)
    assert np.abs(walk.state.x).max() < 2e-3
    assert status(walk) == "Towards the saddle: x0 shrinks."


def test_too_large_an_eta_is_not_said_to_shrink_x0() -> None:
    walk = answered("saddle").put({"eta": 1.5}).restart().forward(3)
    np.testing.assert_allclose(walk.state.x[0], -8.0, rtol=1e-6)
    assert status(walk) == "eta is too large: each step jumps across the saddle."


def test_the_path_over_the_saddle_is_drawn() -> None:
    surface, distances = plots(answered("escape"))
    path = next(p for p in surface.parts if isinstance(p, Curve) and p.role == "path")
    np.testing.assert_allclose(path.x[1:], path.x[:-1] * 0.8, rtol=1e-4, atol=1e-9)
    np.testing.assert_allclose(path.y[1:], path.y[:-1] * 1.2, rtol=1e-4)
    assert distances.log_y


# -- pitfalls ---------------------------------------------------------------------------


def test_at_the_jump_the_difference_is_only_its_h() -> None:
    pitfall = beat("spike").current_beat.pitfall
    assert pitfall is not None
    broken = re.findall(r"[\d.]+", snippet.run(pitfall.broken).text)
    assert [float(words) for words in broken] == [1 / (2 * h) for h in (1e-2, 1e-3, 1e-4)]
    assert numbers(snippet.run(pitfall.fixed).text) == pytest.approx(
        [loss_slope(JUMP)] * 3, abs=1e-5
    )


def test_code_that_trusts_a_zero_calls_the_saddle_a_minimum() -> None:
    walk = answered("zero-is-not-best")
    assert "returns: minimum" in screen(walk)
    # Along x1, f(0, 0.01) = -0.01².
    assert "lower: -0.0001" in screen(walk.commit())


@pytest.mark.parametrize("scene", ["network", "saddle"])
@pytest.mark.parametrize("name", BEATS)
def test_every_beat_can_be_opened_in_either_scene(name: str, scene: str) -> None:
    for other in ("network", "saddle"):
        walk = token(name, scene=scene, ghost=f"scene:{other}@2").forward(2)
        assert len(screen(walk).splitlines()) == 24
        assert name not in walk.reached


def test_the_sums_behind_a_pitfall_stand_below_its_code_after_the_guess() -> None:
    waiting, told = screen(beat("spike")), screen(answered("spike"))
    assert "(f(w + h) - f(w - h)) / 2h" in waiting
    for h in (1e-2, 1e-3, 1e-4):
        sum_ = f"(1 - 0) / {2 * h:g}"
        assert sum_ not in waiting
        assert any(sum_ in row and row.endswith(f"= {1 / (2 * h):.0f}") for row in stripped(told))
    heights = stripped(screen(answered("zero-is-not-best")))
    assert "f(0.01, 0) = 0.0001" in heights
    assert "f(0, 0.01) = -0.0001" in heights
    assert "0.0001" not in screen(beat("zero-is-not-best"))


def stripped(page: str) -> list[str]:
    return [row.strip() for row in page.splitlines()]
