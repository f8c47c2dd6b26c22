"""One of the ten rows of a mistake, small enough for any screen: what it reads, what it makes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Cells, Text, asked

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call

_LOSSES = -np.log(Y_A + 1e-7)


def _rows(
    title: Text, names: tuple[str, ...], values: tuple[Array, ...], foot: str, *, told: bool
) -> Cells:
    """The rows with these names, which are short, the last of them only if it is `told`."""
    last = values[-1] if told else np.full(CLASSES, np.nan)
    return Cells(
        title=title,
        summary=Text("Row 0: {n}.", "0번 행: {n}.").format(n=", ".join(names)),
        values=np.array([*values[:-1], last]),
        scale=60.0,
        digits=0,
        unknown="?",
        row_names=names,
        column_names=tuple(f"{k}" for k in range(CLASSES)),
        foot=foot if told else " ",
    )


def _multiplied(_: Situation[Call], *, told: bool) -> Cells:
    """-ln y of y_a, the ten labels beside it, and their products."""
    labels = np.full(CLASSES, float(RIGHT))
    product = labels * _LOSSES
    total = f"{product.sum():.4f}"
    title = Text("row 0: -ln y, t, and t * -ln y", "0번 행: -ln y, t, t * -ln y")
    return _rows(title, ("-ln", "t", "*"), (_LOSSES, labels, product), total, told=told)


def _indexed(_: Situation[Call], *, told: bool) -> Cells:
    """The ten row numbers, a one-hot row beside them, and what these pairs pick, in percent."""
    rows, t = np.arange(float(CLASSES)), one_hot(RIGHT, CLASSES)
    picked = Y_A[t.astype(int)]
    total = f"-ln: {-np.log(picked + 1e-7).sum():.4f}"
    title = Text("row 0 of y[rows, t], in %", "y[rows, t]의 0번 행, %")
    return _rows(title, ("rows", "t", "y"), (rows, t, 100 * picked), total, told=told)


multiplied = asked(partial(_multiplied, told=False), partial(_multiplied, told=True))
"""Row 0 of labels times logs; the products come with the answer."""
indexed = asked(partial(_indexed, told=False), partial(_indexed, told=True))
"""Row 0 of one-hot rows as an index; what they pick comes with the answer."""
