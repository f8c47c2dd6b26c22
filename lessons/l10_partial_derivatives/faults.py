"""What the mistakes of lesson 10 make, as pictures: xor for a square, one sum for a mesh."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2
from downslope.lessons.kit import EMPTY, Cells, Curve, Part, Plot, Points, Text, asked

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l10_partial_derivatives.run import Stand

_WHOLE = np.arange(8)


def _powers(_: Situation[Stand], *, told: bool) -> Plot:
    """x**2 for whole x, and if it is `told` x ^ 2 beside it."""
    x, squares, xor = _WHOLE.astype(np.float64), _WHOLE**2, _WHOLE ^ 2
    parts: list[Part] = [
        Curve(x, squares.astype(np.float64), "truth"),
        Points(x, squares.astype(np.float64), "truth", "■"),
    ]
    if told:
        parts.append(Points(x, xor.astype(np.float64), "bad", "■"))
    both = ("truth", "■", Text.plain("x**2")), ("bad", "■", Text.plain("x ^ 2"))
    return Plot(
        title=Text("whole numbers", "정수"),
        summary=Text("x**2 = {a}, x ^ 2 = {b}.", "x**2 = {a}, x ^ 2 = {b}.").format(
            a=list(map(int, squares)), b=list(map(int, xor)) if told else "?"
        ),
        x_limits=(-0.5, 7.5),
        y_limits=(0.0, 50.0),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label="x",
        legend=both if told else both[:1],
    )


powers = asked(partial(_powers, told=False), partial(_powers, told=True))
"""Squares; after the answer also what the caret makes."""


def _mesh(_: Situation[Stand], *, told: bool) -> Cells:
    """The heights over the mesh of the pitfall, and if it is `told` their sum."""
    x0, x1 = np.meshgrid([0.0, 3.0], [0.0, 4.0])
    heights = np.asarray(function_2(np.stack([x0, x1], axis=-1)))
    total = f"np.sum: {heights.sum():.0f}"
    return Cells(
        title=Text("heights that are wanted", "구하려는 높이"),
        summary=Text("The heights at 4 points.", "점 4개의 높이예요."),
        values=heights,
        scale=30.0,
        digits=0,
        column_names=("x0 = 0", "x0 = 3"),
        row_names=("x1 = 0", "x1 = 4"),
        foot=total if told else " ",
    )


mesh = asked(partial(_mesh, told=False), partial(_mesh, told=True))
"""The heights at four points; after the answer also what np.sum makes of them."""
