"""The curves f(x) to look at: those with a name, and the learner's own, given as a formula."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine.controls import Choice, Value
from downslope.lessons.shared.expression import compile_formula

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from downslope.core import Array
    from downslope.lessons.base.text import Language

SHOWN = 16
"""The most characters of a formula that are shown among the controls."""
_PROBES = np.linspace(-3.0, 20.0, 24)
"""Where a formula is tried, to see whether it needs more than x."""


@lru_cache(maxsize=32)
def own_curve(formula: str) -> Callable[[ArrayLike], Array]:
    """The formula as a function of x (...), which answers heights (...).

    Where it has no value it answers NaN or inf, and no warning. Raises Refusal for a formula that
    cannot be read, or that changes with anything else than x.
    """
    surface = compile_formula(formula)

    def curve(x: ArrayLike, other: float = 0.0) -> Array:
        x = np.asarray(x, dtype=np.float64)
        return surface(np.stack([x, np.full_like(x, other)], axis=-1))

    if not np.array_equal(curve(_PROBES), curve(_PROBES, 1.7), equal_nan=True):
        raise Refusal(
            f"formula {clip(formula)}: a curve has one variable, x",
            f"식 {clip(formula)}: 변수는 x 하나만 쓰세요.",
        )
    return curve


@dataclass(frozen=True)
class CurveChoice(Choice):
    """A choice of named curves where any formula in x can be typed as well."""

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The curve `clicks` further; from a formula, the first one (or back, the last)."""
        if value in self.options:
            return super().turn(value, clicks, coarse=coarse, vertical=vertical)
        return list(self.options)[0 if clicks > 0 else -1]

    def read(self, raw: str) -> Value:
        """The name or formula in `raw`. Raises Refusal, which shows where, for any other text."""
        if raw in self.options:
            return raw
        try:
            own_curve(raw.strip())
        except Refusal:
            if raw.isidentifier() and raw.isascii() and len(raw) > 2:
                return super().read(raw)
            raise
        return raw.strip()

    def show(self, value: Value, language: Language) -> str:
        """The label of the curve, or its formula cut to SHOWN characters."""
        if value in self.options:
            return super().show(value, language)
        return clip(str(value), SHOWN)
