"""The pictures of lesson 1: scans as each way sees them; a gate's inputs, line and table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.base.text import Text
from downslope.lessons.l01_pipelines.gate import ROWS, Gate, boundary, output
from downslope.lessons.l01_pipelines.readers import BANDS, WAYS, features, reading, tested, zones
from downslope.lessons.l01_pipelines.run import at_the_gate, at_the_scans
from downslope.lessons.pictures.figure import (
    EMPTY,
    Bar,
    Bars,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
    Scans,
    Table,
)

if TYPE_CHECKING:
    from downslope.core import Array, ScanSet
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l01_pipelines.run import Page, State

SIDE = 8
"""Pixels across a scan on the screen. Larger scans are shrunk, so that four fit in a row."""
LIMITS = (-0.5, 1.5)
LINES = 5
"""How many earlier lines of a learning gate stay on the picture."""
_INTRODUCED = {"rule": "A", "features": "AB"}
"""The ways that the first beats have introduced; every other beat knows all three."""
_ASKS = {"rule": "A", "features": "B", "network": "C"}
"""The way that a beat's question is about, and that must not be shown before the answer."""


def figures(situation: Situation[State]) -> tuple[Figure, ...]:
    """The pictures of the current beat, the main one first."""
    if at_the_gate(situation):
        table, line = _table(situation.state), _plane(situation)
        return (
            (line, table, _mistakes(situation.state)) if situation.state.by_data else (line, table)
        )
    assert at_the_scans(situation)
    return _scans(situation), _scores(situation)


# -- what may be shown ------------------------------------------------------------------


def ways_shown(situation: Situation[State]) -> str:
    """The ways that have been introduced so far and that no open question is about."""
    known = _INTRODUCED.get(situation.current_beat.name, "ABC")
    asked = _ASKS.get(situation.current_beat.name, "") if situation.asking else ""
    return "".join(way for way in known if way not in asked)


def shuffled(situation: Situation[State]) -> bool:
    """Whether the answers come from shuffled labels; not before the learner has guessed."""
    return situation.values["labels"] == "shuffled" and not situation.asking


# -- scans ------------------------------------------------------------------------------


def _scans(situation: Situation[Page]) -> Scans:
    state = situation.state
    chosen = scans()
    images, captions = [], []
    for place in state.shown:
        images += _seen_by_each(chosen, int(place))
        captions += _said_by_each(situation, chosen, int(place))
    return Scans(
        # The title's words stand above their columns: a scan and the gap after it take nine cells.
        title=Text("scan     A rule   B feat.  C net", "글자     A 규칙   B 특징   C 신경망"),
        summary=Text("Test scans, and what each way reads: {s}.", "시험 글자와 답: {s}.").format(
            s=", ".join(text for text, _ in captions)
        ),
        images=np.array(images),
        captions=tuple(captions),
        across=4,
    )


@lru_cache(maxsize=64)
def _seen_by_each(chosen: ScanSet, place: int) -> list[Array]:
    """What each way looks at in one scan, as four pictures (8, 8).

    They are the scan itself, its zones for A, its bands of ink as one picture for B, and all of its
    pixels for C.
    """
    every, _ = tested(chosen)
    scan = every[place]
    nine = zones(scan)
    thirds = np.repeat([0, 1, 2], [3, 2, 3])
    ink = features(scan[None])[0, : 2 * BANDS]
    bands = np.outer(ink[:BANDS], ink[BANDS:])
    small = _small(scan)
    return [small, nine[np.ix_(thirds, thirds)], bands / max(float(bands.max()), 1e-9), small]


