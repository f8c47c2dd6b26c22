"""Where units are equal, a circle is as wide as it is high, whatever the box."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import Backdrop, Curve, Heights, Plot
from downslope.tui.painter import paint
from downslope.tui.painter.medium import Medium
from downslope.tui.painter.rows import plain

AROUND = np.linspace(0, 2 * np.pi, 400)
CIRCLE = Curve(2 * np.cos(AROUND), 2 * np.sin(AROUND), "path")
GRID = np.linspace(-8, 8, 81)
GROUND = Heights(GRID, GRID, np.hypot(*np.meshgrid(GRID, GRID)), (1.0, 3.0))
WORDS = Text.plain("a map")
UNFILLED = Medium(ascii_only=False, filled=False)


def dots_of(width: int, height: int, plot: Plot) -> tuple[int, int]:
    """How many dots the circle is wide and high on the painted rows; a dot is as wide as high."""
    rows = paint(plot, width, height, medium=UNFILLED)
    assert len(rows) == height
    drawn = [[(role, char) for text, role in spans for char in text] for spans in rows]
    cells = [
        (x, y)
        for y, row in enumerate(drawn)
        for x, (role, char) in enumerate(row)
        if role == "path" and char.strip()
    ]
    across = [x for x, _ in cells]
    down = [y for _, y in cells]
    return 2 * (max(across) - min(across) + 1), 4 * (max(down) - min(down) + 1)


@pytest.mark.parametrize(("width", "height"), [(40, 20), (120, 20), (90, 30), (30, 40), (160, 45)])
def test_a_circle_is_round_in_any_box(width: int, height: int) -> None:
    bare = Plot(WORDS, WORDS, (-3.0, 3.0), (-3.0, 3.0), (CIRCLE,), axes=True, equal=True)
    wide, high = dots_of(width, height, bare)
    # Both are counted in whole cells, of 2 x 4 dots.
    assert abs(wide - high) <= 4
    squeezed = dots_of(width, height, replace(bare, equal=False))
    if width > 3 * height:
        assert squeezed[0] / squeezed[1] > 1.5


def test_a_wide_box_shows_more_ground_before_it_leaves_room() -> None:
    plot = Plot(
        WORDS, WORDS, (-3.0, 3.0), (-3.0, 3.0), (), Backdrop((GROUND,)), x_label="x0", equal=True
    )
    rows = [plain(row) for row in paint(plot, 90, 24)]
    ticks = [
        int(word) for word in rows[-2].split() + rows[-1].split() if word.lstrip("-").isdigit()
    ]
    assert min(ticks) <= -4
    assert max(ticks) >= 4
