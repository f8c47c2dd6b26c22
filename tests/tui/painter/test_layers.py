"""A part that has grown is drawn on, and the result is that of drawing the whole part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.pictures.figure import Curve, Points
from downslope.tui.painter.medium import FULL
from downslope.tui.painter.plot import lines
from downslope.tui.painter.plot.canvas import BLANK, Stroke, draw
from downslope.tui.painter.plot.dots import dotted
from downslope.tui.painter.plot.layers import VIEWS_KEPT, Layers, layers_of
from downslope.tui.painter.plot.strokes import strokes_of
from downslope.tui.painter.plot.viewport import Viewport

if TYPE_CHECKING:
    from downslope.tui.painter.plot.lines import Lines

VIEW = Viewport((-2.0, 2.0), (-2.0, 2.0), 30, 9, log_x=False, log_y=False, medium=FULL)
number = st.one_of(st.floats(-3, 3), st.sampled_from([np.nan, np.inf, -1e300, 2.0, -2.0]))
places = st.lists(st.tuples(number, number), min_size=1, max_size=12)


def part(kind: str, points: list[tuple[float, float]]) -> Curve | Points:
    x, y = np.array(points).T
    if kind == "line":
        return Curve(x, y, "path")
    return Points(x, y, "path", {"dots": "", "steps": "⠛"}.get(kind, "•"))


def whole(drawn: Curve | Points) -> Lines:
    """A part drawn all at once: braille dots by the library, lines and glyphs by fresh layers."""
    if isinstance(drawn, Curve) or drawn.glyph == "•":
        return Layers(VIEW).lines_of((drawn,))
    rows = draw(tuple(strokes_of(drawn, VIEW)), VIEW.width, VIEW.height)
    cells = {y: {x: c for x, c in enumerate(row) if c != BLANK} for y, row in enumerate(rows)}
    return {y: line for y, line in cells.items() if line}


@pytest.mark.parametrize(
    ("kind", "points"),
    [("dots", [(0.0, 0.0), (0.0, 2 / 35)]), ("glyphs", [(0.0, 0.0), (2 / 59, 0.0)])],
    ids=["dots", "glyphs"],
)
def test_a_point_half_way_between_two_cells_belongs_to_one_of_them(
    kind: str, points: list[tuple[float, float]]
) -> None:
    """To the same one whether it is merged with its neighbours or drawn: two dots stay two."""
    kept = Layers(VIEW)
    kept.lines_of((part(kind, points[:1]),))
    assert kept.lines_of((part(kind, points),)) == whole(part(kind, points))


@pytest.mark.parametrize("kind", ["line", "dots", "steps", "glyphs"])
@settings(deadline=None, max_examples=80)
@given(points=places, data=st.data())
def test_drawing_on_gives_the_same_as_drawing_all(
    kind: str, points: list[tuple[float, float]], data: st.DataObject
) -> None:
    kept = Layers(VIEW)
    sizes = data.draw(st.lists(st.integers(1, len(points)), max_size=4).map(sorted))
    for size in sizes:
        kept.lines_of((part(kind, points[:size]),))
    drawn_on = kept.lines_of((part(kind, points),))
    assert drawn_on == whole(part(kind, points))


@pytest.mark.parametrize("kind", ["line", "dots", "steps", "glyphs"])
@settings(deadline=None, max_examples=80)
@given(before=places, after=places)
def test_whatever_was_drawn_before_leaves_no_trace(
    kind: str, before: list[tuple[float, float]], after: list[tuple[float, float]]
) -> None:
    kept = Layers(VIEW)
    kept.lines_of((part(kind, before),))
    drawn_over = kept.lines_of((part(kind, after),))
    assert drawn_over == whole(part(kind, after))


def test_one_step_more_draws_no_more_than_that_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """This holds however long the path is, so the cost of a step does not grow with the run."""
    sent: list[int] = []

    def counting(stroke: Stroke, view: Viewport) -> Lines:
        sent.append(len(stroke.pieces))
        return dotted(stroke, view)

    monkeypatch.setattr(lines, "dotted", counting)
    turns = np.linspace(0, 6, 400)
    points = list(zip(np.cos(turns), np.sin(turns), strict=True))
    kept = Layers(VIEW)
    kept.lines_of((part("line", points[:-1]),))
    kept.lines_of((part("line", points),))
    assert sent[0] > 50
    assert sent[1:] == [1]


def test_a_row_on_which_nothing_changes_is_handed_on_as_it_is() -> None:
    """In the lowest row a point moves by less than a dot, in the uppermost one a line grows."""
    kept = Layers(VIEW)
    before, after = (
        kept.lines_of(
            (
                part("line", [(-2, -2), (2, -2)]),
                part("dots", [(place, -2)]),
                part("line", [(-2, 2), (0, 2), (end, 2)]),
            )
        )
        for place, end in ((1.0, 0.5), (1.0 + 1e-9, 2.0))
    )
    assert {y: after[y] is before[y] for y in after} == {0: False, VIEW.height - 1: True}
    assert len(after[0]) > len(before[0])


def test_few_views_are_remembered_and_of_each_what_was_drawn_last() -> None:
    for width in range(3 * VIEWS_KEPT):
        layers_of(Viewport((0.0, 1.0 + width), (0.0, 1.0), 20, 5, False, False, FULL))
    assert layers_of.cache_info().currsize == VIEWS_KEPT
    kept = Layers(VIEW)
    many = tuple(part("line", [(0, 0), (1, n / 9)]) for n in range(9))
    kept.lines_of(many)
    assert kept.lines_of(many[:1]) == whole(many[0])
