"""The chart of lesson 13: how many steps each eta needs, by theory and in real runs."""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    EMPTY,
    Backdrop,
    Curve,
    Part,
    Plot,
    Points,
    Text,
    asked,
    short,
    shown_ghosts,
)
from downslope.lessons.l13_learning_rate import names
from downslope.lessons.l13_learning_rate.run import Descent, Fate, factors, measured, theory

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Limits, Situation

ETAS = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
"""The rates below 0.5 that are run for the chart; 0.5 and their mirrors 1 - eta are run as well."""
LIMIT = 1.0
"""From this eta on no run arrives, on either landscape: both have an axis of curvature 2."""
_ETA_AXIS, _STEP_AXIS = (0.0, 1.2), (0.0, 3.5)
"""Limits of the axes: eta, and log10 of the number of steps."""
_VALLEY_AXIS = (1.5, 3.5)
"""That of the steps in the long valley, where no run takes fewer than a hundred."""
_CANDIDATES, _WIDE_AXIS = (1.0, 10.0, 20.0), (0.0, 24.0)
"""The limits among which a learner chooses, and the axis on which all of them have room."""
_TITLE = Text("eta→steps", "eta→걸음")
_MARKS = {names.SMALL: ("secant", "▾"), names.RIGHT: ("good", "•"), names.SWINGS: ("path", "~")}
_LEGEND = (
    ("secant", "▾", Text("small", "작음")),
    ("good", "•", Text("right", "알맞음")),
    ("path", "~", Text("oscillating", "진동")),
    ("now", "■", Text("your eta", "지금")),
    ("error", "│", Text("limit", "한계")),
)


def _chart(situation: Situation[Descent], upto: float, *, own: bool = True) -> Plot:
    """The number of steps until the gradient is flat, by eta, known `upto` some eta.

    The learner's own eta is marked, unless `own` is False because its place is the answer.
    """
    state = situation.state
    land, eta = state.land.name, state.eta
    parts = _ghosts(situation)
    if own:
        parts.append(_mark(eta, measured(land, eta), "now", "■"))
    return Plot(
        title=_TITLE,
        summary=_summary(eta, measured(land, eta)) if own else _untold(eta),
        x_limits=_ETA_AXIS,
        y_limits=_steps_of(land),
        parts=tuple(parts),
        backdrop=_still(land, upto) if upto else EMPTY,
        x_label="eta",
        legend=_LEGEND,
        log_y=True,
    )


def _ghosts(situation: Situation[Descent]) -> list[Part]:
    land = situation.state.land.name
    then = [
        float(g.values["eta"]) for g in shown_ghosts(situation) if g.values["landscape"] == land
    ]
    return [_mark(eta, measured(land, eta), "ghost", "○") for eta in then]


def _candidates(situation: Situation[Descent]) -> Plot:
    """The empty chart with a question mark at every eta that may be the limit."""
    x = np.array(_CANDIDATES)
    limits = _steps_of(situation.state.land.name)
    return Plot(
        title=_TITLE,
        summary=_untold(situation.state.eta),
        x_limits=_WIDE_AXIS,
        y_limits=limits,
        parts=(Points(x, np.full(x.shape, 10 ** (sum(limits) / 2)), "question", "?"),),
        backdrop=EMPTY,
        x_label="eta",
        legend=(("question", "?", Text("limit", "한계")),),
        log_y=True,
    )


to_half: Callable[[Situation[Descent]], Plot] = asked(
    partial(_chart, upto=0.0, own=False), partial(_chart, upto=0.5)
)
"""The chart up to 0.5: empty until the learner has said how long the run takes."""
to_mirror: Callable[[Situation[Descent]], Plot] = asked(
    partial(_chart, upto=0.5), partial(_chart, upto=0.9)
)
"""The chart up to 0.5, and up to 0.9 once the learner has said where it goes on."""
to_limit: Callable[[Situation[Descent]], Plot] = asked(
    partial(_chart, upto=0.9, own=False), partial(_chart, upto=LIMIT)
)
"""The chart up to 0.9, and the whole of it once the learner has said what 0.99 does."""
whole: Callable[[Situation[Descent]], Plot] = partial(_chart, upto=LIMIT)
"""The whole chart, whatever is asked."""
limit: Callable[[Situation[Descent]], Plot] = asked(_candidates, partial(_chart, upto=LIMIT))
"""The whole chart, once the learner has said where it ends."""


def _steps_of(land: str) -> Limits:
    """The axis of the steps on a landscape."""
    return _VALLEY_AXIS if land == "valley" else _STEP_AXIS


def _mark(eta: float, fate: Fate, role: str, glyph: str) -> Points:
    """A mark for one eta.

    It is at the top if the run never arrives, and at the right edge if eta is beyond the chart.
    """
    top = 10 ** _STEP_AXIS[1] * (1 - 1e-9)
    height = float(fate.steps or 1) if fate.arrives else top
    if eta > _ETA_AXIS[1]:
        glyph = "▸"
    elif not fate.arrives:
        glyph = "▴"
    return Points(np.array([min(eta, _ETA_AXIS[1])]), np.array([height]), role, glyph)


@lru_cache(maxsize=8)
def _still(land: str, upto: float) -> Backdrop:
    """The steps by theory as a line and those of real runs as marks up to `upto`, and the LIMIT."""
    eta = np.linspace(0.004, min(upto, 0.996), 249)
    steps = np.array([theory(land, rate).steps or math.nan for rate in eta.tolist()])
    parts: list[Part] = [Curve(eta, steps, "contour-3")]
    if upto >= LIMIT:
        parts.append(Curve(np.full(2, LIMIT), 10.0 ** np.array(_STEP_AXIS), "error"))
    for rate in sorted({*ETAS, 0.5, *(round(1 - eta, 2) for eta in ETAS)}):
        if rate <= upto and theory(land, rate).steps:
            mark = _MARKS[names.name_of(factors(land, rate))]
            parts.append(_mark(rate, measured(land, rate), *mark))
    return Backdrop(tuple(parts))


def _untold(eta: float) -> Text:
    return Text(
        "The map of learning rates: your guess about eta {eta} comes first.",
        "학습률 지도: eta가 {eta}일 때를 먼저 예상해 보세요.",
    ).format(eta=short(eta))


def _summary(eta: float, fate: Fate) -> Text:
    if not fate.arrives:
        return Text(
            "The map of learning rates: with eta {eta} the run does not arrive.",
            "학습률 지도: eta가 {eta}이면 수렴하지 않아요.",
        ).format(eta=short(eta))
    return Text(
        "The map of learning rates: with eta {eta} the run arrives after {n} steps.",
        "학습률 지도: eta가 {eta}이면 {n}걸음 만에 수렴해요.",
    ).format(eta=short(eta), n=fate.steps)
