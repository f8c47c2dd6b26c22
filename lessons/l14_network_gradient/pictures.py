"""The pictures of lesson 14: the forward pass, the answers, the weights, and the loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    EMPTY,
    Bar,
    Bars,
    Cells,
    Curve,
    Label,
    Layer,
    Learning,
    NetworkDrawing,
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


EDGE, SCORE = 1.5, 2.5
"""The sizes of a weight or slope, and of a score, from which on they are drawn at their strongest.

The steepest slope is a third of the largest weight, and is drawn on a scale of its own.
"""
SLOPE = 0.6


def forward_pass(situation: Situation[Learning]) -> NetworkDrawing:
    """The network from x to y; its edges are W, or the slopes dW where the learner chose so."""
    slopes = situation.values["edges"] == "dW"
    return _network(situation, slopes=slopes)


def of_weights(situation: Situation[Learning]) -> NetworkDrawing:
    """The network from x to y with its weights as edges, whatever the learner chose."""
    return _network(situation, slopes=False)


def _network(situation: Situation[Learning], *, slopes: bool) -> NetworkDrawing:
    state = situation.state
    return NetworkDrawing(
        title=Text.plain(f"x @ W = a, softmax(a) = y{', dW' if slopes else ''}"),
        summary=Text(
            "The forward pass: y is {y}, class {k} is right, the loss is {loss}.",
            "순전파: y {y}, 정답 {k}번 클래스, 손실 {loss}.",
        ).format(y=_list(state.y), k=state.label, loss=fixed(state.loss)),
        layers=(
            Layer(("x0", "x1"), X, SCORE),
            Layer(("a0", "a1", "a2"), state.scores, SCORE),
        ),
        weights=(state.gradient if slopes else state.W,),
        scale=SLOPE if slopes else EDGE,
        marked=(0, *ENTRIES[str(situation.values["entry"])]) if slopes else None,
        outputs=tuple(_output(state, k) for k in range(3)),
        **(_OF_SLOPES if slopes else _OF_WEIGHTS),
    )


_OF_WEIGHTS = {
    "plus": Text("raises a", "a 올림"),
    "minus": Text("lowers a", "a 내림"),
    "width": Text("width: |w|", "굵기: |w|"),
}
_OF_SLOPES = {
    "plus": Text("raises E", "E 올림"),
    "minus": Text("lowers E", "E 내림"),
    "width": Text("width: |dW|", "굵기: |dW|"),
}


def _output(state: Learning, k: int) -> Bar:
    """A probability, with a t at the name of the right class."""
    right = k == state.label
    name = f"y{k} t" if right else f"y{k}"
    return Bar(name, float(state.y[k]), "target" if right else "bar", f"{state.y[k]:.3f}")


def answers(situation: Situation[Learning]) -> Bars:
    """The probability of each class; training should bring that of the right class to 1."""
    state = situation.state
    return Bars(
        title=Text(f"y, and t: class {state.label}", f"y, 그리고 정답 t: {state.label}번"),
        summary=Text(
            "The network answers {y}; class {k} is right.",
            "신경망의 답은 {y}, 정답은 {k}번 클래스예요.",
        ).format(y=_list(state.y), k=state.label),
        bars=tuple(_answer(state, k) for k in range(3)),
    )


def _answer(state: Learning, k: int) -> Bar:
    right = k == state.label
    note = f"{state.y[k]:.3f} → {state.t[k]:.0f}"
    mark = 1.0 if right else None
    return Bar(f"y[{k}]", float(state.y[k]), "target" if right else "bar", note, mark=mark)


def weights(situation: Situation[Learning]) -> Cells:
    """The weights W (2, 3)."""
    return _weights(situation, None)


def chosen_weight(situation: Situation[Learning]) -> Cells:
    """The same with the chosen one marked."""
    return _weights(situation, ENTRIES[str(situation.values["entry"])])


def _weights(situation: Situation[Learning], marked: tuple[int, int] | None) -> Cells:
    return Cells(
        title=Text("W  (row: input, column: class)", "W  (행: 입력, 열: 클래스)"),
        summary=Text("The weights W: {rows}.", "가중치 W: {rows}.").format(
            rows=" / ".join(_list(line) for line in situation.state.W)
        ),
        values=situation.state.W,
        scale=2.0,
        marked=marked,
        row_names=("x0", "x1"),
        column_names=("a0", "a1", "a2"),
    )


def exponentials(_: Situation[Learning]) -> Plot:
    """exp(a) on a logarithmic axis: a straight line that leaves what a float64 can hold."""
    a = np.array([0.0, 1100.0])
    most = float(np.log(np.finfo(float).max))
    return Plot(
        title=Text("digits of exp(a)", "exp(a)의 자릿수"),
        summary=Text(
            "exp(a) passes the largest number of float64 at {most}.",
            "exp(a)는 {most}에서 float64의 한계를 넘어요.",
        ).format(most=fixed(most, 1)),
        x_limits=(0.0, 1100.0),
        y_limits=(0.0, 500.0),
        parts=(
            Curve(a, a / np.log(10), "curve"),
            Curve(a, np.full(2, most / np.log(10)), "error"),
            Label(20.0, 340.0, Text("float64 ends", "float64의 한계"), "error"),
        ),
        backdrop=EMPTY,
        x_label="a",
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
            ("tangent", "─", Text("predicted", "예측")),
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
