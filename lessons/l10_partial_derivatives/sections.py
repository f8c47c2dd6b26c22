"""Both slices through the point at once, and the bowl as a map seen from straight above."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_2
from downslope.lessons.kit import (
    EMPTY,
    Backdrop,
    Curve,
    Heights,
    Part,
    Plot,
    Points,
    Text,
    asked,
    fixed,
    levels_of,
    short,
)
from downslope.lessons.l10_partial_derivatives.pictures import HEIGHTS
from downslope.lessons.l10_partial_derivatives.run import EDGE, Stand

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation

_ALONG = np.linspace(-EDGE, EDGE, 41)
_REACH = 1.6
"""How far each tangent reaches to either side of the point."""
_ROLES = ("path", "slope")
"""The slice along x0 and the one along x1."""


def _slices(situation: Situation[Stand], *, told: bool) -> Plot:
    """Both slices as curves over their own variable; `told` adds their tangents and slopes."""
    here = situation.state.x
    cuts = [Stand(here, k) for k in (0, 1)]
    parts: list[Part] = []
    for cut, role in zip(cuts, _ROLES, strict=True):
        parts.append(Curve(_ALONG, np.asarray(function_2(cut.along(_ALONG))), role))
        if told:
            ends = float(here[cut.free]) + np.array([-_REACH, _REACH])
            parts.append(Curve(ends, cut.tangent(ends), "tangent", thick=True))
    parts.append(Points(here, np.full(2, cuts[0].height), "now", "■"))
    slopes = [fixed(round(cut.partial, 9), 2) if told else "?" for cut in cuts]
    return Plot(
        title=Text("both slices", "두 단면"),
        summary=Text(
            "Two slices through ({a}, {b}): slope {s} along x0, {t} along x1.",
            "({a}, {b})를 지나는 두 단면. 경사는 x0 방향 {s}, x1 방향 {t}.",
        ).format(a=short(float(here[0])), b=short(float(here[1])), s=slopes[0], t=slopes[1]),
        x_limits=(-EDGE, EDGE),
        y_limits=HEIGHTS,
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label="x0, x1",
        legend=tuple(
            (role, "─", Text.plain(f"∂f/∂x{k} = {slopes[k]}")) for k, role in enumerate(_ROLES)
        ),
    )


both_slices = asked(partial(_slices, told=False), partial(_slices, told=True))
"""Both slices; after the answer also their tangents and slopes."""


def from_above(situation: Situation[Stand]) -> Plot:
    """The bowl in bands of height over the plane of x0 and x1, with both cuts and the point."""
    here = situation.state.x
    across, along = np.array([-EDGE, EDGE]), np.full(2, here[1])
    up, beside = np.array([-EDGE, EDGE]), np.full(2, here[0])
    return Plot(
        title=Text("f: x0 right, x1 up", "f: 오른쪽 x0, 위쪽 x1"),
        summary=Text("The point is at ({a}, {b}).", "점은 ({a}, {b})에 있어요.").format(
            a=short(float(here[0])), b=short(float(here[1]))
        ),
        x_limits=(-EDGE, EDGE),
        y_limits=(-EDGE, EDGE),
        parts=(
            Curve(across, along, _ROLES[0]),
            Curve(beside, up, _ROLES[1]),
            Points(here[:1], here[1:], "now", "■"),
        ),
        backdrop=_ground(),
        x_label="x0",
    )


@lru_cache(maxsize=1)
def _ground() -> Backdrop:
    sides = np.linspace(-EDGE, EDGE, 61)
    heights = np.asarray(function_2(np.stack(np.meshgrid(sides, sides), axis=-1)))
    return Backdrop((Heights(sides, sides, heights, levels_of(heights), function=function_2),))
