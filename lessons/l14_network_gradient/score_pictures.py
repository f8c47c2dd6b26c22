"""The pictures of lesson 14 about the slopes of the loss by the scores: where y - t comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import softmax
from downslope.lessons.kit import EMPTY, Curve, Label, Part, Plot, Points, Table, Text, fixed
from downslope.lessons.l14_network_gradient.answers import score_slope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.kit import Array, Learning, Situation

NUDGES = np.linspace(-2.0, 2.0, 41)
"""Nudges (n,) of a score at which the loss is drawn."""
HUES = ("series-2", "series-4", "series-1")
_HEAD = ("by", "y", "t", "y - t", "dE/da")
_TITLE = Text("slopes by the scores", "점수에 대한 편미분")


def unknown(situation: Situation[Learning]) -> Table:
    """For each class y and t, without what the question asks for."""
    summary = Text("The slopes by the scores, still hidden.", "아직 가려진 점수에 대한 편미분.")
    return _table(situation.state, ["?"] * 3, ["?"] * 3, summary)


def told(situation: Situation[Learning]) -> Table:
    """For each class y, t and their difference, and the slope by central differences."""
    state = situation.state
    slopes = [f"{score_slope(state, k):+.4f}" for k in range(3)]
    summary = Text(
        "The slopes by the scores are {slopes}: y - t.", "점수에 대한 편미분 {slopes}: y - t."
    ).format(slopes=", ".join(slopes))
    return _table(state, [f"{off:+.4f}" for off in state.y - state.t], slopes, summary)


def _table(state: Learning, off: list[str], slopes: list[str], summary: Text) -> Table:
    rows = zip(range(3), state.y, state.t, off, slopes, strict=True)
    return Table(
        title=_TITLE,
        summary=summary,
        head=tuple(map(Text.plain, _HEAD)),
        rows=tuple((f"a{k}", f"{y:.4f}", f"{t:.0f}", o, s) for k, y, t, o, s in rows),
    )


def not_nudged(situation: Situation[Learning]) -> Plot:
    """The loss as it is, with no score nudged."""
    return _plot(situation, (), Text("No score is nudged yet.", "아직 점수를 바꾸지 않았어요."))


def nudged(situation: Situation[Learning]) -> Plot:
    """The loss by nudge, for each of the three scores."""
    state = situation.state
    parts: list[Part] = []
    for k, role in enumerate(HUES):
        losses = losses_by_score(state, k)
        parts.append(Curve(NUDGES, losses, role))
        parts.append(Label(NUDGES[-1], losses[-1], f"a{k}", role, left=True))
    summary = Text(
        "Of the three scores, only that of class {k} lowers the loss as it grows.",
        "세 점수 중 {k}번 클래스의 점수만 커질 때 손실을 줄여요.",
    ).format(k=state.label)
    return _plot(situation, parts, summary)


def losses_by_score(state: Learning, k: int) -> Array:
    """The losses (n,) as score k is nudged by NUDGES (n,)."""
    scores = state.scores + np.outer(NUDGES, np.eye(3)[k])
    return np.asarray(-np.log(softmax(scores)[:, state.label]))


def _plot(situation: Situation[Learning], parts: Sequence[Part], summary: Text) -> Plot:
    here = Points(np.zeros(1), np.array([situation.state.loss]), "now", "■")
    return Plot(
        title=Text("loss, a score nudged", "점수 변화와 손실"),
        summary=summary,
        x_limits=(-2.0, 2.0),
        y_limits=(0.0, 4.0),
        parts=(*parts, here),
        backdrop=EMPTY,
        x_label=Text("nudge", "변화량"),
    )


def score_formula(situation: Situation[Learning]) -> tuple[Text, ...]:
    """The loss as a function of the scores, and its two parts with their numbers."""
    state = situation.state
    total = float(np.log(np.sum(np.exp(state.scores))))
    right = f"a{state.label}"
    return (
        Text.plain(f"E = ln(exp(a0) + exp(a1) + exp(a2)) - {right}"),
        Text.plain(
            f"  = {fixed(total, 4)} - {fixed(float(state.scores[state.label]), 4)}"
            f" = {fixed(total - float(state.scores[state.label]), 4)}"
        ),
    )
