"""The step just taken as formula, and what it says about eta in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lessons.l13_learning_rate import names
from lessons.l13_learning_rate.run import (
    CURVATURES,
    FREEZE_BEATS,
    MOST,
    START,
    Descent,
    Fate,
    exact,
    factors,
    measured,
    theory,
)
from lessons.numbers import fixed, short, vector
from lessons.text import Text

if TYPE_CHECKING:
    from lessons.walk import Walk

_SAID = {
    names.SMALL: Text(
        "Too small: a step keeps more than {keep} of 10 parts.",
        "너무 작아요. 한 걸음 뒤에도 10에서 {keep} 넘게 남아요.",
    ),
    names.RIGHT: Text("Just right: straight down, and fast.", "알맞아요. 곧장 빠르게 내려가요."),
    names.SWINGS: Text(
        "Oscillating: a factor is negative, so the point jumps across.",
        "진동해요. 곱하는 수가 음수라서 바닥을 건너뛰어요.",
    ),
    names.DIVERGES: Text(
        "Diverging: a factor is beyond -1, so every jump is longer.",
        "발산해요. 곱하는 수가 -1을 넘어서 뛸 때마다 멀어져요.",
    ),
}


def formula(walk: Walk) -> tuple[Text, ...]:
    """Step, theory and run, each with its numbers; while a question waits, only the start."""
    if walk.pending:
        return _before_the_guess(walk.state)
    if walk.here.name in FREEZE_BEATS:
        return _far_out(walk)
    return _step_line(walk), _theory_line(walk), _run_line(walk)


def status(walk: Walk) -> Text:
    """What the run is doing, in words."""
    state: Descent = walk.state
    if walk.step == 0:
        return Text("At the start (-3, 4).", "출발점 (-3, 4)이에요.")
    fate = measured(state.land.name, state.eta)
    if state.frozen:
        return Text(
            "Frozen since step {n}: x + h == x, so the gradient reads 0.",
            "{n}걸음째부터 꼼짝도 안 해요. x + h == x라서 기울기가 0으로 나와요.",
        ).format(n=fate.steps)
    if state.flat:
        return Text(
            "Arrived: |grad| is below 1e-6 since step {n}.",
            "도착했어요. {n}걸음째부터 |grad|가 1e-6보다 작아요.",
        ).format(n=fate.steps)
    before: Descent = walk.timeline.back().state
    return _SAID[names.name_of_run(before, state)].format(keep=round(10 * names.SLOW))


# -- lines ------------------------------------------------------------------------------


def _before_the_guess(state: Descent) -> tuple[Text, ...]:
    return (
        Text.plain(f"f = {state.land.formula}   eta = {short(state.eta)}"),
        Text.plain("x ← x - eta * grad f(x)"),
        Text.plain(f"x = {vector(state.x)}   grad f(x) = {vector(state.gradient)}"),
    )


def _step_line(walk: Walk) -> Text:
    state: Descent = walk.state
    length = f"|grad| = {fixed(float(np.linalg.norm(state.gradient)))}"
    if walk.step == 0:
        return Text.plain(f"x = {vector(state.x)}   {length}")
    before: Descent = walk.timeline.back().state
    k = _axis(state.land.name)
    return Text.plain(
        f"x{k} ← {fixed(before.x[k])} - {short(state.eta)} * {fixed(before.gradient[k])}"
        f" = {fixed(state.x[k])}   {length}"
    )


def _theory_line(walk: Walk) -> Text:
    state: Descent = walk.state
    land, eta = state.land.name, state.eta
    # The bowl is the same along both axes; the valley is not.
    slopes = CURVATURES[land] if land == "valley" else CURVATURES[land][:1]
    parts = [f"1 - {short(c)} * {short(eta)} = {fixed(1 - c * eta)}" for c in slopes]
    return _line(
        Text("theory", "이론"),
        ", ".join(parts),
        names.name_of(factors(land, eta)),
        theory(land, eta),
    )


def _run_line(walk: Walk) -> Text:
    state: Descent = walk.state
    fate = measured(state.land.name, state.eta)
    if walk.step == 0:
        return _line(Text("run   ", "실행"), "", Text("not begun", "아직 안 걸음"), fate)
    before: Descent = walk.timeline.back().state
    k = _axis(state.land.name)
    if state.land.name == "valley":
        told = ", ".join(f"x{i} * {fixed(r)}" for i, r in enumerate(names.ratios(before, state)))
    else:
        told = f"{fixed(state.x[k])} / {fixed(before.x[k])} = {fixed(state.x[k] / before.x[k])}"
    return _line(Text("run   ", "실행"), told, names.name_of_run(before, state), fate)


def _line(label: Text, numbers: str, name: Text, fate: Fate) -> Text:
    end = _end(fate)
    both = [
        f"{label.of(side)}  {numbers:<26}  {name.of(side)}, {end.of(side)}"
        for side in ("en", "ko")  # type: tuple[Language, ...]
    ]
    return Text(*both)


def _end(fate: Fate) -> Text:
    if fate.frozen:
        return Text("stuck at step {n}", "{n}걸음째에 멈춤").format(n=fate.steps)
    if fate.steps is None:
        return Text("not in {n} steps", "{n}걸음 안에 못 닿음").format(n=MOST)
    return Text("{n} steps" if fate.steps != 1 else "{n} step", "{n}걸음").format(n=fate.steps)


def _far_out(walk: Walk) -> tuple[Text, ...]:
    """The point to eight digits, its gradient, and where exact arithmetic would be."""
    state: Descent = walk.state
    there = exact(state, walk.step)
    factor = factors(state.land.name, state.eta)[0]
    return (
        Text.plain(f"x    = {_digits(state.x)}"),
        Text.plain(f"grad = {_digits(state.gradient)}"),
        Text(
            "exact: {x} * ({a})^{n} = {end}, a distance of {d}",
            "정확히 계산하면 {x} * ({a})^{n} = {end}, 거리 {d}",
        ).format(
            x=short(START[0]),
            a=fixed(factor, 2).removesuffix(".00"),
            n=walk.step,
            end=f"{there[0]:.2e}",
            d=f"{np.hypot(*there):.0e}",
        ),
    )


def _digits(values: object) -> str:
    """The pair as NumPy prints it, to eight decimals."""
    return "[" + ", ".join(_eight(float(v)) for v in values) + "]"  # type: ignore[attr-defined]


def _eight(value: float) -> str:
    return f"{value:.8e}" if abs(value) >= 1e6 else fixed(value, 8)


def _axis(land: str) -> int:
    """The coordinate whose step is written out: x0, or the steep x1 of the valley."""
    return 1 if land == "valley" else 0
