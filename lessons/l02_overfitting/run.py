"""The run: one polynomial after another, each a degree higher, fitted to the same points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.lessons.engine.code import Listing
from downslope.lessons.l02_overfitting.data import HIGHEST, Trial, error, fit, trial

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Array

_WITH_SOURCE = ("no-noise", "more-data")


@dataclass(frozen=True)
class Fit:
    """The polynomial of this step, and which data it is fitted to."""

    degree: int
    points: int
    noise: float
    seed: int

    @property
    def trial(self) -> Trial:
        """The data, and what every degree makes of it."""
        return trial(self.points, self.noise, self.seed)

    @property
    def weights(self) -> Array:
        """The fitted weights (degree + 1,)."""
        return self.trial.weights[self.degree]

    @property
    def training(self) -> float:
        """The error on the points of the fit."""
        return float(self.trial.training[self.degree])

    @property
    def test(self) -> float:
        """The error on points that the fit has not seen."""
        return float(self.trial.test[self.degree])


def start(values: Values) -> Fit:
    """The run's first polynomial."""
    degree, points, seed = (int(values[name]) for name in ("degree", "points", "seed"))
    return Fit(degree, points, float(values["noise"]), seed)


def step(state: Fit) -> Fit:
    """One degree more; the same state when there is none."""
    return state if state.degree >= HIGHEST else replace(state, degree=state.degree + 1)


def tests(situation: Situation[Fit]) -> bool:
    """Whether the learner has met the test points."""
    return situation.current_beat.name != "fit"


def reveals_source(situation: Situation[Fit]) -> bool:
    """Whether the curve behind the data is drawn in this beat."""
    return situation.current_beat.name in _WITH_SOURCE


def tried(situation: Situation[Fit]) -> int:
    """The highest degree on the error curves: the current one, or all where one is to be found."""
    return HIGHEST if situation.current_beat.name == "find" else situation.state.degree


def listing(situation: Situation[Fit]) -> Listing:
    """How a polynomial is fitted and judged; judging is what is new once there are test points."""
    current = "typical = np.sqrt(" if tests(situation) else "weights, *_ = np.linalg.lstsq("
    return Listing((fit, error), current)
