"""Lesson 12 against its curriculum: every number, from closed forms and independent arithmetic.

On the bowl x0² + x1² the central difference is exact, so k steps multiply x by (1 - 2 eta)^k.
"""

import math
from typing import Literal
from urllib.parse import quote

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from downslope.lessons.base.numbers import fixed
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l12_gradient_descent import LESSON
from downslope.lessons.pictures.figure import Curve, Heights, Plot, Points
from downslope.lessons.pictures.terrain import terrain
from downslope.lessons.shared.descent import Descent
from downslope.lessons.shared.landscape import landscape
from downslope.tui.page.pane_rows import formula_rows
from downslope.tui.painter.rows import plain
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, numbers, parts, roles, screen, status

learner = Learner(LESSON)
START = (-3.0, 4.0)


def run(eta: float, steps: int, **more: object) -> Walk[Descent]:
    """A run from (-3, 4) at the beat where everything can be turned."""
    return learner.read("tune", eta=repr(eta), step=steps, **more)


def on_the_bowl(eta: float, steps: int) -> list[float]:
    return [x * (1 - 2 * eta) ** steps for x in START]


def after_equals(walk: Walk[Descent]) -> list[str]:
    """The results of the step, as the two coordinate lines of the formula show them."""
    return [line.split(" = ")[-1].strip() for line in formula(walk)[:2]]


# -- where a hundred steps end ----------------------------------------------------------

ENDS = {
    0.1: ((-6.1111e-10, 8.1481e-10), 1e-14),
    0.01: ((-0.39786, 0.53048), 1e-5),
    1e-10: ((-2.99999994, 3.99999992), 1e-8),
    1.0: ((-3.0, 4.0), 1e-8),
    1.01: ((-21.7339, 28.9786), 1e-4),
}
"""The curriculum's end point for each eta, and the value of its last digit."""


@pytest.mark.parametrize("eta", ENDS)
def test_a_hundred_steps_end_where_the_curriculum_says(eta: float) -> None:
    end, unit = ENDS[eta]
    walk = run(eta, 100)
    assert walk.step == 100
    np.testing.assert_allclose(walk.state.x, end, rtol=0, atol=0.51 * unit)


@pytest.mark.parametrize("eta", ENDS)
def test_the_formula_says_where_they_end(eta: float) -> None:
    end, _ = ENDS[eta]
    shown = after_equals(run(eta, 100))
    for words, coordinate in zip(shown, end, strict=True):
        half_a_digit = 0.0006 if "e" not in words else 0.0006 * 10.0 ** int(words.split("e")[1])
        assert float(words) == pytest.approx(coordinate, abs=half_a_digit)


# A tiny run is about how little the point moves, and -3.000 = -3.000 would not show that it does.
def test_the_formula_of_a_tiny_step_shows_that_it_moved() -> None:
    lines = formula(run(1e-10, 100))
    assert "-2.99999994" in lines[0]
    assert "3.99999992" in lines[1]


@pytest.mark.parametrize("digit", range(1, 6))
def test_the_presets_are_the_curriculums_five_runs(digit: int) -> None:
    walk = press(learner.at("tune"), str(digit)).forward(100)
    eta = (1e-10, 0.01, 0.1, 1.0, 1.01)[digit - 1]
    assert walk.values["eta"] == eta
    np.testing.assert_allclose(walk.state.x, on_the_bowl(eta, 100), rtol=1e-5, atol=2e-10)
    assert walk.presets[digit - 1].good == (eta in {0.01, 0.1})


def test_the_lesson_opens_as_the_book_does() -> None:
    walk = learner.at("tune")
    assert (walk.values["eta"], walk.values["x0"], walk.values["x1"]) == (0.1, -3.0, 4.0)
    assert walk.values["landscape"] == "bowl"


def test_an_eta_of_one_ping_pongs() -> None:
    walk = run(1.0, 99)
    np.testing.assert_allclose(walk.state.x, (3.0, -4.0), atol=1e-8)
    np.testing.assert_allclose(walk.forward().state.x, (-3.0, 4.0), atol=1e-8)
    assert status(walk) == "It jumps across the valley floor."


# -- the formula ------------------------------------------------------------------------

etas = st.sampled_from([0.01, 0.05, 0.1, 0.3, 0.45, 0.7, 0.95, 1.0, 1.01])


def test_the_first_step_reads_as_in_the_curriculum() -> None:
    lines = [" ".join(line.split()) for line in formula(run(0.1, 1))]
    assert lines == [
        "x0 ← -3.000 - 0.1 * -6.000 = -2.400",
        "x1 ← 4.000 - 0.1 * 8.000 = 3.200",
        "f 25.000 → 16.000 drop: predicted 10.000, actual 9.000",
    ]


