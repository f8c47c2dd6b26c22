"""The run of lesson 1: pages of test scans, or the rows of a gate's truth table one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from downslope.core import scans
from downslope.lessons.engine.code import Listing
from downslope.lessons.l01_pipelines.gate import Gate, learn, look, output, total
from downslope.lessons.l01_pipelines.readers import by_neighbour, by_rule, features, tested, train

if TYPE_CHECKING:
    from downslope.core import Labels
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation

SHOWN = 2
"""How many test scans are on a page."""


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


def start(values: Values) -> State:
    """The first page, or the gate with its initial weights."""
    if values["scene"] == "gate":
        weights = float(values["w1"]), float(values["w2"]), float(values["b"])
        return Gate(str(values["gate"]), weights, values["by"] == "data", before=weights)
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


def listing(situation: Situation[State]) -> Listing:
    """The code that the current beat is about, and the line of it that ran last."""
    state = situation.state
    if isinstance(state, Gate):
        if state.by_data:
            return Listing((output, learn), "error = t - output" if situation.step else "")
        return Listing((total, output), "return int(total")
    if situation.current_beat.name == "rule":
        return Listing((by_rule,), "" if situation.asking else _branch(state))
    if situation.current_beat.name == "features":
        return Listing((features, by_neighbour))
    return Listing((train,) if situation.current_beat.name == "network" else (by_neighbour, train))


def _branch(page: Page) -> str:
    """How the line begins with which the rule answers for the first scan of the page."""
    said = by_rule(tested(scans())[0][page.shown[0]])
    return {8: "return 1 if", 3: "return 2 if"}.get(said, f"return {said}")
