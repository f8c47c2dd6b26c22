"""Lines, points, arrows and marks in words: where they begin and end, turn and lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.area_words import height_at
from downslope.lessons.pictures.saying import direction, joined, number, numbers, pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import (
        Array,
        Arrows,
        Heights,
        Inset,
        Leaving,
        Limits,
    )

LAST = 3
"""How many of the last points of a path are told."""
CLOSE = 0.03
"""An inset is told where its steps have room in this share of the picture."""
SAME = 1e-9
"""Arrows that add up to less than this share of their lengths point nowhere."""
DUST = 20
"""Decimals of a height: what is smaller is rounding, as at a minimum that is known to 16 digits."""


def seen_points(x: Array, y: Array) -> Array:
    """The points (n, 2) that are finite."""
    points = np.column_stack([x, y])
    return points[np.isfinite(points).all(axis=1)]


# -- a function -------------------------------------------------------------------------


def line_words(points: Array, limits: tuple[Limits, Limits]) -> Text:
    """A curve over an axis: level, upright, straight, or where it begins, ends, is low and high."""
    seen = points[np.isfinite(points).all(axis=1)]
    if len(seen) == 1:
        return Text.plain(pair(seen[0]))
    x, y = seen.T
    if number(y.min()) == number(y.max()):
        return Text(f"level at {number(y[0])}", f"높이 {number(y[0])}에서 수평")
    if np.ptp(x) == 0:
        return Text(f"upright at {number(x[0])}", f"{number(x[0])}에서 수직")
    if len(seen) == 2:
        ends = _clipped(seen, limits)
        return Text(
            f"straight from {pair(ends[0])} to {pair(ends[1])}",
            f"{pair(ends[0])}에서 {pair(ends[1])}까지 곧게",
        )
    words = _shape_words(seen)
    if not np.isfinite(points[-1]).all():
        return Text(f"{words.en}, then no number", f"{words.ko}, 그다음은 값이 없어요")
    return words


def _shape_words(points: Array) -> Text:
    """From where to where; how it turns, and where it is lowest and highest on the way."""
    first, last = pair(points[0]), pair(points[-1])
    y = points[:, 1]
    rises = np.sign(np.diff(y))
    rises = rises[rises != 0]
    turns = int((rises[1:] != rises[:-1]).sum())
    if not turns:
        en, ko = ("rising", "올라가요") if rises[0] > 0 else ("falling", "내려가요")
        return Text(f"{en} from {first} to {last}", f"{first}에서 {last}까지 {ko}")
    inner = [
        Text(f"{en} at {pair(points[k])}", f"{ko} {pair(points[k])}")
        for en, ko, k in (("lowest", "최저", y.argmin()), ("highest", "최고", y.argmax()))
        if 0 < k < len(y) - 1
    ]
    more = joined([*inner, *([_ragged_words(y, turns)] if turns > 1 else [])])
    return Text(
        f"from {first} to {last}{', ' + more.en if more else ''}",
        f"{first}에서 {last}까지{', ' + more.ko if more else ''}",
    )


def _ragged_words(y: Array, turns: int) -> Text:
    """How often a curve turns up or down, and how far it goes at a time in its later half."""
    size = number(float(np.abs(np.diff(y[len(y) // 2 :])).mean()), 2)
    return Text(
        f"{turns} turns up or down, lately by {size} a step",
        f"오르내림이 {turns}번 바뀌고 최근에는 걸음마다 {size}",
    )


def _clipped(ends: Array, limits: tuple[Limits, Limits]) -> Array:
    """The stretch of a straight line (2, 2) that is in the picture; all of it where none is."""
    step = ends[1] - ends[0]
    enter, leave = 0.0, 1.0
    for k, (low, high) in enumerate(limits):
        if step[k]:
            a, b = sorted(((low - ends[0, k]) / step[k], (high - ends[0, k]) / step[k]))
            enter, leave = max(enter, a), min(leave, b)
    return np.array([ends[0] + enter * step, ends[0] + leave * step]) if enter < leave else ends


# -- a way over a map, and in space -----------------------------------------------------


def path_words(points: Array, ground: Heights | None) -> Text:
    """A way: how many points, where it began, and its last ones, each with the height there."""
    if len(points) == 1:
        return _with_height(points[0], ground)
    last = joined(_with_height(point, ground) for point in points[1:][-LAST:])
    assert last is not None
    first = _with_height(points[0], ground)
    return Text(
        f"{len(points)} points from {first.en}; the last: {last.en}",
        f"점 {len(points)}개, 처음 {first.ko}, 마지막 {last.ko}",
    )


def _with_height(point: Array, ground: Heights | None) -> Text:
    if ground is None:
        return Text.plain(pair(point))
    height = number(round(height_at(ground, point), DUST))
    return Text(f"{pair(point)} at height {height}", f"{pair(point)} 높이 {height}")


def space_words(points: Array) -> Text:
    """A line in space (n, 3): its ends and its lowest point, each as (x0, x1, height)."""
    if len(points) == 1:
        return Text.plain(pair(points[0]))
    first, last, k = pair(points[0]), pair(points[-1]), int(points[:, 2].argmin())
    words = Text(f"from {first} to {last}", f"{first}에서 {last}까지")
    if k in {0, len(points) - 1}:
        return words
    low = pair(points[k])
    return Text(f"{words.en}, lowest at {low}", f"{words.ko}, 최저 {low}")


# -- arrows and marks -------------------------------------------------------------------


def arrows_words(arrows: Arrows) -> Iterator[Text]:
    """An arrow with where it points; of a field the longest, and where it points on each side."""
    lengths = np.hypot(*arrows.vectors.T)
    seen = np.isfinite(lengths)
    points, vectors, lengths = arrows.points[seen], arrows.vectors[seen], lengths[seen]
    if not len(lengths):
        return
    k = int(lengths.argmax())
    where, size, at = direction(*vectors[k]), number(lengths[k]), pair(points[k])
    if len(lengths) == 1:
        yield Text(f"{where.en}, length {size}, at {at}", f"{at}, {where.ko}, 길이 {size}")
        return
    yield Text(
        f"{len(lengths)}, the longest {size} at {at}, {where.en}",
        f"{len(lengths)}개, 가장 긴 것은 {at}에서 {size}, {where.ko}",
    )
    if sides := joined(_sides(points, vectors)):
        yield sides


_SIDES = (
    (0, -1, Text("at the left", "왼쪽에서는")),
    (0, 1, Text("at the right", "오른쪽에서는")),
    (1, -1, Text("at the bottom", "아래에서는")),
    (1, 1, Text("at the top", "위에서는")),
)


def _sides(points: Array, vectors: Array) -> Iterator[Text]:
    """In the outer third of each side, where its arrows point taken together."""
    middle, reach = (points.max(0) + points.min(0)) / 2, np.ptp(points, axis=0) / 6
    for axis, sign, name in _SIDES:
        outer = sign * (points[:, axis] - middle[axis]) > reach[axis]
        total = vectors[outer].sum(axis=0)
        if outer.any() and np.hypot(*total) > SAME * np.abs(vectors[outer]).sum():
            where = direction(*total)
            yield Text(f"{name.en} {where.en}", f"{name.ko} {where.ko}")


def leaving_words(part: Leaving, x_limits: Limits, y_limits: Limits) -> Iterator[Text]:
    """Where a line left the picture, if its last point is outside."""
    points = np.column_stack([part.x, part.y])
    inside = np.ones(len(points), dtype=bool)
    for k, (low, high) in enumerate((x_limits, y_limits)):
        inside &= (low <= points[:, k]) & (points[:, k] <= high)
    if len(points) and not inside[-1]:
        last = pair(points[inside][-1]) if inside.any() else ""
        yield Text(
            f"has left the picture{', last seen at ' + last if last else ''}",
            f"그림 밖으로 나갔어요{', 마지막으로 보인 곳 ' + last if last else ''}",
        )


def inset_words(part: Inset, x_limits: Limits, y_limits: Limits) -> Iterator[Text]:
    """How small the last steps are, and how near a minimum, where they look like one point."""
    points = seen_points(part.x, part.y)
    if len(points) < 2:
        return
    size = np.ptp(points, axis=0)
    if any(
        s > CLOSE * (high - low) for s, (low, high) in zip(size, (x_limits, y_limits), strict=True)
    ):
        return
    words = Text(f"{numbers(size, 2)} wide and high", f"가로와 세로 {numbers(size, 2)}")
    if len(part.minimum):
        away = number(float(np.hypot(*(part.minimum - points[-1]).T).min()), 2)
        words = Text(f"{words.en}, {away} from the minimum", f"{words.ko}, 최소에서 {away}")
    yield Text(f"magnified: {words.en}", f"확대: {words.ko}")
