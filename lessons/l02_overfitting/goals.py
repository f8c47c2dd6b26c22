"""The goal of lesson 2: whether a situation meets it, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text
from downslope.lessons.l02_overfitting.captions import brief

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l02_overfitting.run import Fit


def at_best(situation: Situation[Fit]) -> bool:
    """Whether no other degree has a smaller test error."""
    return bool(situation.state.degree == situation.state.trial.best)


def lacks_best(situation: Situation[Fit]) -> Text:
    """The test error of this degree, and which way to look."""
    state = situation.state
    way = ("lower", "낮은") if state.degree > state.trial.best else ("higher", "높은")
    return Text(
        f"At degree {{d}} the test error is {{e}}; a {way[0]} degree has less.",
        f"{{d}}차의 시험 오차는 {{e}}, 더 {way[1]} 차수에서 더 작아져요.",
    ).format(d=state.degree, e=brief(state.test))
