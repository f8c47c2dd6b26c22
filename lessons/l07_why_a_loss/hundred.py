"""A hundred samples in place of one: their accuracy is a staircase with as many stairs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    BOOK_W,
    EMPTY,
    Backdrop,
    Curve,
    Plot,
    Points,
    Text,
    X,
    asked,
    fixed,
)
from downslope.lessons.l07_why_a_loss.pictures import window
from downslope.lessons.l07_why_a_loss.run import RIGHT, WEIGHTS, Nudged

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Limits, Situation

COUNT = 100
"""How many samples there are."""
LENS = 0.02
"""How far the magnified piece reaches to either side of the nudge."""
_POINTS = 801


@lru_cache(maxsize=1)
def samples() -> Array:
    """The inputs (100, 2), scattered around the one of the other beats; class 2 is right."""
    return X + np.random.default_rng(7).normal(0.0, 0.35, (COUNT, 2))


def accuracy_of_all(weight: str, nudges: Array) -> Array:
    """The accuracy of all samples (n,) at each of the nudges (n,)."""
    i, j = WEIGHTS[weight]
    scores = np.repeat((samples() @ BOOK_W)[None], len(nudges), axis=0)
    scores[:, :, j] += samples()[:, i] * nudges[:, None]
    return np.asarray((np.argmax(scores, axis=2) == RIGHT).mean(axis=1))


def stairs(situation: Situation[Nudged]) -> Plot:
    """The accuracy of all samples, over room for 20 steps: smaller ones magnify it."""
    return _plot(
        situation, window(situation), Text("accuracy of 100 samples", "샘플 100개의 정확도")
    )


def _lens(situation: Situation[Nudged]) -> Plot:
    low = min(max(situation.state.nudge - LENS, -1.0), 1.0 - 2 * LENS)
    limits = (round(low, 9), round(low + 2 * LENS, 9))
    return _plot(situation, limits, Text("the same, magnified 50 times", "50배로 확대"))


def _hidden(situation: Situation[Nudged]) -> Plot:
    plot = _lens(situation)
    return Plot(
        title=plot.title,
        summary=Text("Not drawn yet.", "아직 그리지 않았어요."),
        x_limits=plot.x_limits,
        y_limits=plot.y_limits,
        parts=(),
        backdrop=EMPTY,
        x_label=plot.x_label,
    )


def _plot(situation: Situation[Nudged], limits: Limits, title: Text) -> Plot:
    state = situation.state
    accuracy = accuracy_of_all(state.weight, np.array([state.nudge]))
    steps = accuracy_of_all(state.weight, np.linspace(*limits, _POINTS))
    return Plot(
        title=title,
        summary=Text(
            "At nudge {n} the accuracy of 100 samples is {a}.",
            "변화량 {n}에서 샘플 100개의 정확도는 {a}예요.",
        ).format(n=fixed(state.nudge, 4), a=fixed(float(accuracy[0]), 2)),
        x_limits=limits,
        y_limits=_heights(steps),
        parts=(Points(np.array([state.nudge]), accuracy, "now", "■"),),
        backdrop=_drawn(state.weight, limits),
        x_label=Text("nudge", "변화량"),
        legend=(("path", "─", Text("accuracy", "정확도")),),
    )


def _heights(stairs: Array) -> Limits:
    """Limits of its own, so that a stair of 0.01 can be seen."""
    return float(stairs.min()) - 0.02, float(stairs.max()) + 0.02


@lru_cache(maxsize=32)
def _drawn(weight: str, limits: Limits) -> Backdrop:
    nudges = np.linspace(*limits, _POINTS)
    stairs = accuracy_of_all(weight, nudges)
    leaps = np.flatnonzero(np.diff(stairs)) + 1
    x, y = np.insert(nudges, leaps, np.nan), np.insert(stairs, leaps, np.nan)
    return Backdrop((Curve(x, y, "path", thick=True),))


lens: Callable[[Situation[Nudged]], Plot] = asked(_hidden, _lens)
"""A piece of it, magnified, with an empty frame while the question waits."""
