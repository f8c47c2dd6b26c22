"""The pictures of lesson 15 of what a hidden unit does: it bends its weighted sum by a sigmoid."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import sigmoid
from downslope.lessons.kit import Backdrop, Curve, Plot, Points, Text, fixed

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l15_training.run import Training

SUMS = np.linspace(-6.0, 6.0, 61)
"""Weighted sums (n,) at which the sigmoid is drawn."""


def sums(state: Training) -> Array:
    """The weighted sums (hidden,) of the hidden units for the first test scan."""
    params = state.net.params
    return np.asarray(state.plan.exam.x_test[0] @ params["W1"] + params["b1"])


def bent(situation: Situation[Training]) -> Plot:
    """The sigmoid, with a point on it for every hidden unit that reads the first test scan."""
    z = sums(situation.state)
    h = sigmoid(z)
    return Plot(
        title=Text("h = sigmoid(z), a point a unit", "h = sigmoid(z), 점은 뉴런"),
        summary=Text(
            "The sums of {n} hidden units go from {a} to {b}, their answers from {c} to {d}.",
            "은닉 뉴런 {n}개의 합은 {a}~{b}, 출력은 {c}~{d}.",
        ).format(
            n=len(z), a=fixed(z.min(), 2), b=fixed(z.max(), 2), c=fixed(h.min()), d=fixed(h.max())
        ),
        x_limits=(-6.0, 6.0),
        y_limits=(0.0, 1.0),
        parts=(Points(z, h, "point", "⠛"), Points(z[:1], h[:1], "now", "■")),
        backdrop=_sigmoid(),
        x_label="z",
        legend=(("now", "■", Text("unit 0", "뉴런 0")),),
    )


def one_unit(situation: Situation[Training]) -> tuple[Text, ...]:
    """The sum of the first hidden unit, what it passes on, and what the outputs make of all."""
    z = float(sums(situation.state)[0])
    h = float(sigmoid(np.array([z]))[0])
    return (
        Text.plain(f"z[0] = x @ W1[:, 0] + b1[0] = {fixed(z, 4)}"),
        Text.plain(f"h[0] = 1 / (1 + exp(-z[0])) = {fixed(h, 4)}"),
        Text.plain("y = softmax(h @ W2 + b2)"),
    )


@lru_cache(maxsize=1)
def _sigmoid() -> Backdrop:
    return Backdrop((Curve(SUMS, sigmoid(SUMS), "curve"),))
