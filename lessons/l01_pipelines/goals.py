"""The goals of lesson 1: whether a situation meets them, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.kit import Text
from downslope.lessons.l01_pipelines.gate import Gate
from downslope.lessons.l01_pipelines.readers import reading, tested
from downslope.lessons.l01_pipelines.run import Page

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l01_pipelines.run import State

GAP = 0.35
"""The gap asked for: midway between the points it is 0.5 / sqrt(2) = 0.354."""
_NO_GATE = Text("Here are scans, and no gate.", "여기는 게이트가 아니라 손글씨예요.")
_NO_SCANS = Text("Here is a gate, and no scan.", "여기는 손글씨가 아니라 게이트예요.")


def page_of_a_wrong_network(situation: Situation[State]) -> bool:
    """Whether this page shows a scan that the rule reads right and the network wrong."""
    if not isinstance(situation.state, Page):
        return False
    shown, truth = situation.state.shown, tested(scans())[1]
    rule, network = (reading(scans(), way).said for way in "AC")
    return bool(np.any((rule[shown] == truth[shown]) & (network[shown] != truth[shown])))


def lacks_wrong_network(situation: Situation[State]) -> Text:
    """Whether the rule and the network read this scan right, and that it must be otherwise."""
    if not isinstance(situation.state, Page):
        return _NO_SCANS
    shown, truth = situation.state.shown, tested(scans())[1]
    right = {way: bool((reading(scans(), way).said[shown] == truth[shown]).all()) for way in "AC"}
    a, c = ("✓" if right[way] else "✗" for way in "AC")
    return Text(
        "Here it is A {a}, C {c}: it must be A ✓, C ✗.", "여기는 A {a}, C {c}. A ✓, C ✗여야 해요."
    ).format(a=a, c=c)


def nand_by_hand(situation: Situation[State]) -> bool:
    """Whether weights set by hand make all four rows of NAND right."""
    state = situation.state
    return isinstance(state, Gate) and state.name == "NAND" and not state.by_data and state.works


def lacks_nand(situation: Situation[State]) -> Text:
    """How many rows are right."""
    state = situation.state
    if not isinstance(state, Gate):
        return _NO_GATE
    right = sum(y == t for y, t in zip(state.outputs, state.targets, strict=True))
    return Text(
        "{n} rows are right, it must be all 4.", "{n}줄이 맞아요. 4줄 모두여야 해요."
    ).format(n=right)


def widest_gap(situation: Situation[State]) -> bool:
    """Whether the gate is a NAND whose nearest points are as far from the line as they can be."""
    return nand_by_hand(situation) and isinstance(s := situation.state, Gate) and s.gap >= GAP


def lacks_gap(situation: Situation[State]) -> Text:
    """How far the nearest point is from the line, or what is wrong before that."""
    if not nand_by_hand(situation) or not isinstance(situation.state, Gate):
        return lacks_nand(situation)
    return Text(
        "The nearest point is {d} away, it must be {g}.",
        "가장 가까운 점까지 {d}, {g}여야 해요.",
    ).format(d=f"{situation.state.gap:.3f}", g=GAP)


def xor_of_layers(situation: Situation[State]) -> bool:
    """Whether a third gate makes XOR of what a NAND and an OR say."""
    state = situation.state
    return isinstance(state, Gate) and state.layered and state.works


def or_learned(situation: Situation[State]) -> bool:
    """Whether learned weights have made the last four rows of OR right."""
    state = situation.state
    return isinstance(state, Gate) and state.name == "OR" and state.by_data and state.calm >= 4


def lacks_or(situation: Situation[State]) -> Text:
    """Which gate is learned, or how many answers in a row were right."""
    state = situation.state
    if not isinstance(state, Gate):
        return _NO_GATE
    if state.name != "OR":
        return Text(
            "This gate is {g}, it must be OR.", "지금은 {g} 게이트예요. OR여야 해요."
        ).format(g=state.name)
    return Text(
        "Right answers in a row: {n}, it takes 4.", "이어서 맞힌 줄이 {n}줄, 4줄이어야 해요."
    ).format(n=state.calm)
