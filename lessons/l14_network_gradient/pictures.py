"""The pictures of lesson 14: the forward pass, the answers, the weights, and the loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Bar,
    Bars,
    Cells,
    Curve,
    Learning,
    Part,
    Plot,
    Text,
    X,
    fixed,
    loss_plot,
    round_up,
    series,
)
from downslope.lessons.l14_network_gradient.run import ENTRIES

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation


def forward_pass(situation: Situation[Learning]) -> Bars:
    """x, the scores a, the outputs y and the target t as bars, in the order of the forward pass."""
    state = situation.state
    groups = (
        ("x", X, "truth"),
        ("a", state.scores, "curve"),
        ("y", state.y, "bar"),
        ("t", state.t, "target"),
    )
    bars: list[Bar] = []
    for name, values, role in groups:
        bars += [Bar("", 0.0)] if bars else []
        bars += [Bar(f"{name}[{k}]", float(v), role, fixed(v)) for k, v in enumerate(values)]
    full = round_up(max(1.0, float(state.scores.max())))
    return Bars(
        title=Text.plain("x → a = x @ W → y = softmax(a) | t"),
        summary=Text(
            "The forward pass: y is {y}, class {k} is right, the loss is {loss}.",
            "순전파: y {y}, 정답 {k}번 클래스, 손실 {loss}.",
        ).format(y=_list(state.y), k=state.label, loss=fixed(state.loss)),
        bars=tuple(bars),
        limits=(0.0, full),
    )


def answers(situation: Situation[Learning]) -> Bars:
    """The probability of each class; training should bring that of the right class to 1."""
    state = situation.state
    roles = ["target" if k == state.label else "bar" for k in range(3)]
    return Bars(
        title=Text(f"y, and t: class {state.label}", f"y, 그리고 정답 t: {state.label}번"),
        summary=Text(
            "The network answers {y}; class {k} is right.",
            "신경망의 답은 {y}, 정답은 {k}번 클래스예요.",
        ).format(y=_list(state.y), k=state.label),
        bars=tuple(
            Bar(f"y[{k}]", float(p), roles[k], f"{p:.3f} → {state.t[k]:.0f}")
            for k, p in enumerate(state.y)
        ),
    )


def weights(situation: Situation[Learning]) -> Cells:
    """The weights W (2, 3), with the chosen entry marked."""
    return Cells(
        title=Text("W  (row: input, column: class)", "W  (행: 입력, 열: 클래스)"),
        summary=Text("The weights W: {rows}.", "가중치 W: {rows}.").format(
            rows=" / ".join(_list(line) for line in situation.state.W)
        ),
        values=situation.state.W,
        scale=2.0,
        marked=ENTRIES[str(situation.values["entry"])],
    )


def losses(situation: Situation[Learning]) -> Plot:
    """The loss at every step, the drop that slopes predicted for the last one, and earlier runs."""
    highest = float(_loss_curve(situation.timeline)[1].max())
    return loss_plot(
        situation,
        _loss_curve,
        y_limits=(0.0, round_up(max(1.0, highest))),
        behind=_promise(situation),
        legend=(
            ("tangent", "─", Text("promised", "예측")),
            ("ghost", "·", Text("before", "이전 실행")),
        ),
    )


def _promise(situation: Situation[Learning]) -> list[Part]:
    """The last step as the slopes predicted it: a straight line as long as no slope changes."""
    if not situation.step:
        return []
    before = situation.timeline.back().state
    ends = np.array([before.loss, before.loss - before.promise])
    return [Curve(np.array([situation.step - 1.0, situation.step]), ends, "tangent")]


def _loss_curve(timeline: Timeline[Learning]) -> tuple[Array, Array]:
    return series(timeline, lambda state: state.loss)


def _list(values: Array) -> str:
    return ", ".join(fixed(float(value)) for value in values)
