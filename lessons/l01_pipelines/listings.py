"""The code of lesson 1: what each of the three ways runs, and what a gate runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import scans
from downslope.lessons.kit import Listing
from downslope.lessons.l01_pipelines.gate import Gate, first_layer, learn, output, total
from downslope.lessons.l01_pipelines.readers import by_neighbour, by_rule, features, tested, train
from downslope.lessons.l01_pipelines.run import either

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation
    from downslope.lessons.l01_pipelines.run import Page, State


def of(*functions: Callable[..., object]) -> Callable[[Situation[State]], Listing]:
    """These functions, with no line marked; at a gate, the gate's own."""
    return either(lambda _: Listing(functions), _gate)


def _gate(situation: Situation[Gate]) -> Listing:
    if situation.state.by_data:
        return Listing((output, learn), "error = t - output" if situation.step else "")
    if situation.state.layered:
        return Listing((first_layer, output), "return s1, s2")
    return Listing((total, output), "return int(total")


def _branch(situation: Situation[Page]) -> Listing:
    """The rule, and in it the line that answers for the first scan of the page."""
    said = by_rule(tested(scans())[0][situation.state.shown[0]])
    begins = {8: "return 1 if", 3: "return 2 if"}.get(said, f"return {said}")
    return Listing((by_rule,), begins)


RULE, FEATURES, NETWORK, LEARNED = (
    of(by_rule),
    of(features, by_neighbour),
    of(train),
    of(by_neighbour, train),
)
ANSWERED = either(_branch, _gate)
