"""A perceptron with two inputs: weights set by hand, or learned from the truth table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.core import Array

ROWS = ((0, 0), (0, 1), (1, 0), (1, 1))
"""The inputs (x1, x2) of the four rows of a truth table."""
GATES = {
    "AND": (0, 0, 0, 1),
    "NAND": (1, 1, 1, 0),
    "OR": (0, 1, 1, 1),
    "XOR": (0, 1, 1, 0),
}
"""The right output for each of ROWS."""
BOOK = {"AND": (0.5, 0.5, -0.7), "NAND": (-0.5, -0.5, 0.7), "OR": (0.5, 0.5, -0.2)}
"""The weights (w1, w2, b) that the book sets by hand."""
ETA = 0.5
"""The learning rate: how far one mistake moves each weight whose input is 1."""
REMEMBERED = 16
"""How many rounds a gate remembers, to count its mistakes and to notice a cycle."""

Weights = tuple[float, float, float]
"""w1, w2 and b."""


@dataclass(frozen=True)
class Gate:
    """A gate's weights, and how far it has gone through the truth table.

    `seen` counts the rows seen so far, `calm` the latest right answers without a mistake between.
    `before` are the weights before the row just seen. `wrong` counts the mistakes in each of the
    last REMEMBERED rounds, the newest last; that round may be unfinished. `ends` are the weights
    after each of the last REMEMBERED full rounds. `cycle` says how many rounds before the last full
    one the weights were already the same, 0 for never. With `layered` its inputs are not x1 and x2
    but what a NAND and an OR say of them.
    """

    name: str
    weights: Weights
    by_data: bool
    seen: int = 0
    calm: int = 0
    before: Weights = (0.0, 0.0, 0.0)
    wrong: tuple[int, ...] = ()
    ends: tuple[Weights, ...] = ()
    cycle: int = 0
    layered: bool = False

    @property
    def row(self) -> int:
        """The row just seen, or -1 before the first."""
        return (self.seen - 1) % 4 if self.seen else -1

    @property
    def shown(self) -> int:
        """The row written out: the one just seen; at the start row 0, or by hand the first wrong
        one."""
        if self.seen or self.by_data:
            return max(0, self.row)
        pairs = zip(self.outputs, self.targets, strict=True)
        return next((row for row, (y, t) in enumerate(pairs) if y != t), len(ROWS) - 1)

    @property
    def outputs(self) -> tuple[int, ...]:
        """The gate's output, 0 or 1, for each of the four rows."""
        return tuple(output(self.weights, x) for x in self.inputs)

    @property
    def inputs(self) -> tuple[tuple[int, int], ...]:
        """What the gate itself gets in each of the four rows."""
        return tuple(first_layer(x) for x in ROWS) if self.layered else ROWS

    @property
    def targets(self) -> tuple[int, ...]:
        """The right output, 0 or 1, for each of the four rows."""
        return GATES[self.name]

    @property
    def works(self) -> bool:
        """Whether every row is right."""
        return self.outputs == self.targets

    @property
    def gap(self) -> float:
        """How far the nearest of the four inputs is from the line; 0 without a line."""
        size = float(np.hypot(*self.weights[:2]))
        return min(abs(total(self.weights, x)) for x in self.inputs) / size if size else 0.0


def total(weights: Weights, x: tuple[int, int]) -> float:
    """w1 * x1 + w2 * x2 + b, rounded to 10 decimals so that 0.1 * 3 is 0.3."""
    w1, w2, b = weights
    return round(w1 * x[0] + w2 * x[1] + b, 10)


def output(weights: Weights, x: tuple[int, int]) -> int:
    """1 where the weighted sum is above 0, else 0."""
    return int(total(weights, x) > 0)


def first_layer(x: tuple[int, int]) -> tuple[int, int]:
    """What the two gates of the first layer, a NAND and an OR, say of (x1, x2)."""
    s1 = output(BOOK["NAND"], x)
    s2 = output(BOOK["OR"], x)
    return s1, s2


def learn(weights: Weights, x: tuple[int, int], t: int) -> Weights:
    """The weights after one step of the perceptron rule.

    A right answer changes nothing; a wrong one moves each weight in proportion to its input.
    """
    w1, w2, b = weights
    error = t - output(weights, x)
    return w1 + ETA * error * x[0], w2 + ETA * error * x[1], b + ETA * error


def look(gate: Gate) -> Gate:
    """The gate after the next row of the truth table.

    A learning gate stops after four right answers in a row, one set by hand after four rows.
    """
    if gate.calm >= 4 or (not gate.by_data and gate.seen >= 4):
        return gate
    row = gate.seen % 4
    x, t = gate.inputs[row], gate.targets[row]
    right = output(gate.weights, x) == t
    # Rounding makes weights that come back equal to the last bit, so that a cycle is noticed.
    w1, w2, b = learn(gate.weights, x, t) if gate.by_data else gate.weights
    weights = round(w1, 10), round(w2, 10), round(b, 10)
    wrong = gate.wrong if row else (*gate.wrong, 0)
    wrong = (*wrong[:-1], wrong[-1] + (not right))
    seen = replace(
        gate,
        weights=weights,
        before=gate.weights,
        seen=gate.seen + 1,
        calm=gate.calm + 1 if right else 0,
        wrong=wrong[-REMEMBERED:],
    )
    return _round_over(seen) if gate.by_data and row == 3 else seen


def _round_over(gate: Gate) -> Gate:
    """The gate after a full round: its weights are remembered and compared with earlier rounds.

    Weights that come back after a round with mistakes will come back for ever.
    """
    ends = gate.ends[::-1]
    cycle = ends.index(gate.weights) + 1 if gate.weights in ends and gate.calm < 4 else 0
    return replace(gate, ends=(*gate.ends, gate.weights)[-REMEMBERED:], cycle=cycle)


def boundary(weights: Weights) -> Array | None:
    """Two points (2, 2), far apart, on the line where the weighted sum is 0.

    None where there is no such line because both weights are 0.
    """
    w, b = np.array(weights[:2]), weights[2]
    size = float(w @ w)
    if size == 0:
        return None
    foot, along = -b * w / size, np.array([-w[1], w[0]]) / size**0.5
    return np.array([foot - 9 * along, foot + 9 * along])