@settings(deadline=None, derandomize=True, max_examples=40)
@given(etas, st.integers(1, 30))
@example(0.1, 1)
def test_every_number_of_the_formula_is_right(eta: float, steps: int) -> None:
    lines = formula(run(eta, steps))
    before, after = on_the_bowl(eta, steps - 1), on_the_bowl(eta, steps)
    for k in (0, 1):
        said = numbers(lines[k].split("←")[1].replace(" - ", " , "))
        expected = [before[k], eta, 2 * before[k], after[k]]
        assert said == pytest.approx(expected, rel=6e-4, abs=6e-4)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(etas, st.integers(1, 30))
@example(0.01, 1)
def test_the_predicted_and_the_actual_drop_are_right(eta: float, steps: int) -> None:
    """The predicted drop is eta |g|², on the bowl 4 eta f; the actual one (1 - (1 - 2 eta)²) f."""
    height = 25.0 * (1 - 2 * eta) ** (2 * (steps - 1))
    factor = (1 - 2 * eta) ** 2
    said = numbers(formula(run(eta, steps))[2].split("f ", 1)[1])
    expected = [height, height * factor, 4 * eta * height, height * (1 - factor)]
    assert said == pytest.approx(expected, rel=6e-4, abs=6e-4)


def test_before_the_first_step_the_formula_shows_point_height_and_gradient() -> None:
    lines = formula(learner.at("tune"))
    assert lines[0] == "x0² + x1²"
    assert numbers(lines[1]) == [-3.0, 4.0, 25.0]
    assert numbers(lines[2]) == [-6.0, 8.0]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5, 7, 12, 30])
def test_the_formula_of_a_run_out_of_hand_still_fits_its_line(
    steps: int, language: Literal["en", "ko"]
) -> None:
    for land in ("bowl", "saddle", "rosenbrock", "himmelblau"):
        walk = run(10.0, steps, landscape=land, x0=-9.9, x1=-9.9)
        rows = [plain(row).rstrip() for row in formula_rows(walk, language, 80)]
        assert not any(row.endswith("…") for row in rows), rows


def test_the_formula_and_the_drop_stand_on_the_screen_in_both_languages() -> None:
    walk = run(0.1, 1)
    assert "x0 ← -3.000 - 0.1 * -6.000 = -2.400" in screen(walk)
    assert "예측 10.000, 실제 9.000" in screen(walk, language="ko")


# -- what it says in words --------------------------------------------------------------


def first_far_step(eta: float) -> int:
    """The first k at which 4 |1 - 2 eta|^k is at least 1000.

    Then the run on the bowl counts as diverged.
    """
    return math.ceil(math.log(250) / math.log(abs(1 - 2 * eta)))


@pytest.mark.parametrize("eta", [1.01, 1.1, 1.5, 2.0, 3.0, 10.0])
@pytest.mark.parametrize("more", [0, 1, 25])
def test_a_diverged_run_says_since_when(eta: float, more: int) -> None:
    step = first_far_step(eta)
    assert status(run(eta, step + more)) == f"Diverged at step {step}."
    assert "Diverged" not in status(run(eta, step - 1))


# The step at which it diverged stays the same however long the run goes on.
def test_a_run_that_diverged_long_ago_still_says_since_when() -> None:
    assert status(run(1.01, 2_600)) == f"Diverged at step {first_far_step(1.01)}."


def test_a_run_that_came_back_has_not_diverged() -> None:
    walk = run(1.01, first_far_step(1.01) + 5)
    assert "Diverged" not in status(walk.back(6))


@pytest.mark.parametrize(
    ("walk", "said"),
    [
        pytest.param(run(0.1, 0), "At the start. `space` takes a step.", id="start"),
        pytest.param(run(0.1, 3), "Downhill.", id="downhill"),
        pytest.param(run(0.9, 3), "It jumps across the valley floor.", id="across"),
        pytest.param(run(0.5, 1), "At a minimum: the gradient is 0.", id="minimum"),
        pytest.param(run(1e-10, 50), "It hardly moves at all.", id="tiny-eta"),
        pytest.param(run(1.3, 1), "The point has left the picture.", id="out-of-sight"),
        pytest.param(run(1.05, 1), "Uphill! The step was too long.", id="uphill"),
        pytest.param(
            run(0.1, 90, landscape="saddle", x0=1, x1=0),
            "The gradient is almost 0, yet this is no minimum.",
            id="saddle",
        ),
        pytest.param(
            run(0.5, 1, landscape=quote("x0**2 + x1**2 + 1")),
            "At a minimum: the gradient is 0.",
            id="formula-minimum",
        ),
        pytest.param(
            run(0.5, 1, landscape=quote("-x0**2"), x0=0),
            "The gradient is 0, yet this is no minimum.",
            id="formula-ridge",
        ),
        pytest.param(
            run(0.5, 1, landscape=quote("x0*0")),
            "The gradient is 0: the ground is level here.",
            id="level",
        ),
        pytest.param(learner.at("first-step"), "At the start, until you have guessed.", id="asked"),
    ],
)
def test_the_status_tells_what_the_run_does(walk: Walk[Descent], said: str) -> None:
    assert status(walk) == said


