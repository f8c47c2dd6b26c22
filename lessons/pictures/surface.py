"""Surfaces over the plane as pictures: turned, tilted and projected to curves.

The projection is parallel, so nothing shrinks with distance: equal steps along an axis have equal
lengths anywhere in the picture. What lies behind the surface is hidden.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import short
from downslope.lessons.pictures.figure import Curve, Label, Relief

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.pictures.figure import Array, Limits, Part

    Function = Callable[[Array], Array]

SAMPLES = 41
"""Points along each wire: enough to look like a curve at any usual size."""
FINE = 61
"""Points along each side of a surface that is filled."""
MARGIN = 1.06
"""The picture is this many times larger than the surface, so that points at its rim are inside."""
STEEP = 60.0
"""From how many degrees on a surface is seen as from above: like a map, with x0 to the right."""
ROOM_FOR_NAMES = 1.2
"""As MARGIN, to either side, where the ends of the axes have names."""


@dataclass(frozen=True)
class Surface:
    """A function of two variables over the rectangle `x0` by `x1`.

    The function takes points (..., 2) and returns heights (...). `floor` and `roof`, which must
    differ, are the heights at the bottom and the top of the box that it is drawn in; what is
    higher than the roof is cut off. The box is `rise` times as high as it is wide.
    """

    function: Function
    x0: Limits
    x1: Limits
    floor: float
    roof: float
    rise: float = 1.0


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
        c = box.rise * _unit(height, (box.floor, box.roof))
        (sin_turn, cos_turn), (sin_tilt, cos_tilt) = _angle(self.turn), _angle(self.tilt)
        right = b * cos_turn - a * sin_turn
        away = -(a * cos_turn + b * sin_turn)
        return right, away * sin_tilt + c * cos_tilt

    def nearness(self, x0: Array, x1: Array, height: Array) -> Array:
        """How near points in space are to the eye: greater is nearer, in the units of `project`."""
        box = self.surface
        a, b = _unit(x0, box.x0), _unit(x1, box.x1)
        c = box.rise * _unit(height, (box.floor, box.roof))
        (sin_turn, cos_turn), (sin_tilt, cos_tilt) = _angle(self.turn), _angle(self.tilt)
        return np.asarray((a * cos_turn + b * sin_turn) * cos_tilt + c * sin_tilt)

    def on_surface(self, x0: Array, x1: Array) -> tuple[Array, Array]:
        """Where the points of the surface above (x0, x1) appear in the picture: (right, up)."""
        return self.project(x0, x1, self.surface.function(np.stack([x0, x1], axis=-1)))

    @cached_property
    def limits(self) -> tuple[Limits, Limits]:
        """Limits (x, y) that hold the whole surface, and are the same for every `turn`."""
        box = self.surface
        x0, x1 = np.meshgrid(np.linspace(*box.x0, SAMPLES), np.linspace(*box.x1, SAMPLES))
        height = _unit(box.function(np.stack([x0, x1], axis=-1)), (box.floor, box.roof))
        kept = height <= 1
        distance = np.hypot(_unit(x0, box.x0), _unit(x1, box.x1))[kept]
        height = box.rise * height[kept]
        sin_tilt, cos_tilt = _angle(self.tilt)
        low = float((height * cos_tilt - distance * sin_tilt).min())
        low = min(low, -box.rise * cos_tilt - sin_tilt)  # the ends of the axes on the floor
        high = float((height * cos_tilt + distance * sin_tilt).max())
        middle, reach = (low + high) / 2, MARGIN * (high - low) / 2
        across = ROOM_FOR_NAMES * float(distance.max())
        return (-across, across), (middle - reach, middle + reach)


def relief(sight: Sight, mesh: int = 11) -> tuple[Part, ...]:
    """The surface filled by height, with `mesh` lines along each side, over its two axes."""
    box = sight.surface
    sides = np.linspace(*box.x0, FINE), np.linspace(*box.x1, FINE)
    x0, x1 = np.meshgrid(*sides)
    height = box.function(np.stack([x0, x1], axis=-1))
    across, up = sight.project(x0, x1, height)
    near = sight.nearness(x0, x1, height)
    levels = tuple(np.linspace(box.floor, box.roof, 11)[1:-1].tolist())
    surface = Relief(
        across,
        up,
        near,
        height,
        levels,
        box.roof,
        mesh,
        over=sides,
        seen_from=(sight.turn, sight.tilt),
    )
    # The axes lie under the surface, so that it hides them wherever it is drawn over them.
    return (*_axes(sight), surface, *_names(sight))


def _axes(sight: Sight) -> list[Curve]:
    """Lines along both variables through 0, at the height of the floor."""
    return [Curve(*_axis(sight, k), "axis") for k in (0, 1)]


def _names(sight: Sight) -> Iterator[Label]:
    """The name of each axis and its numbers, at its ends and away from the middle."""
    for k, limits in enumerate((sight.surface.x0, sight.surface.x1)):
        for end, right, up in zip(limits, *_axis(sight, k), strict=True):
            told = f"x{k} {short(round(end, 6))}"
            # From above the axes are hidden, and their names stand on the surface.
            free = sight.tilt < STEEP
            yield Label(float(right), float(up), told, "title", left=bool(right < 0), free=free)


def _axis(sight: Sight, k: int) -> tuple[Array, Array]:
    """Where the two ends of the axis of variable `k` appear."""
    box = sight.surface
    ends = np.array((box.x0, box.x1)[k])
    x0, x1 = (ends, np.zeros(2)) if k == 0 else (np.zeros(2), ends)
    return sight.project(x0, x1, np.full(2, box.floor))


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
