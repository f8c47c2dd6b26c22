"""The run of lesson 2: polynomials of rising degree, fitted to the same points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.lessons.kit import Listing
from downslope.lessons.l02_overfitting.data import HIGHEST, Trial, error, fit, trial

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation, Values


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


def fitting(_: Situation[Fit]) -> Listing:
    """The code that fits a polynomial and judges it, with the fitting as the current line."""
    return Listing((fit, error), "w, *_ = np.linalg.lstsq(")


def judging(_: Situation[Fit]) -> Listing:
    """The code that fits a polynomial and judges it, with the judging as the current line."""
    return Listing((fit, error), "typical = np.sqrt(")
