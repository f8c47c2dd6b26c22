"""Lesson 7 against its curriculum, with the network written once more in plain NumPy."""

import math
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.engine.walk import Walk
from downslope.lessons.l07_why_a_loss import LESSON
from downslope.lessons.l07_why_a_loss.beats.hundred import smallest_stair, smallest_stair_again
from downslope.lessons.l07_why_a_loss.hundred import accuracy_of_all, samples
from downslope.lessons.l07_why_a_loss.run import Nudged, State
from downslope.lessons.pictures.figure import Bars, Curve, NetworkDrawing, Plot
from downslope.tui.check.content import check
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, numbers, parts, pictures, roles, screen, status

learner = Learner(LESSON)
W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])

X = np.array([0.6, 0.9])

# The scores of classes 0 and 2 are equal where 0.9 * nudge makes up for their difference.
JUMP = float((X @ W)[0] - (X @ W)[2]) / 0.9


def token(name: str, **values: object) -> Walk[State]:
    return learner.read(name, **({"said": "flip:1"} if name == "flip" else {}), **values)


def nudged(walk: Walk[State]) -> Nudged:
    """The state of a walk at the network."""
    assert isinstance(walk.state, Nudged)
    return walk.state


def passed(walk: Walk[State]) -> list[Nudged]:
    """The states of the run so far."""
    return [state for state in walk.timeline.past() if isinstance(state, Nudged)]


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
    """The derivative of the loss in closed form: x_i (y_j - t_j)."""
    i, j = weight(name)
    return float(X[i] * (probabilities(nudge, name)[j] - (j == 2)))


def plots(walk: Walk[State]) -> list[Plot]:
    return pictures(walk, Plot)


@pytest.mark.slow
def test_nothing_is_wrong_with_its_content() -> None:
    assert list(check(LESSON)) == []


# -- the way from -1 to +1 --------------------------------------------------------------


def test_the_loss_falls_from_the_curriculums_first_number_to_its_last() -> None:
    walk = learner.guessed("walk")
    assert "-ln y[2] = 1.5607" in formula(walk.back(20))[1]
    assert "-ln y[2] = 0.4836" in formula(walk)[1]
    assert nudged(walk).nudge == 1.0
    losses = [state.loss for state in passed(walk)]
    assert len(losses) == 21
    assert losses == sorted(losses, reverse=True)
    assert losses == pytest.approx([loss(k / 10 - 1) for k in range(21)], abs=1e-12)


def test_accuracy_jumps_once_on_the_way() -> None:
    walk = learner.guessed("walk")
    accuracies = [state.accuracy for state in passed(walk)]
    assert accuracies == [0.0] * 10 + [1.0] * 11
    assert numbers(status(walk)) == [1, -0.1, 0.0]
    assert "-0.0000" not in status(walk)


def test_the_jump_lies_where_the_curriculum_says() -> None:
    assert -0.0874 < JUMP < -0.0873
    walk = token("flip", nudge=-0.088, move=0.0001, step=7)
    assert nudged(walk).accuracy == 1.0
    assert nudged(walk.back()).accuracy == 0.0
    assert numbers(status(walk)) == [1, -0.0874, -0.0873]
    assert "-0.0874" in screen(walk)


def test_the_goal_asks_for_the_smallest_steps() -> None:
    for move in (0.1, 0.01, 0.001):
        walk = token("flip", nudge=-0.088, move=move)
        for _ in range(10):
            walk = press(walk, "space")
        assert "flip" not in walk.commit().reached
    walk = token("flip", nudge=-0.089, move=0.0001)
    for _ in range(17):
        walk = press(walk, "space")
    assert nudged(walk).accuracy == 1.0
    assert "flip" not in walk.commit().reached


def test_smaller_steps_magnify_the_picture() -> None:
    wide, narrow = (plots(token("flip", nudge=-0.088, move=m))[0] for m in (0.1, 0.0001))
    assert wide.x_limits == (-1.0, 1.0)
    assert narrow.x_limits == pytest.approx((-0.088, -0.086))
    assert plots(token("flip", nudge=0.9, move=0.01))[0].x_limits == pytest.approx((0.8, 1.0))


