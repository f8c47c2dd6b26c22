"""The landscapes to descend: those with a name, and the learner's own, given as a formula."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, Landscape, gradient_at_points
from downslope.lessons.base.errors import clip
from downslope.lessons.engine.controls import Choice, Value
from downslope.lessons.shared.expression import compile_formula

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from downslope.core import Array
    from downslope.lessons.base.text import Language

OWN_DOMAIN = ((-5.0, 5.0), (-5.0, 5.0))
"""The part of the plane, in x0 and x1, that is shown of a typed formula."""
SHOWN = 16
"""The most characters of a formula that are shown among the controls."""


@lru_cache(maxsize=32)
def landscape(name: str) -> Landscape:
    """The landscape with this name or, if there is none, of this formula in x0 and x1.

    The same argument gives the same object. Raises Refusal for a formula that cannot be read.
    """
    return LANDSCAPES[name] if name in LANDSCAPES else _own(name)


def _own(formula: str) -> Landscape:
    function = compile_formula(formula)

    def gradient(x: ArrayLike) -> Array:
        """Central differences, as there is no formula for the gradient of a typed function."""
        points = np.asarray(x, dtype=np.float64)
        slopes = gradient_at_points(function, points.reshape(-1, 2))
        return slopes.reshape(points.shape)

    return Landscape(formula, formula, function, gradient, OWN_DOMAIN, ())


@dataclass(frozen=True)
class LandscapeChoice(Choice):
    """A choice of the named landscapes where any formula in x0 and x1 can be typed as well."""

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The landscape `clicks` further; from a formula, the first one (or back, the last)."""
        if value in self.options:
            return super().turn(value, clicks, coarse=coarse, vertical=vertical)
        return list(self.options)[0 if clicks > 0 else -1]

    def read(self, raw: str) -> Value:
        """The name or formula in `raw`, without spaces around a formula.

        Raises Refusal: for a single unknown name with the nearest landscapes, for a formula with
        the place where it cannot be read.
        """
        if raw in self.options:
            return raw
        if raw.isidentifier() and raw not in {"x0", "x1", "e", "pi"}:
            return super().read(raw)
        compile_formula(raw)
        return raw.strip()

    def show(self, value: Value, language: Language) -> str:
        """The label of the landscape, or its formula cut to SHOWN characters."""
        if value in self.options:
            return super().show(value, language)
        return clip(str(value), SHOWN)