# -- questions --------------------------------------------------------------------------

TRUTHS = {
    "first-step": "(-2.4, 3.2)",
    "promise": "less than 10",
    "too-small": "still at the start",
    "too-large": "jump to and fro for ever",
    "valley": "the steep one, x1",
    "flat-ground": "hardly moved",
    "bent-valley": "on the floor, far from it",
    "your-own": "jumping about (0, 0)",
    "shared-start": "the end of the descent",
    "lost-last-point": "no, one step short",
}


@pytest.mark.parametrize("name", TRUTHS)
def test_the_true_answers_are_true(name: str) -> None:
    assert learner.truth(name) == TRUTHS[name]


def test_the_reveal_shows_what_the_answer_claims() -> None:
    ends = {"first-step": (-2.4, 3.2), "too-small": START, "too-large": START, "flat-ground": START}
    for name, end in ends.items():
        revealed = learner.at(name).digit(1).commit()
        np.testing.assert_allclose(revealed.state.x, end, atol=1e-2)
    valley = learner.at("valley").digit(1).commit()
    expected = (-7.0 * (1 - 1.05 / 10) ** 20, 2.0 * (1 - 2 * 1.05) ** 20)
    np.testing.assert_allclose(valley.state.x, expected, rtol=1e-6)


# -- pitfalls ---------------------------------------------------------------------------


def outcomes(name: str) -> tuple[list[float], list[float]]:
    """The numbers that the mistake and its repair return, as a learner reads them."""
    broken, fixed_ = learner.returned(name)
    return numbers(broken), numbers(fixed_)


def test_a_shared_start_ends_up_where_the_descent_did() -> None:
    broken, fixed_ = outcomes("shared-start")
    assert broken == pytest.approx([x * 0.8**10 for x in START], abs=6e-6)
    assert fixed_ == list(START)


def test_a_lost_last_point_is_the_curriculums() -> None:
    broken, fixed_ = outcomes("lost-last-point")
    assert broken == [-0.04323, 0.05765]
    assert fixed_ == [-0.03459, 0.04612]
    # These are the points after 19 and after 20 steps.
    assert broken == pytest.approx(on_the_bowl(0.1, 19), abs=5e-6)
    assert fixed_ == pytest.approx(on_the_bowl(0.1, 20), abs=5e-6)


def test_a_pitfall_is_hidden_shown_and_repaired_on_the_screen() -> None:
    walk = learner.at("lost-last-point")
    assert "-0.04323" not in screen(walk)
    assert "-0.04323" in screen(walk.digit(2).commit())
    assert "-0.03459" in screen(walk.digit(2).commit().commit())


# -- pictures ---------------------------------------------------------------------------


def plots(walk: Walk[Descent]) -> tuple[Plot, Plot]:
    """The plots of the landscape with the path, and of the loss after each step."""
    surface, losses = walk.figures()
    assert isinstance(surface, Plot)
    assert isinstance(losses, Plot)
    return surface, losses


def curves(plot: Plot) -> list[Curve]:
    return parts(plot, Curve, "path")


def test_the_path_runs_through_every_point_of_the_descent() -> None:
    surface, losses = plots(run(0.1, 7))
    expected = np.array([on_the_bowl(0.1, k) for k in range(8)])
    (path,), (loss,) = curves(surface), curves(losses)
    np.testing.assert_allclose(np.column_stack([path.x, path.y]), expected, rtol=1e-9)
    np.testing.assert_array_equal(loss.x, np.arange(8))
    np.testing.assert_allclose(loss.y, 25 * 0.64 ** np.arange(8), rtol=1e-9)


def test_the_loss_is_drawn_on_a_linear_or_a_logarithmic_axis() -> None:
    assert not plots(run(0.1, 20))[1].log_y
    log = plots(run(0.1, 20, loss="log"))[1]
    assert log.log_y
    # The axis holds both ends of the run: 25, and 25 * 0.64^20 = 0.0033.
    assert log.y_limits[0] <= math.log10(25 * 0.64**20)
    assert log.y_limits[1] >= math.log10(25)