@pytest.mark.parametrize("move", [0.1, 0.01, 0.001, 0.0001])
def test_however_far_it_is_magnified_one_step_holds_the_whole_leap(move: float) -> None:
    walk = token("flip", nudge=round(JUMP - 7.5 * move, 3 if move > 0.001 else 4), move=move)
    accuracies = [nudged(walk.forward(n)).accuracy for n in range(21)]
    assert set(accuracies) == {0.0, 1.0}
    assert np.abs(np.diff(accuracies)).sum() == 1


def test_where_it_leaps_is_not_drawn_before_the_guess() -> None:
    waiting = learner.at("flip")
    assert nudged(waiting.turn(1)).nudge == -1.0
    assert "contour-2" not in [part.role for part in plots(waiting)[0].backdrop.parts]


def test_the_run_ends_at_the_edge() -> None:
    walk = token("flip", nudge=0.95, move=0.1).forward(5)
    assert walk.step == 1
    assert nudged(walk).nudge == 1.0


# -- slopes -----------------------------------------------------------------------------


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.sampled_from(["w11", "w12", "w13", "w21", "w22", "w23"]), st.floats(-1, 1))
def test_loss_and_its_slope_are_right_for_every_weight(name: str, nudge: float) -> None:
    state = nudged(token("sign", weight=name, nudge=nudge))
    assert state.loss == pytest.approx(loss(nudge, name), abs=1e-9)
    assert state.loss_slope == pytest.approx(loss_slope(nudge, name), abs=1e-6)
    assert state.y == pytest.approx(probabilities(nudge, name))


@pytest.mark.parametrize("nudge", np.linspace(-1, 1, 41).round(3).tolist())
def test_the_slope_of_accuracy_is_0_everywhere_else(nudge: float) -> None:
    walk = token("two-slopes", nudge=nudge)
    assert nudged(walk).accuracy_slope == 0.0
    assert nudged(walk).accuracy == float(nudge > JUMP)
    assert formula(walk)[2].endswith("slope    0.0000")


def test_the_slope_at_nudge_0_is_that_of_lesson_14() -> None:
    walk = learner.guessed("slope")
    assert formula(walk)[1].endswith("slope   -0.5442")
    assert "-0.544215" in f"{nudged(walk).loss_slope:.6f}"


def test_slopes_are_hidden_until_they_are_guessed() -> None:
    for name in ("slope", "follow", "spike"):
        assert not any("slope" in line for line in formula(learner.at(name)))
    for name in ("slope", "follow"):
        assert any("slope" in line for line in formula(learner.guessed(name)))


def test_the_picture_of_the_slopes_waits_empty_in_its_place() -> None:
    for name in ("slope", "follow"):
        waiting, told = learner.at(name), learner.guessed(name)
        titles = [figure.title.en for figure in waiting.figures()]
        assert titles == ["loss and accuracy", "slopes", titles[2]]
        assert [figure.title.en for figure in told.figures()][:2] == titles[:2]
        values, slopes = plots(waiting)
        assert slopes.parts == slopes.backdrop.parts == ()
        assert slopes.summary.en.endswith("the loss has slope ?, the accuracy ?.")
        assert not {"tangent", "slope"} & set(roles(values))
        assert plots(told)[1].parts


def test_both_slopes_are_drawn_as_they_were_passed() -> None:
    values, slopes = plots(learner.at("two-slopes").forward(20))
    (by_accuracy,) = parts(slopes, Curve, "path")
    (by_loss,) = parts(slopes, Curve, "curve")
    assert by_loss.y == pytest.approx([loss_slope(k / 10 - 1) for k in range(21)], abs=1e-6)
    assert not by_accuracy.y.any()
    tangent = parts(values, Curve, "tangent")[0]
    rise = (tangent.y[-1] - tangent.y[0]) / (tangent.x[-1] - tangent.x[0])
    assert rise == pytest.approx(loss_slope(1.0), abs=1e-6)
    assert "slopes" in screen(learner.at("two-slopes"))


