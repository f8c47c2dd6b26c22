"""The formula and status lines of lesson 2: weights and errors, in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, asked
from downslope.lessons.l02_overfitting.data import TESTED

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l02_overfitting.run import Fit

SHOWN = 5
"""How many weights are written out before an ellipsis."""


def brief(value: float, least: float = 1e-10) -> str:
    """An error with three decimals, a tiny one as 1.2e-5, and one that is mere rounding as 0."""
    if value >= 1e-3:
        return f"{value:.3f}" if value < 1e4 else f"{value:.1e}".replace("e+0", "e")
    return f"{value:.1e}".replace("e-0", "e-") if value > least else "0"


def formula(situation: Situation[Fit]) -> tuple[Text, ...]:
    """The polynomial's weights, and each error as the root of a mean of squares."""
    state = situation.state
    return (*untested(situation), _root(Text("test    ", "시험 오차"), state.test, TESTED))


def untested(situation: Situation[Fit]) -> tuple[Text, ...]:
    """The polynomial's weights and its training error, without the test error."""
    state = situation.state
    root = _root(Text("training", "훈련 오차"), state.training, state.points)
    return _weights(state), root


def _weights(state: Fit) -> Text:
    weights = state.weights
    listed = ", ".join(_weight(weight) for weight in weights[:SHOWN])
    more = ", …" if len(weights) > SHOWN else ""
    return Text(
        "weights  [{w}{more}]  largest {m}", "가중치    [{w}{more}]  가장 큰 것 {m}"
    ).format(w=listed, more=more, m=_weight(np.abs(weights).max()))


def _weight(weight: float) -> str:
    return f"{weight:.3g}".replace("e+0", "e") if abs(weight) > 1e-6 else "0"


def _root(name: Text, error: float, count: int) -> Text:
    total = brief(error**2 * count, least=1e-20 * count)
    line = f"√({total} / {count}) = {brief(error)}"
    return Text("{a} {b}", "{c} {b}").format(a=name.en, c=name.ko, b=f" {line}")


def _counted(situation: Situation[Fit]) -> Text:
    degree = situation.state.degree
    return Text("Degree {d}, number of weights {n}.", "{d}차, 가중치 {n}개예요.").format(
        d=degree, n=degree + 1
    )


def _alone(situation: Situation[Fit]) -> Text:
    state = situation.state
    if state.degree + 1 >= state.points:
        return Text(
            "As many weights as points: the curve goes through every one.",
            "가중치가 점만큼 많아서 곡선이 모든 점을 지나요.",
        )
    if situation.step == 0:
        return Text("`space` raises the degree by one.", "`space`를 누르면 차수가 하나 올라가요.")
    before = situation.timeline.back().state
    return Text(
        "From degree {c} to {d} the training error falls: {a} → {b}.",
        "{c}차에서 {d}차로 가면 훈련 오차가 줄어요: {a} → {b}.",
    ).format(a=brief(before.training), b=brief(state.training), c=before.degree, d=state.degree)


def _judged(situation: Situation[Fit]) -> Text:
    state = situation.state
    if state.degree == state.trial.best:
        return Text(
            "No other degree has a smaller test error.", "시험 오차가 이보다 작은 차수는 없어요."
        )
    least = float(state.trial.test.min())
    if state.test < 1.1 * least and state.degree < state.points - 1:
        return Text(
            "Nearly the best: {b} against {a}.", "거의 최선이에요: {b}, 최선은 {a}."
        ).format(a=brief(least), b=brief(state.test))
    # With as many weights as points the training error is 0: a higher degree can't lower it.
    if state.degree < min(state.trial.best, state.points - 1):
        return Text(
            "Too stiff: a higher degree makes both errors smaller.",
            "너무 뻣뻣해요. 차수를 더 높이면 두 오차가 모두 줄어요.",
        )
    if state.test > 1.5 * state.training:
        return Text(
            "Overfitting: test {b} against training {a}.",
            "오버피팅이에요: 훈련 {a}, 시험 {b}.",
        ).format(a=brief(state.training), b=brief(state.test))
    return Text(
        "Training and test error are close: {a} and {b}.",
        "훈련 오차와 시험 오차가 비슷해요: {a}, {b}.",
    ).format(a=brief(state.training), b=brief(state.test))


status = asked(_counted, _judged)
"""Whether this degree is too stiff, right or too flexible, once no question waits."""
untested_status = asked(_counted, _alone)
"""What one degree more did to the training error, once no question waits."""
