"""Lesson 10: slices, slopes and the projection agree with calculus and geometry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from scipy.spatial.transform import Rotation

from downslope.core import function_2
from downslope.lessons.l10_partial_derivatives import LESSON, goals
from downslope.lessons.l10_partial_derivatives.beats.in_order import (
    BEGINNING,
    order_again,
    order_of_lines,
)
from downslope.lessons.l10_partial_derivatives.beats.two_slopes import place_again, place_of
from downslope.lessons.l10_partial_derivatives.pictures import BOWL as SHOWN
from downslope.lessons.pictures.figure import Curve, Plot, Points
from downslope.lessons.pictures.surface import Sight, Surface, wires
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import (
    PartKind,
    assert_reopens,
    formula,
    parts,
    pictures,
    screen,
    status,
    too_wide,
)

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.l10_partial_derivatives.run import Stand

learner = Learner(LESSON)
BOWL = Surface(function_2, (-5.0, 5.0), (-5.0, 5.0), 0.0, 50.0)


def plots(walk: Walk[Stand]) -> dict[str, Plot]:
    """The plot of the surface and, where there is one, that of the slice, by name."""
    figures = pictures(walk, Plot)
    return {"slice" if figure.axes else "surface": figure for figure in figures}


def drawn(plot: Plot, kind: type[PartKind], role: str) -> list[PartKind]:
    """The parts of this kind and role, in the backdrop and in front of it."""
    return [*parts(plot.backdrop, kind, role), *parts(plot, kind, role)]


def test_the_chapters_partials_are_in_the_formula_to_the_last_digit() -> None:
    along_x0 = formula(learner.answered("slope-along-x0"))
    assert along_x0[0] == "x1 = 4 held still:  f(x0, 4) = x0² + 16"
    assert along_x0[1] == "∂f/∂x0 = (f(3.0001, 4) - f(2.9999, 4)) / 0.0002 = 6.00000000000378"
    along_x1 = formula(learner.answered("slope-along-x1"))
    assert along_x1[0] == "x0 = 3 held still:  f(3, x1) = x1² + 9"
    assert along_x1[1] == "∂f/∂x1 = (f(3, 4.0001) - f(3, 3.9999)) / 0.0002 = 7.999999999999119"
    assert "6.00000000000378" in screen(learner.answered("slope-along-x0"))
    assert "7.999999999999119" in screen(learner.answered("slope-along-x1"))


def test_the_answers_are_hidden_before_the_guess() -> None:
    for name in ("slope-along-x0", "slope-along-x1"):
        assert "∂f/∂x0 =" not in screen(learner.at(name))
        assert "∂f/∂x1 =" not in screen(learner.at(name))
        for plot in plots(learner.at(name)).values():
            assert not drawn(plot, Curve, "tangent")
        for plot in plots(learner.answered(name)).values():
            assert drawn(plot, Curve, "tangent")
    uncut = plots(learner.at("cut-the-bowl"))
    assert set(uncut) == {"surface", "slice"}
    assert not any(drawn(plot, Curve, "path") for plot in uncut.values())
    assert uncut["slice"].title.en == "f(x0, 4) = ?"
    assert "16" not in uncut["slice"].summary.en
    assert drawn(plots(learner.answered("cut-the-bowl"))["surface"], Curve, "path")


@pytest.mark.parametrize("hold", ["x0", "x1"])
@pytest.mark.parametrize("point", [(3.0, 4.0), (-4.9, 0.3), (0.0, 0.0), (5.0, -5.0)], ids=str)
def test_partials_and_tangents_are_those_of_calculus(hold: str, point: tuple[float, float]) -> None:
    state = LESSON.start({"x0": point[0], "x1": point[1], "hold": hold})
    slope = grad(lambda x: anp.sum(x**2))(np.array(point))[state.free]
    assert state.held == int(hold[1])
    assert state.partial == pytest.approx(slope, abs=1e-9)
    here = point[state.free]
    assert state.tangent(here) == pytest.approx(state.height)
    # A parabola x² is above its tangent by the square of the distance.
    assert state.height + 9 == pytest.approx(
        function_2(state.along(np.array([here + 3.0])))[0] - 3 * slope, abs=1e-9
    )


def test_a_step_walks_along_the_free_variable_only() -> None:
    for name, free in (("slope-along-x0", 0), ("slope-along-x1", 1)):
        walk = learner.answered(name)
        places = np.array([walk.forward(n).state.x for n in range(3)])
        assert np.ptp(places[:, 1 - free]) == 0
        assert np.diff(places[:, free]).tolist() == [0.5, 0.5]
    end = learner.answered("slope-along-x0").forward(100)
    assert (end.step, end.state.x[0]) == (4, 5.0)
    assert end.forward().notice is not None


def test_the_walk_stands_level_on_its_slice_but_not_on_the_bowl() -> None:
    walk = learner.answered("both-flat")
    assert walk.step == 8
    assert walk.state.x.tolist() == [0.0, 4.0]
    assert "= 0.0" in formula(walk)[1]
    assert status(walk).endswith("But ∂f/∂x1 is 8.000.")
    assert "both-flat" not in walk.commit().reached
    flat = press(walk, *["shift+down"] * 4)
    assert flat.state.x.tolist() == [0.0, 0.0]
    assert "both-flat" in flat.commit().reached
    assert "the bottom" in status(flat)


def test_the_slice_as_a_curve_is_the_section_of_the_surface() -> None:
    walk = learner.answered("slope-along-x0")
    both = plots(walk)
    (curve,) = drawn(both["slice"], Curve, "path")
    np.testing.assert_allclose(curve.y, curve.x**2 + 16)
    (cut,) = drawn(both["surface"], Curve, "path")
    sight = Sight(SHOWN, -60.0, 30.0)
    across, up = sight.project(curve.x, np.full(41, 4.0), curve.x**2 + 16)
    np.testing.assert_allclose(cut.x, across)
    np.testing.assert_allclose(cut.y, up)


def test_the_tangent_touches_on_the_surface_too() -> None:
    for turn, tilt in ((-60.0, 30.0), (15.0, 75.0), (170.0, 5.0)):
        plot = plots(learner.answered("slope-along-x1").put({"turn": turn, "tilt": tilt}))[
            "surface"
        ]
        (line,) = drawn(plot, Curve, "tangent")
        (point,) = drawn(plot, Points, "now")
        # The point is the middle of the piece of tangent in space, and so on the screen as well.
        assert point.x[0] == pytest.approx(line.x.mean())
        assert point.y[0] == pytest.approx(line.y.mean())


@pytest.mark.parametrize(("turn", "tilt"), [(-60, 30), (0, 0), (45, 90), (-135, 10), (180, 60)])
def test_the_projection_is_a_rotation_seen_from_the_front(turn: float, tilt: float) -> None:
    rng = np.random.default_rng(10)
    x0, x1 = rng.uniform(-5, 5, (2, 20))
    height = rng.uniform(0, 50, 20)
    across, up = Sight(BOWL, turn, tilt).project(x0, x1, height)
    # The surface is turned so that the eye is on the first axis, and then tilted towards it.
    eye = Rotation.from_euler("zy", [-turn, tilt], degrees=True)
    seen = eye.apply(np.column_stack([x0 / 5, x1 / 5, height / 25 - 1]))
    np.testing.assert_allclose(across, seen[:, 1], atol=1e-12)
    np.testing.assert_allclose(up, seen[:, 2], atol=1e-12)


def test_from_the_side_a_slice_is_the_parabola_itself() -> None:
    across, up = Sight(BOWL, -90.0, 0.0).on_surface(np.linspace(-5, 5, 11), np.full(11, 4.0))
    np.testing.assert_allclose(across, np.linspace(-1, 1, 11), atol=1e-12)
    np.testing.assert_allclose(up, (np.linspace(-5, 5, 11) ** 2 + 16) / 25 - 1)


def test_from_above_the_map_is_not_mirrored() -> None:
    across, up = Sight(BOWL, -90.0, 90.0).on_surface(np.array([3.0]), np.array([4.0]))
    assert (across[0], up[0]) == (pytest.approx(0.6), pytest.approx(0.8))


def test_the_whole_surface_is_in_the_picture_and_turning_keeps_its_size() -> None:
    for tilt in (0.0, 30.0, 60.0, 90.0):
        limits = {Sight(BOWL, turn, tilt).limits for turn in (-180.0, -60.0, 0.0, 35.0)}
        assert len(limits) == 1
        ((left, right), (low, high)) = limits.pop()
        for turn in (-60.0, 0.0, 35.0):
            for wire in wires(Sight(BOWL, turn, tilt), 6):
                assert left < wire.x.min() <= wire.x.max() < right
                assert low < wire.y.min() <= wire.y.max() < high


@pytest.mark.parametrize("tilt", [0.0, 30.0, 70.0])
def test_the_picture_has_no_more_room_than_turning_needs(tilt: float) -> None:
    """Room for the surface and, on its floor, for the ends of the two axes."""
    seen = [
        (wire.y.min(), wire.y.max())
        for turn in range(-180, 180, 15)
        for wire in wires(Sight(BOWL, float(turn), tilt), 11)
    ]
    _, ends = Sight(BOWL, 0.0, tilt).project(np.array([5.0]), np.zeros(1), np.zeros(1))
    low, high = min(np.min(seen), ends[0]), np.max(seen)
    _, limits = Sight(BOWL, 0.0, tilt).limits
    assert limits[1] - limits[0] == pytest.approx(1.06 * (high - low), rel=0.02)


def test_wires_are_slices_in_both_directions() -> None:
    sight = Sight(BOWL, -90.0, 90.0)
    ends = [(wire.x[0], wire.y[0], wire.x[-1], wire.y[-1]) for wire in wires(sight, 3)]
    expected = [(-1, y, 1, y) for y in (-1, 0, 1)] + [(x, -1, x, 1) for x in (-1, 0, 1)]
    np.testing.assert_allclose(ends, expected, atol=1e-12)


def test_turning_the_bowl_redraws_it_and_keeps_the_point() -> None:
    walk = learner.answered("cut-the-bowl")
    turned = press(walk, "right")
    assert turned.values["turn"] == -55.0
    assert screen(turned) != screen(walk)
    assert turned.state.x.tolist() == walk.state.x.tolist()
    assert (
        plots(walk)["surface"].backdrop
        is plots(learner.answered("cut-the-bowl"))["surface"].backdrop
    )
    assert plots(turned)["surface"].backdrop is not plots(walk)["surface"].backdrop


def test_goals_are_not_reached_before_the_keys_and_are_after() -> None:
    beats = [beat for beat in LESSON.beats if beat.goal]
    assert len(beats) == 5
    for beat in beats:
        assert beat.goal
        walk = learner.answered(beat.name)
        assert beat.name not in walk.commit().reached
        assert beat.name in press(walk, *beat.goal.keys[2:]).commit().reached
    assert learner.answered("slope-along-x0").put({"x0": -2.0}).state.partial == pytest.approx(-4)


def test_earlier_walks_stay_as_ghosts() -> None:
    walk = press(learner.answered("both-flat"), "shift+down")
    for plot in plots(walk).values():
        assert drawn(plot, Points, "ghost")
    for plot in plots(press(walk, "g")).values():
        assert not drawn(plot, Points, "ghost")


def test_pitfalls_really_run() -> None:
    assert learner.returned("caret") == [f"{(0b11 ^ 0b10) + (0b100 ^ 0b10)}", "25"] == ["7", "25"]
    broken, fixed = learner.returned("caret-on-floats")
    assert broken.endswith("TypeError: unsupported operand type(s) for ^: 'float' and 'int'")
    assert fixed == "6.00000000000378"
    assert learner.returned("one-number-for-a-mesh") == ["50", "[[ 0  9]\n [16 25]]"]
    assert learner.returned("wrong-one-held") == ["7.999999999999119", "6.00000000000378"]


def test_right_answers() -> None:
    assert learner.truths() == [
        "the parabola x0² + 16",
        "6",
        "8",
        "8, along x1",
        "at (0, 4)",
        "7",
        "an error",
        "one number for all",
    ]


def test_the_listing_marks_the_slice_under_way() -> None:
    assert learner.answered("slope-along-x0").code().current == "return lambda x0"
    assert learner.answered("slope-along-x1").code().current == "return lambda x1"


def test_formula_fits_for_every_point_of_the_dial() -> None:
    walk = learner.answered("both-flat").restart()
    for x0 in (-5.0, -4.9, -0.1, 0.0, 0.1, 3.3, 5.0):
        for x1 in (-4.7, 0.0, 0.7, 4.9):
            for hold in ("x0", "x1"):
                assert not too_wide(walk.put({"x0": x0, "x1": x1, "hold": hold}).formula(), 78)


def test_a_token_opens_the_same_screen() -> None:
    for name in learner.beats[1:]:
        walk = learner.answered(name).put({"turn": 35.0, "tilt": 55.0}).forward(3)
        assert_reopens(walk, 80, 24)
        assert_reopens(walk, 200, 50)


def test_the_first_beat_does_not_tell_the_slope_that_the_second_asks_for() -> None:
    walk = learner.answered("cut-the-bowl")
    assert "∂" not in screen(walk)
    assert not [word for word in ("6.000", "tangent") if word in screen(walk, 120, 40)]
    for plot in plots(walk).values():
        assert not drawn(plot, Curve, "tangent")


def test_a_surface_names_the_direction_of_each_slice() -> None:
    assert "⠛ slice along x0  ⠒ along x1" in screen(learner.answered("cut-the-bowl"))
    assert "⠛ slice along x1  ⠒ along x0" in screen(learner.answered("slope-along-x1"))
    assert plots(learner.answered("slope-along-x1"))["slice"].x_label == "x1"


def test_presets_look_at_the_slice_from_the_side_and_edge_on() -> None:
    walk = learner.answered("slope-along-x1")
    (side,) = drawn(plots(press(walk, "1"))["surface"], Curve, "path")
    (edge,) = drawn(plots(press(walk, "3"))["surface"], Curve, "path")
    assert np.ptp(side.x) == pytest.approx(2 * 5 / 7), "from -5 to 5 of a bowl from -7 to 7"
    assert np.ptp(edge.x) == pytest.approx(0, abs=1e-12)


def test_a_preset_begins_again_where_it_says() -> None:
    walk = press(learner.answered("both-flat"), "1")
    assert walk.step == 0
    np.testing.assert_array_equal(walk.state.x, [3, 4])


def test_rounding_is_not_written_as_a_height_of_the_tangent() -> None:
    walk = learner.answered("slope-along-x0").put({"x0": 4.0})
    assert formula(walk)[2].endswith("tangent: 8.000 x0 + 0.000")


def test_the_reason_for_a_mistake_stands_below_its_code_after_the_guess() -> None:
    for name, reason in (
        ("caret", "3 ^ 2 = 11 xor 10 = 01 = 1"),
        ("caret", "4 ^ 2 = 100 xor 010 = 110 = 6"),
        ("caret-on-floats", "3 + h = 3.0001, a float"),
        ("one-number-for-a-mesh", "np.sum(mesh**2, axis=0).shape   (2, 2)"),
        ("wrong-one-held", "∂f/∂x1 = 7.999999999999119"),
    ):
        assert reason not in screen(learner.at(name))
        assert reason in screen(learner.answered(name))


def test_an_answer_brings_no_picture_and_takes_none_away() -> None:
    for name in learner.beats[1:]:
        before, after = (
            [(figure.axes, figure.x_label) for figure in pictures(walk, Plot)]
            for walk in (learner.at(name), learner.answered(name))
        )
        assert before == after, name


# -- both slopes at once ----------------------------------------------------------------


def test_a_place_on_the_map_has_two_slopes() -> None:
    for seed, question in enumerate((place_of(-4, 6), *map(place_again, range(1, 20)))):
        found = re.findall(r"= (-?\d+)", question.text.en)
        place = tuple(int(slope) / 2 for slope in found)
        assert question.truth == place, seed
        assert question.right(place)
        assert not question.right(question.start)
        # A mark at the slopes themselves is twice as far out.
        assert not question.right((2 * place[0], 2 * place[1])), seed
    assert all(place_again(seed).text.en != place_of(-4, 6).text.en for seed in range(1, 50))


def test_both_slices_stand_in_one_picture_and_tell_their_slopes_after_the_answer() -> None:
    waiting, told = learner.at("wrong-one-held"), learner.answered("wrong-one-held")
    assert "= 6.00" not in screen(waiting)
    for words in ("∂f/∂x0 = 6.00", "∂f/∂x1 = 8.00"):
        assert words in screen(told, 120, 40)
    (plot,) = pictures(told, Plot)
    (x0, x1) = (drawn(plot, Curve, role)[0] for role in ("path", "slope"))
    np.testing.assert_allclose(x0.y, x0.x**2 + 16)
    np.testing.assert_allclose(x1.y, x1.x**2 + 9)


def test_the_star_takes_a_point_of_a_circle() -> None:
    walk = learner.answered("both-flat")
    for x0, x1, high in ((4, -3, True), (-4, -3, True), (3, -4, False), (0, -3, False)):
        assert goals.high_and_steep(walk.put({"x0": float(x0), "x1": float(x1)})) == high


def test_lines_are_in_order_if_they_find_both_partials_and_spare_the_point() -> None:
    question = order_of_lines(BEGINNING)
    assert question.right((0, 1, 2, 3, 4, 0))
    assert question.right((1, 0, 3, 2, 4, 0))
    assert not question.right((0, 2, 1, 3, 4, 0))
    assert all(not order_again(seed).right(order_again(seed).start) for seed in range(1, 6))


def test_a_caret_on_whole_numbers_is_drawn_beside_their_squares() -> None:
    (waiting,) = pictures(learner.at("caret"), Plot)
    (told,) = pictures(learner.answered("caret"), Plot)
    assert not drawn(waiting, Points, "bad")
    (xor,) = drawn(told, Points, "bad")
    assert xor.y.tolist() == [2, 3, 0, 1, 6, 7, 4, 5]
