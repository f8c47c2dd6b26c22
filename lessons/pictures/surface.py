"""Surfaces over the plane as pictures: turned, tilted and projected to curves.

The projection is parallel, so nothing shrinks with distance: equal steps along an axis have equal
lengths anywhere in the picture. Lines behind the surface are drawn too.
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
"""Points along each wire: enough to look like a curve at any usual size."""
MARGIN = 1.06
"""The picture is this many times larger than the surface, so that points at its rim are inside."""


@dataclass(frozen=True)
class Surface:
    """A function of two variables over the rectangle `x0` by `x1`.

    The function takes points (..., 2) and returns heights (...). `floor` and `roof`, which must
    differ, are the heights at the bottom and the top of the box that it is drawn in.
    """

    function: Function
    x0: Limits
    x1: Limits
    floor: float
    roof: float


@dataclass(frozen=True)
class Sight:
    """From where a surface is looked at, in degrees.

    `turn` is where the eye stands around the surface: 0 at the side of large x0, 90 at the side of
    large x1. `tilt` is how high it stands: 0 level with the surface, 90 straight above.
    """

    surface: Surface
    turn: float
    tilt: float

    def project(self, x0: Array, x1: Array, height: Array) -> tuple[Array, Array]:
        """Where points in space appear in the picture: (right, up), in the shape of the arguments.

        A side of the surface is 2 units long, and (0, 0) is the middle of the box around it.
        """
        box = self.surface
        a, b = _unit(x0, box.x0), _unit(x1, box.x1)
        c = _unit(height, (box.floor, box.roof))
        (sin_turn, cos_turn), (sin_tilt, cos_tilt) = _angle(self.turn), _angle(self.tilt)
        right = b * cos_turn - a * sin_turn
        away = -(a * cos_turn + b * sin_turn)
        return right, away * sin_tilt + c * cos_tilt

    def on_surface(self, x0: Array, x1: Array) -> tuple[Array, Array]:
        """Where the points of the surface above (x0, x1) appear in the picture: (right, up)."""
        return self.project(x0, x1, self.surface.function(np.stack([x0, x1], axis=-1)))

    @cached_property
    def limits(self) -> tuple[Limits, Limits]:
        """Limits (x, y) that hold the whole surface, and are the same for every `turn`."""
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
    """The surface as a wire frame: `count` curves along x0, then `count` along x1."""
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
    """The values on a scale where the limits are -1 and 1."""
    low, high = limits
    return np.asarray(2 * (np.asarray(values) - low) / (high - low) - 1)


def _angle(degrees: float) -> tuple[float, float]:
    """Sine and cosine of an angle in degrees."""
    return float(np.sin(np.radians(degrees))), float(np.cos(np.radians(degrees)))
