"""The run of lesson 2: polynomials of rising degree, fitted to the same points."""

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
"""The beats that draw the true curve behind the data."""


@dataclass(frozen=True)
class Fit:
    """The polynomial of this step, and the settings that draw its data."""

    degree: int
    points: int
    noise: float
    seed: int

    @property
    def trial(self) -> Trial:
        """The data, and the fits and errors of every degree."""
        return trial(self.points, self.noise, self.seed)

    @property
    def weights(self) -> Array:
        """The fitted weights (degree + 1,)."""
        return self.trial.weights[self.degree]

    @property
    def training(self) -> float:
        """The error on the training points."""
        return float(self.trial.training[self.degree])

    @property
    def test(self) -> float:
        """The error on the test points, which the fit has not seen."""
        return float(self.trial.test[self.degree])


def start(values: Values) -> Fit:
    """The polynomial with which the run begins."""
    degree, points, seed = (int(values[name]) for name in ("degree", "points", "seed"))
    return Fit(degree, points, float(values["noise"]), seed)


def step(state: Fit) -> Fit:
    """The same data with one degree more; the run ends at the highest."""
    return state if state.degree >= HIGHEST else replace(state, degree=state.degree + 1)


def tests(situation: Situation[Fit]) -> bool:
    """Whether the test points are shown: in every beat but the first."""
    return situation.current_beat.name != "fit"


def reveals_source(situation: Situation[Fit]) -> bool:
    """Whether this beat draws the true curve behind the data."""
    return situation.current_beat.name in _WITH_SOURCE


def tried(situation: Situation[Fit]) -> int:
    """The highest degree on the error curves.

    That is the current one, except in the beat whose goal is to find the best: it shows all.
    """
    return HIGHEST if situation.current_beat.name == "find" else situation.state.degree


def listing(situation: Situation[Fit]) -> Listing:
    """The code that fits and judges a polynomial; judging is current once there are test points."""
    current = "typical = np.sqrt(" if tests(situation) else "weights, *_ = np.linalg.lstsq("
    return Listing((fit, error), current)
