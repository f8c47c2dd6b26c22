"""The picture of lesson 15 of the whole network: a scan, the hidden units, and ten outputs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import activations
from downslope.lessons.kit import Bar, Layer, NetworkDrawing, Text, thumbnails

if TYPE_CHECKING:
    from downslope.core import TwoLayerNet
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l15_training.run import Training

SHOWN = 30
"""How many hidden units are given to the picture at most; it shows those that have room."""


def network(situation: Situation[Training]) -> NetworkDrawing:
    """The network reading the first test scan.

    Each hidden unit is the picture of its weights, with a bar for how strongly it answers.
    """
    state = situation.state
    net, exam = state.net, state.plan.exam
    x, label = exam.x_test[0], int(exam.t_test[0])
    hidden, y = _answers(net, x)
    W2 = net.params["W2"][:SHOWN]
    return NetworkDrawing(
        title=Text.plain(f"{len(x)} - {len(hidden)} - {len(y)}"),
        summary=Text(
            "The network reads a {t}: y[{t}] is {p}, the highest is y[{k}].",
            "신경망이 {t}을 읽어요: y[{t}]는 {p}, 가장 큰 것은 y[{k}]예요.",
        ).format(t=label, p=f"{y[label]:.3f}", k=int(np.argmax(y))),
        layers=(
            Layer((f"{label}",), x, images=thumbnails(x[None])),
            Layer((), hidden[:SHOWN], images=_units(net), signed=True),
        ),
        weights=(net.params["W1"][:, :SHOWN], W2),
        scale=float(np.abs(W2).max()) or 1.0,
        outputs=tuple(
            Bar(f"{k}", float(p), "target" if k == label else "bar", f"{p:.2f}")
            for k, p in enumerate(y)
        ),
    )


@lru_cache(maxsize=2)
def _units(net: TwoLayerNet) -> Array:
    """The weights (units, rows, columns) into each of the first hidden units, as pictures."""
    return thumbnails(net.params["W1"].T[:SHOWN])


def _answers(net: TwoLayerNet, x: Array) -> tuple[Array, Array]:
    """What the hidden units answer to one scan (hidden,), and the ten probabilities (10,)."""
    hidden = activations.sigmoid(x @ net.params["W1"] + net.params["b1"])
    return hidden, net.predict(x)