def _small(scan: Array) -> Array:
    """The scan (side, side) as (8, 8).

    A larger one is padded to a multiple of 8, and squares of pixels become their mean.
    """
    factor = -(-len(scan) // SIDE)
    whole = np.zeros((SIDE * factor, SIDE * factor))
    whole[: len(scan), : len(scan)] = scan
    return np.asarray(whole.reshape(SIDE, factor, SIDE, factor).mean(axis=(1, 3)))


def _said_by_each(
    situation: Situation[State], chosen: ScanSet, place: int
) -> list[tuple[str, str]]:
    label = int(tested(chosen)[1][place])
    captions = [(f"t = {label}", "truth")]
    for way in WAYS:
        if way not in ways_shown(situation):
            captions.append((f"{way} ?", "muted"))
            continue
        said = int(reading(chosen, way, shuffled=shuffled(situation)).said[place])
        mark, role = ("✓", "good") if said == label else ("✗", "bad")
        captions.append((f"{way} {said} {mark}", role))
    return captions


def _scores(situation: Situation[State]) -> Bars:
    """The share of all test scans that each way reads right."""
    bars = []
    for way in WAYS:
        if way in ways_shown(situation):
            read = reading(scans(), way, shuffled=shuffled(situation))
            bars.append(Bar(way, read.accuracy, "bar", f"{read.right}/{len(read.said)}"))
        else:
            bars.append(Bar(way, 0.0, "bar", "?"))
    return Bars(
        title=Text("right, of all test scans", "시험 글자 전체에서 맞힌 수"),
        summary=Text("Right answers: {s}.", "맞힌 수: {s}.").format(
            s=", ".join(f"{bar.name} {bar.note}" for bar in bars)
        ),
        bars=tuple(bars),
    )


# -- the gate ---------------------------------------------------------------------------


def _plane(situation: Situation[Gate]) -> Plot:
    """The four inputs as points, the line that separates them, and dots where the output is 1."""
    state = situation.state
    parts = (_ones(state.weights), *_lines(situation), *_inputs(state))
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
        legend=(
            ("text", "●", Text.plain("t=1")),
            ("text", "○", Text.plain("t=0")),
            ("ghost", "·", Text.plain("y=1")),
            ("path", "─", Text("line", "경계")),
        ),
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
    """The rows of the table as points: the glyph is the target, the role tells right from wrong."""
    marks: list[Part] = []
    for x, y, t in zip(ROWS, state.outputs, state.targets, strict=True):
        at = np.array([x], dtype=np.float64)
        role = "good" if y == t else "bad"
        marks.append(Points(at[:, 0], at[:, 1], role, "●" if t else "○"))
    return marks


@lru_cache(maxsize=32)
def _ones(weights: tuple[float, float, float]) -> Points:
    """Dots (n,) at the places of a coarse grid where the gate's output is 1."""
    grid = np.stack(np.meshgrid(np.linspace(*LIMITS, 17), np.linspace(*LIMITS, 13)), axis=-1)
    points = grid.reshape(-1, 2)
    ones = points[points @ np.array(weights[:2]) + weights[2] > 0]
    return Points(ones[:, 0], ones[:, 1], "ghost", "·")


def _table(state: Gate) -> Table:
    rows = []
    for x, t in zip(ROWS, state.targets, strict=True):
        y = output(state.weights, x)
        rows.append((str(x[0]), str(x[1]), str(t), str(y), "✓" if y == t else "✗"))
    return Table(
        title=Text("truth table", "진리표"),
        summary=Text("The outputs are {y}, the targets {t}.", "출력 {y}, 정답 {t}.").format(
            y=list(state.outputs), t=list(state.targets)
        ),
        head=tuple(Text.plain(name) for name in ("x1", "x2", "t", "y", "=")),
        rows=tuple(rows),
        marked=state.shown if state.seen or not state.by_data else None,
    )


def _mistakes(state: Gate) -> Plot:
    """The number of mistakes in each round through the table."""
    rounds = -(-state.seen // 4)
    at = np.arange(rounds - len(state.wrong) + 1, rounds + 1, dtype=np.float64)
    wrong = np.array(state.wrong, dtype=np.float64)
    first = max(0.0, float(rounds - 11))
    return Plot(
        title=Text("mistakes per round", "바퀴마다 틀린 수"),
        summary=Text("Mistakes per round: {w}.", "바퀴마다 틀린 수: {w}.").format(
            w=list(state.wrong)
        ),
        x_limits=(first, first + 12.0),
        y_limits=(0.0, 4.0),
        parts=(Curve(at, wrong, "error"), Points(at, wrong, "error", "•")),
        backdrop=EMPTY,
        x_label=Text("round", "바퀴"),
    )
