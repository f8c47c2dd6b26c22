"""The pictures of lesson 14 that show dW: as it is, by columns, by rows, and how it is found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Backdrop,
    Bar,
    Bars,
    Cells,
    Curve,
    Plot,
    Points,
    Text,
    fixed,
)
from downslope.lessons.l14_network_gradient.run import ENTRIES

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Learning, Situation

H = 1e-4
"""The h of the numerical gradient."""
_TITLE = Text("dW  (slope of the loss)", "dW  (손실의 기울기)")
_HIDDEN = Text("The gradient dW, still hidden.", "아직 가려진 기울기 dW.")
_UNKNOWN = ("?", "?", "?")


def slopes(situation: Situation[Learning]) -> Cells:
    """The gradient dW (2, 3) at the current W."""
    return _slopes(situation, None)


def chosen_slope(situation: Situation[Learning]) -> Cells:
    """The same with the chosen entry marked."""
    return _slopes(situation, ENTRIES[str(situation.values["entry"])])


def _slopes(situation: Situation[Learning], marked: tuple[int, int] | None) -> Cells:
    return Cells(
        title=_TITLE,
        summary=_summary(situation),
        values=situation.state.gradient,
        scale=0.6,
        marked=marked,
        row_names=("x0", "x1"),
        column_names=("a0", "a1", "a2"),
    )


def columns(situation: Situation[Learning]) -> Cells:
    """The gradient dW (2, 3) under the numbers of its columns, one for each class."""
    return _by_columns(situation.state.gradient, _summary(situation))


def unknown_columns(situation: Situation[Learning]) -> Cells:
    """The same with every entry left out."""
    return _by_columns(np.full_like(situation.state.gradient, np.nan), _HIDDEN)


def _by_columns(values: Array, summary: Text) -> Cells:
    return Cells(
        title=_TITLE,
        summary=summary,
        values=values,
        scale=0.6,
        row_names=("x0", "x1"),
        column_names=tuple(Text(f"col. {k}", f"{k}번 열") for k in range(3)),
        unknown="?",
    )


def row_sums(situation: Situation[Learning]) -> Bars:
    """The three slopes in each row of dW and their sum, which is the bar."""
    gradient = situation.state.gradient
    sums = tuple(round(float(line.sum()), 8) for line in gradient)
    notes = tuple(_sum(line, total) for line, total in zip(gradient, sums, strict=True))
    return _by_rows(sums, notes, _summary(situation))


def unknown_sums(_: Situation[Learning]) -> Bars:
    """The same with slopes and sums left out."""
    return _by_rows((0.0, 0.0), (f"{' + '.join(_UNKNOWN)} = ?",) * 2, _HIDDEN)


def _by_rows(sums: tuple[float, ...], notes: tuple[str, ...], summary: Text) -> Bars:
    return Bars(
        title=Text("dW  (slope of the loss), row sums", "dW  (손실의 기울기), 행의 합"),
        summary=summary,
        bars=tuple(
            Bar(f"[{i}]", total, "curve", note)
            for i, (total, note) in enumerate(zip(sums, notes, strict=True))
        ),
    )


def _sum(line: Array, total: float) -> str:
    first, *others = (float(slope) for slope in line)
    terms = "".join(f" {'-' if slope < 0 else '+'} {fixed(abs(slope))}" for slope in others)
    return f"{fixed(first)}{terms} = {fixed(total)}"


def _summary(situation: Situation[Learning]) -> Text:
    rows = [", ".join(fixed(float(slope)) for slope in line) for line in situation.state.gradient]
    return Text("The gradient dW: {rows}.", "기울기 dW: {rows}.").format(rows=" / ".join(rows))


# -- how it is found --------------------------------------------------------------------


def passes(situation: Situation[Learning]) -> Plot:
    """The 12 forward passes behind dW: for each weight one at W + h and one at W - h."""
    summary = Text(
        "The passes behind dW: each of {n} weights moved up by h and down by h.",
        "dW를 구하는 순전파: 가중치 {n}개를 저마다 h만큼 올리고 내려요.",
    ).format(n=len(ENTRIES))
    return _passes(situation, list(ENTRIES.values()), summary)


def first_passes(situation: Situation[Learning]) -> Plot:
    """Those of the first weight only, so that there is nothing to count yet."""
    summary = Text(
        "The passes for the first weight, moved up by h and down by h.",
        "첫 가중치를 h만큼 올리고 내리는 순전파.",
    )
    return _passes(situation, list(ENTRIES.values())[:1], summary)


def _passes(situation: Situation[Learning], entries: list[tuple[int, int]], summary: Text) -> Plot:
    state = situation.state
    changes = np.array([state.losses_along([i], [j], np.array([-H, H])) for i, j in entries])
    below, above = ((changes - state.loss) / H).T
    at = np.arange(1.0, len(entries) + 1.0)
    stems = [
        Curve(np.repeat(x, 2), np.array(ends), "contour-2")
        for x, *ends in zip(at, below, above, strict=True)
    ]
    return Plot(
        title=Text("change of loss / h", "손실 변화 / h"),
        summary=summary,
        x_limits=(0.5, 6.5),
        y_limits=(-1.0, 1.0),
        parts=(*stems, Points(at, above, "point", "+"), Points(at, below, "start", "○")),
        backdrop=_zero_line(),
        x_label="W",
        legend=(
            ("point", "+", Text.plain("W + h")),
            ("start", "○", Text.plain("W - h")),
        ),
    )


@lru_cache(maxsize=1)
def _zero_line() -> Backdrop:
    return Backdrop((Curve(np.array([0.5, 6.5]), np.zeros(2), "contour-1"),))
