"""What is worth showing of a learner's own function: which part of the plane, and its minima."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from downslope.core import Array

    Function = Callable[[Array], Array]
    Interval = tuple[float, float]
    Domain = tuple[Interval, Interval]

USUAL = 5.0
"""Half a side of the part that is shown of most functions, around (0, 0)."""
WIDER = (15.0, 40.0, 120.0, 300.0)
"""Half sides in which a minimum is looked for that is not in the usual part."""
SAMPLES = 81
"""Points along each side at which a function is looked at."""
VARIES, FEW = 0.05, 0.03
"""Ground is level where it is nearer to its median than VARIES of its range. If only a share of FEW
is not level, it is shown magnified."""
CANDIDATES, MOST = 60, 25
"""The lowest dents of the grid that are followed down, and of their minima the lowest shown."""
DOWNHILL, POLISH = 60, 12
"""How often a candidate moves to the lowest point around it, and then by Newton's method."""
RING = 2e-3
"""A minimum is lower than the ground at this share of the domain around it, on all sides."""
FINEST = 1e-12
"""Radians to which the direction of a gorge is searched."""
_TURNS = np.linspace(0, 2 * np.pi, 64, endpoint=False)
_DIRECTIONS = np.stack([np.cos(_TURNS), np.sin(_TURNS)], axis=-1)
_AROUND = np.stack(np.meshgrid(np.arange(-2.0, 3.0), np.arange(-2.0, 3.0)), axis=-1).reshape(-1, 2)


# -- the part that is shown -------------------------------------------------------------


def domain_of(function: Function) -> Domain:
    """The part of the plane where the function has values, varies, and has its lowest point.

    It is the usual one unless there is a reason: nothing varies there but in one spot, there are no
    values, or the ground still falls at its edge towards a minimum further out.
    """
    with np.errstate(all="ignore"):
        domain = _with_lowest(function, ((-USUAL, USUAL), (-USUAL, USUAL)))
        domain = _where_finite(function, domain)
        for _ in range(3):
            closer = _where_it_varies(function, domain)
            if closer == domain:
                break
            domain = closer
    return domain


def _heights(function: Function, domain: Domain) -> tuple[Array, Array, Array]:
    """The sides (n,) and (n,), and the heights (n, n), NaN where there is none."""
    x, y = (np.linspace(low, high, SAMPLES) for low, high in domain)
    z = np.asarray(function(np.stack(np.meshgrid(x, y), axis=-1)))
    return x, y, np.where(np.isfinite(z), z, np.nan)


def _lowest(function: Function, domain: Domain) -> tuple[tuple[float, float], bool] | None:
    """The lowest sample and whether it is inside, away from the edge; None without a height."""
    x, y, z = _heights(function, domain)
    if not np.isfinite(z).any():
        return None
    i, j = np.unravel_index(int(np.nanargmin(z)), z.shape)
    inside = all(1 < k < SAMPLES - 2 for k in (i, j))
    return (float(x[j]), float(y[i])), inside


def _with_lowest(function: Function, usual: Domain) -> Domain:
    """The usual part, widened to a minimum further out if the ground falls towards one."""
    here = _lowest(function, usual)
    if here and here[1]:
        return usual
    for half in WIDER:
        found = _lowest(function, ((-half, half), (-half, half)))
        if found and (found[1] or not here):
            sides = zip(usual, found[0], strict=True)
            first, second = (_nice(min(a, 1.25 * at), max(b, 1.25 * at)) for (a, b), at in sides)
            return first, second
    return usual


def _where_finite(function: Function, domain: Domain) -> Domain:
    """The domain without the strips at its edges where there is no height at all."""
    _, _, z = _heights(function, domain)
    return _bounds(np.isfinite(z), domain, margin=1)


