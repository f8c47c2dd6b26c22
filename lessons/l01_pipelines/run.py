"""The run: page after page of test scans, or row after row of a gate's truth table."""

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
"""Test scans on a page."""


@dataclass(frozen=True, eq=False)
class Page:
    """Test scans side by side: places of those that can be shown, and which come first."""

    places: Labels
    first: int = 0

    @property
    def shown(self) -> Labels:
        """The test scans on this page."""
        return self.places[self.first : self.first + SHOWN]


State = Page | Gate


def start(values: Values) -> State:
    """The first page, or the gate with its first weights."""
    if values["scene"] == "gate":
        weights = float(values["w1"]), float(values["w2"]), float(values["b"])
        return Gate(str(values["gate"]), weights, values["by"] == "data", before=weights)
    _, labels = tested(scans())
    digit = values["digit"]
    wanted = np.ones(len(labels), bool) if digit == "any" else labels == int(digit)
    # A small set of the learner's may lack a digit: then all are shown.
    return Page(np.flatnonzero(wanted if wanted.any() else labels >= 0))


def step(state: State) -> State:
    """The next page, to the last one; or the next row."""
    if isinstance(state, Gate):
        return look(state)
    first = state.first + SHOWN
    return replace(state, first=first) if first < len(state.places) else state


def at_the_gate(situation: Situation[State]) -> TypeGuard[Situation[Gate]]:
    """Whether the run is that of a perceptron."""
    return isinstance(situation.state, Gate)


def at_the_scans(situation: Situation[State]) -> TypeGuard[Situation[Page]]:
    """Whether the run leafs through scans."""
    return isinstance(situation.state, Page)


def listing(situation: Situation[State]) -> Listing:
    """The code of the way that the beat is about."""
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
    """The line of the rule that answers for the first scan of the page."""
    said = by_rule(tested(scans())[0][page.shown[0]])
    return {8: "return 1 if", 3: "return 2 if"}.get(said, f"return {said}")
