"""The formula and status lines of lesson 8: difference quotients in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.l08_derivative.run import LAST, Reading, Shrinking, asking, shown_methods

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.lessons.engine.situation import Situation

GLYPHS: dict[Method, str] = {"forward": "○", "central": "•", "complex": "×"}
ROLES: dict[Method, str] = {"forward": "secant", "central": "tangent", "complex": "path"}
_QUOTIENTS: dict[Method, str] = {
    "forward": "(f(x+h)-f(x))/h",
    "central": "(f(x+h)-f(x-h))/2h",
    "complex": "Im f(x+ih)/h",
}
_EXACT = "f'(x)"
_VISIBLE = ("secant", "central")
"""Beats with a wide h, where a few digits of heights and slopes are enough."""
_APART = 0.1
"""From this h on, four decimals tell the two heights apart well enough to divide by hand."""


def power(value: float, digits: int = 1) -> str:
    """The value in scientific notation, as 4.2e-5; zero is 0.0."""
    if value == 0 or not math.isfinite(value):
        return str(float(abs(value)))
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def brief(value: float, digits: int = 4) -> str:
    """The value with at most `digits` significant digits, a small one as 1e-4."""
    if value == 0 or not math.isfinite(value) or abs(value) >= 1e-3:
        return f"{value:.{digits}g}" if value else "0.0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


def formula(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """The difference quotients that this beat shows, with the numbers of this h."""
    state = situation.state
    if situation.current_beat.name == "why":
        return (*_heights(state), _quotient(situation, "forward"))
    if situation.pitfall:
        return _lost(situation)
    lines = [_quotient(situation, method) for method in shown_methods(situation)]
    if len(lines) < 3 and not asking(situation, "secant"):
        lines.append(Text.plain(f"  {_EXACT:18} = {state.subject.slope_in_words}"))
    return tuple(lines)


def status(situation: Situation[Shrinking]) -> Text:
    """What h does to the error of the chosen difference, in words."""
    state = situation.state
    if situation.asking:
        return Text("h = {h}. Guess first.", "지금 h = {h}. 먼저 예상해 보세요.").format(
            h=brief(state.h)
        )
    read = state.read()
    if read.h == 0:
        return Text(
            "Underflow: {d} keeps this h as 0.0, and 0 / 0 is no slope.",
            "언더플로: {d}에서는 이 h가 0.0이 돼요. 0 / 0은 기울기가 아니에요.",
        ).format(d=state.dtype)
    if read.rise == 0:
        return Text(
            "Cancellation: h is there, but both heights are the same number.",
            "자릿수 상실: h는 남아 있지만 두 높이가 같은 수예요.",
        )
    return _right_digits(state) if situation.current_beat.name == "why" else _trend(situation)


def _right_digits(state: Shrinking) -> Text:
    """How many leading digits of the slope are right, and the exact slope for comparison."""
    exact = state.subject.slope
    right = max(0, math.floor(-math.log10(state.read().error / exact)))
    return Text(
        "The exact slope is {s}. Right digits: {n}.",
        "정확한 기울기는 {s}, 맞는 자리는 {n}개예요.",
    ).format(s=repr(exact), n=right)


def _trend(situation: Situation[Shrinking]) -> Text:
    state = situation.state
    if state.h <= LAST:
        return Text("The smallest h. `r` starts again.", "가장 작은 h예요. `r`로 다시 시작해요.")
    if situation.step == 0:
        return Text(
            "`space` makes h {n} times smaller.", "`space`를 누르면 h가 {n}분의 1이 돼요."
        ).format(n=f"{state.factor:g}")
    before = situation.timeline.back().state
    old, new = before.read().error, state.read().error
    if new < old:
        text = Text("Smaller h, smaller error: {a} → {b}.", "h도 오차도 줄었어요: {a} → {b}.")
    else:
        text = Text(
            "Smaller h, yet the error is no smaller: {a} → {b}.",
            "h는 줄었는데 오차는 줄지 않았어요: {a} → {b}.",
        )
    return text.format(a=power(old), b=power(new))


def _quotient(situation: Situation[Shrinking], method: Method) -> Text:
    """One line: a difference quotient, its numbers, its slope and how far that is off."""
    state = situation.state
    read = state.read(method)
    left = f"{GLYPHS[method]} {_QUOTIENTS[method]:18} = "
    if asking(situation, "book-h") and method == "central":
        return Text.plain(f"{left}?")
    if situation.current_beat.name in _VISIBLE:
        line = f"{left}{_visible(read)} = {float(read.slope):.6f}"
    else:
        # Six digits show that the rise is not exactly h times the slope, where they have room.
        run = brief(read.run)
        line = f"{left}{brief(read.rise, 6 if len(run) < 8 else 4)}/{run} = {read.slope}"
    if asking(situation, "secant") or asking(situation, "why"):
        return Text.plain(line)
    return Text("{line}  off {e}", "{line}  오차 {e}").format(line=line, e=power(read.error))


def _visible(read: Reading) -> str:
    if read.h < _APART:
        return f"{brief(read.rise, 6)} / {brief(read.run, 6)}"
    sign = "+" if read.low < 0 else "-"
    return f"({read.high:.4f} {sign} {abs(read.low):.4f}) / {brief(read.run)}"


def _lost(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """What rounding has left of h, and the next float, which h was too small to reach."""
    least: np.floating[Any]
    if situation.current_beat.name == "underflow":
        with np.errstate(under="ignore"):
            kept = str(np.float32(1e-50))
        sum_, name, least = "np.float32(1e-50)", "float32", np.float32(0)
    else:
        sum_, name, least = "5 + 1e-17", "float64", np.float64(5)
        kept = str(least + 1e-17)
    if situation.asking:
        return (Text.plain(f"  {sum_:21} = ?"),)
    beyond = Text("  next {d} above {n}  = {x}", "  {n} 다음의 {d}      = {x}").format(
        d=name, n=f"{least:g}", x=np.nextafter(least, least + 1)
    )
    return Text.plain(f"  {sum_:21} = {kept}"), beyond


def _heights(state: Shrinking) -> tuple[Text, Text]:
    read = state.read("forward")
    return (
        Text.plain(f"  {'f(x+h)':18} = {read.high!r}"),
        Text.plain(f"  {'f(x)':18} = {read.low!r}"),
    )
