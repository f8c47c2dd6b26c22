"""The pictures of lesson 1's gate: its inputs and line, its truth table, its mistakes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import EMPTY, Curve, Part, Plot, Points, Region, Table, Text
from downslope.lessons.l01_pipelines.gate import BOOK, ROWS, Gate, boundary, first_layer, output

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation

LIMITS = (-0.5, 1.5)
BEYOND = 1.0
"""How far the areas go on beyond the limits: the axes may be a little wider than these."""
FIRST = (("NAND", "series-1"), ("OR", "series-2"))
"""The gates of the first layer, and the roles of their lines."""
FINE = 61
"""Samples along each axis where two lines cut the plane."""
SAMPLES = 25
"""Samples of the score along each axis: it is linear, so few are exact."""
FULL_COLOUR = 1.5
"""The score from which on the colour of a side grows no stronger."""
LINES = 5
"""How many earlier lines of a learning gate stay on the picture."""


def plane(situation: Situation[Gate]) -> Plot:
    """The four inputs as points, the line that separates them, and what the gate says where."""
    state = situation.state
    if state.layered:
        return _plane_of_layers(state)
    parts = (_says(state.weights), *_lines(situation), *_inputs(state))
    right = sum(y == t for y, t in zip(state.outputs, state.targets, strict=True))
    return Plot(
        title=Text.plain(state.name),
        summary=Text(
            "The line of the gate {g}: {n} of 4 rows are right.",
            "{g} 게이트의 직선: 4줄 중 {n}줄이 맞아요.",
        ).format(g=state.name, n=right),
        x_limits=LIMITS,
        y_limits=LIMITS,
        parts=parts,
        backdrop=EMPTY,
        x_label="x1",
        y_label="x2",
        legend=_legend(right),
    )


def _plane_of_layers(state: Gate) -> Plot:
    """What the third gate says where, and the lines of the two gates before it."""
    right = sum(y == t for y, t in zip(state.outputs, state.targets, strict=True))
    lines = [(name, role, boundary(BOOK[name])) for name, role in FIRST]
    drawn = [Curve(line[:, 0], line[:, 1], role) for _, role, line in lines if line is not None]
    told = tuple((role, "─", Text.plain(name)) for name, role, _ in lines)
    return Plot(
        title=Text.plain(state.name),
        summary=Text(
            "The lines of NAND and OR, and a third gate: {n} of 4 rows are right.",
            "NAND와 OR의 직선, 그리고 셋째 게이트: 4줄 중 {n}줄이 맞아요.",
        ).format(n=right),
        x_limits=LIMITS,
        y_limits=LIMITS,
        parts=(_says_of_layers(state.weights), *drawn, *_inputs(state)),
        backdrop=EMPTY,
        x_label="x1",
        y_label="x2",
        legend=(*_legend(right)[:5], *told),
    )


@lru_cache(maxsize=32)
def _says_of_layers(weights: tuple[float, float, float]) -> Region:
    """The plane, filled by what the third gate says of what the first two say there."""
    across = np.linspace(LIMITS[0] - BEYOND, LIMITS[1] + BEYOND, FINE)
    says = [[output(weights, first_layer((x1, x2))) for x1 in across] for x2 in across]
    return Region(across, across, FULL_COLOUR * (2.0 * np.array(says) - 1), FULL_COLOUR, role="")


def _legend(right: int) -> tuple[tuple[str, str, Text], ...]:
    """What areas, points and lines mean; the glyphs are told in the colour of `right` points."""
    told = "now" if right else "bad"
    return (
        ("region:7", "█", Text.plain("y=1")),
        ("region:1", "█", Text.plain("y=0")),
        (told, "●", Text.plain("t=1")),
        (told, "○", Text.plain("t=0")),
        ("bad", "●", Text("wrong", "틀림")),
        ("ghost", "─", Text("before", "이전")),
        ("path", "─", Text("line", "경계")),
    )


def _lines(situation: Situation[Gate]) -> list[Part]:
    """The gate's line, over the lines of the last few steps."""
    parts: list[Part] = []
    if "ghosts" in situation.shown:
        earlier = (state.weights for state in situation.timeline.past(LINES + 1)[:-1])
        ends = [boundary(weights) for weights in dict.fromkeys(earlier)]
        parts += [Curve(line[:, 0], line[:, 1], "ghost") for line in ends if line is not None]
    if (here := boundary(situation.state.weights)) is not None:
        parts.append(Curve(here[:, 0], here[:, 1], "path"))
    return parts


def _inputs(state: Gate) -> list[Part]:
    """The rows of the table as points: the glyph is the target, and wrong ones have a role."""
    marks: list[Part] = []
    for x, y, t in zip(ROWS, state.outputs, state.targets, strict=True):
        at = np.array([x], dtype=np.float64)
        role = "now" if y == t else "bad"
        marks.append(Points(at[:, 0], at[:, 1], role, "●" if t else "○"))
    return marks


@lru_cache(maxsize=32)
def _says(weights: tuple[float, float, float]) -> Region:
    """The plane, filled by what the gate says at each point: 1 where its score is above 0."""
    across = np.linspace(LIMITS[0] - BEYOND, LIMITS[1] + BEYOND, SAMPLES)
    scores = weights[0] * across[None, :] + weights[1] * across[:, None] + weights[2]
    # A score of 0 says 0, but a region counts it to the other side: so it is moved off the border.
    scores = np.where(scores > 0, scores, np.minimum(scores, -1e-9))
    return Region(across, across, scores, FULL_COLOUR, role="path")


def table(situation: Situation[Gate]) -> Table:
    """The truth table with the gate's outputs, and the row just seen."""
    state, rows = situation.state, []
    between = ("s1", "s2") if state.layered else ()
    for x, s, t in zip(ROWS, state.inputs, state.targets, strict=True):
        y = output(state.weights, s)
        values = (*x, *s[: len(between)], t, y)
        rows.append((*map(str, values), "✓" if y == t else "✗"))
    return Table(
        title=Text("truth table", "진리표"),
        summary=Text("The outputs are {y}, the targets {t}.", "출력 {y}, 정답 {t}.").format(
            y=list(state.outputs), t=list(state.targets)
        ),
        head=(*map(Text.plain, ("x1", "x2", *between, "t", "y")), Text("ok", "채점")),
        rows=tuple(rows),
        marked=state.shown if state.seen or not state.by_data else None,
    )


def mistakes(situation: Situation[Gate]) -> Plot:
    """The number of mistakes in each round through the table."""
    state = situation.state
    rounds = -(-state.seen // 4)
    at = np.arange(rounds - len(state.wrong) + 1, rounds + 1, dtype=np.float64)
    wrong = np.array(state.wrong, dtype=np.float64)
    first = max(0.0, float(rounds - 11))
    return Plot(
        title=Text("mistakes per round", "회차별 오답 수"),
        summary=Text("Mistakes per round: {w}.", "회차별 오답 수: {w}.").format(
            w=list(state.wrong)
        ),
        x_limits=(first, first + 12.0),
        y_limits=(0.0, 4.0),
        parts=(Curve(at, wrong, "error"), Points(at, wrong, "error", "⠛")),
        backdrop=EMPTY,
        x_label=Text("round", "회차"),
    )
