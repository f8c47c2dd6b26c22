"""The pictures of lesson 4: both errors as curves and as bars, and the ten outputs."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import cross_entropy_error, mean_squared_error
from downslope.lessons.kit import (
    EMPTY,
    RIGHT,
    Backdrop,
    Bar,
    Bars,
    Curve,
    Part,
    Plot,
    Points,
    T,
    Text,
    short,
    shown_ghosts,
)
from downslope.lessons.l04_cross_entropy.captions import ENTROPY, number
from downslope.lessons.l04_cross_entropy.run import Sliding, outputs

if TYPE_CHECKING:
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation

TOPS = (5.0, 20.0, 25.0)
"""Possible upper ends of the error axis; the lowest that is high enough is used.

They suit outputs of 0.01 and more, an output of 0 with delta 1e-7, and one with delta 1e-10.
"""
_LEGEND = (
    ("now", "■", Text.plain("-ln y_2")),
    ("start", "○", Text("squared", "제곱합")),
)

_BEFORE = ("ghost", "·", Text("before", "이전"))


def curve(situation: Situation[Sliding]) -> Plot:
    """Both errors as curves, with the slide so far."""
    return _curve(situation, shown_from=0.0)


def covered_curve(situation: Situation[Sliding]) -> Plot:
    """The same without the errors further down, which a question asks about."""
    return _curve(situation, shown_from=situation.state.p)


def _curve(situation: Situation[Sliding], shown_from: float) -> Plot:
    state = situation.state
    top = _top(situation.timeline)
    return Plot(
        title=Text("E over y_2", "y_2에 따른 E"),
        summary=Text(
            "With {p} for the right class the cross-entropy error is {e}, the squared error {s}.",
            "정답 클래스의 출력이 {p}일 때 교차 엔트로피 오차는 {e}, 오차제곱합은 {s}.",
        ).format(p=short(round(state.p, 6)), e=number(state.error), s=number(state.squared)),
        x_limits=(0.0, 1.0),
        # There is room below 0 because with delta a perfect answer has an error of -1e-7.
        y_limits=(-top / 20, top),
        parts=(*_ghosts(situation), *_slide(situation.timeline), *_now(state, top)),
        backdrop=_still(state.others, state.delta, shown_from),
        x_label="y_2",
        legend=(*_LEGEND, _BEFORE) if _ghosts(situation) else _LEGEND,
    )


@lru_cache(maxsize=64)
def _still(others: str, delta: float, shown_from: float) -> Backdrop:
    """Both errors for each output of the right class, with gaps where one is nan."""
    near_zero, rest = np.geomspace(1e-9, 0.01, 40), np.linspace(0.0, 1.0, 101)
    p = np.unique(np.concatenate([near_zero, rest]))
    p = p[p >= shown_from]
    with np.errstate(all="ignore"):
        cross = np.array([cross_entropy_error(outputs(q, others), T, delta) for q in p])
    squared = np.array([mean_squared_error(outputs(q, others), T) for q in rest])
    return Backdrop((Curve(rest, squared, "secant"), Curve(p, cross, "curve")))


def _ghosts(situation: Situation[Sliding]) -> list[Part]:
    return [Points(*_past(ghost.timeline), "ghost", "·") for ghost in shown_ghosts(situation)]


def _slide(timeline: Timeline[Sliding]) -> list[Part]:
    return [Points(*_past(timeline), "path", "⠛")]


def _now(state: Sliding, top: float) -> list[Part]:
    """Both errors at the current output; an arrow at the top stands for an infinite one."""
    here = np.array([state.p])
    glyph, height = ("↑", top) if state.error == math.inf else ("■", state.error)
    return [
        Points(here, np.array([state.squared]), "start", "○"),
        Points(here, np.array([height]), "now", glyph),
    ]


def _past(timeline: Timeline[Sliding]) -> tuple[Array, Array]:
    past = timeline.past()
    return np.array([state.p for state in past]), np.array([state.error for state in past])


def _top(timeline: Timeline[Sliding]) -> float:
    """The lowest of TOPS that holds every finite error of the run."""
    _, errors = _past(timeline)
    highest = errors[np.isfinite(errors)].max(initial=0.0)
    return next((top for top in TOPS if highest <= top), TOPS[-1])


def both_errors(situation: Situation[Sliding]) -> Bars:
    """Both errors as bars on one scale, beyond which an infinite one points."""
    state = situation.state
    top = _top(situation.timeline)
    return Bars(
        title=Text("two errors of the same y", "같은 y, 두 가지 오차"),
        summary=Text(
            "Cross-entropy error {e}, squared error {s}.",
            "교차 엔트로피 오차 {e}, 오차제곱합 {s}.",
        ).format(e=number(state.error), s=number(state.squared)),
        bars=(
            Bar("-Σ t ln y", state.error, "curve", number(state.error, 4).rjust(7)),
            Bar("Σ(y-t)²/2", state.squared, "secant", number(state.squared, 4).rjust(7)),
        ),
        limits=(0.0, top),
    )


def two_samples(situation: Situation[Sliding]) -> Bars:
    """The losses of two samples, and of both together."""
    return _samples(situation.state.p, known=True)


def two_samples_apart(situation: Situation[Sliding]) -> Bars:
    """The same without the loss of both, which a question asks for."""
    return _samples(situation.state.p, known=False)


def _samples(p: float, *, known: bool) -> Bars:
    chances = (p, 0.1, p / 10)
    losses = [-math.log(chance) if chance else math.inf for chance in chances]
    notes = [number(loss, 4) for loss in losses]
    if not known:
        losses[2], notes[2] = 0.0, "?"
    names = (short(p), "0.1", f"{short(p)} * 0.1")
    return Bars(
        title=Text("-ln of the chance", "확률의 -ln"),
        summary=Text("Losses: {s}.", "손실: {s}.").format(
            s=", ".join(f"{name}: {note}" for name, note in zip(names, notes, strict=True))
        ),
        bars=tuple(
            Bar(name, loss, "curve", note)
            for name, loss, note in zip(names, losses, notes, strict=True)
        ),
        limits=(0.0, 5.0),
    )


def soft_curve(situation: Situation[Sliding]) -> Plot:
    """The error for soft targets over the share of the last class, with the slide so far."""
    return _soft(situation, SOFT_STILL)


def soft_covered(situation: Situation[Sliding]) -> Plot:
    """The same without the curve, whose lowest point a question asks for."""
    return _soft(situation, EMPTY)


def _soft(situation: Situation[Sliding], still: Backdrop) -> Plot:
    past = situation.timeline.past()
    state = situation.state
    ways = np.array([s.p for s in past]), np.array([s.soft_error for s in past])
    legend = (
        ("now", "■", Text.plain("E")),
        ("truth", "─", Text("entropy of t", "t의 엔트로피")),
    )
    return Plot(
        title=Text("E over y_2, for a soft t", "y_2에 따른 E (소프트 레이블)"),
        summary=Text("With y_2 = {p} E is {e}.", "y_2 = {p}일 때 E는 {e}.").format(
            p=short(round(state.p, 6)), e=number(state.soft_error, 4)
        ),
        x_limits=(0.0, 1.0),
        y_limits=(0.5, 3.0),
        parts=(
            Points(*ways, "path", "⠛"),
            Points(np.array([state.p]), np.array([min(state.soft_error, 3.0)]), "now", "■"),
        ),
        backdrop=still,
        x_label="y_2",
        legend=legend if still.parts else legend[:1],
    )


def _soft_still() -> Backdrop:
    p = np.linspace(0.005, 0.995, 199)
    errors = np.array([Sliding(float(q), "even", 0.0).soft_error for q in p])
    return Backdrop(
        (Curve(np.array([0.0, 1.0]), np.full(2, ENTROPY), "truth"), Curve(p, errors, "curve"))
    )


SOFT_STILL = _soft_still()


def ten_outputs(situation: Situation[Sliding]) -> Bars:
    """The ten outputs as bars with their targets; the right class is marked."""
    state = situation.state
    return Bars(
        title=Text("y, and t", "출력 y, 정답 t"),
        summary=Text("Ten outputs: {y}.", "출력 열 개: {y}.").format(
            y=", ".join(number(v, 3) for v in state.y)
        ),
        bars=tuple(_output(k, float(p)) for k, p in enumerate(state.y)),
    )


def _output(k: int, p: float) -> Bar:
    """An output; at the bar of the right class a line stands where t wants it to end."""
    right = k == RIGHT
    note = f"y {p:.3f}  t {T[k]:.0f}"
    return Bar(f"{k}", p, "target" if right else "bar", note, mark=1.0 if right else None)
