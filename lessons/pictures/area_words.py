"""Landscapes, regions and surfaces in words: where is low and high, and which side is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.saying import number, numbers, pair, told, zones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Array, Heights, Limits, Region, Relief

SAMPLES = 41
"""Where a landscape is asked along each axis; the middle and the ends are among them."""
CUTS = 5
"""Heights that are told of a cut through a landscape."""
BRIEF = 3
"""Significant digits of a height that is read off a picture's ground."""
SIDEWAYS = 0.38
"""The sine of about 22 degrees: a smaller part of a direction is not worth a word."""


def height_at(heights: Heights, point: Array) -> float:
    """The height below a point (2,): exact where the landscape knows its function."""
    if heights.function is not None:
        with np.errstate(all="ignore"):
            return float(np.asarray(heights.function(point)))
    i, j = (
        int(np.abs(side - value).argmin())
        for side, value in ((heights.y, point[1]), (heights.x, point[0]))
    )
    return float(heights.heights[i, j])


def heights_words(heights: Heights, x_limits: Limits, y_limits: Limits) -> Text:
    """The lowest and highest ground in the picture, and two cuts through the middle."""
    name = Text("ground", "지형")
    x, y, z = _in_picture(heights, x_limits, y_limits)
    if not np.isfinite(z).any():
        return told(name, Text("has no heights here", "여기서는 높이가 없어요"))
    low, high = (np.unravel_index(int(find(z)), z.shape) for find in (np.nanargmin, np.nanargmax))
    low_at, high_at = (pair(np.array([x[j], y[i]])) for i, j in (low, high))
    across, upwards = (numbers(cut, BRIEF).replace("nan", "?") for cut in _cuts(z))
    lowest, highest = number(z[low], BRIEF), number(z[high], BRIEF)
    return told(
        name,
        Text(
            f"lowest {lowest} at {low_at}, highest {highest} at {high_at};"
            f" through the middle from left to right {across}; from bottom to top {upwards}",
            f"가장 낮은 곳 {low_at} 높이 {lowest}, 가장 높은 곳 {high_at} 높이 {highest};"
            f" 가운데를 지나 왼쪽에서 오른쪽으로 {across}; 아래에서 위로 {upwards}",
        ),
    )


def _cuts(z: Array) -> tuple[Array, Array]:
    """Heights (CUTS,) through the middle of the ground (m, n), to the right and upwards."""
    rows, columns = (np.linspace(0, n - 1, CUTS).round().astype(int) for n in z.shape)
    return z[z.shape[0] // 2, columns], z[rows, z.shape[1] // 2]


def _in_picture(heights: Heights, x_limits: Limits, y_limits: Limits) -> tuple[Array, Array, Array]:
    """The ground inside the limits: x (n,), y (m,) and heights (m, n), NaN where it has none."""
    if heights.function is not None:
        x, y = np.linspace(*x_limits, SAMPLES), np.linspace(*y_limits, SAMPLES)
        with np.errstate(all="ignore"):
            z = np.asarray(heights.function(np.stack(np.meshgrid(x, y), axis=-1)))
    else:
        kept = [
            (low <= side) & (side <= high)
            for side, (low, high) in ((heights.x, x_limits), (heights.y, y_limits))
        ]
        x, y = heights.x[kept[0]], heights.y[kept[1]]
        z = heights.heights[np.ix_(kept[1], kept[0])]
    return x, y, np.where(np.isfinite(z), z, np.nan)


def region_words(region: Region, sides: tuple[Text | None, Text | None]) -> Iterator[Text]:
    """In which parts of the picture each of the two regions lies; `sides` name minus and plus."""
    rows, columns = (
        (np.array([1, 3, 5]) * len(side) // 6).clip(0, len(side) - 1)
        for side in (region.y, region.x)
    )
    scores = region.scores[np.ix_(rows[::-1], columns)]
    usual = (Text("the other side", "반대쪽"), Text("coloured side", "색칠한 쪽"))
    for name, other, chosen in zip(sides, usual, (scores <= 0, scores > 0), strict=True):
        words = zones(chosen) or Text("nowhere", "없음")
        if name is not None or not any(sides):
            yield told(name or other, words)


def relief_words(relief: Relief) -> Iterator[Text]:
    """The ranges and heights of a surface, its lowest place, and from where it is seen."""
    z = np.where(relief.heights <= relief.roof, relief.heights, np.nan)
    low, high = (number(float(find(z)), BRIEF) for find in (np.nanmin, np.nanmax))
    words = Text(f"heights from {low} to {high}", f"높이 {low}에서 {high}까지")
    if relief.over is not None:
        i, j = np.unravel_index(int(np.nanargmin(z)), z.shape)
        at = pair(np.array([relief.over[0][j], relief.over[1][i]]))
        x, y = ([number(float(side[k])) for k in (0, -1)] for side in relief.over)
        words = Text(
            f"{words.en}, lowest at {at}; x0 from {x[0]} to {x[1]}, x1 from {y[0]} to {y[1]}",
            f"{words.ko}, 가장 낮은 곳 {at}; x0은 {x[0]}에서 {x[1]}, x1은 {y[0]}에서 {y[1]}까지",
        )
    yield told(Text("surface", "곡면"), words)
    if relief.seen_from is not None:
        yield _sight_words(*relief.seen_from)


def _sight_words(turn: float, tilt: float) -> Text:
    """From which side the eye looks, and how steeply; both in degrees, as in Sight."""
    across, along = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    sides = [
        (
            f"{'large' if part > 0 else 'small'} {name}",
            f"{name}이 {'큰' if part > 0 else '작은'} 쪽",
        )
        for name, part in (("x0", across), ("x1", along))
        if abs(part) > SIDEWAYS
    ]
    en, ko = (words.join(side[k] for side in sides) for k, words in enumerate((" and ", ", ")))
    return Text(
        f"seen from the side of {en}, from {number(tilt)} degrees above",
        f"{ko}에서, 위로 {number(tilt)}도에서 본 모습",
    )
