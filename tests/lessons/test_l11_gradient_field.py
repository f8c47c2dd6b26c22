"""Lesson 11: the walk inside numerical_gradient, the book's field, and four mistakes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from autograd import grad
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import numerical_gradient
from downslope.lessons.engine import snippet
from downslope.lessons.engine.code import source
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l11_gradient_field import LESSON, pitfalls
from downslope.lessons.l11_gradient_field.run import FUNCTIONS, Call, start, step
from downslope.lessons.pictures.figure import Arrows, Bars, Plot
from downslope.tui.page.keys import press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values

BEATS = {beat.name: index for index, beat in enumerate(LESSON.beats)}
quickly = settings(deadline=None, derandomize=True, max_examples=60)
coordinates = st.floats(-10, 10)


def at(beat: str, *keys: str) -> Walk[Any]:
    walk = Walk.begin(LESSON, BEATS[beat])
    for key in keys:
        walk = press(walk, key)
    return walk


def lines(walk: Walk[Any]) -> list[str]:
    return [text.en for text in LESSON.formula(walk)]


def spaced(line: str) -> str:
    return " ".join(line.split())


def screen(walk: Walk[Any]) -> list[str]:
    return [plain(row) for row in paint_page(walk, Look(80, 24)).rows]


def states(**values: Any) -> list[Call]:
    usual: Values = {"x0": 3.0, "x1": 4.0, "function": "function_2", "h": 1e-4, "pace": "line"}
    seen = [start(usual | values)]
    while step(seen[-1]) is not seen[-1]:
        seen.append(step(seen[-1]))
    return seen


def plot(walk: Walk[Any], number: int = 0) -> Plot:
    figure = LESSON.figures(walk)[number]
    assert isinstance(figure, Plot)
    return figure


def field_of(walk: Walk[Any]) -> Arrows:
    (arrows,) = plot(walk).backdrop.parts
    assert isinstance(arrows, Arrows)
    return arrows


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
    code = [line.strip() for line in source(numerical_gradient)]
    walk, marked = at("inside"), []
    for _ in range(19):
        current = LESSON.listing(walk).current
        hits = [i for i, line in enumerate(code) if line.startswith(current)]
        assert len(hits) == 1, current
        marked += hits
        walk = walk.forward()
    turn = [3, 4, 6, 7, 8, 9, 10, 11]
    assert marked == [1, 2, *turn, *turn, 13]
    assert walk.state.finished
    assert walk.notice is not None, "a run that has returned goes no further"


def test_a_turned_control_begins_the_call_again() -> None:
    walk = at("tiny-nudge", "3", "enter", "space", "right")
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
    walk = at("three-points", key, "space")
    assert lines(walk)[2] == f"gradient = {shown}"
    assert f" gradient = {shown}" in [row.rstrip() for row in screen(walk)]


def test_the_gradient_at_3_4_digit_for_digit() -> None:
    assert (
        lines(at("one-vector", "2", "enter"))[0] == "return [6.00000000000378, 7.999999999999119]"
    )


def test_every_line_of_the_walk_carries_its_numbers() -> None:
    walk, shown = at("tiny-nudge", "3", "enter", "r"), []
    for _ in range(19):
        shown.append(lines(walk)[0])
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
    walk = at("inside", *["space"] * 12)
    assert spaced(lines(walk)[1]) == "x = [3, 5] kept = 4 above = 32 below = 20"
    assert spaced(lines(walk)[2]) == "gradient = [6.000, 0.000] calls of f: 2"
    assert spaced(lines(walk.back(12))[2]) == "gradient = ? calls of f: 0"


def test_the_formula_fits_at_every_corner_of_the_controls() -> None:
    corners = itertools.product((-9.75, 10.0), (-9.75, 10.0), FUNCTIONS, (1e-4, 1.1e-4, 1.0))
    for x0, x1, name, h in corners:
        walk = at("inside").put({"x0": x0, "x1": x1, "function": name, "h": h})
        for _ in range(19):
            assert max(map(len, lines(walk))) <= 79
            walk = walk.forward()


# -- pictures ---------------------------------------------------------------------------


def test_the_field_is_the_books_324_arrows_of_minus_the_gradient() -> None:
    arrows = field_of(at("field", "3", "enter"))
    side = np.arange(-2, 2.5, 0.25)
    assert arrows.points.shape == (324, 2)
    assert sorted(set(arrows.points[:, 0])) == sorted(set(arrows.points[:, 1])) == side.tolist()
    np.testing.assert_allclose(arrows.vectors, -2 * arrows.points, atol=1e-8)


@pytest.mark.parametrize("place", [(1.0, 0.0), (3.0, 4.0), (-10.0, 10.0)])
def test_the_field_of_the_product_agrees_with_autograd(place: tuple[float, float]) -> None:
    walk = at("product-field", "2", "enter").put({"x0": place[0], "x1": place[1]})
    arrows = field_of(walk)
    truth = [grad(lambda x: x[0] * x[1])(point) for point in arrows.points]
    np.testing.assert_allclose(arrows.vectors, -np.array(truth), atol=1e-8)
    low, high = plot(walk).x_limits
    assert low < min(place) <= max(place) < high


def test_painted_arrows_point_to_the_middle_and_are_double_where_it_is_steep() -> None:
    rows = screen(at("field", "3", "enter", "v", "v"))
    top, bottom = rows[2][3:42], rows[13][3:42]
    assert top.split()[0] == "⇘"
    assert top.split()[-1] == "⇙"
    assert bottom.split()[1] == "⇗"
    assert bottom.split()[-1] == "⇖"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 50)])
def test_the_arrows_beside_a_tick_are_those_of_its_height(size: tuple[int, int]) -> None:
    """Where two rows of the field share one of the screen: on the axis x0 * x1 falls straight
    down or up, and the bowl has no way down in its middle."""
    for beat, answer, allowed in (
        ("product-field", "2", "↑⇑·↓⇓"),
        ("field", "3", "→⇒·←⇐"),
    ):
        page = paint_page(at(beat, answer, "enter"), Look(*size))
        row = next(
            plain(row) for row in page.panes["picture-0"] if plain(row).startswith((" 0┤", " 0.0┤"))
        )
        heads = [c for c in row if c in "↑⇑↓⇓←⇐→⇒↖⇖↗⇗↘⇘↙⇙·"]
        assert len(heads) >= 16
        assert set(heads) <= set(allowed)
        assert heads.count("·") == 1


@pytest.mark.parametrize("beat", ["field", "product-field"])
def test_the_picture_does_not_give_the_answer_away(beat: str) -> None:
    asked = at(beat, "v")
    assert not any(isinstance(part, Arrows) for part in plot(asked).backdrop.parts)
    assert not set("↗↖↙↘⇗⇖⇙⇘") & set("".join(screen(asked)[2:15]))
    assert field_of(press(press(asked, "v"), "1").commit()).points.shape == (324, 2)


def test_how_often_f_is_called_is_not_told_before_it_is_asked() -> None:
    for beat in LESSON.beats[: BEATS["calls"]]:
        assert "calls" not in "".join(lines(at(beat.name, "1", "enter", "space")))
    assert "calls of f: 4" in lines(at("calls", "3", "enter"))[2]


def test_the_still_part_is_the_same_object_while_a_run_goes_on() -> None:
    walk = at("inside")
    before = [plot(walk, k).backdrop for k in (0, 1)]
    after = [plot(walk.forward(8), k).backdrop for k in (0, 1)]
    assert all(a is b for a, b in zip(before, after, strict=True))


def test_the_points_own_arrow_points_downhill_once_both_slopes_are_there() -> None:
    def heads(walk: Walk[Any]) -> list[Arrows]:
        return [part for part in plot(walk).parts if isinstance(part, Arrows)]

    walk = at("inside", *["space"] * 15)
    assert heads(walk) == []
    (head,) = heads(walk.forward())
    np.testing.assert_allclose(head.vectors, [[-6, -8]], atol=1e-8)
    np.testing.assert_allclose(head.points, [[1.5, 2]], atol=1e-8)


def test_the_slice_marks_what_was_measured_in_units_of_h() -> None:
    parts = plot(at("tiny-nudge", "3", "enter", "space"), 1).parts
    marks = {part.role: (float(part.x[0]), float(part.y[0])) for part in parts}  # type: ignore[union-attr]
    # Along x1 f rises by 8 for each h.
    assert marks["truth"] == pytest.approx((1, 8), abs=1e-3)
    assert marks["error"] == pytest.approx((-1, -8), abs=1e-3)
    assert "secant" in marks
    early = plot(at("tiny-nudge", "3", "enter").back(15).forward(4), 1).parts
    assert [part.role for part in early if np.isfinite(part.y).all()] == ["point"]  # type: ignore[union-attr]


def test_the_bars_tell_each_slope_and_the_length() -> None:
    bars = LESSON.figures(at("three-points", "1", "space"))[1]
    assert isinstance(bars, Bars)
    assert [bar.note.strip() for bar in bars.bars] == ["6.000", "8.000", "10.000"]
    assert max(bar.value for bar in bars.bars) <= bars.limits[1] * (1 + 1e-9)


# -- questions and goals ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("beat", "truth"),
    [
        ("one-vector", "(6, 8)"),
        ("field", "inwards, longest at the rim"),
        ("product-field", "straight down"),
        ("calls", "4 times"),
        ("tiny-nudge", "0.0016"),
        ("not-restored", "the point x"),
        ("integer-point", "tens of thousands"),
        ("coarse-floats", "float32 a bit off, float16 0"),
        ("sideways-block", "only for x0² + x1²"),
    ],
)
def test_the_right_answers(beat: str, truth: str) -> None:
    prediction = LESSON.beats[BEATS[beat]].prediction
    assert prediction is not None
    assert prediction.choices[prediction.answer()].en == truth


@pytest.mark.parametrize("beat", [beat for beat in LESSON.beats if beat.goal], ids=lambda b: b.name)
def test_a_goal_is_reached_by_its_keys_and_not_one_key_earlier(beat: Any) -> None:
    assert beat.name not in at(beat.name, *beat.goal.keys[:-1]).reached
    assert beat.name in at(beat.name, *beat.goal.keys).reached


# -- mistakes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beat", "broken", "fixed"),
    [
        ("not-restored", "grad [6. 8.], x [2.9999 3.9999]", "grad [6. 8.], x [3. 4.]"),
        ("integer-point", "[25000 35000]", "[6. 8.]"),
        ("coarse-floats", "[5.98907 8.00133] and [0. 0.]", "[6. 8.] and [6. 8.]"),
        ("sideways-block", "0.00 and 2.25", "0.00 and 0.00"),
    ],
)
def test_what_a_mistake_prints_and_its_repair(beat: str, broken: str, fixed: str) -> None:
    pitfall = LESSON.beats[BEATS[beat]].pitfall
    assert pitfall is not None
    assert snippet.run(pitfall.broken).text == broken
    assert snippet.run(pitfall.fixed).text == fixed
    pending = "\n".join(screen(at(beat)))
    repaired = "\n".join(screen(at(beat, "1", "enter", "enter")))
    assert f"returns: {broken}" not in pending
    assert f"returns: {broken}" in repaired
    assert f"returns: {fixed}" in repaired


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_the_restated_code_of_the_book_is_right_where_the_type_is_fine(kind: Any) -> None:
    found = pitfalls.books_gradient(pitfalls.f, np.array([3, 4], kind))  # type: ignore[no-untyped-call]
    np.testing.assert_allclose(found, [6, 8], atol=0.02 if kind is np.float32 else 1e-8)


def test_a_kept_value_that_is_not_put_back_spoils_the_product() -> None:
    # What the notes of `not-restored` say.
    x, slopes = np.array([3.0, 4.0]), np.zeros(2)
    for i, kept in enumerate(x.copy()):
        x[i] = kept + 1e-4
        above = FUNCTIONS["product"].f(x)
        x[i] = kept - 1e-4
        slopes[i] = (above - FUNCTIONS["product"].f(x)) / 2e-4
    np.testing.assert_allclose(slopes, [4, 2.9999], atol=1e-8)


def test_the_map_names_its_axes_and_only_what_is_on_it() -> None:
    whole, inside = plot(at("three-points")), plot(at("inside"))
    assert (whole.x_label, whole.y_label) == ("x0", "x1")
    assert [entry[0] for entry in whole.legend] == ["point", "arrow-3"]
    assert [entry[0] for entry in inside.legend] == ["point", "start", "arrow-3"]
    moved = plot(at("three-points", "space", "2"))
    assert [entry[0] for entry in moved.legend] == ["point", "arrow-3", "ghost"]


def test_the_summary_names_the_books_grid() -> None:
    summary = plot(at("field", "3", "enter")).summary.en
    assert "18 x 18 = 324 arrows of -gradient, from -2 in steps of 0.25, below 2.5" in summary


@pytest.mark.parametrize("beat", [beat.name for beat in LESSON.beats if beat.pitfall])
def test_a_mistake_begins_at_a_point_of_its_own(beat: str) -> None:
    walk = at("field", "3", "enter").go_to(BEATS[beat])
    assert walk.step == 0
    np.testing.assert_array_equal(walk.state.point, [3, 4])
