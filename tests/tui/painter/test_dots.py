"""Lines as braille dots: where they go, without a gap, beside what the library draws."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.tui.painter.medium import FULL
from downslope.tui.painter.plot.canvas import BRAILLE, Stroke
from downslope.tui.painter.plot.dots import dots_of, dotted
from downslope.tui.painter.plot.lines import painted
from downslope.tui.painter.plot.viewport import Viewport

VIEW = Viewport((0.0, 1.0), (0.0, 1.0), 30, 9, log_x=False, log_y=False, medium=FULL)
LAST = np.array([2 * 30 - 1, 4 * 9 - 1])
unit = st.floats(0.0, 1.0)
pieces = st.lists(st.tuples(unit, unit, unit, unit), min_size=1, max_size=5).map(np.array)


def line(*ends: float) -> Stroke:
    return Stroke(np.array([ends]), BRAILLE, "path")


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.tuples(unit, unit, unit, unit))
def test_a_line_has_no_gap_and_keeps_near_the_true_one(ends: tuple[float, ...]) -> None:
    dots = dots_of(line(*ends), VIEW)
    steps = np.abs(np.diff(dots, axis=0))
    assert (steps.max(axis=1) == 1).all() if len(dots) > 1 else True
    x0, y0, x1, y1 = ends
    true = np.array([[x0, 1 - y0], [x1, 1 - y1]]) * LAST
    assert (np.abs(dots[[0, -1]] - true) <= 0.5 + 1e-9).all()
    # Both ends are rounded by at most half a dot, and so is everything between them.
    first, last = dots[0], dots[-1]
    along = np.linspace(0, 1, len(dots))[:, None]
    assert (np.abs(dots - (first + along * (last - first))) <= 0.5 + 1e-9).all()


@settings(deadline=None, derandomize=True, max_examples=50)
@given(pieces)
def test_several_lines_are_each_drawn_as_alone(ends: Any) -> None:
    together = dots_of(Stroke(ends, BRAILLE, "path"), VIEW).tolist()
    alone = [dot for piece in ends for dot in dots_of(line(*piece), VIEW).tolist()]
    assert together == alone


@pytest.mark.parametrize("ends", [(0, 0, 1, 0), (0, 1, 0, 0), (0.5, 0.5, 0.5, 0.5)])
def test_straight_lines_and_points_are_those_of_the_drawing_library(
    ends: tuple[float, ...],
) -> None:
    assert dotted(line(*ends), VIEW) == painted([line(*ends)], VIEW)


def test_points_are_those_of_the_drawing_library() -> None:
    points = Stroke(np.random.default_rng(0).random((40, 2)), BRAILLE, "path")
    assert dotted(points, VIEW) == painted([points], VIEW)
