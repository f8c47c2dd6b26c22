"""Surfaces over the plane as pictures: turned, tilted and projected to curves on the screen.

The projection is parallel (nothing shrinks with distance): equal steps along an axis are equal
lengths on the screen wherever they are. Hidden lines show.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.figure import Curve

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.pictures.figure import Array, Limits

    Function = Callable[[Array], Array]

SAMPLES = 41
"""Points along a wire: a curve without corners at any usual size."""
MARGIN = 1.06
"""How much larger than what it shows the picture is, so that a point at the rim is inside."""


@dataclass(frozen=True)
class Surface:
    """A function of two variables over a rectangle, with heights from `floor` to `roof`.

    The function takes points (..., 2) and answers heights (...).
    """

    function: Function
    x0: Limits
    x1: Limits
    floor: float
    roof: float


@dataclass(frozen=True)
class Sight:
    """How a surface is looked at, in degrees.

    `turn` is where the eye stands around the surface: 0 on the side of large x0, 90 on that of
    large x1. `tilt` is how high it stands: 0 at eye level, 90 straight above.
    """

    surface: Surface
    turn: float
    tilt: float

    def project(self, x0: Array, x1: Array, height: Array) -> tuple[Array, Array]:
        """Where points of space are on the screen: to the right, and up."""
        box = self.surface
        a, b = _unit(x0, box.x0), _unit(x1, box.x1)
        c = _unit(height, (box.floor, box.roof))
        (sin_turn, cos_turn), (sin_tilt, cos_tilt) = _angle(self.turn), _angle(self.tilt)
        right = b * cos_turn - a * sin_turn
        away = -(a * cos_turn + b * sin_turn)
        return right, away * sin_tilt + c * cos_tilt

    def on_surface(self, x0: Array, x1: Array) -> tuple[Array, Array]:
        """Where points of the surface are on the screen."""
        return self.project(x0, x1, self.surface.function(np.stack([x0, x1], axis=-1)))

    @cached_property
    def limits(self) -> tuple[Limits, Limits]:
        """What holds the whole surface: the same for every `turn`, so that turning keeps size."""
        box = self.surface
        x0, x1 = np.meshgrid(np.linspace(*box.x0, SAMPLES), np.linspace(*box.x1, SAMPLES))
        distance = np.hypot(_unit(x0, box.x0), _unit(x1, box.x1))
        height = _unit(box.function(np.stack([x0, x1], axis=-1)), (box.floor, box.roof))
        sin_tilt, cos_tilt = _angle(self.tilt)
        low = float((height * cos_tilt - distance * sin_tilt).min())
        high = float((height * cos_tilt + distance * sin_tilt).max())
        middle, reach = (low + high) / 2, MARGIN * (high - low) / 2
        across = MARGIN * float(distance.max())
        return (-across, across), (middle - reach, middle + reach)


def wires(sight: Sight, count: int, role: str = "contour-3") -> tuple[Curve, ...]:
    """The surface as `count` wires along each variable, the other one held still."""
    box = sight.surface
    curves = []
    for held in np.linspace(*box.x1, count):
        along = np.linspace(*box.x0, SAMPLES)
        curves.append(Curve(*sight.on_surface(along, np.full(SAMPLES, held)), role))
    for held in np.linspace(*box.x0, count):
        along = np.linspace(*box.x1, SAMPLES)
        curves.append(Curve(*sight.on_surface(np.full(SAMPLES, held), along), role))
    return tuple(curves)


def _unit(values: Array, limits: Limits) -> Array:
    """From -1 to 1 within the limits."""
    low, high = limits
    return np.asarray(2 * (np.asarray(values) - low) / (high - low) - 1)


def _angle(degrees: float) -> tuple[float, float]:
    """Sine and cosine."""
    return float(np.sin(np.radians(degrees))), float(np.cos(np.radians(degrees)))
