"""What pictures of several lessons have to tell at once, found by looking at them."""

from __future__ import annotations

import numpy as np
import pytest

from downslope.lessons.engine import token
from downslope.lessons.l12_gradient_descent import pitfalls as descents
from downslope.lessons.pictures.figure import Cells, Curve, Label, Plot, Points, Region
from downslope.tui.check.stages import settled
from tests.lessons.on_screen import screen


def plot_of(opened: str, which: int = 0, *, answered: bool = True) -> Plot:
    walk = token.read(opened)
    figure = (settled(walk) if answered else walk).figures()[which]
    assert isinstance(figure, Plot)
    return figure


def test_beside_code_with_a_mistake_the_run_is_the_one_that_it_describes() -> None:
    walk = settled(token.read("gradient-descent?beat=shared-start"))
    assert walk.state.x == pytest.approx(descents.shared_start())  # type: ignore[attr-defined]
    for name in ("overfitting?beat=leak", "squared-error?beat=called-mean", "training?beat=11"):
        assert settled(token.read(name)).step > 0, name


def test_a_gate_without_weights_says_zero_everywhere_and_tells_its_marks() -> None:
    """Its sum is 0, which is not above 0."""
    figure = plot_of("pipelines?beat=7", answered=False)
    (region,) = [part for part in figure.parts if isinstance(part, Region)]
    assert (region.scores < 0).all()
    drawn = {part.role for part in figure.parts}
    told = {label.en for role, _, label in figure.legend if role in drawn}
    assert {"t=1", "t=0", "wrong"} <= told


def test_accuracy_is_a_line_that_leaps_beside_a_loss_that_slides() -> None:
    figure = plot_of("why-a-loss?beat=walk")
    loss, accuracy = (
        next(p for p in figure.parts if isinstance(p, Curve) and p.role == role)
        for role in ("curve", "path")
    )
    assert np.isnan(accuracy.y).sum() == 1
    assert set(accuracy.y[~np.isnan(accuracy.y)]) == {0.0, 1.0}
    assert not np.isnan(loss.y).any()
    assert accuracy.thick


def test_labels_stand_beside_their_rows() -> None:
    y = token.read("batch-cross-entropy?beat=2").figures()[0]
    assert isinstance(y, Cells)
    assert y.below is not None
    assert y.below.values.tolist() == [[2], [2], [5], [5]]
    assert y.below.row_names == y.row_names


def test_both_ends_of_an_axis_of_a_surface_have_its_name() -> None:
    labels = [p for p in plot_of("partial-derivatives").backdrop.parts if isinstance(p, Label)]
    assert sorted(str(label.text) for label in labels) == ["x0 -7", "x0 7", "x1 -7", "x1 7"]
    assert "x0" in screen(token.read("partial-derivatives?beat=cut-the-bowl")).split("\n")[15]


def test_circles_leave_the_line_between_them_to_be_seen() -> None:
    for steps in (13, 150):
        figure = plot_of(f"learning-rate?beat=1&said=one-factor:2&step={steps}")
        (circles,) = [p for p in figure.parts if isinstance(p, Points) and p.glyph == "○"]
        assert 2 <= len(circles.x) <= 10


def test_the_chart_of_the_valley_begins_where_its_runs_do() -> None:
    """No eta takes fewer than a hundred steps there, so a chart from 1 on is half empty."""
    low, high = plot_of("learning-rate?beat=5", answered=False).y_limits
    assert 1 < low < 2 < 3 < high


def test_the_curves_of_a_row_have_the_hues_of_their_columns() -> None:
    figure = plot_of("network-gradient?beat=4", answered=False)
    hues = [part.role for part in figure.parts if isinstance(part, Curve)]
    assert len(set(hues)) == len(hues) == 3
    assert {role for role, _, _ in figure.legend} == set(hues)
