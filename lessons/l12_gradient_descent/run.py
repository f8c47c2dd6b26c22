"""Where a run begins, what its steps cost, and the code that takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, gradient_descent
from downslope.lessons.engine.code import Listing
from downslope.lessons.shared.descent import Descent
from downslope.lessons.shared.landscape import landscape

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation


def start(values: Values) -> Descent:
    """The run's first point."""
    x = np.array([values["x0"], values["x1"]], dtype=np.float64)
    return Descent(x, float(values["eta"]), landscape(str(values["landscape"])))


def cost(values: Values) -> float:
    """Microseconds of a step: a formula is worked out piece by piece, however long it is."""
    return 100.0 if values["landscape"] in LANDSCAPES else 1_000.0


def listing(situation: Situation[Descent]) -> Listing:
    """The function that takes the step, and the line that did."""
    current = (
        "x -= lr * numerical_gradient(f, x)" if situation.step else "x = np.array(init_x, dtype="
    )
    return Listing((gradient_descent,), current)
