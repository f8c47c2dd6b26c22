"""The formula and status lines of lesson 4: the sum in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import CLASSES, RIGHT, Text, short

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l04_cross_entropy.run import Sliding

LN_10 = math.log(CLASSES)
"""The error, in nats, of a blind guess among ten classes."""


def number(value: float, digits: int = 9) -> str:
    """A number with `digits` decimals, or as -1e-7 if it would vanish among them."""
    if value != 0 and abs(value) < 1e-6:
        return f"{value:.3g}".replace("e-0", "e-")
    return f"{value + 0.0:.{digits}f}" if math.isfinite(value) else f"{value}"


def formula(situation: Situation[Sliding]) -> tuple[Text, ...]:
    """What the right class adds, what the nine others add, and the squared error for comparison."""
    state = situation.state
    return _right(state), _others(state), _squared(situation)


def status(situation: Situation[Sliding]) -> Text:
    """The most remarkable thing about the current error."""
    state = situation.state
    if not math.isfinite(state.error):
        return _broken(state)
    if state.error < 0:
        return Text(
            "Below 0: delta makes ln of a little more than 1.",
            "0보다 작아요. delta 때문에 1보다 조금 큰 수의 ln을 구했어요.",
        )
    if state.p == 0:
        return Text(
            "Nothing is left for the right class. Only delta keeps E finite.",
            "정답 클래스에 남은 것이 없어요. delta 덕분에 E가 무한대는 아니에요.",
        )
    if state.error > LN_10 + 1e-9:
        return Text(
            "Worse than a blind guess among ten classes: ln 10 = {e}.",
            "열 클래스 중에 아무거나 찍는 것보다 나빠요: ln 10 = {e}.",
        ).format(e=number(LN_10, 3))
    return _rank(state)


# -- parts ------------------------------------------------------------------------------


def _right(state: Sliding) -> Text:
    inner = f"{short(round(state.p, 6))} + {_delta(state)}"
    term = f"-1 * ln({inner}) = {number(state.of_right)}"
    return Text(
        f"class {RIGHT}:   t_{RIGHT} = 1:  {term}", f"{RIGHT}번:      t_{RIGHT} = 1:  {term}"
    )


def _delta(state: Sliding) -> str:
    return short(state.delta).replace("e-0", "e-")


def _others(state: Sliding) -> Text:
    """What the nine wrong classes add: 0 times a logarithm each; with it the error as a whole."""
    zero = bool(np.isnan(state.of_others))
    inner = f"0 + {_delta(state)}" if zero else f"y_k + {_delta(state)}"
    term = f"-0 * ln({inner}) = {'nan' if zero else '0'}"
    total = f"E = {number(state.error)}"
    return Text(
        f"others:    t_k = 0:  {term}   →  {total}", f"나머지:   t_k = 0:  {term}   →  {total}"
    )


def _squared(situation: Situation[Sliding]) -> Text:
    state = situation.state
    now = f"1/2 * sum_k (y_k - t_k)² = {number(state.squared, 4)}"
    if not situation.step:
        return Text(f"squared:   {now}", f"제곱합:   {now}")
    before = situation.timeline.back().state
    change = f"E {_gain(state.error - before.error)}"
    other = _gain(state.squared - before.squared)
    return Text(
        f"squared:   {now}  step: {change}, squared {other}",
        f"제곱합:   {now}  한 걸음: {change}, 제곱합 {other}",
    )


def _gain(difference: float) -> str:
    return "nan" if math.isnan(difference) else f"{difference:+.3f}"


def _broken(state: Sliding) -> Text:
    if math.isnan(state.error):
        return Text(
            "ln 0 is -inf, and 0 * -inf is nan: one 0 among the others spoils the sum.",
            "ln 0은 -inf, 0 * -inf는 nan: 나머지에 0이 하나만 있어도 합을 망쳐요.",
        )
    return Text(
        "ln 0 is -inf: nothing can be learned from an infinite error.",
        "ln 0은 -inf예요. 오차가 무한대면 아무것도 배울 수 없어요.",
    )


def _rank(state: Sliding) -> Text:
    largest = int(np.argmax(state.y))
    tied = bool(np.isclose(np.delete(state.y, largest).max(), state.y[largest]))
    if tied:
        return Text("Several outputs are equally large.", "가장 큰 출력이 여럿이에요.")
    if largest == RIGHT:
        return Text(
            "The largest output is at 2, and that is right.", "가장 큰 출력은 2번이고, 정답이에요."
        )
    return Text(
        "The largest output is at {k}, but 2 is right.",
        "가장 큰 출력은 {k}번인데 정답은 2번이에요.",
    ).format(k=largest)
