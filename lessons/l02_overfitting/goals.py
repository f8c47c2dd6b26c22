"""The goals of lesson 2: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, short
from downslope.lessons.l02_overfitting.captions import brief
from downslope.lessons.l02_overfitting.data import HIGHEST

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l02_overfitting.run import Fit

LOW, MOST, FRESH_NOISE = 0.4, 80, 0.3
"""The test error to get below, with how many points at most, and with how much noise at least."""


def at_best(situation: Situation[Fit]) -> bool:
    """Whether no other degree has a smaller test error."""
    return bool(situation.state.degree == situation.state.trial.best)


def few_points(situation: Situation[Fit]) -> bool:
    """Whether the highest degree has a test error below LOW with at most MOST points, and noise."""
    state = situation.state
    noisy = state.noise >= FRESH_NOISE
    return state.degree == HIGHEST and noisy and state.points <= MOST and state.test < LOW


def lacks_few(situation: Situation[Fit]) -> Text:
    """The degree, the points, the noise and the test error as they are."""
    state = situation.state
    return Text(
        "Degree {d}, {n} points, noise {s}: test error {e}.",
        "{d}차, 점 {n}개, 잡음 {s}: 시험 오차 {e}.",
    ).format(d=state.degree, n=state.points, s=short(state.noise), e=brief(state.test))


def highest_is_best(situation: Situation[Fit]) -> bool:
    """Whether the highest degree has the least test error of all."""
    return bool(situation.state.trial.best == HIGHEST)


def lacks_highest(situation: Situation[Fit]) -> Text:
    """Which degree is the best now."""
    return Text("The best degree is {d}.", "지금 가장 좋은 차수: {d}.").format(
        d=situation.state.trial.best
    )


def lacks_best(situation: Situation[Fit]) -> Text:
    """The test error of this degree, and which way to look."""
    state = situation.state
    way = ("lower", "낮은") if state.degree > state.trial.best else ("higher", "높은")
    return Text(
        f"At degree {{d}} the test error is {{e}}; a {way[0]} degree has less.",
        f"{{d}}차의 시험 오차는 {{e}}, 더 {way[1]} 차수에서 더 작아져요.",
    ).format(d=state.degree, e=brief(state.test))
