"""The formula and status lines of lesson 7, for the network, the saddle and the mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import BOOK_W, Text, asked, fixed, short
from downslope.lessons.l07_why_a_loss import pitfalls
from downslope.lessons.l07_why_a_loss.hundred import accuracy_of_all
from downslope.lessons.l07_why_a_loss.run import (
    RIGHT,
    WEIGHTS,
    Nudged,
    Rolling,
    accuracy,
    by_scene,
    change,
    network,
)

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l07_why_a_loss.run import State

_GUESS = Text("Nothing has moved yet: guess first.", "아직 움직이기 전이에요. 먼저 예상해 보세요.")
_START = Text("At the start. `space` takes a step.", "출발점이에요. `space`로 한 걸음 가요.")
FLAT = 1e-6
"""A slope whose size is below this counts as 0."""


# -- the mistakes -----------------------------------------------------------------------


def quotient(_: Situation[State]) -> tuple[Text, ...]:
    """The central difference in general."""
    return (Text.plain("(f(w + h) - f(w - h)) / 2h"),)


def quotients_at_the_jump(_: Situation[State]) -> tuple[Text, ...]:
    """That of accuracy where it jumps, for three values of h."""
    return tuple(map(_spike, (1e-2, 1e-3, 1e-4)))


def _spike(h: float) -> Text:
    after, before = (accuracy(network("w23", pitfalls.JUMP + way * h)) for way in (1, -1))
    slope = (after - before) / (2 * h)
    return Text.plain(f"h = {h:<6g}  ({after:.0f} - {before:.0f}) / {2 * h:<6g} = {slope:.0f}")


def height(_: Situation[State]) -> tuple[Text, ...]:
    """The saddle as a formula."""
    return (Text.plain("f(x0, x1) = x0² - x1²"),)


def heights_around(_: Situation[State]) -> tuple[Text, ...]:
    """The height of the saddle point, and beside it along each axis."""
    return tuple(
        Text.plain(f"{f'f({x0}, {x1})':10} = {float(pitfalls.f(np.array([x0, x1]))):.4f}")
        for x0, x1 in ((0, 0), (0.01, 0), (0, 0.01))
    )


# -- the network ------------------------------------------------------------------------


def _weight(situation: Situation[Nudged]) -> Text:
    state = situation.state
    if situation.step and state.follow != "nothing":
        before = situation.timeline.back().state
        by_loss = state.follow == "loss"
        sign, name = ("-", "dL") if by_loss else ("+", "dA")
        slope = before.loss_slope if by_loss else before.accuracy_slope
        moved = (
            f"{state.weight} ← {state.weight} {sign} eta * {name}/dw = {fixed(before.value, 4)}"
            f" {sign} {short(state.eta)} * {fixed(slope, 4)}"
        )
        if abs(before.nudge + change(before)) > 1:
            end = fixed(state.value, 4)
            return Text(f"{moved}  (held at the edge, {end})", f"{moved}  (그림 끝 {end}에서 멈춤)")
        return Text.plain(f"{moved} = {fixed(state.value, 4)}")
    book = float(BOOK_W[WEIGHTS[state.weight]])
    sign = "-" if state.nudge < 0 else "+"
    size = f"{abs(state.nudge):.4f}"
    return Text(
        f"{state.weight} = {book:.4f} {sign} {size} = {fixed(state.value, 4)}"
        f"   (nudge {state.nudge + 0.0:+.4f})",
        f"{state.weight} = {book:.4f} {sign} {size} = {fixed(state.value, 4)}"
        f"   (변화량 {state.nudge + 0.0:+.4f})",
    )


def _with_slopes(situation: Situation[Nudged]) -> tuple[Text, ...]:
    state = situation.state
    return (
        _weight(situation),
        _loss(state, fixed(state.loss_slope, 4)),
        _accuracy(state, fixed(state.accuracy_slope, 4)),
    )


def _without_slopes(situation: Situation[Nudged]) -> tuple[Text, ...]:
    return _weight(situation), _loss(situation.state), _accuracy(situation.state)


def _loss(state: Nudged, slope: str = "") -> Text:
    return _measured(("loss     = ", "손실   = "), f"-ln y[{RIGHT}] = {state.loss:.4f}", slope)


def _accuracy(state: Nudged, slope: str = "") -> Text:
    leader = int(np.argmax(state.y))
    value = f"(argmax y == {RIGHT}) = ({leader} == {RIGHT}) = {state.accuracy:.0f}"
    return _measured(("accuracy = ", "정확도 = "), value, slope)


def _measured(names: tuple[str, str], value: str, slope: str) -> Text:
    if not slope:
        return Text(names[0] + value, names[1] + value)
    value = value.ljust(30)
    return Text(f"{names[0]}{value} slope  {slope:>8}", f"{names[1]}{value} 기울기 {slope:>8}")


def _way(situation: Situation[Nudged]) -> Text:
    """What the sign of the slope says about the next step, or where accuracy has jumped."""
    state = situation.state
    if state.follow == "nothing":
        return _jumped(state) if state.jumps else _standing(situation)
    return _rule(state, state.loss_slope if state.follow == "loss" else state.accuracy_slope)


def _standing(situation: Situation[Nudged]) -> Text:
    state = situation.state
    if situation.step == 0:
        return _START
    before = situation.timeline.back().state
    return Text(
        "The loss changed by {d}, accuracy did not change.",
        "손실은 {d}만큼 변했고 정확도는 그대로예요.",
    ).format(d=f"{state.loss - before.loss:+.4f}")


def _jumped(state: Nudged) -> Text:
    a, b = (f"{nudge + 0.0:.4f}" for nudge in state.jump)
    return Text(
        "Jumps of accuracy so far: {n}, between nudges {a} and {b}.",
        "지금까지 정확도가 뛴 횟수: {n}번, 변화량 {a} → {b} 사이.",
    ).format(n=state.jumps, a=a, b=b)


def _rule(state: Nudged, slope: float) -> Text:
    if abs(slope) < FLAT:
        return Text(
            "The slope is 0: no direction, {w} stays where it is.",
            "기울기가 0이라 갈 방향이 없어요. {w} 값은 그대로예요.",
        ).format(w=state.weight)
    # A loss is to fall but an accuracy is to rise, so the same sign means the opposite way.
    upward = (slope < 0) == (state.follow == "loss")
    sign = "<" if slope < 0 else ">"
    verb = ("raise", "올리기") if upward else ("lower", "내리기")
    return Text("slope {s} {c} 0: {t} {w}.", "기울기 {s} {c} 0이니 {w} {k}.").format(
        s=fixed(slope, 4), c=sign, t=verb[0], k=verb[1], w=state.weight
    )


# -- the saddle -------------------------------------------------------------------------


def _rolling(situation: Situation[Rolling]) -> tuple[Text, ...]:
    state = situation.state
    end = Text(
        "f(x) = {f}   grad f = [{a}, {b}]",
        "f(x) = {f}   기울기 = [{a}, {b}]",
    ).format(
        f=fixed(state.height),
        a=fixed(float(state.gradient[0]), 6),
        b=fixed(float(state.gradient[1]), 6),
    )
    if situation.step == 0:
        return (*(Text.plain(f"x{k} = {fixed(float(state.x[k]), 6)}") for k in (0, 1)), end)
    before = situation.timeline.back().state
    rows = [
        f"x{k} ← {_six(before.x[k])} - {short(before.eta)} * {_six(before.gradient[k])}"
        f" = {_six(state.x[k])}"
        for k in (0, 1)
    ]
    return Text.plain(rows[0]), Text.plain(rows[1]), end


def _flat_or_falling(situation: Situation[Rolling]) -> Text:
    state = situation.state
    size = float(np.abs(state.gradient).max())
    if size < FLAT:
        return Text(
            "The gradient is 0, so the rule says stop: on a saddle, not in a minimum.",
            "기울기가 0이니 멈춰요. 그런데 최솟값이 아니라 안장점이에요.",
        )
    if situation.step == 0:
        return _START
    if abs(state.x[1]) > abs(state.x[0]):
        return Text(
            "Away from the saddle: farther along x1 at every step.",
            "안장점에서 멀어져요. 걸음마다 x1 방향으로 더 멀리 가요.",
        )
    before = situation.timeline.back().state
    if abs(state.x[0]) < abs(before.x[0]):
        return Text("Towards the saddle: x0 shrinks.", "안장점으로 다가가요. x0이 줄어들어요.")
    return Text(
        "eta is too large: each step jumps across the saddle.",
        "학습률이 너무 커요. 걸음마다 안장점을 건너뛰어요.",
    )


def _six(value: float) -> str:
    return fixed(float(value), 6).rjust(9)


# -- by scene ---------------------------------------------------------------------------


def _one_weight(situation: Situation[Nudged]) -> tuple[Text, ...]:
    return (_weight(situation),)


def _of_a_hundred(situation: Situation[Nudged]) -> tuple[Text, ...]:
    state = situation.state
    share = accuracy_of_all(state.weight, np.array([state.nudge]))[0]
    line = Text("accuracy = {n} / 100 = {a}", "정확도 = {n} / 100 = {a}")
    return _weight(situation), line.format(n=round(100 * float(share)), a=f"{share:.2f}")


one_weight = by_scene(_one_weight, _rolling)
"""The weight alone; or the point on the saddle."""
of_a_hundred = by_scene(_of_a_hundred, _rolling)
"""The weight, and the accuracy of a hundred samples; or the point on the saddle."""
formula = by_scene(_with_slopes, _rolling)
"""The weight, the loss and the accuracy with their slopes; or the point on the saddle."""
without_slopes = by_scene(_without_slopes, _rolling)
"""The same without the slopes."""
status = asked(lambda _: _GUESS, by_scene(_way, _flat_or_falling))
"""What the next step will be and why, once nothing is asked."""
