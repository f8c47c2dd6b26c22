"""The run of lesson 1: pages of test scans, or the rows of a gate's truth table one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeGuard, TypeVar

import numpy as np

from downslope.core import scans
from downslope.lessons.l01_pipelines.gate import Gate, look
from downslope.lessons.l01_pipelines.readers import tested

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Labels
    from downslope.lessons.kit import Situation, Values

SHOWN = 1
"""How many test scans are on a page: one, which is large enough to be read from afar."""


@dataclass(frozen=True, eq=False)
class Page:
    """A page of test scans.

    `places` (n,) are the indices of all test scans to leaf through; the page begins with
    `places[first]`.
    """

    places: Labels
    first: int = 0

    @property
    def shown(self) -> Labels:
        """The indices (SHOWN,) of the test scans on this page; the last page may have fewer."""
        return self.places[self.first : self.first + SHOWN]


State = Page | Gate
Shown = TypeVar("Shown")


def start(values: Values) -> State:
    """The first page, or the gate with its initial weights."""
    weights = float(values["w1"]), float(values["w2"]), float(values["b"])
    if values["scene"] == "gate":
        return Gate(str(values["gate"]), weights, values["by"] == "data", before=weights)
    if values["scene"] == "layers":
        return Gate("XOR", weights, by_data=False, before=weights, layered=True)
    _, labels = tested(scans())
    digit = values["digit"]
    wanted = np.ones(len(labels), bool) if digit == "any" else labels == int(digit)
    # A learner's own small data set may lack a digit; all scans are shown then.
    return Page(np.flatnonzero(wanted if wanted.any() else labels >= 0))


def step(state: State) -> State:
    """The next page, until the last one; or the next row of the truth table."""
    if isinstance(state, Gate):
        return look(state)
    first = state.first + SHOWN
    return replace(state, first=first) if first < len(state.places) else state


def at_the_gate(situation: Situation[State]) -> TypeGuard[Situation[Gate]]:
    """Whether the run is that of a gate."""
    return isinstance(situation.state, Gate)


def at_the_scans(situation: Situation[State]) -> TypeGuard[Situation[Page]]:
    """Whether the run leafs through test scans."""
    return isinstance(situation.state, Page)


def either(
    pages: Callable[[Situation[Page]], Shown], gate: Callable[[Situation[Gate]], Shown]
) -> Callable[[Situation[State]], Shown]:
    """What `pages` shows of test scans, or `gate` of a gate.

    Every beat needs both, as a token may open it with either.
    """

    def show(situation: Situation[State]) -> Shown:
        if at_the_gate(situation):
            return gate(situation)
        assert at_the_scans(situation)
        return pages(situation)

    return show
