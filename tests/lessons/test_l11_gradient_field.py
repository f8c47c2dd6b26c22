"""Lesson 11: the book's field, the questions, and four mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from autograd import grad

from downslope.lessons.l11_gradient_field import LESSON, pitfalls
from downslope.lessons.l11_gradient_field.run import FUNCTIONS, Call
from downslope.lessons.pictures.figure import Arrows, Bars, Curve, Heights, Plot, Points
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, parts, picture, screen
from tests.lessons.recap_checks import repaired

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

learner = Learner(LESSON)


def rows(walk: Walk[Call]) -> list[str]:
    return screen(walk).splitlines()


def field_of(walk: Walk[Call]) -> Arrows:
    still = picture(walk, Plot).backdrop
    (arrows,) = parts(still, Arrows)
    assert not any(ground.contours for ground in parts(still, Heights))
    return arrows


# -- pictures ---------------------------------------------------------------------------


def test_the_field_is_the_books_324_arrows_of_minus_the_gradient() -> None:
    arrows = field_of(learner.at("field", "3", "enter"))
    side = np.arange(-2, 2.5, 0.25)
    assert arrows.points.shape == (324, 2)
    assert sorted(set(arrows.points[:, 0])) == sorted(set(arrows.points[:, 1])) == side.tolist()
    np.testing.assert_allclose(arrows.vectors, -2 * arrows.points, atol=1e-8)


@pytest.mark.parametrize("place", [(1.0, 0.0), (3.0, 4.0), (-10.0, 10.0)], ids=str)
def test_the_field_of_the_product_agrees_with_autograd(place: tuple[float, float]) -> None:
    walk = learner.at("product-field", "2", "enter").put({"x0": place[0], "x1": place[1]})
    arrows = field_of(walk)
    truth = [grad(lambda x: x[0] * x[1])(point) for point in arrows.points]
    np.testing.assert_allclose(arrows.vectors, -np.array(truth), atol=1e-8)
    low, high = picture(walk, Plot).x_limits
    assert low < min(place) <= max(place) < high


def test_painted_arrows_point_to_the_middle_and_are_double_where_it_is_steep() -> None:
    shown = rows(learner.at("field", "3", "enter", "v", "v"))
    top, bottom = (heads(shown[y][3:42]) for y in (2, 19))
    assert top[0] + top[-1] == "⇘⇙"
    assert bottom[0] + bottom[-1] == "⇗⇖"
    assert len(top) == len(bottom) == 18


def heads(row: str) -> list[str]:
    """The arrows of a row."""
    return [c for c in row if c in "↑⇑↓⇓←⇐→⇒↖⇖↗⇗↘⇘↙⇙·"]


@pytest.mark.parametrize(("width", "height"), [(80, 24), (100, 30), (120, 40), (200, 50)])
def test_the_arrows_beside_a_tick_are_those_of_its_height(width: int, height: int) -> None:
    """Two rows of the field can share a row of the screen; the one at the tick is drawn then.

    At the tick 0, -gradient of x0 * x1 points straight up or down and that of the bowl straight
    left or right; in the middle both are 0.
    """
    for beat, answer, allowed in (
        ("product-field", "2", "↑⇑·↓⇓"),
        ("field", "3", "→⇒·←⇐"),
    ):
        page = paint_page(learner.at(beat, answer, "enter"), Look(width, height))
        row = next(
            plain(row)
            for row in page.panes["picture-0"]
            if plain(row).lstrip(" │").startswith(("0 ", "0.0 "))
        )
        assert len(heads(row)) >= 16
        assert set(heads(row)) <= set(allowed)
        assert heads(row).count("·") == 1


@pytest.mark.parametrize("beat", ["field", "product-field"])
def test_the_picture_does_not_give_the_answer_away(beat: str) -> None:
    asked = learner.at(beat, "v")
    assert not parts(picture(asked, Plot).backdrop, Arrows)
    assert not set("↗↖↙↘⇗⇖⇙⇘") & set("".join(rows(asked)[2:15]))
    assert field_of(press(asked, "v", "1", "enter")).points.shape == (324, 2)


def test_how_often_f_is_called_is_not_told_before_it_is_asked() -> None:
    for beat in LESSON.beats[: learner.beats.index("calls")]:
        assert "calls" not in "".join(formula(learner.at(beat.name, "1", "enter", "space")))
    assert "calls of f: 4" in formula(learner.at("calls", "3", "enter"))[2]


def test_the_still_part_is_the_same_object_while_a_run_goes_on() -> None:
    walk = learner.at("inside")
    before = [picture(walk, Plot, k).backdrop for k in (0, 1)]
    after = [picture(walk.forward(8), Plot, k).backdrop for k in (0, 1)]
    assert all(a is b for a, b in zip(before, after, strict=True))


def test_the_points_own_arrow_points_downhill_once_both_slopes_are_there() -> None:
    def heads(walk: Walk[Call]) -> list[Arrows]:
        return parts(picture(walk, Plot), Arrows)

    walk = learner.at("inside", *["space"] * 15)
    assert heads(walk) == []
    (head,) = heads(walk.forward())
    np.testing.assert_allclose(head.vectors, [[-6, -8]], atol=1e-8)
    np.testing.assert_allclose(head.points, [[1.5, 2]], atol=1e-8)


def test_the_slice_marks_what_was_measured_in_units_of_h() -> None:
    parts = picture(learner.at("tiny-nudge", "3", "enter", "space"), Plot).parts
    marks = {
        part.role: (float(part.x[0]), float(part.y[0]))
        for part in parts
        if isinstance(part, Curve | Points)
    }
    # Along x1, f rises by 8 for each h.
    assert marks["truth"] == pytest.approx((1, 8), abs=1e-3)
    assert marks["error"] == pytest.approx((-1, -8), abs=1e-3)
    assert "secant" in marks
    early = picture(learner.at("tiny-nudge", "3", "enter").back(15).forward(4), Plot).parts
    assert [part.role for part in early if np.isfinite(part.y).all()] == ["now"]  # type: ignore[union-attr]


def test_the_bars_tell_each_slope_and_the_length() -> None:
    bars = picture(learner.at("three-points", "1", "space"), Bars, 1)
    assert [bar.note.strip() for bar in bars.bars] == ["6.000", "8.000", "10.000"]
    assert max(bar.value for bar in bars.bars) <= bars.limits[1] * (1 + 1e-9)


# -- questions and goals ----------------------------------------------------------------

TRUTHS = {
    "one-vector": "(6, 8)",
    "field": "inwards, longest at the rim",
    "product-field": "straight down",
    "calls": "4 times",
    "tiny-nudge": "0.0016",
    "not-restored": "the point x",
    "integer-point": "tens of thousands",
    "coarse-floats": "float32 a bit off, float16 0",
    "sideways-block": "only for x0² + x1²",
}


@pytest.mark.parametrize("beat", TRUTHS)
def test_the_right_answers(beat: str) -> None:
    assert learner.truth(beat) == TRUTHS[beat]


@pytest.mark.parametrize("beat", [beat.name for beat in LESSON.beats if beat.goal])
def test_a_goal_is_reached_by_its_keys_and_not_one_key_earlier(beat: str) -> None:
    keys = learner.goal_keys(beat)
    assert beat not in learner.at(beat, *keys[:-2]).commit().reached
    assert beat in learner.at(beat, *keys).commit().reached


# -- mistakes ---------------------------------------------------------------------------

MISTAKES = {
    "not-restored": ("grad [6. 8.], x [2.9999 3.9999]", "grad [6. 8.], x [3. 4.]"),
    "integer-point": ("[25000 35000]", "[6. 8.]"),
    "coarse-floats": ("[5.98907 8.00133] and [0. 0.]", "[6. 8.] and [6. 8.]"),
    "sideways-block": ("0.00 and 2.25", "0.00 and 0.00"),
}


@pytest.mark.parametrize("beat", MISTAKES)
def test_what_a_mistake_prints_and_its_repair(beat: str) -> None:
    broken, fixed = MISTAKES[beat]
    assert learner.returned(beat) == [broken, fixed]
    pending = screen(learner.at(beat))
    told = learner.at(beat, "1", "enter")
    # One is repaired by line: there the right line is pointed at first.
    by_line = beat == "integer-point"
    walk = repaired(learner, beat, line=1, digit=3) if by_line else told.commit()
    mended = screen(walk)
    assert f"returns: {broken}" not in pending
    assert f"returns: {broken}" in mended
    assert f"returns: {fixed}" in mended


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_the_restated_code_of_the_book_is_right_where_the_type_is_fine(kind: Any) -> None:
    found = pitfalls.books_gradient(pitfalls.f, np.array([3, 4], kind))  # type: ignore[no-untyped-call]
    np.testing.assert_allclose(found, [6, 8], atol=0.02 if kind is np.float32 else 1e-8)


def test_a_kept_value_that_is_not_put_back_spoils_the_product() -> None:
    # This is what the teacher's notes on `not-restored` say.
    x, slopes = np.array([3.0, 4.0]), np.zeros(2)
    for i, kept in enumerate(x.copy()):
        x[i] = kept + 1e-4
        above = FUNCTIONS["product"].f(x)
        x[i] = kept - 1e-4
        slopes[i] = (above - FUNCTIONS["product"].f(x)) / 2e-4
    np.testing.assert_allclose(slopes, [4, 2.9999], atol=1e-8)


def test_the_map_names_its_axes_and_only_what_is_on_it() -> None:
    whole, inside = picture(learner.at("three-points"), Plot), picture(learner.at("inside"), Plot)
    assert (whole.x_label, whole.y_label) == ("x0", "x1")
    assert [entry[0] for entry in whole.legend] == ["now", "arrow-3"]
    assert [entry[0] for entry in inside.legend] == ["now", "start", "arrow-3"]
    moved = picture(learner.at("three-points", "space", "2"), Plot)
    assert [entry[0] for entry in moved.legend] == ["now", "arrow-3", "ghost"]


def test_the_summary_names_the_books_grid() -> None:
    summary = picture(learner.at("field", "3", "enter"), Plot).summary.en
    assert "18 x 18 = 324 arrows of -gradient, from -2 in steps of 0.25, below 2.5" in summary


@pytest.mark.parametrize("beat", [beat.name for beat in LESSON.beats if beat.pitfall])
def test_a_mistake_begins_at_a_point_of_its_own(beat: str) -> None:
    walk = learner.at("field", "3", "enter").go_to(learner.beats.index(beat))
    assert walk.step == 0
    np.testing.assert_array_equal(walk.state.point, [3, 4])


def test_an_answer_brings_no_picture_and_takes_none_away() -> None:
    for name in learner.beats:
        before, after = (
            [figure.title.en.replace("x1, unit", "x0, unit") for figure in walk.figures()]
            for walk in (learner.at(name), learner.guessed(name))
        )
        assert before == after, name
