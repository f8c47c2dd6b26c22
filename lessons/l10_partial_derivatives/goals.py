"""The goals of lesson 10, and what is missing where one is not reached yet."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, fixed, short, vector
from downslope.lessons.l10_partial_derivatives.run import Stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation


def from_the_side(situation: Situation[Stand]) -> bool:
    """Whether the surface is seen from the side."""
    turn, tilt = _view(situation)
    return abs(abs(turn) - 90) <= 5 and tilt <= 5


def lacks_side(situation: Situation[Stand]) -> Text:
    """How far the slice is from what it is, as it is seen."""
    turn, tilt = _view(situation)
    return Text(
        "From here it is {w}% as wide, seen from {tilt} degrees above.",
        "여기서는 폭이 {w}%로 보이고, {tilt}도 위에서 내려다보여요.",
    ).format(w=round(100 * abs(math.sin(math.radians(turn)))), tilt=short(tilt))


def slope_is(free: int, slope: float) -> Callable[[Situation[Stand]], bool]:
    """A goal that is reached where the slope along variable `free` is `slope`."""

    def reached(situation: Situation[Stand]) -> bool:
        state = situation.state
        return bool(state.free == free and abs(state.partial - slope) < 1e-6)

    return reached


def lacks_slope(free: int, slope: float) -> Callable[[Situation[Stand]], Text]:
    """The slope along variable `free`, beside the `slope` that it must have."""

    def lacks(situation: Situation[Stand]) -> Text:
        if situation.state.free != free:
            return Text(
                f"x{free} is held still: hold x{1 - free} instead.",
                f"x{free}이 고정되어 있어요. x{1 - free}을 고정해 보세요.",
            )
        return Text(
            "∂f/∂x{free} is {here}, it must be {slope}.",
            "지금 ∂f/∂x{free} = {here}. {slope}여야 해요.",
        ).format(free=free, here=fixed(situation.state.partial), slope=short(slope))

    return lacks


def both_flat(situation: Situation[Stand]) -> bool:
    """Whether the point is where the bowl is level."""
    return bool(np.abs(situation.state.x).max() < 1e-9)


def lacks_both_flat(situation: Situation[Stand]) -> Text:
    """Both slopes at the point."""
    slopes = [Stand(situation.state.x, k).partial for k in (0, 1)]
    return Text(
        "The slopes are {slopes}, both must be 0.", "지금 경사는 {slopes}. 둘 다 0이어야 해요."
    ).format(slopes=vector(slopes, 2))


def high_and_steep(situation: Situation[Stand]) -> bool:
    """Whether the point is at height 25 and the slope along x1 is -6."""
    state = situation.state
    return abs(state.height - 25) < 1e-6 and abs(Stand(state.x, 1).partial + 6) < 1e-6


def lacks_high_and_steep(situation: Situation[Stand]) -> Text:
    """The height and the slope along x1 at the point."""
    state = situation.state
    return Text("The height is {f}, ∂f/∂x1 is {s}.", "지금 높이 {f}, ∂f/∂x1 = {s}.").format(
        f=fixed(state.height, 2), s=fixed(Stand(state.x, 1).partial, 2)
    )


def both_slopes_are(first: float, second: float) -> Callable[[Situation[Stand]], bool]:
    """A goal that is reached where the slopes along x0 and x1 are these two."""

    def reached(situation: Situation[Stand]) -> bool:
        here = [Stand(situation.state.x, k).partial for k in (0, 1)]
        return bool(np.allclose(here, (first, second), atol=1e-6))

    return reached


def lacks_both(situation: Situation[Stand]) -> Text:
    """Both slopes at the point."""
    slopes = [Stand(situation.state.x, k).partial for k in (0, 1)]
    return Text("The slopes here are {s}.", "여기 경사는 {s}.").format(s=vector(slopes, 2))


def _view(situation: Situation[Stand]) -> tuple[float, float]:
    return float(situation.values["turn"]), float(situation.values["tilt"])
