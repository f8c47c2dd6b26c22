"""The pictures of lesson 14 in which weights are nudged: the loss by nudge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import EMPTY, Curve, Label, Part, Plot, Points, Text, fixed, round_up
from downslope.lessons.l14_network_gradient.run import ENTRIES

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning, Situation

NUDGES = np.linspace(-2.0, 2.0, 41)
"""Nudges (n,) at which the loss is drawn."""
TOUCH = np.array([-0.9, 0.9])
"""The ends of a tangent, in units of the nudge."""
HUES = ("series-2", "series-4", "series-1")
"""The roles of the curves by column of W: both weights of a column feed one score."""
_COLUMNS = tuple((role, "─", Text.plain(f"a{j}")) for j, role in enumerate(HUES))


def nudged(situation: Situation[Learning]) -> Plot:
    """The loss by nudge for each of the six weights; the chosen one has a tangent."""
    state = situation.state
    chosen = ENTRIES[str(situation.values["entry"])]
    parts: list[Part] = [
        Curve(NUDGES, state.losses_along([i], [j], NUDGES), HUES[j])
        for i, j in ENTRIES.values()
        if (i, j) != chosen
    ]
    i, j = chosen
    slope = float(state.gradient[i, j])
    parts += [
        Curve(NUDGES, state.losses_along([i], [j], NUDGES), "curve"),
        Curve(TOUCH, state.loss + slope * TOUCH, "tangent"),
    ]
    name = Text.plain(f"W[{i},{j}]")
    touching = Text(f"slope {slope:.3f}", f"편미분 {slope:.3f}")
    parts += _names(state)
    legend = (("curve", "─", name), ("tangent", "─", touching))
    summary = Text(
        "The loss as each weight is nudged: at {name} its slope is {slope}.",
        "가중치를 하나씩 바꿀 때의 손실: {name}에 대한 편미분 {slope}.",
    ).format(name=name.en, slope=fixed(slope))
    return _nudge_plot(state, parts, legend, summary)


def _names(state: Learning) -> list[Part]:
    """The name of each of the six curves, at that end where the curves lie further apart."""
    return [
        Label(
            float(NUDGES[at]),
            float(state.losses_along([i], [j], NUDGES)[at]),
            f"W[{i},{j}]",
            HUES[j],
            left=at > 0,
        )
        for (i, j), at in zip(ENTRIES.values(), (-1, -1, 1, 1, 1, -1), strict=True)
    ]


def not_nudged(situation: Situation[Learning]) -> Plot:
    """The same axes with nothing on them but the loss as it is."""
    summary = Text("No weight is nudged yet.", "아직 가중치를 바꾸지 않았어요.")
    return _nudge_plot(situation.state, [], (), summary)


def row_nudged(situation: Situation[Learning]) -> Plot:
    """The loss by nudge for the weights of one row: each alone, and all three by the same nudge."""
    state, i = situation.state, _row(situation)
    together = Curve(NUDGES, state.losses_along([i], [0, 1, 2], NUDGES), "secant")
    legend = (*_COLUMNS, ("secant", "─", Text("row at once", "한 행 모두")))
    summary = Text(
        "Nudging one weight of row {i} bends the loss, nudging all three leaves it at {loss}.",
        "{i}번 행의 가중치를 하나씩 바꾸면 손실이 변하고, 셋을 함께 바꾸면 {loss} 그대로예요.",
    ).format(i=i, loss=fixed(state.loss))
    return _nudge_plot(state, [*_one_by_one(state, i), together], legend, summary)


def one_by_one_nudged(situation: Situation[Learning]) -> Plot:
    """The same without the curve of all three, which tells what their slopes add up to."""
    state, i = situation.state, _row(situation)
    summary = Text(
        "Nudging one weight of row {i} bends the loss.",
        "{i}번 행의 가중치를 하나씩 바꾸면 손실이 변해요.",
    ).format(i=i)
    return _nudge_plot(state, _one_by_one(state, i), _COLUMNS, summary)


def _row(situation: Situation[Learning]) -> int:
    return ENTRIES[str(situation.values["entry"])][0]


def _one_by_one(state: Learning, i: int) -> list[Part]:
    return [Curve(NUDGES, state.losses_along([i], [j], NUDGES), HUES[j]) for j in range(3)]


def _nudge_plot(
    state: Learning,
    parts: list[Part],
    legend: tuple[tuple[str, str, Text], ...],
    summary: Text,
) -> Plot:
    here = Points(np.zeros(1), np.array([state.loss]), "now", "■")
    return Plot(
        title=Text("loss, W nudged", "W 변화와 손실"),
        summary=summary,
        x_limits=(-2.0, 2.0),
        y_limits=(0.0, round_up(max(2.0, 1.5 * state.loss))),
        parts=(*parts, here),
        backdrop=EMPTY,
        x_label=Text("nudge", "변화량"),
        legend=legend,
    )
