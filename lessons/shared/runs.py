"""What pictures need to know about runs: values step by step, and which earlier runs are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from downslope.core.timeline import KEPT
from downslope.lessons.base.numbers import short
from downslope.lessons.base.text import Text
from downslope.lessons.pictures.terrain import ghost_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import ArrayLike

    from downslope.core import Array, Timeline
    from downslope.lessons.engine.situation import Ghost, Situation

State = TypeVar("State")


def series(
    timeline: Timeline[State], value: Callable[[State], ArrayLike], most: int = KEPT
) -> tuple[Array, Array]:
    """The numbers (n,) of the newest steps of a run, at most `most`, and `value` at each of them.

    The values are (n,), or (n, k) where `value` gives k numbers.
    """
    values = np.array([value(state) for state in timeline.past(most)], dtype=np.float64)
    return step_numbers(timeline, len(values)), values


def step_numbers(timeline: Timeline[State], count: int) -> Array:
    """The numbers (count,) of the newest `count` steps of a run, the last of them where it is."""
    last = timeline.position
    return np.arange(last - count + 1, last + 1, dtype=np.float64)


def shown_ghosts(situation: Situation[State]) -> tuple[Ghost[State], ...]:
    """The earlier runs, the newest last; none while the learner hides them."""
    return situation.ghosts if "ghosts" in situation.shown else ()


def ghost_legend(
    situation: Situation[State], shown: Sequence[Ghost[State]]
) -> tuple[tuple[str, str, Text], ...]:
    """A legend's entries for earlier runs: of each the first value that differs from this run's.

    A run that differs in nothing, as after a change in mid run, is called "before".
    """
    return tuple(
        (ghost_role(place), "⠛", _difference(situation, ghost)) for place, ghost in enumerate(shown)
    )


def _difference(situation: Situation[State], ghost: Ghost[State]) -> Text:
    differ = (
        Text.plain(f"{name} {value if isinstance(value, str) else short(value)}")
        for name, value in ghost.values.items()
        if isinstance(value, str | float) and value != situation.values.get(name)
    )
    return next(differ, Text("before", "이전"))
