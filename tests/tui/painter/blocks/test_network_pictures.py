"""A drawn network whose layers are pictures: their size, the bars under them, and their edges."""

from __future__ import annotations

import re

import numpy as np
import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Bar, Layer, NetworkDrawing
from downslope.tui.painter import paint
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, cells, edge_cells, pixels

T = Text.plain("net")
OUTPUTS = tuple(Bar(f"y{k}", p, note=f"{p:.2f}") for k, p in enumerate((0.5, 0.25, 1.0)))


def pictured(hidden: int = 30) -> NetworkDrawing:
    """A network 64 - hidden - 3 whose first layers are pictures; picture k is all ink in row k."""
    scan = np.zeros((1, 8, 8))
    scan[0, 0] = 1.0
    units = np.zeros((hidden, 8, 8))
    for k in range(hidden):
        units[k, k % 8] = 1.0 if k % 2 else -1.0
    layers = (
        Layer(("a 7",), scan.ravel(), images=scan),
        Layer((), np.linspace(0, 1, hidden), images=units, signed=True),
    )
    weights = (np.ones((64, hidden)), np.ones((hidden, 3)))
    return NetworkDrawing(T, T, layers, weights, 1.0, outputs=OUTPUTS)


def test_the_input_is_a_large_picture_and_hidden_units_are_small_ones() -> None:
    rows = paint(pictured(), 80, 30)
    gray = pixels(rows, "gray")
    assert np.shape(gray) == (16, 16)
    assert (np.array(gray)[:2] == 8).all()
    heat = pixels(rows, "heat")
    assert {len(line) % 8 for line in heat} == {0}
    first = np.array([line[:8] for line in heat[:8]])
    assert (first[0] == 0).all()
    assert (first[1:] == 4).all()
    second = np.array([line[8:16] for line in heat[:8]])
    assert (second[1] == 8).all()


def test_a_bar_under_each_picture_tells_its_value() -> None:
    rows = paint(pictured(5), 80, 12)
    bars = max(([role for _, role in cells(r)].count("ink"), y) for y, r in enumerate(rows))[1]
    lengths = [len(run) for run in re.findall("▀+", plain(rows[bars]))]
    assert lengths == [round(8 * k / 4) for k in range(1, 5)][: len(lengths)]


def test_the_last_weights_lead_to_the_outputs() -> None:
    rows = paint(pictured(), 80, 30)
    roles = {role for _, role in edge_cells(rows).values()}
    assert roles == {"frame", "plus"}
    assert "▶" not in "".join(plain(r) for r in rows)


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("hidden", [1, 30])
def test_pictured_networks_fill_any_box(medium: object, hidden: int) -> None:
    for width, height in ((1, 1), (3, 2), (16, 5), (20, 9), (60, 30), (500, 200)):
        rows = paint(pictured(hidden), width, height, medium=medium)  # type: ignore[arg-type]
        assert [wcswidth(plain(r)) for r in rows] == [width] * height
