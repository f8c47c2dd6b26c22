"""The formula and status lines of lesson 4: the sum in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import CLASSES, RIGHT, Text, short
from downslope.lessons.l04_cross_entropy.run import SOFT

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l04_cross_entropy.run import Sliding

LN_10 = math.log(CLASSES)
"""The error, in nats, of a blind guess among ten classes."""


ENTROPY = -sum(t * math.log(t) for t in SOFT)
"""The entropy of the soft targets, in nats: the least error that any outputs can have."""


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


def separate(situation: Situation[Sliding]) -> tuple[Text, ...]:
    """The loss of each of two samples."""
    p = situation.state.p
    return (
        Text.plain(f"-ln {short(p)} = {number(_ln(p), 4)}   -ln 0.1 = {number(_ln(0.1), 4)}"),
        Text.plain(f"{short(p)} * 0.1 = {short(round(p / 10, 6))}"),
    )


def joint(situation: Situation[Sliding]) -> tuple[Text, ...]:
    """The same, and the loss of both together."""
    p = situation.state.p
    both = short(round(p / 10, 6))
    first, _ = separate(situation)
    return first, Text.plain(f"-ln({short(p)} * 0.1) = -ln {both} = {number(_ln(p / 10), 4)}")


def pulls(situation: Situation[Sliding]) -> tuple[Text, ...]:
    """How hard each loss pulls at the output for the right class."""
    return _pulls(situation.state.p)


def start_pulls(_: Situation[Sliding]) -> tuple[Text, ...]:
    """The same at the output from which the question starts."""
    return _pulls(0.5)


def _pulls(p: float) -> tuple[Text, ...]:
    log = f"1 / {short(p)} = {number(1 / p, 3)}" if p else "1 / 0 = inf"
    square = f"1 - {short(p)} = {number(1 - p, 3)}"
    return (
        Text("-ln y_2 pulls with       {n}", "-ln y_2의 힘:       {n}").format(n=log),
        Text("(y_2 - 1)²/2 pulls with  {n}", "(y_2 - 1)²/2의 힘:  {n}").format(n=square),
    )


def soft(situation: Situation[Sliding]) -> tuple[Text, ...]:
    """The error for soft targets, term by term."""
    state = situation.state
    terms = " + ".join(f"{t} * ln {y:.3f}" for t, y in zip(SOFT, state.soft_y, strict=True))
    return (Text.plain(f"E = -({terms}) = {number(state.soft_error, 4)}"),)


def soft_status(situation: Situation[Sliding]) -> Text:
    """How far the error for soft targets is above the least there can be."""
    more = situation.state.soft_error - ENTROPY
    return Text(
        "E is {e} above the entropy of t, {h}.", "E가 t의 엔트로피 {h}보다 {e} 커요."
    ).format(e=number(abs(more), 4), h=number(ENTROPY, 4))


def pull_status(situation: Situation[Sliding]) -> Text:
    """How many times as hard the logarithm pulls."""
    p = situation.state.p
    if not 0 < p < 1:
        return Text("At this end only one of them pulls.", "이 끝에서는 한쪽만 당겨요.")
    return Text("The logarithm pulls {n} times as hard.", "로그가 {n}배 세게 당겨요.").format(
        n=number(1 / p / (1 - p), 1)
    )


def joint_status(situation: Situation[Sliding]) -> Text:
    """That both losses add up."""
    p = situation.state.p
    return Text("Together: {a} + {b} = {c}.", "둘이 합쳐 {a} + {b} = {c}.").format(
        a=number(_ln(p), 4), b=number(_ln(0.1), 4), c=number(_ln(p / 10), 4)
    )


def waiting(_: Situation[Sliding]) -> Text:
    """That the question comes first."""
    return Text(
        "Nothing is told yet: guess first.", "아직 답을 안 보여 줬어요. 먼저 예상해 보세요."
    )


def unknown_status(_: Situation[Sliding]) -> Text:
    """That the question comes first."""
    return Text("The curve is covered: guess first.", "곡선은 가려 두었어요. 먼저 예상해 보세요.")


def _ln(p: float) -> float:
    return -math.log(p) if p else math.inf


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
