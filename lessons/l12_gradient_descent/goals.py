"""The goals of lesson 12, and what is missing where one is not reached yet."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES
from downslope.lessons.kit import Text, fixed, short, vector

if TYPE_CHECKING:
    from downslope.core import Landscape
    from downslope.lessons.kit import Descent, Situation

_FAR_MINIMUM = (3.584428340330492, -1.848126526964404)

_SOMEWHERE = np.linspace(-3.3, 4.1, 24).reshape(12, 2)
"""Places (12, 2) where two functions that are the same have the same heights."""


def low(situation: Situation[Descent]) -> bool:
    """Whether f is below 0.001."""
    return bool(situation.state.height < 1e-3)


def lacks_low(situation: Situation[Descent]) -> Text:
    """How high f still is."""
    return _too_high(situation, 1e-3)


def quick(situation: Situation[Descent]) -> bool:
    """Whether f is below 1e-6 within 10 steps."""
    return bool(situation.state.height < 1e-6) and 0 < situation.step <= 10


def lacks_quick(situation: Situation[Descent]) -> Text:
    """Whether f is too high or the steps are too many."""
    return _too_long(situation, 10) or _too_high(situation, 1e-6)


def across_the_valley(situation: Situation[Descent]) -> bool:
    """Whether f is below 0.001 in the valley within 60 steps."""
    here = _is_ground(situation.state.land, "valley")
    return here and situation.step <= 60 and low(situation)


def lacks_across_the_valley(situation: Situation[Descent]) -> Text:
    """Whether it is another landscape, the steps are too many, or f is too high."""
    return _elsewhere(situation, "valley") or _too_long(situation, 60) or _too_high(situation, 1e-3)


def around_the_bend(situation: Situation[Descent]) -> bool:
    """Whether f is below 0.3 in the bent valley within 100 steps."""
    state = situation.state
    return _from_the_wall(situation) and state.height < 0.3 and situation.step <= 100


def lacks_around_the_bend(situation: Situation[Descent]) -> Text:
    """Whether it is another landscape, the steps are too many, or f is too high."""
    return _lacks_bend(situation, 100)


def around_the_bend_fast(situation: Situation[Descent]) -> bool:
    """Whether f is below 0.3 in the bent valley within 60 steps."""
    return around_the_bend(situation) and situation.step <= 60


def lacks_around_the_bend_fast(situation: Situation[Descent]) -> Text:
    """As `lacks_around_the_bend`, within 60 steps."""
    return _lacks_bend(situation, 60)


def short_gradient(situation: Situation[Descent]) -> bool:
    """Whether |grad| is below 1e-6 within 12 steps, and not at the start already."""
    length = float(np.linalg.norm(situation.state.gradient))
    return length < 1e-6 and 0 < situation.step <= 12


def lacks_short_gradient(situation: Situation[Descent]) -> Text:
    """Whether the steps are too many, or how long the gradient still is."""
    length = float(np.linalg.norm(situation.state.gradient))
    return _too_long(situation, 12) or Text(
        "|grad| is {g}, it must be below 1e-6.", "지금 |grad| = {g}. 1e-6보다 작아야 해요."
    ).format(g=fixed(length))


def low_on_a_formula(situation: Situation[Descent]) -> bool:
    """Whether f is below -0.9 on a landscape that is given by a formula."""
    state = situation.state
    return state.land.name not in LANDSCAPES and state.height < -0.9


def lacks_low_on_a_formula(situation: Situation[Descent]) -> Text:
    """Whether there is no formula yet, or f is too high."""
    if situation.state.land.name in LANDSCAPES:
        return Text(
            "This landscape has a name: type a formula in its place.",
            "이름이 있는 지형이에요. 그 자리에 식을 써 보세요.",
        )
    return _too_high(situation, -0.9)


def at_far_minimum(situation: Situation[Descent]) -> bool:
    """Whether the point is at the minimum that is furthest from the usual start."""
    here = math.dist(situation.state.x, _FAR_MINIMUM) < 1e-2
    return here and _is_ground(situation.state.land, "himmelblau")


def lacks_far_minimum(situation: Situation[Descent]) -> Text:
    """Whether it is another landscape; where the point is, and how far from where it must be."""
    if elsewhere := _elsewhere(situation, "himmelblau"):
        return elsewhere
    x = situation.state.x
    return Text(
        "The point is at {x}, {d} away: it must be within 0.01.",
        "지금 점은 {x}, 거리 {d}. 0.01보다 가까워야 해요.",
    ).format(x=vector(x, 2), d=fixed(math.dist(x, _FAR_MINIMUM)))


def short_around_the_bend(situation: Situation[Descent]) -> bool:
    """Whether f is below 0.4 in the bent valley within 20 steps."""
    state = situation.state
    here = _is_ground(state.land, "rosenbrock")
    return here and state.height < 0.4 and situation.step <= 20


def lacks_short_around_the_bend(situation: Situation[Descent]) -> Text:
    """Whether the steps are too many, or f is too high."""
    return _lacks_bend(situation, 20, 0.4)


def _from_the_wall(situation: Situation[Descent]) -> bool:
    """Whether the run is in the bent valley and began at (0, 2)."""
    start = situation.timeline.start
    return _is_ground(start.land, "rosenbrock") and math.dist(start.x, (0.0, 2.0)) < 1e-9


def _lacks_bend(situation: Situation[Descent], most: int, limit: float = 0.3) -> Text:
    if _is_ground(situation.state.land, "rosenbrock") and not _from_the_wall(situation):
        return Text("Start at (0, 2).", "(0, 2)에서 출발하세요.")
    return (
        _elsewhere(situation, "rosenbrock")
        or _too_long(situation, most)
        or _too_high(situation, limit)
    )


def _is_ground(land: Landscape, name: str) -> bool:
    """Whether this is the landscape called `name`, be it typed as a formula."""
    known = LANDSCAPES[name]
    places = _SOMEWHERE * (1.0, -1.0)
    return land is known or np.allclose(land.function(places), known.function(places), rtol=1e-9)


def _too_high(situation: Situation[Descent], limit: float) -> Text:
    return Text(
        "f is {f}, it must be below {limit}.", "지금 f = {f}. {limit}보다 작아야 해요."
    ).format(f=fixed(situation.state.height), limit=short(limit))


def _too_long(situation: Situation[Descent], most: int) -> Text | None:
    """What to say about a run of more than `most` steps."""
    if situation.step <= most:
        return None
    return Text(
        "This run took {n} steps, of at most {most}. `backspace` goes back.",
        "{n}걸음이에요. {most}걸음까지예요. `backspace`로 돌아가요.",
    ).format(n=situation.step, most=most)


def _elsewhere(situation: Situation[Descent], name: str) -> Text | None:
    """What to say about another landscape than the one called `name`."""
    if _is_ground(situation.state.land, name):
        return None
    return Text(
        "This is another landscape: f must be {f}.", "다른 지형이에요. f가 {f}여야 해요."
    ).format(f=LANDSCAPES[name].formula)
