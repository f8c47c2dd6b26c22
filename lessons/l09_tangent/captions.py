"""The formula and status lines of lesson 9: the point and its tangent in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import function_1
from downslope.lessons.base.numbers import fixed, short
from downslope.lessons.base.text import Text
from downslope.lessons.l09_tangent.run import END, VISIBLE_H, Touch, analytic, asking

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation


def formula(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope, the height or the analytic slope, and the tangent, in numbers."""
    if situation.pitfall:
        return _explained(situation)
    second = _analytic(situation) if situation.revealed("shape") else _height(situation.state)
    lines = (_numerical(situation), second)
    if situation.revealed("intercept") or situation.current_beat.name == "intercept":
        return (*lines, _tangent(situation))
    return lines


def status(situation: Situation[Touch]) -> Text:
    """What the slope says about the curve, or what else is worth noticing."""
    state = situation.state
    if situation.asking:
        return Text("The point stands at x = {x}.", "점은 x = {x}에 있어요.").format(
            x=short(state.x)
        )
    if situation.revealed("shape") and abs(state.error) > 1e-3:
        return _spoilt(state)
    if state.x >= END:
        return Text("The end of the curve. `r` goes back.", "곡선의 끝이에요. `r`로 돌아가요.")
    if state.h >= VISIBLE_H:
        return Text(
            "The secant from {a} to {b} is parallel to the tangent.",
            "{a}부터 {b}까지 그은 할선이 접선과 나란해요.",
        ).format(a=short(round(state.x - state.h, 6)), b=short(round(state.x + state.h, 6)))
    if situation.step == 0:
        return Text(
            "`space` slides the point on by 0.5, `backspace` slides it back.",
            "`space`는 점을 0.5만큼 옮기고 `backspace`는 되돌려요.",
        )
    return Text(
        "Here the curve rises by {s} for every 1 to the right.",
        "여기서는 오른쪽으로 1 갈 때 {s}만큼 올라가요.",
    ).format(s=fixed(state.slope))


# -- the mistakes -----------------------------------------------------------------------


def _explained(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The arithmetic behind a pitfall's result; before the guess only its beginning."""
    if situation.current_beat.name == "h-too-small":
        if situation.asking:
            return (Text.plain("5 + 10e-50           = ?"),)
        up, down = 5 + 10e-50, 5 - 10e-50
        high, low = function_1(up), function_1(down)
        return (
            Text.plain(f"5 + 10e-50           = {up}"),
            Text.plain(f"5 - 10e-50           = {down}"),
            Text.plain(f"f(5 + h) - f(5 - h)  = {high:g} - {low:g} = {high - low}"),
        )
    h = 1e-4
    rise = function_1(5 + h) - function_1(5 - h)
    first = Text.plain(f"rise                 = {rise:.5f}   h = {h:g}")
    if situation.asking:
        return (first,)
    return (
        first,
        Text.plain(f"rise / 2 * h         = {rise / 2:.5f} * {h:g} = {rise / 2 * h:.1e}"),
        Text.plain(f"rise / (2 * h)       = {rise:.5f} / {2 * h:g} = {rise / (2 * h):.3f}"),
    )


# -- formula ----------------------------------------------------------------------------


def _numerical(situation: Situation[Touch]) -> Text:
    state = situation.state
    exact = situation.revealed("digits") or situation.current_beat.name == "digits"
    rise, slope = _difference(state), repr(state.slope) if exact else fixed(state.slope)
    if asking(situation, "wide-h"):
        # With both heights in sight, the learner would divide instead of looking at the curve.
        rise = slope = "?"
    return Text.plain(f"(f(x+h) - f(x-h)) / 2h = {rise} / {short(2 * state.h)} = {slope}")


def _difference(state: Touch) -> str:
    """The numerator: both heights if six decimals tell them apart, else their difference."""
    above, below = (float(function_1(state.x + nudge)) for nudge in (state.h, -state.h))
    if state.h >= 5e-5:
        # This writes `a + b` instead of `a - -b` when the lower height is negative.
        return f"({above:.6f} {'+' if below < 0 else '-'} {abs(below):.6f})"
    return f"{above - below:.4e}" if above != below else "0.0"


def _height(state: Touch) -> Text:
    x = short(state.x)
    return Text.plain(f"f(x)                   = 0.01 * {x}² + 0.1 * {x} = {fixed(state.height)}")


def _analytic(situation: Situation[Touch]) -> Text:
    state = situation.state
    line = f"0.02 * x + 0.1         = 0.02 * {short(state.x)} + 0.1 = {fixed(analytic(state.x))}"
    if not situation.revealed("digits") or asking(situation, "wide-h"):
        return Text.plain(line)
    return Text("{line}   off by {e}", "{line}   오차 {e}").format(line=line, e=_off(state.error))


def _off(error: float) -> str:
    if error == 0:
        return "0.0"
    return fixed(error) if abs(error) >= 1e-3 else f"{error:.1e}"


def _tangent(situation: Situation[Touch]) -> Text:
    state = situation.state
    if asking(situation, "wide-h"):
        return Text("tangent y              = ? x + ?", "접선 y                 = ? x + ?")
    slope, intercept = fixed(state.slope), state.tangent.intercept
    if asking(situation, "intercept"):
        tail = "+ ?"
    else:
        tail = f"{'-' if intercept < 0 else '+'} {fixed(abs(intercept))}"
    return Text(
        "tangent y              = {s} x {tail}   touches at ({x}, {y})",
        "접선 y                 = {s} x {tail}   닿는 점 ({x}, {y})",
    ).format(s=slope, tail=tail, x=short(state.x), y=fixed(state.height))


def _spoilt(state: Touch) -> Text:
    if state.slope == 0:
        return Text(
            "Both heights are the same number now, so the slope reads 0.0.",
            "두 높이가 똑같은 수가 되어서 기울기가 0.0으로 나와요.",
        )
    return Text(
        "The slope is off by {e}: rounding has taken over.",
        "기울기 오차 {e}, 반올림 오차가 커졌어요.",
    ).format(e=fixed(state.error, 4))
