"""The formula and status lines of lesson 14."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import TwoLayerNet, cross_entropy_error
from downslope.lessons.kit import Learning, Text, X, fixed, short
from downslope.lessons.l14_network_gradient.run import ENTRIES

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation


def formula(situation: Situation[Learning]) -> tuple[Text, ...]:
    """The forward pass or, once there is one, the step just taken, with their numbers."""
    return _step_taken(situation) if situation.step else _forward(situation.state)


def at_start(situation: Situation[Learning]) -> Text:
    """What the network answers while the question waits."""
    state = situation.state
    return Text(
        "At the start: y[{k}] = {p}, and class {k} is right.",
        "시작이에요. 정답은 {k}번이고 y[{k}] = {p}예요.",
    ).format(k=state.label, p=f"{state.y[state.label]:.3f}")


def status(situation: Situation[Learning]) -> Text:
    """What the network answers, and how the last step changed that."""
    state = situation.state
    if situation.turning == "seed" and situation.values["weights"] == "book":
        return Text(
            "W is the book's: the seed counts once the first W is random.",
            "지금 W는 책의 값이에요. 처음 W를 무작위로 바꾸면 시드가 쓰여요.",
        )
    if situation.step == 0:
        return Text(
            "At the start: y[{k}] = {p}. `space` takes a step.",
            "시작이에요. y[{k}] = {p}. `space`로 한 걸음 가요.",
        ).format(k=state.label, p=f"{state.y[state.label]:.3f}")
    if state.loss < 1e-3:
        return Text(
            "y is t, almost exactly: dW is nearly 0, little is left to learn.",
            "y가 t와 거의 같아요. dW도 거의 0이라 더 배울 것이 별로 없어요.",
        )
    return _moved(state, situation.timeline.back().state)


def _moved(state: Learning, before: Learning) -> Text:
    k = state.label
    moved = (
        Text("the right class leads", "정답이 1위예요")
        if int(np.argmax(state.y)) == k
        else Text("another class still leads", "아직 다른 클래스가 1위예요")
    )
    return Text("y[{k}] {q} → {p}: {en}.", "y[{k}] {q} → {p}: {ko}.").format(
        k=k, q=f"{before.y[k]:.3f}", p=f"{state.y[k]:.3f}", en=moved.en, ko=moved.ko
    )


def _forward(state: Learning) -> tuple[Text, ...]:
    bare = cross_entropy_error(state.y, state.t, delta=0.0)
    return (
        Text.plain(f"a = x @ W      = {_row(state.scores)}"),
        Text.plain(f"y = softmax(a) = {_row(state.y)}"),
        Text(
            f"E = -ln(y[{state.label}] + 1e-7) = {state.loss:.8f}   (without 1e-7: {bare:.8f})",
            f"E = -ln(y[{state.label}] + 1e-7) = {state.loss:.8f}   (1e-7 없이: {bare:.8f})",
        ),
    )


def slopes(situation: Situation[Learning]) -> tuple[Text, ...]:
    """The rows of dW, without their sums, which a later beat asks about."""
    state = situation.state
    rows = [Text.plain(f"dW[{i}] = {_row(line)}") for i, line in enumerate(state.gradient)]
    return (
        *rows,
        Text(
            "each of the 6: (E(w + h) - E(w - h)) / 2h",
            "6개 모두: (E(w + h) - E(w - h)) / 2h",
        ),
    )


def slopes_and_sums(situation: Situation[Learning]) -> tuple[Text, ...]:
    """The rows of dW with their sums, and how far dW is from its closed form."""
    state = situation.state
    rows = [
        Text(
            f"dW[{i}] = {_row(line)}   sum {_clean(line.sum()):.8f}",
            f"dW[{i}] = {_row(line)}   합 {_clean(line.sum()):.8f}",
        )
        for i, line in enumerate(state.gradient)
    ]
    off = np.abs(state.gradient - np.outer(X, state.y - state.t)).max()
    return (
        *rows,
        Text(
            f"np.outer(x, y - t): the same, largest difference {off:.1e}",
            f"np.outer(x, y - t): 같은 값, 가장 큰 차이 {off:.1e}",
        ),
    )


def price(situation: Situation[Learning]) -> tuple[Text, ...]:
    """How many forward passes a gradient takes, here and in the network for digits."""
    large = book_network_size()
    here = situation.state.W.size
    return (
        Text(
            f"W 2x3:     {here:6,} weights    * 2 = {2 * here:6,} forward passes for one gradient",
            f"W 2x3:     가중치 {here:6,}개   * 2 = {2 * here:6,}번 순전파해야 기울기 하나",
        ),
        Text(
            f"784-50-10: {large:6,} parameters * 2 = {2 * large:6,} forward passes",
            f"784-50-10: 매개변수 {large:6,}개 * 2 = {2 * large:6,}번 순전파",
        ),
    )


def _step_taken(situation: Situation[Learning]) -> tuple[Text, ...]:
    state = situation.state
    before = situation.timeline.back().state
    i, j = ENTRIES[str(situation.values["entry"])]
    old, slope, new = before.W[i, j], before.gradient[i, j], state.W[i, j]
    move = f"{fixed(old)} - {short(before.eta)} * {fixed(slope)} = {fixed(new)}"
    ends = f"{fixed(before.loss, 4)} → {fixed(state.loss, 4)}"
    promised, drop = fixed(before.promise, 4), fixed(before.loss - state.loss, 4)
    return (
        Text.plain(f"W[{i},{j}] ← {move}   eta * |dW|² = {promised}"),
        Text.plain(f"y = {_row(state.y)}"),
        Text(
            f"E {ends}   drop: predicted {promised}, actual {drop}",
            f"E {ends}   감소량: 예측 {promised}, 실제 {drop}",
        ),
    )


@lru_cache(maxsize=1)
def book_network_size() -> int:
    """How many parameters the chapter's network for digits has."""
    return TwoLayerNet(784, 50, 10).parameter_count


def _row(values: Array) -> str:
    return "[" + ", ".join(f"{_clean(value):11.8f}" for value in values) + "]"


def _clean(value: float) -> float:
    """The value rounded to 8 decimals, without the sign of a -0.0."""
    return round(float(value), 8) + 0.0
