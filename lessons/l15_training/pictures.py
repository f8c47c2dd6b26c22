"""The pictures of lesson 15."""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Backdrop,
    Bar,
    Bars,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
    Scans,
    Text,
    asked,
    loss_plot,
    round_up,
    shown_ghosts,
    span_of_steps,
    thumbnails,
)
from downslope.lessons.l15_training.costs import agreement, cost_table, unknown_cost
from downslope.lessons.l15_training.line_by_line import line_by_line
from downslope.lessons.l15_training.network_picture import network
from downslope.lessons.l15_training.sweep import empty, sweep
from downslope.lessons.l15_training.unit_pictures import bent

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l15_training.run import Training

    Picture = Callable[[Situation[Training]], Figure]

GOAL = 0.97
"""The test accuracy to reach; it is drawn as a line."""
NEAR, CLOSE_UP = 0.9, 0.8
"""Once both accuracies exceed NEAR, a picture that compares them starts its axis at CLOSE_UP.

On a whole axis a gap of 0.02 would be too small to see.
"""
SHOWN = 48
"""How many scans a picture is given at most, however large the screen is."""


# -- curves -----------------------------------------------------------------------------


def losses(situation: Situation[Training]) -> Plot:
    """The loss on the batch of every iteration, in this run and in earlier ones."""
    _, heights = loss_curve(situation.timeline)
    return loss_plot(
        situation,
        loss_curve,
        title=Text("loss per iteration", "반복마다의 손실"),
        summary=Text(
            "The loss on each batch: {a} at first, {b} after {n} iterations.",
            "배치마다의 손실: 처음 {a}, {n}번 반복한 뒤 {b}.",
        ).format(a=f"{heights[0]:.3f}", b=f"{heights[-1]:.3f}", n=situation.state.iteration),
        y_limits=(0.0, _top(heights)),
        backdrop=_level(math.log(10)),
        now="•",
        ghost="",
        legend=(
            ("target", "─", Text.plain("ln 10")),
            ("ghost", "⋯", Text("before", "이전 실행")),
        ),
    )


def _top(heights: Array) -> float:
    """The top of the axis, with room for at least nine losses of ten.

    With room for all of them, one wild jump at the start would flatten the rest.
    """
    usual = float(np.quantile(np.nan_to_num(heights, nan=0.0), 0.9))
    return round_up(max(2.5, 1.2 * usual))


def loss_curve(timeline: Timeline[Training]) -> tuple[Array, Array]:
    """Iterations (n,) and the losses (n,) on their batches, thinned where there are many."""
    state = timeline.state
    iterations, rows = state.plan.losses.thinned(state.iteration + 1)
    return iterations, rows[:, 0]


def accuracy(situation: Situation[Training], *, close_up: bool = False) -> Plot:
    """Training and test accuracy at the end of every epoch; `close_up` once both are high."""
    state = situation.state
    epochs, scores = state.plan.scores.thinned(state.epoch + 1)
    train, test = scores.T
    close = close_up and min(state.accuracy) > NEAR
    parts: tuple[Part, ...] = (
        *_earlier(situation),
        Curve(epochs, train, "curve"),
        Curve(epochs, test, "path"),
        Points(epochs[-1:], train[-1:], "curve", "○"),
        Points(epochs[-1:], test[-1:], "path", "●"),
    )
    return Plot(
        title=_accuracy_title(state),
        summary=Text(
            "After epoch {n}: training accuracy {a}, test accuracy {b}.",
            "{n} 에폭 뒤: 훈련 정확도 {a}, 시험 정확도 {b}.",
        ).format(n=state.epoch, a=f"{train[-1]:.3f}", b=f"{test[-1]:.3f}"),
        x_limits=span_of_steps(0, state.epoch),
        y_limits=(CLOSE_UP if close else 0.0, 1.0),
        parts=parts,
        backdrop=_level(GOAL),
        x_label=Text("epoch", "에폭"),
        legend=(
            ("curve", "○", Text("train", "훈련")),
            ("path", "●", Text("test", "시험")),
            ("target", "─", Text(f"goal {GOAL:.2f}", f"목표 {GOAL:.2f}")),
            ("ghost", "·", Text("before", "이전")),
        ),
    )


def _earlier(situation: Situation[Training]) -> list[Points]:
    """The test accuracy of earlier runs, unless ghosts are hidden."""
    states: list[Training] = [ghost.timeline.state for ghost in shown_ghosts(situation)]
    logs = [state.plan.scores.thinned(state.epoch + 1) for state in states]
    return [Points(epochs, scores[:, 1], "ghost", "·") for epochs, scores in logs]


