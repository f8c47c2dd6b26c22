"""The network of lesson 7 as nodes and edges, with the weight that is nudged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Bar, Layer, NetworkDrawing, Text, X
from downslope.lessons.l07_why_a_loss.run import RIGHT, WEIGHTS, Nudged

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation


def drawing(situation: Situation[Nudged]) -> NetworkDrawing:
    """Two inputs, three sums, six weights between them, and the output of each class."""
    state = situation.state
    scores = X @ state.net.W
    return NetworkDrawing(
        title=Text.plain(f"x @ W, {state.weight} = {state.value:.4f}"),
        summary=Text(
            "The network: 2 inputs, 6 weights, 3 classes. {w} leads from input {i} to class {j}.",
            "신경망: 입력 2개, 가중치 6개, 클래스 3개. {w}는 입력 {i}에서 클래스 {j}로 가요.",
        ).format(w=state.weight, i=WEIGHTS[state.weight][0], j=WEIGHTS[state.weight][1]),
        layers=(Layer(("x0", "x1"), X, 2.5), Layer(("a0", "a1", "a2"), scores, 2.5)),
        weights=(state.net.W,),
        scale=1.5,
        marked=(0, *WEIGHTS[state.weight]),
        outputs=tuple(
            Bar(f"y{k}", float(y), "good" if k == RIGHT else "bar", f"{y:.2f}")
            for k, y in enumerate(state.y)
        ),
        plus=Text("raises a", "a 올림"),
        minus=Text("lowers a", "a 내림"),
    )