def test_the_curve_of_accuracy_is_open_where_it_jumps() -> None:
    still = plots(learner.guessed("slope"))[0].backdrop
    below, above = parts(still, Curve, "path-old")
    assert roles(still).count("path-old") == 2
    np.testing.assert_array_equal(np.isfinite(below.y), below.x < JUMP)
    np.testing.assert_array_equal(np.isfinite(above.y), above.x > JUMP)
    hidden = plots(learner.at("walk"))[0].backdrop.parts
    assert [part.role for part in hidden] == ["contour-1"]


def test_the_bars_tell_who_leads() -> None:
    for nudge, expected in ((-1, ["bad", "bar", "bar"]), (1, ["bar", "bar", "good"])):
        (bars,) = pictures(token("flip", nudge=nudge), Bars)
        assert [bar.role for bar in bars.bars] == expected
        assert [bar.value for bar in bars.bars] == pytest.approx(probabilities(nudge))


# -- learning ---------------------------------------------------------------------------


def test_accuracy_leads_nowhere_and_the_loss_does() -> None:
    stuck = learner.guessed("follow")
    assert (stuck.step, nudged(stuck).nudge, nudged(stuck).accuracy) == (20, -1.0, 0.0)
    assert "0.1 * 0.0000 = -0.3058" in formula(stuck)[0]
    assert status(stuck) == "The slope is 0: no direction, w23 stays where it is."
    learned = press(stuck, "left")
    assert nudged(learned).accuracy == 1.0
    assert "follow" in learned.commit().reached
    nudge = -1.0
    for _ in range(20):
        nudge -= 0.1 * loss_slope(nudge)
    assert nudged(learned).nudge == pytest.approx(nudge, abs=1e-6)
    # The teacher's notes promise that accuracy changes at the 15th step.
    assert [nudged(learned.back(5)).accuracy, nudged(learned.back(6)).accuracy] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("name", "way"),
    [("w11", -1), ("w12", -1), ("w13", 1), ("w21", -1), ("w22", -1), ("w23", 1)],
)
def test_the_sign_says_which_way_a_weight_goes(name: str, way: int) -> None:
    walk = learner.guessed("sign").put({"weight": name}).restart()
    assert f": {'raise' if way > 0 else 'lower'} {name}." in status(walk)
    assert np.sign(nudged(walk.forward()).nudge) == way
    assert nudged(walk.forward()).loss < nudged(walk).loss


def test_a_waiting_question_is_not_answered_by_the_status() -> None:
    for name in ("walk", "flip", "sign", "follow", "saddle"):
        # Before the guess no key takes a step, so the status must not name one.
        assert status(learner.at(name)) == "Nothing has moved yet: guess first."
    assert status(learner.guessed("flip")) == "At the start. `space` takes a step."


def test_a_step_beyond_the_picture_is_said_to_be_held_at_its_edge() -> None:
    walk = learner.guessed("sign").put({"eta": 10.0}).restart().forward()
    assert nudged(walk).nudge == -1.0
    assert formula(walk)[0].endswith("0.8556 - 10 * 0.3289  (held at the edge, -0.1444)")


def test_the_legend_names_slopes_only_where_they_are_drawn() -> None:
    for name, named in (("walk", False), ("flip", False), ("two-slopes", True)):
        legend = plots(learner.at(name))[0].legend
        assert ("slope" in [text.en for _, _, text in legend]) == named


TRUTHS = {
    "walk": "once",
    "flip": "a leap, sharp as ever",
    "slope": "0",
    "follow": "still at -1",
    "sign": "lower it",
    "saddle": "at rest, but in no minimum",
    "escape": "far from the saddle",
    "spike": "three different slopes",
    "zero-is-not-best": "minimum, though there is none",
}


@pytest.mark.parametrize("name", TRUTHS)
def test_the_true_answers_are_true(name: str) -> None:
    assert learner.truth(name) == TRUTHS[name]


# -- pitfalls ---------------------------------------------------------------------------


