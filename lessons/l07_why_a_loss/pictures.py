"""The pictures of lesson 7 on the network: loss and accuracy by nudge, slopes and outputs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    BOOK_W,
    EMPTY,
    Backdrop,
    Bar,
    Bars,
    Curve,
    Learning,
    Part,
    Plot,
    Points,
    Text,
    X,
    fixed,
    shown_ghosts,
    vector,
)
from downslope.lessons.l07_why_a_loss.run import RIGHT, WEIGHTS, Nudged

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Limits, Situation

WHOLE = (-1.0, 1.0)
STEPS_SEEN = 20
"""How many steps of size `move` the picture has room for."""
NUDGE = Text("nudge", "변화량")
_HEIGHTS = (-0.1, 1.7)
_VALUES_LEGEND = (
    ("curve", "⠛", Text("loss", "손실")),
    ("path", "─", Text("accuracy", "정확도")),
    ("tangent", "─", Text("slope", "기울기")),
)

# -- loss and accuracy ------------------------------------------------------------------


def bare_values(situation: Situation[Nudged]) -> Plot:
    """Loss and accuracy where the run has been, without slopes, and the whole curve of the loss."""
    return _values(situation, [], jump=False)


def values(situation: Situation[Nudged]) -> Plot:
    """Loss and accuracy by nudge, with the slope of each at this nudge."""
    return _values(situation, _tangents(situation.state), jump=True)


def values_alone(situation: Situation[Nudged]) -> Plot:
    """Loss and accuracy by nudge, without their slopes."""
    return _values(situation, [], jump=True)


def _values(situation: Situation[Nudged], tangents: list[Part], *, jump: bool) -> Plot:
    """Loss and accuracy by nudge; with `jump`, also the accuracy where the run has not been."""
    state = situation.state
    limits = window(situation)
    parts: list[Part] = []
    for ghost in shown_ghosts(situation):
        # A token can bring a ghost from the saddle, which has no place here.
        if isinstance(ghost.timeline.state, Nudged):
            parts += _ghost(ghost.timeline)
    parts += _trace(situation.timeline)
    here = np.array([state.nudge])
    parts += [
        *tangents,
        Points(here, np.array([state.accuracy]), "now", "○"),
        Points(here, np.array([state.loss]), "now", "■"),
    ]
    return Plot(
        title=Text("loss and accuracy", "손실과 정확도"),
        summary=Text(
            "With {w} nudged by {n} the loss is {a} and the accuracy {b}.",
            "{w}의 변화량이 {n}일 때 손실은 {a}, 정확도는 {b}예요.",
        ).format(w=state.weight, n=f"{state.nudge:.4f}", a=fixed(state.loss, 4), b=_whole(state)),
        x_limits=limits,
        y_limits=_HEIGHTS,
        parts=tuple(parts),
        backdrop=_still(state.weight, limits, jump=jump),
        x_label=NUDGE,
        legend=_VALUES_LEGEND if tangents else _VALUES_LEGEND[:2],
    )


def window(situation: Situation[Nudged]) -> Limits:
    """The nudges that the picture shows: room for 20 steps, so smaller steps magnify it."""
    state = situation.state
    width = STEPS_SEEN * state.move
    if state.follow != "nothing" or width >= 2.0:
        return WHOLE
    low = round(min(float(situation.values["nudge"]), 1.0 - width), 9)
    return low, round(low + width, 9)


def _trace(timeline: Timeline[Nudged]) -> list[Part]:
    past = timeline.past()
    nudges = np.array([state.nudge for state in past])
    losses = np.array([state.loss for state in past])
    accuracies = np.array([state.accuracy for state in past])
    return [
        Curve(nudges, losses, "curve"),
        _leaping(nudges, accuracies),
        Points(nudges, losses, "curve", "⠛"),
    ]


def _leaping(nudges: Array, accuracies: Array) -> Curve:
    """The accuracy (n,) at each nudge as a thick line, with a gap wherever it leaps."""
    leaps = np.flatnonzero(np.diff(accuracies)) + 1
    # The middle of a line of one point has to be drawn too, so each point stands there twice.
    x, y = (np.insert(np.repeat(v, 2), 2 * leaps, np.nan) for v in (nudges, accuracies))
    return Curve(x, y, "path", thick=True)


def _ghost(timeline: Timeline[Nudged]) -> list[Part]:
    past = timeline.past()
    nudges = np.array([state.nudge for state in past])
    heights = [np.array([s.loss for s in past]), np.array([s.accuracy for s in past])]
    return [Points(nudges, values, "ghost", "·") for values in heights]


def _tangents(state: Nudged) -> list[Part]:
    reach = np.array([-0.35, 0.35])
    return [
        Curve(state.nudge + reach, state.loss + state.loss_slope * reach, "tangent"),
        Curve(state.nudge + reach, state.accuracy + state.accuracy_slope * reach, "tangent"),
    ]


@lru_cache(maxsize=64)
def _still(weight: str, limits: Limits, *, jump: bool) -> Backdrop:
    """The curve of the loss between `limits` and, with `jump`, that of the accuracy.

    The accuracy has a gap where it jumps.
    """
    nudges = np.linspace(*limits, 201)
    i, j = WEIGHTS[weight]
    losses = Learning(BOOK_W, 0.0, RIGHT).losses_along([i], [j], nudges)
    parts = [Curve(nudges, losses, "contour-1")]
    if jump:
        parts += [Curve(nudges, line, "path-old") for line in _levels(weight, nudges)]
    return Backdrop(tuple(parts))


def _levels(weight: str, nudges: Array) -> list[Array]:
    """Accuracy 0 and accuracy 1 as two lines (n,), each NaN where the other one holds."""
    i, j = WEIGHTS[weight]
    net = Learning(BOOK_W, 0.0, RIGHT)
    # A weight feeds only one score, so its nudge changes that one by x_i times the nudge.
    scores = np.repeat(net.scores[None, :], len(nudges), axis=0)
    scores[:, j] += X[i] * nudges
    right = np.argmax(scores, axis=1) == RIGHT
    return [np.where(right == level, float(level), np.nan) for level in (0, 1)]


# -- their slopes -----------------------------------------------------------------------


def slopes(situation: Situation[Nudged]) -> Plot:
    """The slopes of loss and accuracy at every nudge of the run."""
    state = situation.state
    past = situation.timeline.past()
    nudges = np.array([s.nudge for s in past])
    by_loss = np.array([s.loss_slope for s in past])
    by_accuracy = np.array([s.accuracy_slope for s in past])
    parts = (
        Curve(nudges, by_accuracy, "path", thick=True),
        Curve(nudges, by_loss, "curve"),
        Points(nudges[-1:], by_accuracy[-1:], "now", "○"),
        Points(nudges[-1:], by_loss[-1:], "now", "■"),
    )
    told = fixed(state.loss_slope, 4), fixed(state.accuracy_slope, 4)
    return _slopes(situation, parts, told)


def no_slopes(situation: Situation[Nudged]) -> Plot:
    """The frame of that picture, before any slope may be seen, even without a line at 0."""
    return _slopes(situation, (), ("?", "?"))


def _slopes(situation: Situation[Nudged], parts: tuple[Part, ...], told: tuple[str, str]) -> Plot:
    """The picture of the slopes; its summary has been `told` those of loss and accuracy."""
    state = situation.state
    return Plot(
        title=Text("slopes", "기울기"),
        summary=Text(
            "At nudge {n} the loss has slope {a}, the accuracy {b}.",
            "변화량 {n}에서 손실 기울기 {a}, 정확도 기울기 {b}.",
        ).format(n=f"{state.nudge:.4f}", a=told[0], b=told[1]),
        x_limits=window(situation),
        y_limits=(-0.8, 0.2) if WEIGHTS[state.weight][1] == RIGHT else (-0.2, 0.8),
        parts=parts,
        backdrop=_zero() if parts else EMPTY,
        x_label=NUDGE,
        legend=_VALUES_LEGEND[:2],
    )


@lru_cache(maxsize=1)
def _zero() -> Backdrop:
    return Backdrop((Curve(np.array(WHOLE), np.zeros(2), "contour-3"),))


# -- the outputs ------------------------------------------------------------------------


def outputs(situation: Situation[Nudged]) -> Bars:
    """The probability of each class; accuracy depends only on which one is the highest."""
    state = situation.state
    leader = int(np.argmax(state.y))
    role = "good" if leader == RIGHT else "bad"
    notes = ["" if k != RIGHT else "t" for k in range(3)]
    return Bars(
        title=Text(
            f"y (right: {RIGHT}, highest: {leader})", f"y (정답 {RIGHT}번, 최댓값 {leader}번)"
        ),
        summary=Text(
            "The outputs are {y}; class {k} is the highest.",
            "출력 {y}, 가장 큰 것은 {k}번이에요.",
        ).format(y=vector(state.y), k=leader),
        bars=tuple(
            Bar(f"y[{k}]", float(p), role if k == leader else "bar", f"{p:.4f} {notes[k]}")
            for k, p in enumerate(state.y)
        ),
    )


def _whole(state: Nudged) -> str:
    return f"{state.accuracy:.0f}"
