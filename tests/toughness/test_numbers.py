"""Numbers that go wrong: no figure raises, hangs or aborts, and lessons say what happened.

The drawing library ends the whole process at a NaN and hangs at a point far out. So it is watched
here: only finite numbers from 0 to 1 may reach it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from downslope.core import LANDSCAPES, descent_path
from downslope.lessons.base.numbers import fixed, short
from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import (
    EMPTY,
    Arrows,
    Backdrop,
    Bar,
    Bars,
    Cells,
    Curve,
    Figure,
    Layer,
    NetworkDrawing,
    Plot,
    Points,
    Scans,
    Table,
)
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter import least_height, locate, paint
from downslope.tui.painter.medium import ASCII, FULL, Medium
from downslope.tui.painter.plot import canvas, dots
from downslope.tui.painter.rows import plain, row_width

if TYPE_CHECKING:
    from downslope.lessons.pictures.figure import Array
    from downslope.tui.painter.plot.viewport import Viewport

TRIED = settings(
    deadline=None,
    derandomize=True,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
WRONG = (
    *(float("nan"), float("inf"), float("-inf"), 1e308, -1e308, 1.7976931348623157e308),
    *(5e-324, -5e-324, 2.2250738585072014e-308, 1e-300, 0.0, -0.0, 1e-12, 1e12, 1e300, -1.0, 1.0),
)
SIZES = ((1, 1), (2, 1), (1, 9), (15, 4), (16, 5), (17, 6), (33, 9), (80, 24), (121, 40))
TITLE = Text("a figure", "그림")

number = st.one_of(st.sampled_from(WRONG), st.floats(-5, 5), st.floats())
limits = st.one_of(st.tuples(number, number), number.map(lambda x: (x, x)), st.just((-2.0, 2.0)))
size = st.one_of(st.sampled_from(SIZES), st.tuples(st.integers(1, 60), st.integers(1, 20)))


def arrays(*shape: int) -> st.SearchStrategy[Array]:
    """Arrays of this shape, filled from a few of the wrong numbers or with one alone."""
    count = int(np.prod(shape))
    mixed = st.lists(number, min_size=count, max_size=count)
    constant = number.map(lambda value: [value] * count)
    return st.one_of(mixed, constant).map(lambda values: np.array(values, float).reshape(shape))


def rows_of(columns: int) -> st.SearchStrategy[Array]:
    """Arrays (n, columns) of no point, one point, a few or many."""
    return st.sampled_from([0, 1, 2, 3, 9, 40]).flatmap(lambda count: arrays(count, columns))


glyphs = st.sampled_from(["•", "", "●", "+"])
curves = rows_of(2).map(lambda p: Curve(p[:, 0], p[:, 1]))
points = st.builds(lambda p, glyph: Points(p[:, 0], p[:, 1], "point", glyph), rows_of(2), glyphs)
arrows = rows_of(4).map(lambda p: Arrows(p[:, :2], p[:, 2:]))
parts = st.lists(st.one_of(curves, points, arrows), max_size=3).map(tuple)
plots = st.builds(
    lambda x, y, moving, still, log_x, log_y, axes: Plot(
        TITLE, TITLE, x, y, moving, Backdrop(still), "x", "y", (), log_x, log_y, axes
    ),
    *(limits, limits, parts, parts, st.booleans(), st.booleans(), st.booleans()),
)
bars = st.builds(
    lambda values, ends, chosen, mark: Bars(
        TITLE,
        TITLE,
        tuple(
            Bar(f"y[{k}]", v, note=fixed(v), chosen=k == chosen, mark=mark)
            for k, v in enumerate(values)
        ),
        ends,
    ),
    st.lists(number, max_size=6),
    limits,
    st.integers(-1, 5),
    st.one_of(st.none(), number),
)
cells = st.builds(
    lambda values, scale, marked, names, below: Cells(
        TITLE, TITLE, values, scale, 3, marked, ((1, 1),), names, names, names, "?", "foot", below
    ),
    st.tuples(st.integers(0, 3), st.integers(0, 4)).flatmap(lambda shape: arrays(*shape)),
    number,
    st.sampled_from([None, (0, 0), (9, 9)]),
    st.sampled_from([(), ("가", "b", "c", "d", "e", "f"), ("one",)]),
    st.sampled_from([None, Cells(TITLE, TITLE, np.eye(2), 1.0)]),
)
scans = st.builds(
    lambda images, signed, across, told, room_for, lead: Scans(
        TITLE,
        TITLE,
        images,
        (("가나다", "error"),) * len(images) * told,
        signed,
        across,
        room_for,
        lead,
        ("가나", "one"),
    ),
    st.tuples(st.integers(0, 3), st.integers(1, 5), st.integers(1, 5)).flatmap(
        lambda shape: arrays(*shape)
    ),
    *(st.booleans(), st.integers(0, 3), st.booleans(), st.integers(0, 9), st.booleans()),
)
tables = st.builds(
    lambda values, marked: Table(
        TITLE,
        TITLE,
        (TITLE, Text.plain("n")),
        tuple((short(a), fixed(b)) for a, b in values),
        marked if marked is None else min(marked, len(values) - 1) if values else None,
    ),
    st.lists(st.tuples(number, number), max_size=12),
    st.one_of(st.none(), st.integers(0, 12)),
)


def layers(nodes: int) -> st.SearchStrategy[Layer]:
    """Layers of so many nodes, as numbers, as one picture, or as a picture each."""
    images = st.one_of(st.none(), arrays(1, 5, 4), arrays(nodes, 3, 4))
    return st.builds(
        lambda names, values, scale, shown, signed: Layer(names, values, scale, 2, shown, signed),
        st.sampled_from([(), ("가", "b", "c")]),
        arrays(nodes),
        number,
        images,
        st.booleans(),
    )


def drawings(sizes: tuple[int, ...]) -> st.SearchStrategy[NetworkDrawing]:
    """Networks of layers with so many nodes."""
    return st.builds(
        lambda made, weights, scale, marked, outputs: NetworkDrawing(
            TITLE, TITLE, made, weights, scale, marked, outputs
        ),
        st.tuples(*map(layers, sizes)),
        st.tuples(*(arrays(*pair) for pair in pairwise(sizes))),
        number,
        st.sampled_from([None, (0, 0, 0), (9, 9, 9)]),
        st.lists(st.builds(Bar, st.just("y가"), number), max_size=4).map(tuple),
    )


sizes = st.sampled_from([(), (1,), (2, 3), (3, 0), (4, 2, 5), (20, 12, 10)])
networks = sizes.flatmap(drawings)
figures = st.one_of(plots, plots, bars, cells, scans, tables, networks)
MEDIA = (FULL, Medium(filled=False), ASCII)


@TRIED
@given(figures, size, st.sampled_from(MEDIA), st.sampled_from(LANGUAGES))
def test_every_figure_fills_its_box_whatever_it_holds(
    figure: Figure, box: tuple[int, int], medium: Medium, language: Any
) -> None:
    with watched() as seen:
        rows = paint(figure, *box, language, medium)
    assert [row_width(row) for row in rows] == [box[0]] * box[1]
    assert least_height(figure) >= 1
    for numbers in seen:
        assert np.isfinite(numbers).all()
        assert ((numbers >= 0) & (numbers <= 1)).all()


class watched:  # noqa: N801
    """A context that collects all numbers that are drawn, by the library or dot by dot."""

    def __enter__(self) -> list[Array]:
        seen: list[Array] = []

        def placed(stroke: canvas.Stroke, width: int, height: int) -> canvas.Stroke:
            seen.append(stroke.pieces)
            return in_place(stroke, width, height)

        def ends(stroke: canvas.Stroke, view: Viewport) -> Any:
            seen.append(stroke.pieces)
            return set_dots(stroke, view)

        in_place, set_dots = canvas._placed, dots.dots_of
        self._patches: list[Any] = [
            patch.object(canvas, "_placed", placed),
            patch.object(dots, "dots_of", ends),
        ]
        for one in self._patches:
            one.start()
        return seen

    def __exit__(self, *_: object) -> None:
        for one in self._patches:
            one.stop()


@settings(TRIED, max_examples=60)
@given(plots, size, st.integers(-1, 61), st.integers(-1, 21))
def test_no_click_on_a_plot_raises(
    plot: Plot, box: tuple[int, int], column: int, line: int
) -> None:
    """A click points at two numbers, or nowhere."""
    x, y = locate(plot, *box, column, line)
    assert isinstance(x, float)
    assert isinstance(y, float)


def test_the_watch_sees_what_is_drawn() -> None:
    """This shows that the test above would notice what is drawn."""
    line = Curve(np.array([-1.0, 1.0]), np.array([0.0, 0.0]))
    with watched() as seen:
        paint(Plot(TITLE, TITLE, (-2.0, 2.0), (0.0, 1.0), (line,), EMPTY), 60, 15)
    assert any(
        np.allclose(numbers[..., [0, 2]], [[0.25, 0.75]], atol=1e-9)
        for numbers in seen
        if numbers.shape == (1, 4)
    )


# -- lessons ------------------------------------------------------------------------------

DESCENT, RATE, NETWORK, TRAINING = (
    *("gradient-descent", "learning-rate"),
    *("network-gradient", "training"),
)
UNREADABLE = re.compile(r"\bnan\b|\binf\b|\bNone\b|\{\w*\}")


def opened(name: str) -> Walk[Any]:
    """A lesson with every question answered, so that nothing waits."""
    lesson = load(name)
    return replace(Walk.begin(lesson), answers={b.name: 0 for b in lesson.beats if b.question})


def said(walk: Walk[Any]) -> str:
    """The status line in English, after checking both languages for numbers nobody can read."""
    text = walk.status()
    for language in LANGUAGES:
        told = text.of(language)
        assert told.strip()
        # Lesson 4 is about nan and inf, and so it may show them.
        assert walk.lesson.name == "cross-entropy" or not UNREADABLE.search(told), token.write(walk)
    return text.en


@pytest.mark.parametrize("name", names())
def test_a_lesson_bears_every_control_at_both_ends_for_hundreds_of_steps(name: str) -> None:
    steps = 12 if name == TRAINING else 300
    for control in load(name).controls:
        for value in control.probes():
            walk = opened(name).put({control.name: value})
            for ahead in (1, 6, steps - 7):
                walk = walk.forward(ahead)
                with watched() as seen:
                    for language in LANGUAGES:
                        rows = paint_page(walk, Look(80, 24, language)).rows
                        assert [row_width(row) for row in rows] == [80] * 24
                assert all(np.isfinite(numbers).all() for numbers in seen)
                assert said(walk)


def left(land: str, eta: float) -> int:
    """The first step after which a coordinate is 1e3 or more, or no number, by NumPy alone."""
    path = descent_path(LANDSCAPES[land].function, [-3.0, 4.0], eta, 400)
    return int(np.flatnonzero(~(np.abs(path).max(axis=1) < 1e3))[0])


@pytest.mark.parametrize("land", ["bowl", "valley"])
@pytest.mark.parametrize("eta", [1.03, 1.5, 10.0])
@pytest.mark.parametrize("name", [DESCENT, RATE])
def test_a_diverged_descent_says_at_which_step(name: str, eta: float, land: str) -> None:
    first = left(land, eta)
    walk = opened(name).put({"eta": eta, "landscape": land}).forward(first - 1)
    assert "Diverged" not in said(walk)
    walk = walk.forward()
    assert said(walk).startswith(f"Diverged at step {first}")
    assert f"{first}걸음째에 발산" in walk.status().ko
    shown = "\n".join(plain(row) for row in paint_page(walk, Look(80, 24)).rows)
    assert f"Diverged at step {first}" in shown
    # It goes on naming the step at which it diverged; before that step it names none.
    later = said(walk.forward(2))
    assert f"at step {first}" in later or "stuck" in later or "Frozen" in later
    assert "Diverged" not in said(walk.back())


@pytest.mark.parametrize("formula", ["x0**4 + x1**4", "exp(x0**2)", "1/x0", "log(x0)", "-x0**6"])
@pytest.mark.parametrize("eta", [1e-10, 0.5, 10.0])
def test_a_formula_of_one_s_own_may_go_wrong_in_any_way(formula: str, eta: float) -> None:
    walk = opened(DESCENT)
    land = walk.lesson.control("landscape").read(formula)
    walk = walk.put({"eta": eta, "landscape": land})
    for _ in range(6):
        walk = walk.forward(20)
        for look in (Look(80, 24), Look(200, 50, "ko")):
            rows = paint_page(walk, look).rows
            assert [row_width(row) for row in rows] == [look.width] * look.height
        point = walk.state.x
        if not np.isfinite(point).all():
            # A step down log(x0) leads to where it has no value, which is no divergence.
            why = "f is undefined" if formula == "log(x0)" else "Diverged at step "
            assert said(walk).startswith(why)


@pytest.mark.parametrize("eta", [1e-4, 10.0])
@pytest.mark.parametrize("target", ["0", "1", "2"])
def test_the_small_network_cannot_diverge(eta: float, target: str) -> None:
    """Its loss is at most -ln(1e-7), and a step moves no weight by more than eta * 0.9."""
    walk = opened(NETWORK).put({"eta": eta, "target": target})
    for _ in range(5):
        before = walk.state
        walk = walk.forward(60)
        assert 0 <= walk.state.loss + 1e-7 <= -np.log(1e-7) + 1e-6
        assert np.isfinite(walk.state.W).all()
        assert np.abs(walk.state.W - before.W).max() <= 60 * eta * 0.9 * (1 + 1e-6)
        assert said(walk)


@pytest.mark.parametrize(("std", "batch"), [("1", "1"), ("0", "10"), ("0.1", "100")])
def test_training_that_learns_nothing_says_so_before_the_first_epoch_is_over(
    std: str, batch: str
) -> None:
    walk = opened(TRAINING).put({"eta": 100.0, "std": std, "batch": batch})
    told = []
    for _ in range(14):
        walk = walk.forward()
        assert 0 <= walk.state.loss + 1e-7 <= -np.log(1e-7) + 1e-6
        told.append(said(walk))
    losses = [float(walk.state.plan.losses.row(i)[0]) for i in range(4, 15)]
    assert (min(losses) > 1.05 * np.log(10)) == told[-1].startswith("Worse than guessing")
