"""What lesson 1 asks, worked out; and when its goals are reached."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.l01_pipelines import pitfalls
from downslope.lessons.l01_pipelines.gate import Gate, look
from downslope.lessons.l01_pipelines.readers import WAYS, reading, tested
from downslope.lessons.l01_pipelines.run import Page

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l01_pipelines.run import State


# -- answers ----------------------------------------------------------------------------


def share_of_the_rule() -> int:
    """About one in ten, about half, or nearly all."""
    share = reading(scans(), "A").accuracy
    return int(np.argmin(np.abs(np.array([0.1, 0.5, 0.95]) - share)))


def share_of_the_features() -> int:
    """Less than the rule, somewhat more, or more than 8 in 10."""
    rule, features = (reading(scans(), way).accuracy for way in "AB")
    return 0 if features <= rule else 2 if features > 0.8 else 1


def network_without_a_person() -> int:
    """Worse than the rule, between rule and features, or as good as the features."""
    rule, features, network = (reading(scans(), way).accuracy for way in WAYS)
    return 0 if network < rule else 2 if network > features - 0.05 else 1


def who_suffers() -> int:
    """Only C, B and C, or all three lose most of their accuracy to shuffled labels."""
    lost = [
        reading(scans(), way, shuffled=True).accuracy < 0.5 * reading(scans(), way).accuracy
        for way in WAYS
    ]
    return ([False, False, True], [False, True, True], [True, True, True]).index(lost)


def gate_after(name: str, rows: int) -> list[Gate]:
    """A learning gate from weights 0, after each of so many rows (the start included)."""
    run = [Gate(name, (0.0, 0.0, 0.0), by_data=True)]
    for _ in range(rows):
        run.append(look(run[-1]))
    return run


def when_weights_change() -> int:
    """At every row, at wrong ones only, or at the end of a round only."""
    run = gate_after("OR", 12)
    changed = [new.weights != old.weights for old, new in pairwise(run)]
    wrong = [new.calm == 0 for new in run[1:]]
    return 0 if all(changed) else 1 if changed == wrong else 2


def what_xor_does() -> int:
    """Learned, round and round, or ever larger weights."""
    run = gate_after("XOR", 40)
    if run[-1].works:
        return 0
    return 1 if run[-1].cycle else 2


def own_share() -> int:
    """What the rule's own ten scans say: a few right, about half, all."""
    return int(np.argmin(np.abs(np.array([0.2, 0.5, 1.0]) - float(str(pitfalls.own_scans())))))


def without_bias() -> int:
    """Learned, or the first row stays wrong."""
    return int(pitfalls.no_bias() != [1, 1, 1, 0])


# -- goals ------------------------------------------------------------------------------


def page_of_a_wrong_network(situation: Situation[State]) -> bool:
    """On this page is a scan that the rule reads and the network does not."""
    if not isinstance(situation.state, Page):
        return False
    shown, truth = situation.state.shown, tested(scans())[1]
    rule, network = (reading(scans(), way).said for way in "AC")
    return bool(np.any((rule[shown] == truth[shown]) & (network[shown] != truth[shown])))


def nand_by_hand(situation: Situation[State]) -> bool:
    """All four rows of NAND are right, by weights that a person set."""
    state = situation.state
    return isinstance(state, Gate) and state.name == "NAND" and not state.by_data and state.works


def or_learned(situation: Situation[State]) -> bool:
    """Four rows of OR in a row are right, by learned weights."""
    state = situation.state
    return isinstance(state, Gate) and state.name == "OR" and state.by_data and state.calm >= 4
