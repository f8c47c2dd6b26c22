"""The answers of lesson 1, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from downslope.core import scans
from downslope.lessons.l01_pipelines import pitfalls
from downslope.lessons.l01_pipelines.gate import BOOK, GATES, Gate, Weights, learn, look
from downslope.lessons.l01_pipelines.readers import WAYS, reading

# -- answers ----------------------------------------------------------------------------


def share_of_the_rule() -> int:
    """Does the rule read about one scan in ten, about half, or nearly all?"""
    share = reading(scans(), "A").accuracy
    return int(np.argmin(np.abs(np.array([0.1, 0.5, 0.95]) - share)))


def share_of_the_features() -> int:
    """Do the features read no more than the rule, somewhat more, or above 8 in 10?"""
    rule, features = (reading(scans(), way).accuracy for way in "AB")
    return 0 if features <= rule else 2 if features > 0.8 else 1


def network_without_a_person() -> int:
    """Is the network worse than the rule, in between, or about as good as the features?"""
    rule, features, network = (reading(scans(), way).accuracy for way in WAYS)
    return 0 if network < rule else 2 if network > features - 0.05 else 1


def who_suffers() -> int:
    """Do shuffled labels more than halve the accuracy of C alone, of B and C, or of all three?"""
    lost = [
        reading(scans(), way, shuffled=True).accuracy < 0.5 * reading(scans(), way).accuracy
        for way in WAYS
    ]
    # Of a learner's own set of a few scans another way may suffer, or none.
    return max(0, sum(lost) - 1)


def gate_after(name: str, rows: int) -> list[Gate]:
    """The states of a gate that learns from weights 0: the start, then one after each row seen."""
    run = [Gate(name, (0.0, 0.0, 0.0), by_data=True)]
    for _ in range(rows):
        run.append(look(run[-1]))
    return run


def after_one_row(weights: Weights, x: tuple[int, int], t: int, which: int) -> float:
    """Weight number `which` (0 w1, 1 w2, 2 b) after the gate has learned from one row."""
    return round(learn(weights, x, t)[which], 10)


def when_weights_change() -> int:
    """Do the weights change at every row, only at wrong ones, or only at the end of a round?"""
    run = gate_after("OR", 12)
    changed = [new.weights != old.weights for old, new in pairwise(run)]
    wrong = [new.calm == 0 for new in run[1:]]
    return 0 if all(changed) else 1 if changed == wrong else 2


def what_xor_does() -> int:
    """Is XOR learned, do the weights go round in a circle, or do they grow without end?"""
    run = gate_after("XOR", 40)
    if run[-1].works:
        return 0
    return 1 if run[-1].cycle else 2


def third_gate() -> int:
    """Is it AND, OR or NAND that makes XOR of what a NAND and an OR say?"""
    made = [Gate("XOR", BOOK[name], False, layered=True).outputs for name in ("AND", "OR", "NAND")]
    return made.index(GATES["XOR"])


def own_share() -> int:
    """How many of the ten scans it was made from does the rule read: a few, half, or all?"""
    return int(np.argmin(np.abs(np.array([0.2, 0.5, 1.0]) - float(str(pitfalls.own_scans())))))


def without_bias() -> int:
    """Is NAND learned without a bias, or does its first row stay wrong?"""
    return int(pitfalls.no_bias() != [1, 1, 1, 0])
