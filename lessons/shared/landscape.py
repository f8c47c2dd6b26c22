"""The landscapes to descend: those with a name, and the learner's own, given as a formula."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, Landscape, gradient_at_points
from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short
from downslope.lessons.engine.controls import Choice, Value, Values
from downslope.lessons.shared.expression import compile_formula
from downslope.lessons.shared.own_ground import domain_of, minima_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike

    from downslope.core import Array
    from downslope.lessons.base.text import Language

    Interval = tuple[float, float]

NARROWEST, FURTHEST = 0.01, 500.0
"""The least width of a domain that is typed, and how far its ends may be from 0."""
SHOWN = 16
"""The most characters of a formula that are shown among the controls."""
_SPAN = re.compile(r"[\s,;]+(x0|x1|x|y)\s*=\s*([^\s=,;]+?)\s*\.\.\s*([^\s=,;]+)\s*$")
"""The part of the plane to show, behind a formula: `x0=-10..10`."""
_CORNERS = ((0.2, 0.8), (0.8, 0.8), (0.2, 0.2), (0.8, 0.2))
"""Where in its domain a run may begin, as shares of the sides."""
_NEARER = (0.0, 0.3, 0.6, 0.8)
"""By which shares of the way it may begin nearer to the minimum, where it is level further out."""


@lru_cache(maxsize=32)
def landscape(name: str) -> Landscape:
    """The landscape with this name or, if there is none, of this formula in x0 and x1.

    Behind a formula may stand which part of the plane is shown: `x0**2 + x1, x0=-10..10`. What is
    left out is found. The same argument gives the same object. Raises Refusal for a formula that
    cannot be read.
    """
    return LANDSCAPES[name] if name in LANDSCAPES else _own(name)


def _own(raw: str) -> Landscape:
    formula, spans = _parts(raw)
    function = compile_formula(formula)
    found = domain_of(function)
    domain = (spans.get("x0", found[0]), spans.get("x1", found[1]))

    def gradient(x: ArrayLike) -> Array:
        """Central differences, as there is no formula for the gradient of a typed function."""
        points = np.asarray(x, dtype=np.float64)
        slopes = gradient_at_points(function, points.reshape(-1, 2))
        return slopes.reshape(points.shape)

    return Landscape(raw, formula, function, gradient, domain, minima_of(function, domain))


def _parts(raw: str) -> tuple[str, dict[str, Interval]]:
    """The formula and the spans behind it, by variable. Raises Refusal for a span of no use."""
    formula, spans = raw.strip(), dict[str, "Interval"]()
    while span := _SPAN.search(formula):
        name = {"x": "x0", "y": "x1"}.get(span[1], span[1])
        spans.setdefault(name, _span(name, span[2], span[3]))
        formula = formula[: span.start()]
    return formula, spans


def _span(name: str, low: str, high: str) -> Interval:
    try:
        ends = float(low.replace("−", "-")), float(high.replace("−", "-"))
    except ValueError:
        ends = (np.nan, np.nan)
    if not (-FURTHEST <= ends[0] <= ends[1] - NARROWEST and ends[1] <= FURTHEST):
        told = clip(f"{name}={low}..{high}")
        raise Refusal(
            f"{told}: from a smaller to a larger number, such as {name}=-2..2,"
            f" at most {short(FURTHEST)}",
            f"{told}: {name}=-2..2처럼 작은 수에서 큰 수까지, {short(FURTHEST)} 안에서 쓰세요.",
        )
    return ends


def start_on(values: Values, changes: Values) -> Values:
    """Where a run begins on a formula that is new among these `changes` to the `values`.

    It stays where it is if that is in the picture and the formula has a value there. Else x0 and x1
    are a place in the picture from which the ground falls; nothing changes where there is none.
    """
    name = str(changes.get("landscape", "bowl"))
    if name in LANDSCAPES:
        return {}
    land = landscape(name)
    here = (float(values["x0"]), float(values["x1"]))
    if _can_begin(land, here):
        return {}
    places = [place for place in _places(land) if _can_begin(land, place)]
    fit = next((place for place in places if _falls(land, place)), (*places, here)[0])
    return {} if fit == here else {"x0": fit[0], "x1": fit[1]}


def _places(land: Landscape) -> Iterator[tuple[float, float]]:
    """Where a run may begin, from the corners on inwards, as far as a start can be set there."""
    low, high = np.array(land.domain).T
    middle = np.array(land.minima[0]) if land.minima else (low + high) / 2
    for share in _NEARER:
        for corner in _CORNERS:
            place = (1 - share) * (low + corner * (high - low)) + share * middle
            x0, x1 = (float(f"{x:.3g}") for x in np.clip(place, -10.0, 10.0))
            yield x0, x1


def _falls(land: Landscape, place: tuple[float, float]) -> bool:
    """Whether the slope there would lead a good part of the way down within the picture."""
    slope = float(np.hypot(*land.gradient(place))) * min(b - a for a, b in land.domain)
    middle = land.minima[0] if land.minima else tuple(np.mean(land.domain, axis=1))
    return slope > 0.01 * abs(float(land.function(place)) - float(land.function(middle)))


def _can_begin(land: Landscape, place: tuple[float, float]) -> bool:
    inside = all(low <= x <= high for x, (low, high) in zip(place, land.domain, strict=True))
    with np.errstate(all="ignore"):
        return inside and bool(np.isfinite([land.function(place), *land.gradient(place)]).all())


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
        try:
            compile_formula(_parts(raw)[0])
        except Refusal:
            if raw.isidentifier() and raw.isascii():
                return super().read(raw)
            raise
        return raw.strip()

    def show(self, value: Value, language: Language) -> str:
        """The label of the landscape, or its formula cut to SHOWN characters."""
        if value in self.options:
            return super().show(value, language)
        return clip(_parts(str(value))[0], SHOWN)
