"""The formula and status lines of lesson 13: the step just taken, and what it says about eta."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, asked, fixed, short, vector
from downslope.lessons.l13_learning_rate import names
from downslope.lessons.l13_learning_rate.freezing import brief
from downslope.lessons.l13_learning_rate.run import (
    CURVATURES,
    MOST,
    START,
    Descent,
    Fate,
    H,
    exact,
    factors,
    measured,
    theory,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Situation

_SAID = {
    names.SMALL: Text(
        "Too small: after a step more than 0.9 of the way is left.",
        "너무 작아요. 한 걸음을 가도 거리가 0.9배 넘게 남아요.",
    ),
    names.RIGHT: Text("Just right: straight down, and fast.", "알맞아요. 곧장 빠르게 내려가요."),
    names.SWINGS: Text(
        "Oscillating: the sign changes, the point jumps across the bottom.",
        "진동해요. 부호가 바뀌면서 바닥을 건너뛰어요.",
    ),
    names.DIVERGES: Text(
        "Diverging: every jump is longer than the one before.",
        "발산해요. 뛸 때마다 바로 앞 걸음보다 더 멀리 뛰어요.",
    ),
}


def status(situation: Situation[Descent]) -> Text:
    """What the run is doing, in words."""
    state = situation.state
    if situation.step == 0:
        return Text("At the start (-3, 4).", "출발점 (-3, 4)이에요.")
    fate = measured(state.land.name, state.eta)
    if state.frozen:
        return Text(
            "Frozen since step {n}: x + h == x, so the gradient reads 0.",
            "{n}걸음째부터 꼼짝도 안 해요. x + h == x라서 기울기가 0으로 나와요.",
        ).format(n=fate.steps)
    if (stuck := _stuck(state)) is not None:
        return Text(
            "x{k} is stuck already: x{k} + h == x{k}. x{j} still jumps.",
            "x{k} + h == x{k}라서 x{k} 방향은 벌써 멈췄고, x{j} 방향은 아직 뛰어요.",
        ).format(k=stuck, j=1 - stuck)
    if state.flat:
        return Text(
            "Arrived: |grad| has been below 1e-6 since step {n}.",
            "수렴했어요. {n}걸음째부터 |grad|가 1e-6보다 작아요.",
        ).format(n=fate.steps)
    if far := state.far_since:
        return Text(
            "Diverged at step {n}: every jump is longer than the one before.",
            "{n}걸음째에 발산했어요. 뛸 때마다 바로 앞 걸음보다 더 멀리 뛰어요.",
        ).format(n=far)
    before = situation.timeline.back().state
    return _SAID[names.name_of_run(before, state)]


# -- lines ------------------------------------------------------------------------------


def _before_the_guess(situation: Situation[Descent]) -> tuple[Text, ...]:
    state = situation.state
    return (
        Text.plain(f"f = {state.land.formula}   eta = {short(state.eta)}"),
        Text.plain("x ← x - eta * grad f(x)"),
        Text.plain(f"x = {vector(state.x)}   grad f(x) = {vector(state.gradient)}"),
    )


def _run_lines(situation: Situation[Descent]) -> tuple[Text, ...]:
    return _step_line(situation), _theory_line(situation), _run_line(situation)


def _step_line(situation: Situation[Descent]) -> Text:
    state = situation.state
    length = f"|grad| = {fixed(float(np.linalg.norm(state.gradient)))}"
    if situation.step == 0:
        return Text.plain(f"x = {vector(state.x)}   {length}")
    before = situation.timeline.back().state
    k = _axis(state.land.name)
    return Text.plain(
        f"x{k} ← {fixed(before.x[k])} - {short(state.eta)} * {fixed(before.gradient[k])}"
        f" = {fixed(state.x[k])}   {length}"
    )


def _theory_line(situation: Situation[Descent]) -> Text:
    state = situation.state
    land, eta = state.land.name, state.eta
    # The bowl has the same curvature along both axes, so that one factor says it all.
    slopes = CURVATURES[land] if land == "valley" else CURVATURES[land][:1]
    parts = [f"1 - {short(c)}*{eta:.4g} = {1 - c * eta:.4g}" for c in slopes]
    return _line(
        Text("theory", "이론"),
        ", ".join(parts),
        names.name_of(factors(land, eta)),
        _end(theory(land, eta), certain=True),
    )


def _run_line(situation: Situation[Descent]) -> Text:
    state = situation.state
    fate = measured(state.land.name, state.eta)
    if situation.step == 0:
        return _line(Text("run   ", "실행"), "", Text("not begun", "아직 출발 전"), _end(fate))
    before = situation.timeline.back().state
    k = _axis(state.land.name)
    if state.land.name == "valley":
        ratios = enumerate(names.ratios(before, state))
        numbers = ", ".join(f"x{i} ≈ 0" if isnan(r) else f"x{i} * {fixed(r)}" for i, r in ratios)
    else:
        numbers = f"{fixed(state.x[k])} / {fixed(before.x[k])} = {fixed(state.x[k] / before.x[k])}"
    return _line(Text("run   ", "실행"), numbers, names.name_of_run(before, state), _end(fate))


def _line(label: Text, numbers: str, name: Text, end: Text) -> Text:
    # The valley has two factors and the bowl one; padding aligns the names that follow.
    wide = numbers.ljust(41 if "," in numbers else 31)
    return Text(
        f"{label.en} {wide} {name.en}, {end.en}",
        f"{label.ko} {wide} {name.ko}, {end.ko}",
    )


def _end(fate: Fate, *, certain: bool = False) -> Text:
    """After how many steps the gradient is flat, in words.

    `certain` allows the word "never": theory covers every step, a run only MOST of them.
    """
    if fate.frozen:
        return Text("stuck at step {n}", "{n}걸음째에 멈춤").format(n=fate.steps)
    if fate.endless and certain:
        return Text("never there", "수렴 안 함")
    if fate.steps is None:
        return Text("over {n} steps", "{n}걸음 넘게").format(n=MOST)
    return Text("{n} steps" if fate.steps != 1 else "{n} step", "{n}걸음").format(n=fate.steps)


def _far_out(situation: Situation[Descent]) -> tuple[Text, ...]:
    """The point to eight digits, its gradient, and where exact arithmetic would be."""
    state = situation.state
    x0, x1 = exact(state, situation.step)
    return (
        Text.plain(f"x    = {_digits(state.x)}"),
        Text.plain(f"grad = {_digits(state.gradient)}"),
        Text(
            "exact: {x} * ({a})^{n} = {end}, a distance of {d}",
            "정확히 계산하면 {x} * ({a})^{n} = {end}, 거리 {d}",
        ).format(
            x=short(START[0]),
            a=f"{factors(state.land.name, state.eta)[0]:.5g}",
            n=situation.step,
            end=brief(x0, 2),
            d=brief((x0 * x0 + x1 * x1).sqrt(), 0),
        ),
    )


def brief_slope(state: Descent) -> str:
    """The gradient in brackets, with few digits."""
    return "[" + ", ".join(f"{slope:.3g}" for slope in state.gradient) + "]"


def _digits(pair: Array) -> str:
    """The two numbers of `pair` (2,) with eight decimals, as NumPy prints them."""
    return "[" + ", ".join(_eight(float(value)) for value in pair) + "]"


def _eight(value: float) -> str:
    return f"{value:.8e}".replace("e+", "e") if abs(value) >= 1e6 else f"{value + 0.0:.9g}"


def _axis(land: str) -> int:
    """The index of the coordinate that is written out: 0, or 1 for the steep axis of the valley."""
    return 1 if land == "valley" else 0


def _stuck(state: Descent) -> int | None:
    """The index of the only coordinate that adding h no longer changes, if there is just one."""
    still = np.flatnonzero(state.x + H == state.x)
    return int(still[0]) if still.size == 1 else None


# -- formulas ---------------------------------------------------------------------------

formula: Callable[[Situation[Descent]], tuple[Text, ...]] = asked(_before_the_guess, _run_lines)
"""Step, theory and run with their numbers; while a question waits, only the start."""
far_out: Callable[[Situation[Descent]], tuple[Text, ...]] = asked(_before_the_guess, _far_out)
"""The point to eight digits and where it should be; while a question waits, only the start."""