def test_at_the_jump_the_difference_is_only_its_h() -> None:
    broken, fixed = learner.returned("spike")
    found = re.findall(r"[\d.]+", broken)
    assert [float(words) for words in found] == [1 / (2 * h) for h in (1e-2, 1e-3, 1e-4)]
    assert numbers(fixed) == pytest.approx([loss_slope(JUMP)] * 3, abs=1e-5)


@pytest.mark.parametrize("scene", ["network", "saddle"])
@pytest.mark.parametrize("name", learner.beats)
def test_every_beat_can_be_opened_in_either_scene(name: str, scene: str) -> None:
    for other in ("network", "saddle"):
        walk = token(name, scene=scene, ghost=f"scene:{other}@2").forward(2)
        assert len(screen(walk).splitlines()) == 24
        assert name not in walk.commit().reached


def test_the_sums_behind_a_pitfall_stand_below_its_code_after_the_guess() -> None:
    waiting, told = screen(learner.at("spike")), screen(learner.guessed("spike"))
    assert "(f(w + h) - f(w - h)) / 2h" in waiting
    for h in (1e-2, 1e-3, 1e-4):
        sum_ = f"(1 - 0) / {2 * h:g}"
        assert sum_ not in waiting
        assert any(sum_ in row and row.endswith(f"= {1 / (2 * h):.0f}") for row in stripped(told))
    heights = stripped(screen(learner.guessed("zero-is-not-best")))
    assert "f(0.01, 0) = 0.0001" in heights
    assert "f(0, 0.01) = -0.0001" in heights
    assert "0.0001" not in screen(learner.at("zero-is-not-best"))


def stripped(page: str) -> list[str]:
    return [row.strip() for row in page.splitlines()]


# -- a hundred samples ------------------------------------------------------------------


def test_the_accuracy_of_a_hundred_is_the_share_that_the_network_reads_right() -> None:
    for nudge in (-1.0, -0.1, 0.0, 0.105, 1.0):
        moved = W.copy()
        moved[1, 2] += nudge
        right = sum(int(np.argmax(x @ moved)) == 2 for x in samples())
        assert accuracy_of_all("w23", np.array([nudge]))[0] == right / 100


def test_a_hundred_stairs_are_level_between_their_leaps() -> None:
    stairs = accuracy_of_all("w23", np.linspace(-1, 1, 20001))
    leaps = np.diff(stairs)
    assert stairs[0] == 0
    assert stairs[-1] == 1
    assert np.count_nonzero(leaps) <= 100
    assert np.allclose(leaps * 100, np.round(leaps * 100))


def test_the_magnified_stairs_come_with_the_answer() -> None:
    waiting, told = (pictures(w, Plot)[1] for w in (learner.at("hundred"), type_a_stair()))
    assert waiting.backdrop.parts == ()
    (line,) = told.backdrop.parts
    assert isinstance(line, Curve)
    assert told.x_limits == (-1.0, -0.96)
    assert len(np.unique(line.y[~np.isnan(line.y)])) == 1
    zoomed = press(type_a_stair().put({"nudge": 0.0}), "tab", "right", "right", "right")
    stairs, lens = pictures(zoomed, Plot)
    assert (stairs.x_limits, lens.x_limits) == ((0.0, 0.002), (-0.02, 0.02))


def type_a_stair() -> Walk[State]:
    return press(learner.at("hundred"), "type 0.01", "enter")


def test_a_stair_is_one_share() -> None:
    for question in (smallest_stair(100), *map(smallest_stair_again, range(1, 9))):
        (count,) = numbers(question.text.en)
        assert question.truth == pytest.approx(1 / count)


def test_the_network_is_drawn_with_the_weight_that_is_nudged() -> None:
    (drawn,) = pictures(learner.at("opening"), NetworkDrawing)
    assert drawn.marked == (0, 1, 2)
    np.testing.assert_array_equal(drawn.weights[0], W)
    (other,) = pictures(press(learner.at("opening"), "right"), NetworkDrawing)
    assert other.marked != drawn.marked
