"""The run of lesson 12: where it begins, what a step costs, and the code that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES
from downslope.lessons.kit import Descent, descending, landscape

if TYPE_CHECKING:
    from downslope.lessons.kit import Listing, Situation, Values


def start(values: Values) -> Descent:
    """The point, eta and landscape that the controls set."""
    x = np.array([values["x0"], values["x1"]], dtype=np.float64)
    return Descent(x, float(values["eta"]), landscape(str(values["landscape"])))


def cost(values: Values) -> float:
    """An estimate in microseconds of one step; a formula is evaluated piece by piece."""
    return 100.0 if values["landscape"] in LANDSCAPES else 1_000.0


def listing(situation: Situation[Descent]) -> Listing:
    """The chapter's function that takes the steps, at the line that ran last."""
    return descending(situation.step)
