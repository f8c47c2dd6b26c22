"""Parts of plots that fill, name or magnify: landscapes, regions, surfaces, names and marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Text

    Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Heights:
    """A landscape of `heights` (len(y), len(x)), filled with bands of colour from low to high.

    `levels` are the heights between two bands, lowest first, at most nine. NaN has no colour; `x`
    and `y` ascend. `contours` draws the levels as lines too, of the role `role`; where nothing can
    be filled these lines are all that there is. `ramp` is "band", or "race" for greys. Where the
    `function` that gives the heights at points (..., 2) is known, words tell them exactly.
    """

    x: Array
    y: Array
    heights: Array
    levels: tuple[float, ...]
    contours: bool = False
    ramp: str = "band"
    role: str = "contour"
    function: Callable[[Array], Array] | None = None


@dataclass(frozen=True, eq=False)
class Region:
    """Two regions, filled by the sign and size of `scores` (len(y), len(x)), and their border at 0.

    Sizes from `scale` up have full colour, NaN has none; `x` and `y` ascend. `role` is that of the
    border; without one there is no border.
    """

    x: Array
    y: Array
    scores: Array
    scale: float = 1.0
    role: str = "now"


@dataclass(frozen=True, eq=False)
class Relief:
    """A surface seen from one side, with what is hidden left out, filled with bands of height.

    Of each of its points (rows, columns) it says where it is in the picture, `across` and `up`, how
    `near` it is to the eye, and its height. What is above `roof` is cut off. `levels` are as in
    Heights, `mesh` is how many lines run along each side, and `role` is that of a wire frame. For
    its words: the coordinates (of columns, of rows) that it lies `over`, and the (turn, tilt) of
    the eye that it is `seen_from`, as in Sight.
    """

    across: Array
    up: Array
    near: Array
    heights: Array
    levels: tuple[float, ...]
    roof: float = float("inf")
    mesh: int = 9
    role: str = "contour-3"
    over: tuple[Array, Array] | None = None
    seen_from: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Label:
    """A name at (x, y): to the right of the point, or to its left where there is no room.

    A name on the `left` stands on the other side, if it has room there. A `free` one is left out
    where it would lie on a filled part of the backdrop. One whose line goes `toward` a direction
    (x, y) stands in the row on the other side of it, so that it covers no part of the line.
    """

    x: float
    y: float
    text: Text | str
    role: str = "name"
    left: bool = False
    free: bool = False
    toward: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Leaving:
    """A mark where the line through (x[i], y[i]) left the picture, if its last point is outside."""

    x: Array
    y: Array
    role: str = "path"


@dataclass(frozen=True, eq=False)
class Inset:
    """The last steps of a run through (x[i], y[i]), magnified in a corner far from them.

    It is shown only on a large plot, and only while the steps are too close together to be told
    apart; `minimum` (m, 2) are the places marked on it, and `ground` is what is below them.
    """

    x: Array
    y: Array
    minimum: Array
    ground: Heights | None = None
    role: str = "path"