def _accuracy_title(state: Training) -> Text:
    exam = state.plan.exam
    if exam.whole:
        return Text("accuracy by epoch", "에폭마다의 정확도")
    return Text("accuracy ({n}+{m} scans)", "정확도 ({n}+{m}장)").format(
        n=len(exam.t_train), m=len(exam.t_test)
    )


@lru_cache(maxsize=4)
def _level(height: float) -> Backdrop:
    """A level line, long enough for any run."""
    return Backdrop((Curve(np.array([0.0, 1e9]), np.full(2, height), "target"),))


# -- scans ------------------------------------------------------------------------------


def answer(situation: Situation[Training]) -> Bars:
    """The network's ten probabilities for the first test scan."""
    state = situation.state
    exam = state.plan.exam
    y, label = state.net.predict(exam.x_test[0]), int(exam.t_test[0])
    return Bars(
        title=Text("y for this scan of a {t}", "{t} 한 장에 대한 y").format(t=label),
        summary=Text(
            "The ten probabilities for a scan of a {t}; that of {t} is {p}.",
            "{t} 한 장에 대한 확률 열 개예요. y[{t}]는 {p}.",
        ).format(t=label, p=f"{y[label]:.3f}"),
        bars=tuple(
            Bar(f"y[{k}]", float(p), "target" if k == label else "bar", f"{p:.3f}")
            for k, p in enumerate(y)
        ),
    )


def batch(situation: Situation[Training]) -> Scans:
    """The first scans of the next batch, with their labels."""
    plan = situation.state.plan
    rows = plan.rows(situation.state.iteration)[:SHOWN]
    return Scans(
        title=Text("next batch of {n}", "다음 배치 {n}장").format(n=plan.batch),
        summary=Text("The next batch begins so.", "다음 배치의 앞부분이에요."),
        images=thumbnails(plan.data.batch(rows)),
        captions=tuple((f"t = {t}", "muted") for t in plan.data.train_labels[rows]),
        room_for=6,
    )


def misread(situation: Situation[Training]) -> Scans:
    """Test scans that were misread at the end of the last epoch, with label and answer."""
    state = situation.state
    exam, wrong = state.plan.exam, state.misread
    first = wrong[:SHOWN]
    return Scans(
        title=Text("{n} misread: it is → it said", "잘못 읽은 {n}장: 정답 → 예측").format(
            n=len(wrong)
        ),
        summary=Text(
            "{n} of {all} test scans misread after epoch {e}.",
            "{e} 에폭 뒤 시험용 {all}장 가운데 {n}장을 잘못 읽었어요.",
        ).format(n=len(wrong), all=len(exam.t_test), e=state.epoch),
        images=thumbnails(exam.x_test[first]),
        captions=tuple((f"{exam.t_test[i]} → {state.said[i]}", "error") for i in first),
        room_for=12,
    )


def weights(situation: Situation[Training]) -> Scans:
    """The weights of the first hidden units: each column of W1 as a picture of the inputs."""
    W1 = situation.state.net.params["W1"]
    return Scans(
        title=Text("W1: one picture a hidden unit", "W1: 은닉 뉴런마다 그림 하나"),
        summary=Text(
            "The weights into the hidden units; the largest is {w}.",
            "은닉 뉴런으로 들어가는 가중치예요. 가장 큰 값은 {w}.",
        ).format(w=f"{np.abs(W1).max():.2f}"),
        images=thumbnails(W1.T[:SHOWN]),
        captions=(*_SIGNS, *((f"[:,{j}]", "muted") for j in range(2, min(SHOWN, W1.shape[1])))),
        signed=True,
        room_for=20,
    )


_SIGNS = (("█ plus", "plus"), ("█ minus", "minus"))
"""The key to the two colours, under the first two pictures."""


def _of_slopes(show: Callable[[Training], Figure], otherwise: Picture) -> Picture:
    """What `show` tells of a run with numerical slopes; for any other run, `otherwise`."""

    def picture(situation: Situation[Training]) -> Figure:
        return show(situation.state) if situation.state.nudging else otherwise(situation)

    return picture


PICTURES: dict[str, Picture] = {
    "losses": losses,
    "accuracy": accuracy,
    "close-accuracy": partial(accuracy, close_up=True),
    "network": network,
    "answer": answer,
    "batch": batch,
    "misread": misread,
    "weights": weights,
    "sigmoid": bent,
    "line-by-line": line_by_line,
    "sweep": asked(empty, sweep),
    "slopes": _of_slopes(agreement, losses),
    "price": asked(_of_slopes(unknown_cost, accuracy), _of_slopes(cost_table, accuracy)),
}