def _where_it_varies(function: Function, domain: Domain) -> Domain:
    """The domain around the only spot that is not level, if that is small."""
    _, _, z = _heights(function, domain)
    if not np.isfinite(z).any():
        return domain
    middle, span = float(np.nanmedian(z)), float(np.nanmax(z) - np.nanmin(z))
    rough = np.abs(z - middle) > VARIES * span
    if not 0 < rough.sum() < FEW * np.isfinite(z).sum():
        return domain
    spread = [np.flatnonzero(rough.any(axis=axis)) for axis in (0, 1)]
    if any(at[0] == 0 or at[-1] == SAMPLES - 1 for at in spread if np.ptp(at) < SAMPLES // 2):
        return domain  # it only begins here, and goes on beyond the edge
    return _bounds(rough, domain, margin=3, most=SAMPLES // 2)


def _bounds(
    chosen: NDArray[np.bool_], domain: Domain, margin: int, most: int = SAMPLES - 1
) -> Domain:
    """The part of the domain that holds all chosen samples, and `margin` more on each side.

    A side along which they are spread over more than `most` samples is left as it is.
    """
    sides = []
    for axis, (low, high) in zip((0, 1), domain, strict=True):
        at = np.flatnonzero(chosen.any(axis=axis))
        if not len(at) or at[-1] - at[0] >= most:
            sides.append((low, high))
            continue
        unit = (high - low) / (SAMPLES - 1)
        first, last = max(at[0] - margin, 0), min(at[-1] + margin, SAMPLES - 1)
        sides.append(_nice(low + first * unit, low + last * unit))
    return sides[0], sides[1]


def _nice(low: float, high: float) -> Interval:
    """The interval with ends that have few digits; it is never smaller."""
    places = 1 - math.floor(math.log10(high - low))
    unit = 10.0**-places
    ends = math.floor(low / unit + 1e-6), math.ceil(high / unit - 1e-6)
    return round(ends[0] * unit, max(places, 0)), round(ends[1] * unit, max(places, 0))


# -- minima -----------------------------------------------------------------------------


def minima_of(function: Function, domain: Domain) -> tuple[tuple[float, float], ...]:
    """The isolated minima inside the domain, the lowest first, at most MOST.

    From each dent of a grid the way leads downhill, first to the lowest of the points around and
    then by Newton's method; kept is what is lower than all that surrounds it.
    """
    with np.errstate(all="ignore"):
        x, y, z = _heights(function, domain)
        unit = np.array([x[1] - x[0], y[1] - y[0]])
        points = _downhill(function, _dents(x, y, z), unit)
        points = _newton(function, points, unit / 50)
        points = points[_is_minimum(function, points, domain)]
        order = np.argsort(np.asarray(function(points)), kind="stable")
    found: list[Array] = []
    for point in points[order]:
        if all(np.abs((point - other) / unit).max() > 0.5 for other in found):
            found.append(point)
    return tuple((_tidy(float(a)), _tidy(float(b))) for a, b in found[:MOST])


def _dents(x: Array, y: Array, z: Array) -> Array:
    """The inner samples (k, 2) that no neighbour is lower than, the lowest first."""
    filled = np.where(np.isnan(z), np.inf, z)
    inner = filled[1:-1, 1:-1]
    size = len(x)
    around = [
        filled[1 + i : size - 1 + i, 1 + j : size - 1 + j]
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        if i or j
    ]
    dent = np.isfinite(inner) & (inner <= np.min(around, axis=0)) & (inner < np.max(around, axis=0))
    i, j = np.nonzero(dent)
    order = np.argsort(inner[i, j], kind="stable")[:CANDIDATES]
    return np.column_stack([x[1:-1][j[order]], y[1:-1][i[order]]])


def _downhill(function: Function, points: Array, unit: Array) -> Array:
    """Each point (k, 2) led to the lowest of the points around it, over and over.

    They are nearer each time that the point itself is the lowest.
    """
    size = np.ones(len(points))
    for _ in range(DOWNHILL):
        around = points[:, None] + size[:, None, None] * unit * _AROUND / 2
        heights = np.asarray(function(around))
        heights = np.where(np.isnan(heights), np.inf, heights)
        best = heights.argmin(axis=1)
        points = around[np.arange(len(points)), best]
        still = heights[np.arange(len(points)), best] >= heights[:, len(_AROUND) // 2]
        points = np.where(still[:, None], around[:, len(_AROUND) // 2], points)
        size = np.where(still, size / 2, size)
    return points


def _newton(function: Function, points: Array, unit: Array) -> Array:
    """Each point moved to the bottom of the parabola through its neighbours, where that is lower.

    Between kinks and on level ground there is no such bottom, and points stay.
    """
    a, b = np.array([unit[0], 0.0]), np.array([0.0, unit[1]])
    for _ in range(POLISH):
        near = np.array([0 * a, a, -a, b, -b, a + b, a - b, b - a, -a - b])
        f = np.asarray(function(points[:, None] + near)).T
        slope = np.stack([(f[1] - f[2]) / 2, (f[3] - f[4]) / 2])
        bend = np.stack([f[1] + f[2] - 2 * f[0], f[3] + f[4] - 2 * f[0]])
        twist = (f[5] - f[6] - f[7] + f[8]) / 4
        det = bend[0] * bend[1] - twist**2
        step = np.stack([bend[1] * slope[0], bend[0] * slope[1]])
        step = -(step - twist * slope[::-1]) / det
        moved = points + step.T * unit
        lower = (det > 0) & (bend[0] > 0) & (np.asarray(function(moved)) <= f[0])
        points = np.where(lower[:, None], moved, points)
    return points


def _is_minimum(function: Function, points: Array, domain: Domain) -> NDArray[np.bool_]:
    """Which points (k, 2) lie inside and lower than all the ground around them, rounding aside."""
    low, high = np.array(domain).T
    here, ring = np.asarray(function(points)), _lowest_around(function, points, RING * (high - low))
    around = np.asarray(function(points[:, None] + RING * (high - low) * _DIRECTIONS))
    dust = 8 * np.spacing(np.maximum(np.abs(here), np.abs(around).max(axis=1)))
    inside = ((low < points) & (points < high)).all(axis=1)
    return np.asarray(inside & (ring > here + dust))


def _lowest_around(function: Function, points: Array, radius: Array) -> Array:
    """The lowest ground (k,) on an ellipse round each point, for which its best gaps are searched.

    In a gorge only very few directions lead downhill.
    """
    angles = np.broadcast_to(_TURNS, (len(points), len(_TURNS)))
    width = _TURNS[1]
    while True:
        directions = np.stack([np.cos(angles), np.sin(angles)], axis=-1)
        heights = np.asarray(function(points[:, None] + radius * directions))
        if width < FINEST or not len(points):
            return np.asarray(heights.min(axis=1))
        best = np.take_along_axis(angles, np.argsort(heights, axis=1)[:, :4], axis=1)
        fine = np.linspace(-width, width, 17)
        angles, width = (best[:, :, None] + fine).reshape(len(points), -1), fine[9]


def _tidy(value: float) -> float:
    """The coordinate without the dust of rounding."""
    return round(value, 9) + 0.0
