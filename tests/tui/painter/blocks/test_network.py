"""A drawn network: nodes, edges between them by sign and size, numbers, outputs, and pictures."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Bar, Layer, NetworkDrawing
from downslope.tui.painter import least_height, paint
from downslope.tui.painter.medium import ASCII
from downslope.tui.painter.rows import plain
from tests.tui.painter.blocks.reading import MEDIA, PLAIN, cells, edge_cells

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Rows

T = Text.plain("net")
W = np.array([[1.5, -0.6, 0.2], [-1.2, 0.9, -2.0]])
X = np.array([0.6, 0.9])
OUTPUTS = tuple(Bar(f"y{k}", p, note=f"{p:.2f}") for k, p in enumerate((0.5, 0.25, 1.0)))
SMALL = (34, 15)
"""A box in which numbers have no room at the edges."""
BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]])


def drawing(weights: object = W, **more: object) -> NetworkDrawing:
    layers = (Layer(("x0", "x1"), X), Layer(("a0", "a1", "a2"), X @ W, 2.0))
    made = NetworkDrawing(T, T, layers, (np.array(weights, dtype=float),), 2.0)
    return replace(made, **more)  # type: ignore[arg-type]


def one_edge(i: int, j: int, weight: float) -> NetworkDrawing:
    weights = np.zeros((2, 3))
    weights[i, j] = weight
    return drawing(weights)


def dots(rows: Rows) -> np.ndarray:
    """All dots (n, 2) of edges as (column, row) of dots."""
    return np.array(
        [
            (2 * x + dx, 4 * y + dy)
            for (x, y), (char, _) in edge_cells(rows).items()
            for dy, dx in zip(*np.nonzero((ord(char) - 0x2800) & BITS), strict=True)
        ]
    )


def row_of(rows: Rows, text: str) -> int:
    return next(y for y, spans in enumerate(rows) if text in plain(spans))


def test_every_node_shows_its_name_and_its_value() -> None:
    text = "\n".join(plain(r) for r in paint(drawing(), *SMALL))
    assert all(f"─ {name} ─" in text for name in ("x0", "x1", "a0", "a1", "a2"))
    scores = [f"{value:+.2f}" for value in X @ W]
    assert all(f"│ {value} │" in text for value in ("0.60", "0.90", *scores))


def test_values_stand_on_grounds_of_their_sign() -> None:
    rows = paint(drawing(), *SMALL)
    (role,) = {role for text, role in rows[row_of(rows, "-1.68")] if "-1.68" in text}
    assert role == "ink@heat:0"


@pytest.mark.parametrize("i", [0, 1])
@pytest.mark.parametrize("j", [0, 1, 2])
def test_an_edge_leads_from_its_node_to_its_node(i: int, j: int) -> None:
    rows = paint(one_edge(i, j, 1.0), *SMALL)
    found = edge_cells(rows)
    left, right = min(x for x, _ in found), max(x for x, _ in found)
    starts = {y for x, y in found if x == left}
    ends = {y for x, y in found if x == right}
    assert row_of(rows, ("0.60", "0.90")[i]) in starts
    node = row_of(rows, f" a{j} ") + 1
    assert node in ends
    assert {y for _, y in found} <= set(range(min(starts | ends), max(starts | ends) + 1))
    assert {x for x, _ in found} == set(range(left, right + 1)), "the line has no gap"


@pytest.mark.parametrize(("weight", "role"), [(1.0, "plus"), (-1.0, "minus")])
def test_the_sign_gives_the_colour(weight: float, role: str) -> None:
    assert {found for _, found in edge_cells(paint(one_edge(0, 1, weight), *SMALL)).values()} == {
        role
    }


@pytest.mark.parametrize(
    ("weight", "wide"), [(0.1, 1), (0.6, 1), (1.0, 2), (1.3, 2), (2.0, 3), (9, 3)]
)
def test_the_size_gives_the_width_in_dots(weight: float, wide: int) -> None:
    layers = (Layer(("x",), np.ones(1)), Layer(("a",), np.ones(1)))
    figure = drawing([[weight]], layers=layers)
    found = dots(paint(figure, *SMALL))
    counts = {x: int((found[:, 0] == x).sum()) for x in found[:, 0]}
    assert set(counts.values()) == {wide}


def test_where_edges_cross_the_stronger_one_gives_the_colour() -> None:
    weights = np.zeros((2, 3))
    weights[0, 2], weights[1, 0] = 2.0, -0.4
    crossed = edge_cells(paint(drawing(weights), *SMALL))
    strong = edge_cells(paint(one_edge(0, 2, 2.0), *SMALL))
    weak = edge_cells(paint(one_edge(1, 0, -0.4), *SMALL))
    assert set(strong) & set(weak)
    assert all(crossed[cell][1] == "plus" for cell in strong)
    assert set(crossed) == set(strong) | set(weak)


def test_no_edge_is_drawn_for_what_is_0_or_no_number() -> None:
    weights = [[0.0, math.nan, math.inf], [-math.inf, 0.0, 0.0]]
    assert not edge_cells(paint(drawing(weights), *SMALL))


def test_of_many_edges_the_strongest_are_drawn() -> None:
    sizes = np.arange(1.0, 101.0).reshape(10, 10)
    layers = (Layer((), np.zeros(10)), Layer((), np.zeros(10)))
    every = edge_cells(paint(drawing(sizes, layers=layers, scale=100.0), 60, 30))
    strong = np.where(sizes > 88, sizes, 0.0)
    assert every == edge_cells(paint(drawing(strong, layers=layers, scale=100.0), 60, 30))


def test_the_marked_edge_tells_its_number_and_with_room_all_do() -> None:
    small = [plain(r) for r in paint(drawing(marked=(0, 1, 2)), *SMALL)]
    assert "[-2.00]" in "".join(small)
    assert "1.50" not in "".join(small)
    large = "".join(plain(r) for r in paint(drawing(marked=(0, 1, 2)), 70, 32))
    assert all(f"{w:.2f}" in large for w in W.flat)
    assert "[-2.00]" in large


def test_outputs_have_bars_beside_their_nodes() -> None:
    rows = paint(drawing(outputs=OUTPUTS), *SMALL)
    lengths = {}
    for k in range(3):
        y = row_of(rows, f"─ a{k} ─") + 1
        text = plain(rows[y])
        assert "─▶ " in text
        bar = text.split("─▶ ")[1]
        lengths[k] = bar.count("█") + sum("▏▎▍▌▋▊▉".find(c) + 1 for c in bar) / 8
        assert f"y{k}" in plain(rows[y - 1])
        assert f"{OUTPUTS[k].value:.2f}" in plain(rows[y + 1])
    assert lengths[0] == pytest.approx(lengths[2] / 2, abs=0.07)
    assert lengths[1] == pytest.approx(lengths[2] / 4, abs=0.07)


@pytest.mark.parametrize("width", range(28, 46))
def test_no_number_of_an_output_is_cut(width: int) -> None:
    outputs = tuple(Bar(f"y{k}", 0.5, note="0.123") for k in range(3))
    text = "".join(plain(r) for r in paint(drawing(outputs=outputs), width, 15))
    assert text.count("0.123") == 3


def test_the_legend_names_both_signs_in_the_language() -> None:
    rows = paint(drawing(), *SMALL)
    assert "raises" in plain(rows[-1])
    assert [role for text, role in rows[-1] if "━" in text] == ["plus", "minus"]
    assert "내림" in plain(paint(drawing(), *SMALL, "ko")[-1])


@pytest.mark.parametrize(("weight", "role", "char"), [(1.0, "plus", "+"), (-1.0, "minus", "-")])
def test_in_ascii_the_character_tells_the_sign(weight: float, role: str, char: str) -> None:
    rows = paint(one_edge(1, 2, weight), *SMALL, medium=ASCII)[:-1]
    right = plain(rows[row_of(rows, " a2 ")]).index("+-", 9)
    between = [cell for spans in rows for cell in cells(spans)[9:right]]
    chars = [found for found, cell_role in between if cell_role == role]
    assert len(chars) > 8
    assert set(chars) == {char}


def test_without_colours_negative_edges_are_dashed() -> None:
    solid, dashed = (
        dots(paint(one_edge(1, 2, weight), *SMALL, medium=PLAIN)) for weight in (1.0, -1.0)
    )
    assert set(map(tuple, dashed)) < set(map(tuple, solid))
    assert 0.4 <= len(dashed) / len(solid) <= 0.6


def test_a_network_too_low_for_frames_shows_a_node_in_a_row() -> None:
    rows = paint(drawing(), 42, least_height(drawing()))
    text = "\n".join(plain(r) for r in rows)
    assert "╭" not in text
    assert all(name in text for name in ("x0", "x1", "a0", "a1", "a2", "+0.45", "-1.68"))


@pytest.mark.parametrize("medium", MEDIA)
def test_networks_fill_any_box(medium: object) -> None:
    figure = drawing(marked=(0, 0, 0), outputs=OUTPUTS)
    for width, height in ((1, 1), (3, 2), (16, 5), (20, 9), (60, 30), (500, 200)):
        rows = paint(figure, width, height, medium=medium)  # type: ignore[arg-type]
        assert [wcswidth(plain(r)) for r in rows] == [width] * height
