"""The picture of lesson 15 that trains with a dozen etas and shows where each loss ends."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet, chapter, load_digits
from downslope.lessons.kit import Backdrop, Curve, Label, Part, Plot, Points, Text, fixed, short
from downslope.lessons.l15_training.plan import CLASSES

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l15_training.run import Training

ETAS = np.logspace(-2.0, 2.0, 13)
"""The learning rates (n,) that are tried: three for each power of ten."""
ITERATIONS, BATCH, HIDDEN = 200, 100, 50
X_LIMITS, Y_LIMITS = (-2.0, 2.0), (-1.5, 1.5)
"""The powers of ten of eta, and of the loss."""
_LN_10 = math.log10(math.log(CLASSES))


@lru_cache(maxsize=1)
def swept() -> Array:
    """The loss (n,) on all training scans after ITERATIONS iterations with each of ETAS.

    Always on the bundled scans, as a dozen runs on MNIST would keep a learner waiting.
    """
    return np.array([_trained_loss(float(eta)) for eta in ETAS])


def best() -> tuple[float, float]:
    """The powers of ten of the best eta and of its loss."""
    at = int(np.argmin(swept()))
    return float(np.log10(ETAS[at])), float(np.log10(swept()[at]))


def empty(_: Situation[Training]) -> Plot:
    """The axes, with the loss of guessing and nothing else."""
    summary = Text("No run has been made yet.", "아직 아무것도 실행하지 않았어요.")
    return _plot((), summary)


def sweep(_: Situation[Training]) -> Plot:
    """The loss that each eta ends with."""
    x, losses = np.log10(ETAS), swept()
    power, lowest = best()
    summary = Text(
        "After {n} iterations the loss is lowest, {low}, with eta {eta}.",
        "{n}번 반복한 뒤의 손실은 eta {eta}일 때 {low}, 가장 작아요.",
    ).format(n=ITERATIONS, low=fixed(10**lowest), eta=short(round(10**power, 2)))
    name = Label(power, lowest, f"eta {short(round(10**power, 2))}", "good")
    curve = Curve(x, np.log10(losses), "curve")
    return _plot((curve, Points(x, np.log10(losses), "curve", "⠛"), name), summary)


def _trained_loss(eta: float) -> float:
    (x, t), _ = load_digits()
    net = TwoLayerNet(x.shape[1], HIDDEN, CLASSES, weight_init_std=0.1, seed=0)
    for i in range(ITERATIONS):
        rows = chapter.sample_batch(np.random.default_rng([0, i]), len(x), BATCH)
        gradient = net.gradient(x[rows], t[rows])
        for key in net.params:
            net.params[key] -= eta * gradient[key]
    return net.loss(x, t)


def _plot(parts: tuple[Part, ...], summary: Text) -> Plot:
    return Plot(
        title=Text("loss after {n}, by eta", "eta마다 {n}번 뒤의 손실").format(n=ITERATIONS),
        summary=summary,
        x_limits=X_LIMITS,
        y_limits=Y_LIMITS,
        parts=parts,
        backdrop=_guessing(),
        x_label=Text("log10(eta)", "log10(eta)"),
        y_label="log10(E)",
        legend=(("target", "─", Text.plain("ln 10")),),
    )


@lru_cache(maxsize=1)
def _guessing() -> Backdrop:
    """The loss of a blind guess, as a level line."""
    return Backdrop((Curve(np.array(X_LIMITS), np.full(2, _LN_10), "target"),))