def test_what_was_is_drawn_beside_what_is_until_ghosts_are_hidden() -> None:
    walk = run(0.1, 5).turn(3, coarse=True)
    surface, losses = plots(walk)
    (ghost,) = parts(surface, Points, "ghost")
    assert roles(surface).count("ghost") == 2, "a line and its steps"
    np.testing.assert_allclose(ghost.x[-1], on_the_bowl(0.1, 5)[0], rtol=1e-9)
    assert "ghost" in roles(losses)
    assert not any("ghost" in roles(plot) for plot in plots(walk.toggle("ghosts")))


def test_the_arrows_are_painted_when_they_are_asked_for() -> None:
    walk = run(0.1, 0)
    heads = set("→↗↑↖↙↓↘")
    plain, asked = (
        [row[:42] for row in screen(shown).splitlines()[1:16]]
        for shown in (walk, walk.toggle("arrows"))
    )
    assert not heads & set("".join(plain))
    assert len(heads & set("".join(asked))) >= 6


def test_the_summaries_tell_the_same_in_words() -> None:
    surface, losses = plots(run(0.1, 2))
    assert "after 2 steps the point is at [-1.920, 2.560], where f is 10.240" in surface.summary.en
    assert losses.summary.en == "The loss after 2 steps: from 25.000 to 10.240."


# -- the other landscapes ---------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["bowl", "valley", "saddle", "plateau", "himmelblau", "rosenbrock"]
)
def test_every_landscape_can_be_walked_downhill(name: str) -> None:
    walk = run(0.001, 0, landscape=name, x0=0.5, x1=0.8)
    lower = walk.forward(20)
    assert lower.state.height < walk.state.height
    assert fixed(lower.state.height) in formula(lower)[2]


def test_in_the_valley_each_direction_has_its_own_factor() -> None:
    walk = run(0.9, 12, landscape="valley")
    np.testing.assert_allclose(walk.state.x, (-3 * 0.91**12, 4 * (-0.8) ** 12), rtol=1e-7)


def test_no_band_ends_where_the_ground_is_level() -> None:
    """Beyond 4 the plateau is level to within 0.0004, so a band there would suggest a slope.

    The bowl is as wide and has bands out to its corners. How far each level is from the middle
    follows from the formulas: 1 - exp(-r²/2) and r².
    """

    def levels(name: str) -> NDArray[np.float64]:
        (ground,) = parts(terrain(landscape(name)), Heights)
        return np.array(ground.levels)

    assert np.sqrt(-2 * np.log(1 - levels("plateau"))).max() < 4.0
    assert len(levels("plateau")) > 3
    assert np.sqrt(levels("bowl")).max() > 4.0
    assert not levels("0*x0").size


def test_himmelblau_from_the_start_reaches_the_minimum_of_the_notes() -> None:
    walk = run(0.01, 60, landscape="himmelblau")
    np.testing.assert_allclose(walk.state.x, (-2.805118, 3.131313), atol=1e-5)
    assert status(walk) == "At a minimum: the gradient is almost 0."


def test_the_saddle_holds_one_start_and_lets_a_nudged_one_go() -> None:
    stuck = run(0.1, 500, landscape="saddle", x0=1, x1=0)
    np.testing.assert_allclose(stuck.state.x, (0, 0), atol=1e-9)
    escaped = run(0.1, 80, landscape="saddle", x0=1, x1=1e-6)
    np.testing.assert_allclose(escaped.state.x[1], 1e-6 * 1.2**80, rtol=1e-3)
    assert abs(escaped.state.x[1]) > 1


def test_the_two_lines_of_the_formula_stand_under_each_other() -> None:
    for walk in (run(0.1, 1), run(1e-10, 100), run(1.01, 20), run(0.3, 20), run(1e-10, 1)):
        first, second = (line.rstrip() for line in formula(walk)[:2])
        for sign in ("-", " = "):
            assert first.index(f" {sign.strip()} ") == second.index(f" {sign.strip()} ")


def test_a_step_too_small_for_nine_digits_is_still_seen() -> None:
    assert after_equals(run(1e-10, 1)) == ["-2.999999999", "3.999999999"]


def test_rounding_is_not_called_a_drop() -> None:
    assert formula(run(1.0, 100))[2].endswith("predicted 100.000, actual 0.000")
    assert formula(run(1e-10, 1))[2].endswith("actual 1.000e-08")


@pytest.mark.parametrize(("landscape", "known"), [("bowl", True), ("saddle", False)])
def test_only_a_landscape_with_a_minimum_has_it_in_the_legend(landscape: str, known: bool) -> None:
    assert ("× minimum" in screen(run(0.1, 1, landscape=landscape))) == known
